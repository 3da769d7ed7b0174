// A score as a bar of text, which prints the same in every renderer.

const CELLS = 10

/** A bar of ten cells for 0–100. */
export function bar(score: number): string {
  const full = Math.round(Math.max(0, Math.min(100, score)) / CELLS)
  return '█'.repeat(full) + '░'.repeat(CELLS - full)
}
