// The table of a run: what became of each way to break a file.

/** How many mutations of each way came out how. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The sums of several counts. */
export function together(parts: readonly Counts[]): Counts {
  const sums = new Map<string, Map<string, number>>()
  for (const [way, verdicts] of parts.flatMap((part) => [...part])) {
    const ofWay = sums.get(way) ?? new Map<string, number>()
    for (const [verdict, number] of verdicts) ofWay.set(verdict, (ofWay.get(verdict) ?? 0) + number)
    sums.set(way, ofWay)
  }
  return sums
}

/** One row for each way, and one for all. */
export function tableOf(counts: Counts): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([way, verdicts]) => [way, ...columns(verdicts)] as const)
  const all = rows.reduce((sum, [, ...numbers]) => sum.map((number, index) => number + (numbers[index] ?? 0)), [0, 0, 0, 0])
  const width = Math.max(4, ...rows.map(([way]) => way.length))
  return [['', 'made', 'right', 'otherwise', 'exempt'], ...rows, ['all', ...all]].map(([way, ...numbers]) => `${String(way).padEnd(width)}${numbers.map((number) => String(number).padStart(10)).join('')}`).join('\n')
}

function columns(verdicts: ReadonlyMap<string, number>): number[] {
  const made = [...verdicts.values()].reduce((sum, number) => sum + number, 0)
  const [right, exempt] = [verdicts.get('right') ?? 0, verdicts.get('exempt') ?? 0]
  return [made, right, made - right - exempt, exempt]
}
