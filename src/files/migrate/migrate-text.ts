// The text of a file of an earlier version → the same text as one of this version, comments and everything untouched kept.
import { isMap, isScalar, isSeq } from 'yaml'
import { isRecord } from '../../model/same-value.ts'
import { CannotRewrite, rewriteYaml } from '../rewrite/rewrite-yaml.ts'
import { type Edit, withEdits } from '../rewrite/edits.ts'
import { openYaml } from '../rewrite/source-lines.ts'
import { type Fields, type Migration, type Renaming, currentVersion } from './migrations.ts'

/** What becomes of a file: brought up to date, current already, of a version this program does not know yet, or not to be changed. */
export type MigratedText =
  | { readonly state: 'migrated'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly state: 'current' }
  | { readonly state: 'newer'; readonly version: number; readonly known: number }
  | { readonly state: 'refused'; readonly reason: string }

/** Lifts a text step by step to the version its kind has now. A text that is no YAML, says no version, lacks a step or could not be changed with everything else kept is `refused`. */
export function migrateText(text: string, migrations: readonly Migration[]): MigratedText {
  const opened = openYaml(text)
  const value: unknown = opened.doc.errors.length > 0 ? undefined : opened.doc.toJS({ maxAliasCount: 100 })
  if (!isRecord(value)) return { state: 'refused', reason: opened.doc.errors[0]?.message.split('\n')[0] ?? 'not a map' }
  const { kind, schemaVersion: from } = value
  if (typeof kind !== 'string' || typeof from !== 'number' || !Number.isInteger(from) || from < 1) return { state: 'refused', reason: `schemaVersion: ${String(from)}` }
  const known = currentVersion(kind, migrations)
  if (from > known) return { state: 'newer', version: from, known }
  if (from === known) return { state: 'current' }
  let result = text
  try {
    for (let version = from; version < known; version++) {
      const step = migrations.find((candidate) => candidate.kind === kind && candidate.from === version)
      if (!step) return { state: 'refused', reason: `${kind} ${version} → ${version + 1}` }
      result = withStep(result, step)
    }
  } catch (error) {
    if (error instanceof CannotRewrite) return { state: 'refused', reason: error.message }
    throw error
  }
  return { state: 'migrated', text: result, from, to: known }
}

function withStep(text: string, { renames = [], change = (value) => value, from }: Migration): string {
  const named = renames.reduce(withNewName, text)
  const opened = openYaml(named)
  const value = opened.doc.toJS({ maxAliasCount: 100 }) as Fields
  return rewriteYaml(named, { ...change(value), schemaVersion: from + 1 }, opened)
}

function withNewName(text: string, { at, key, to }: Renaming): string {
  const { doc } = openYaml(text)
  const steps = at === '' ? [] : at.split('.')
  const edits = mapsAt(doc.contents, steps).flatMap((map): Edit[] => {
    if (!isMap(map)) return []
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (!pair || !isScalar(pair.key) || !pair.key.range) return []
    if (map.has(to)) throw new CannotRewrite(`${key}, ${to}`)
    return [{ start: pair.key.range[0], end: pair.key.range[1], text: to }]
  })
  return withEdits(text, 0, text.length, edits)
}

function mapsAt(node: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [node]
  const isList = step.endsWith('[]')
  const value = isMap(node) ? node.get(isList ? step.slice(0, -2) : step, true) : undefined
  if (!isList) return mapsAt(value, rest)
  return isSeq(value) ? value.items.flatMap((item) => mapsAt(item, rest)) : []
}
