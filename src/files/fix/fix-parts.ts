// Fixes of more than a word: a missing version, an item given twice, entries out of order, remarks without use.
import { isMap, isScalar, isSeq } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { MIGRATIONS, currentVersion } from '../migrate/migrations.ts'
import { placeItems } from '../rewrite/place-items.ts'
import { CannotRewrite, rewriteYaml } from '../rewrite/rewrite-yaml.ts'
import { openYaml } from '../rewrite/source-lines.ts'
import { type Fix, fixBetween, instead, lineAt, wordsOf } from './fix.ts'

/** `schemaVersion`, of the version there is now, on a line behind `kind`. */
export function fixVersion(text: string, finding: Diagnostic): Fix | undefined {
  if (finding.values['key'] !== 'schemaVersion' || finding.path.length > 0) return undefined
  const source = openYaml(text)
  const { contents } = source.doc
  const kind = isMap(contents) && !contents.flow ? contents.items.find(({ key }) => isScalar(key) && key.value === 'kind') : undefined
  if (!kind || !isScalar(kind.key) || !isScalar(kind.value) || !kind.key.range) return undefined
  const next = text.indexOf('\n', kind.key.range[0])
  const line = `schemaVersion: ${currentVersion(String(kind.value.value), MIGRATIONS)}`
  return next < 0 ? instead(finding.rule, { start: text.length, end: text.length }, `${source.eol}${line}`) : instead(finding.rule, { start: next + 1, end: next + 1 }, `${line}${source.eol}`)
}

/** The comment by which editors find the schema of a file: put right, or written above everything else. */
export function fixModeline(text: string, finding: Diagnostic): Fix | undefined {
  const { write } = finding.values
  if (typeof write !== 'string') return undefined
  if (finding.text === 'modeline.other') return instead(finding.rule, wordsOf(text, finding), write)
  const start = text.startsWith('\ufeff') ? 1 : 0
  return instead(finding.rule, { start, end: start }, `# yaml-language-server: $schema=${write}${text.includes('\r\n') ? '\r\n' : '\n'}`)
}

/** The second of two equal words of a list taken out. */
export function fixRepeated(text: string, finding: Diagnostic): Fix | undefined {
  const source = openYaml(text)
  const index = Number(finding.path.at(-1))
  const list: unknown = source.doc.getIn(finding.path.slice(0, -1), true)
  if (!isSeq(list) || !isScalar(list.items[index])) return undefined
  const { value } = list.items[index]
  const first = list.items.findIndex((item) => isScalar(item) && item.value === value)
  const drop = list.items.findIndex((item, at) => at > first && isScalar(item) && item.value === value)
  if (first < 0 || drop < 0) return undefined
  const wanted: unknown = source.doc.toJS({ maxAliasCount: 100 })
  const items = finding.path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], wanted)
  if (!Array.isArray(items)) return undefined
  items.splice(drop, 1)
  return rewritten(text, wanted, finding.rule)
}

function rewritten(text: string, wanted: unknown, rule: string): Fix | undefined {
  try {
    return fixBetween(rule, text, rewriteYaml(text, wanted))
  } catch (error) {
    if (error instanceof CannotRewrite) return undefined
    throw error
  }
}

/** The entries of a status in the order of their days, each with its lines; those of one day stay as they are. */
export function fixOrder(text: string, finding: Diagnostic): Fix | undefined {
  if (finding.text !== 'status-order.late') return undefined
  const source = openYaml(text)
  const list = source.doc.get('status', true)
  const items = isSeq(list) ? placeItems(source, list) : undefined
  const dates = (items ?? []).map(({ node }) => (isMap(node) ? node.get('date') : undefined))
  if (!items || !dates.every((date) => typeof date === 'string')) return undefined
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last || !text.slice(0, last.lineEnd).endsWith('\n')) return undefined
  const order = dates.map((date, index) => ({ date: String(date), index })).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index))
  const lines = order.map(({ index }) => text.slice(items[index]?.leadStart, items[index]?.lineEnd)).join('')
  return fixBetween(finding.rule, text, text.slice(0, first.leadStart) + lines + text.slice(last.lineEnd))
}

/** The name of a rule taken out of a remark, or the remark taken out where it names no other. */
export function fixRemark(text: string, finding: Diagnostic): Fix | undefined {
  const { name } = finding.values
  const lineStart = lineAt(text, finding.line ?? 1)
  const lineEnd = text.indexOf('\n', lineStart) < 0 ? text.length : text.indexOf('\n', lineStart) + 1
  const start = lineStart + (finding.column ?? 1) - 1
  const remark = text.slice(start, lineEnd)
  const [, head = '', names = ''] = /^(#\s*crmplan-ignore\s+)([^:：]*)/.exec(remark) ?? []
  if (typeof name !== 'string' || head === '') return undefined
  const rest = names.trim().split(/[\s,，、]+/).filter((other) => other !== name)
  if (rest.length > 0) return instead(finding.rule, { start: start + head.length, end: start + head.length + names.length }, rest.join(', ') + (/\s*$/.exec(names)?.[0] ?? ''))
  if (text.slice(lineStart, start).trim() === '') return instead(finding.rule, { start: lineStart, end: lineEnd }, '')
  return instead(finding.rule, { start: start - (/[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0), end: lineEnd - (/\r?\n$/.exec(remark)?.[0].length ?? 0) }, '')
}
