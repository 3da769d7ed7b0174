// A Mermaid chart of amounts over time: bars for what falls due, a line for the running total.

/** A point in time with its two values. */
export interface ChartPoint {
  readonly label: string
  readonly bar: number
  readonly line: number
}

/** Least and greatest width of a chart, in pixels before it is fitted to the page. */
const NARROWEST = 700
const WIDEST = 1600
/** Room of a letter, of a Chinese character, and between two labels, in pixels. */
const LETTER = 8
const CHARACTER = 15
const GAP = 14
/** Colours that can be told apart, also in grey and by people who are colour-blind (Okabe and Ito 2008): blue, orange, black. */
const COLOURS = '#56b4e9, #d55e00, #000000'

/** The text of a Mermaid block, without the fence; values rounded to whole numbers. */
export function xyChart(points: readonly ChartPoint[], axis: string): string {
  const [bars, lines] = [points.map(({ bar }) => Math.round(bar)), points.map(({ line }) => Math.round(line))]
  return [...chartHead(points.map(({ label }) => label), axis, [...bars, ...lines]), `    bar [${bars.join(', ')}]`, `    line [${lines.join(', ')}]`].join('\n')
}

/** The first lines of a chart: wide enough for its labels side by side, and the two axes, of which the upright one holds 0 and all values. */
export function chartHead(labels: readonly string[], axis: string, values: readonly number[]): string[] {
  const longest = Math.max(0, ...labels.map((label) => [...label].reduce((sum, sign) => sum + (sign < '\u2e80' ? LETTER : CHARACTER), 0)))
  const width = Math.min(WIDEST, Math.max(NARROWEST, labels.length * (longest + GAP)))
  return [
    '---', 'config:', '  xyChart:', `    width: ${width}`, '  themeVariables:', '    xyChart:', `      plotColorPalette: "${COLOURS}"`, '---',
    'xychart-beta', `    x-axis [${labels.map(quoted).join(', ')}]`, `    y-axis ${quoted(axis)} ${roundLimit(Math.min(0, ...values))} --> ${roundLimit(Math.max(0, ...values)) || 1}`,
  ]
}

// Left to itself Mermaid begins at the least value, so that a bar of 10 beside one of 40 has no height at all.
function roundLimit(value: number): number {
  if (value === 0) return 0
  const step = Math.max(1, 10 ** Math.floor(Math.log10(Math.abs(value))) / 5)
  return Math.sign(value) * Math.ceil(Math.abs(value) / step) * step
}

/** A text as Mermaid reads it: within quotation marks only they and markup end one. */
export function quoted(text: string): string {
  return `"${text.replace(/["`#;{}<>\\\s]+/g, ' ').trim() || '-'}"`
}
