// Diagnostics for people: one line each, with the line of the file below it, and the counts.
import { countOf } from '../../model/check-report.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** Characters that take two columns in a terminal. Not string-width, which takes 12 ms to load and 20 ms for its first Chinese character: that is a quarter of a run, and block scalars would pay for it even where nothing is wrong. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/gu
/** Characters that take none: accents and marks of the one before. */
const MARKS = /\p{Mn}/gu
const MAX_EXCERPT = 160

/** A sentence for a diagnostic; `what` among its values is the sort of thing it speaks of. */
export function messageOf({ rule, text, values }: Diagnostic, say: Say): string {
  const { what } = values
  return say(`diagnostics.${text ?? rule}`, what === undefined ? values : { ...values, what: say(`diagnostics.thing.${what}`) })
}

/** `file:line:column: severity: sentence [rule]`, each with its line of text and a caret below the place. */
export function formatText(diagnostics: readonly Diagnostic[], checked: number, say: Say, lineText: (file: string, line: number) => string): string {
  const blocks = diagnostics.map((item) => {
    const { file, line = 1, column = 1, severity, rule } = item
    const head = `${file}:${line}:${column}: ${say(`diagnostics.severity.${severity}`)}: ${messageOf(item, say)} [${rule}]`
    return [head, ...excerpt(lineText(file, line), column)].join('\n')
  })
  return [...blocks, summary(diagnostics, checked, say)].join('\n')
}

/** How many files were checked and what was found. */
export function summary(diagnostics: readonly Diagnostic[], files: number, say: Say): string {
  return say('diagnostics.summary.found', { files, errors: countOf(diagnostics, 'error'), warnings: countOf(diagnostics, 'warning'), infos: countOf(diagnostics, 'info') })
}

function excerpt(line: string, column: number): string[] {
  if (line.trim() === '' || column > MAX_EXCERPT) return []
  // A wide character is as wide as an ideographic space, so the caret stands right below.
  const before = line.slice(0, column - 1).replace(MARKS, '').replace(WIDE, '\u3000').replace(/[^\u3000\t]/gu, ' ')
  return [`    ${line.slice(0, MAX_EXCERPT)}`, `    ${before}^`]
}
