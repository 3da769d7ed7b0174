// A Mermaid chart of several running totals over time, such as an S-curve; a line may end before the others.
import { chartHead } from './xy-chart.ts'

/** A point in time with the value of every line; a line that has ended has none. */
export interface CurvePoint {
  readonly label: string
  readonly values: readonly (number | undefined)[]
}

/** The text of a Mermaid block, without the fence; values rounded to whole numbers. */
export function curveChart(points: readonly CurvePoint[], axis: string): string {
  const count = points[0]?.values.length ?? 0
  const lines = Array.from({ length: count }, (_, line) => points.flatMap(({ values }) => (values[line] === undefined ? [] : [Math.round(values[line])]))).filter((line) => line.length > 0)
  return [...chartHead(points.map(({ label }) => label), axis, lines.flat()), ...lines.map((line) => `    line [${line.join(', ')}]`)].join('\n')
}
