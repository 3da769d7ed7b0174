// The result of a check in Markdown: for the summary of a CI run or a comment.
import { type CheckReport, countOf } from '../model/check-report.ts'
import type { Say } from '../knowledge/sentence.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { table } from './table.ts'

/** More rows than this are only counted: GitHub cuts a summary at one megabyte. */
const MAX_ROWS = 1000

/** A heading, the counts, a table of the findings, and the notes of those that have some. */
export function checkSummary({ files, findings }: CheckReport, say: Say): string {
  const counts = say('diagnostics.summary.found', { files: files.length, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'), infos: countOf(findings, 'info') })
  const rows = findings.slice(0, MAX_ROWS).map(({ severity, file, line, column, message, rule }) => [say(`diagnostics.severity.${severity}`), `${escapeMarkdown(file)}:${line}:${column}`, escapeMarkdown(message), escapeMarkdown(rule)])
  const columns = ['severity', 'place', 'message', 'rule'].map((column) => ({ title: say(`check.column.${column}`) }))
  const more = findings.length > MAX_ROWS ? say('check.more', { count: findings.length - MAX_ROWS }) : ''
  const explained = findings.slice(0, MAX_ROWS).filter(({ notes }) => notes.length > 0).map(({ file, line, column, message, notes }) => [`## ${escapeMarkdown(file)}:${line}:${column}`, escapeMarkdown(message), notes.map(({ text, under }) => `${under ? '  ' : ''}- ${escapeMarkdown(text)}`).join('\n')].join('\n\n'))
  return [`# ${say('check.title')}`, counts, table(columns, rows), more, ...explained].filter(Boolean).join('\n\n')
}
