// Paths in a pack that lead nowhere: a condition on them is never met, and a sentence has nothing to say.
import type { ValuePath } from '../../model/diagnostic.ts'
import { type ParsedFile, type Subject } from '../file-group.ts'
import { hintOf } from '../hint.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt, textsAt } from '../visit-values.ts'
import { bracesIn, placesIn } from './fill-text.ts'
import { type SchemaFiles, type SchemaPlace, follow, placeOfKind } from './schema-path.ts'

const RULE = 'dead-path'

/** Kinds of the files of an engagement by the first part of a path. */
const KINDS: Readonly<Record<string, string>> = { profile: 'Profile', plan: 'Plan', progress: 'Progress', schedule: 'Schedule', assessment: 'Assessment', evaluation: 'Evaluation', reconciliation: 'Reconciliation', interviews: 'Interview' }

/** Reports the facts of conditions, and the values of rules of the pack, that no file of their kind can hold. */
export function deadPaths(pack: Subject, schemas: SchemaFiles): Finding[] {
  return pack.files.flatMap((file) => [
    ...profileFacts(file).flatMap(({ value, path }) => deadEnd(file, value, path, follow(placeOfKind('Profile', schemas), value.split('.'), schemas))),
    ...(file.kind === 'ValidationRules' ? mapsAt(file.value, 'rules.*').flatMap(({ value, path }) => pathsOfRule(file, value, path, schemas)) : []),
  ])
}

function pathsOfRule(file: ParsedFile, rule: Readonly<Record<string, unknown>>, at: ValuePath, schemas: SchemaFiles): Finding[] {
  const ofKind = placeOfKind(String(rule['on']), schemas)
  const items = typeof rule['items'] === 'string' ? rule['items'] : undefined
  const judged = items === undefined ? ofKind : follow(ofKind, items.split('.'), schemas, true)
  if (!isPlaces(judged)) return deadEnd(file, items ?? '', [...at, 'items'], judged)
  const led = (path: string, place: ValuePath) => {
    const [root = '', ...rest] = path.split('.')
    const from = root === 'item' ? judged : root === 'file' ? ofKind : placeOfKind(KINDS[root] ?? '', schemas)
    return root === 'today' ? [] : deadEnd(file, path, place, follow(from, rest, schemas))
  }
  return [
    ...(typeof rule['at'] === 'string' ? deadEnd(file, rule['at'], [...at, 'at'], follow(judged, rule['at'].split('.'), schemas)) : []),
    ...textsUnder(rule['when'], 'value', [...at, 'when']).flatMap(({ value, path }) => led(value, path)),
    ...['en', 'zh-CN', 'zh-TW'].flatMap((language) => textsAt(rule, `text.${language}`).flatMap(({ value, path }) => [...placesIn(value).flatMap((place) => led(place.path, [...at, ...path])), ...bracesIn(value).map((name) => finding(RULE, file, [...at, ...path], { severity: 'warning', text: `${RULE}.braces`, values: { name } }))])),
  ]
}

function deadEnd(file: ParsedFile, name: string, path: ValuePath, end: ReturnType<typeof follow>): Finding[] {
  return isPlaces(end) ? [] : [finding(RULE, file, path, { text: `${RULE}.path`, values: { name, part: end.part, ...hintOf(end.part, end.keys) } })]
}

function isPlaces(end: ReturnType<typeof follow>): end is readonly SchemaPlace[] {
  return Array.isArray(end)
}

// Conditions stand under `when` and `fails` of whatever a pack defines.
function profileFacts(file: ParsedFile): { value: string; path: ValuePath }[] {
  const found: { value: string; path: ValuePath }[] = []
  const walk = (node: unknown, path: ValuePath): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, Array.isArray(node) ? Number(key) : key]
      if (key === 'when' || key === 'fails') found.push(...textsUnder(value, 'profile', here))
      else walk(value, here)
    }
  }
  if (file.kind !== 'PackCase') walk(file.value, [])
  return found
}

function textsUnder(node: unknown, wanted: string, path: ValuePath): { value: string; path: ValuePath }[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key]
    return key === wanted && typeof value === 'string' ? [{ value, path: here }] : textsUnder(value, wanted, here)
  })
}
