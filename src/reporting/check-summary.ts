// The result of a check in Markdown: for the summary of a CI run or a comment.
import { type CheckReport, countOf } from '../model/check-report.ts'
import type { Say } from '../knowledge/sentence.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { table } from './markdown/table.ts'

/** More rows than this are only counted. */
const MAX_ROWS = 1000
/** Bytes of the rows, and of what explains them: GitHub shows nothing of a summary of more than one mebibyte. */
const MAX_BYTES = 450_000

/** A heading, the counts, a table of the findings, and the notes of those that have some. */
export function checkSummary({ files, findings }: CheckReport, say: Say): string {
  const counts = say('diagnostics.summary.found', { files: files.length, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'), infos: countOf(findings, 'info') })
  const rows = within(findings.slice(0, MAX_ROWS).map(({ severity, file, line, column, message, rule }) => [say(`diagnostics.severity.${severity}`), `${escapeMarkdown(file)}:${line}:${column}`, escapeMarkdown(message), escapeMarkdown(rule)]), (row) => row.join(' | '))
  const columns = ['severity', 'place', 'message', 'rule'].map((column) => ({ title: say(`check.column.${column}`) }))
  const more = findings.length > rows.length ? say('check.more', { count: findings.length - rows.length }) : ''
  const explained = within(findings.slice(0, rows.length).filter(({ notes }) => notes.length > 0).map(({ file, line, column, message, notes }) => [`## ${escapeMarkdown(file)}:${line}:${column}`, escapeMarkdown(message), notes.map(({ text, under }) => `${under ? '  ' : ''}- ${escapeMarkdown(text)}`).join('\n')].join('\n\n')), (text) => text)
  return [`# ${say('check.title')}`, counts, table(columns, rows), more, ...explained].filter(Boolean).join('\n\n')
}

// As many of them, from the first on, as there is room for.
function within<T>(parts: readonly T[], textOf: (part: T) => string): T[] {
  const encoder = new TextEncoder()
  let bytes = 0
  return parts.filter((part) => (bytes += encoder.encode(textOf(part)).length + 8) <= MAX_BYTES)
}
