// A Mermaid chart of amounts over time: bars for what falls due, a line for the running total.

/** A point in time with its two values. */
export interface ChartPoint {
  readonly label: string
  readonly bar: number
  readonly line: number
}

/** The text of a Mermaid block, without the fence; values rounded to whole numbers. */
export function xyChart(points: readonly ChartPoint[], axis: string): string {
  const list = (values: readonly (string | number)[]) => `[${values.join(', ')}]`
  return [
    'xychart-beta', `    x-axis ${list(points.map(({ label }) => quoted(label)))}`, `    y-axis ${quoted(axis)}`,
    `    bar ${list(points.map(({ bar }) => Math.round(bar)))}`, `    line ${list(points.map(({ line }) => Math.round(line)))}`,
  ].join('\n')
}

/** A text as Mermaid reads it: within quotation marks only they and markup end one. */
export function quoted(text: string): string {
  return `"${text.replace(/["`#;{}<>\\\s]+/g, ' ').trim() || '-'}"`
}
