// The rules a report keeps, as one list of complaints: markdownlint, tables that stay tables, links that lead somewhere, nothing unsaid.
import { lint } from 'markdownlint/sync'

/** Default rules, but lines may be long (MD013) and headings may repeat under different parents (MD024). */
const CONFIG = { default: true, MD013: false, MD024: { siblings_only: true } }

/** Everything that is wrong with a report's Markdown; nothing if it is well. */
export function complaints(markdown: string): string[] {
  const found = lint({ strings: { report: markdown }, config: CONFIG })['report'] ?? []
  const linted = found.map(({ lineNumber, ruleNames, errorDetail, errorContext }) => `${lineNumber}: ${ruleNames[0]} ${errorDetail ?? ''} ${errorContext ?? ''}`)
  const lines = markdown.split('\n')
  const unsaid = lines.flatMap((line, index) => (/undefined|NaN|\[object|\{\{|\bnull\b|Infinity/.test(line) ? [`${index + 1}: ${line}`] : []))
  return [...linted, ...unsaid]
}

/** The rows of all tables, as cells. A backslash keeps a pipe inside its cell. */
export function tableRows(markdown: string): string[][] {
  return markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1).split(/(?<!\\)\|/))
}
