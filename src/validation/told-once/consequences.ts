// What is only said because of something else that is said already: one mistake, one message.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { FileKind, Subject } from '../file-group.ts'
import { mayDefine, namedTarget } from './may-define.ts'
import { keysAlong, placeKey } from '../place-key.ts'
import type { Finding } from '../rule.ts'
import type { Target } from '../ids/references.ts'

/** A value that has not the shape it should have, or is missing. */
export interface BrokenValue {
  readonly file: string
  readonly kind: FileKind
  readonly path: ValuePath
  readonly isMisspelt: boolean
}

/** Findings that speak of some keys of the map they are at, unless they are at one of the keys. */
const LACKING = new Set(['missing-key', 'one-of-keys'])
/** Rules that know better than the schema what is wrong with a value. */
const KNOW_BETTER = new Set(['level-out-of-scale'])
/** Rules that hold a whole file against something, which says nothing of a file that has not its shape. */
const OF_WHOLE_FILES = new Set(['baseline-sums', 'changed-after-approval', 'record-overdue', 'status-contradicts', 'weights-sum', 'schedule-lint', 'derived-out-of-date'])
/** Rules that rest on what was looked up at a key before any key was read as it was meant. */
const LOOKED_UP: ReadonlyMap<string, string> = new Map([['derived-out-of-date', 'derivedFrom'], ['weights-sum', 'conditions']])
/** Rules that miss something in what stands beside the place they tell of, where it may be in a wrong shape. */
const MISS_SOMETHING = new Set(['agreement-changed', 'counted-twice', 'criteria-not-judged', 'evidence-missing', 'gate-conditions'])

/** The broken values that the findings of the schema speak of: those of misspelt keys by their right names, missing ones by the key they lack. */
export function brokenValues(ofSchema: readonly Finding[], subjects: readonly Subject[]): BrokenValue[] {
  const kinds = new Map(subjects.flatMap(({ files }) => files.map(({ path, kind }) => [path, kind] as const)))
  return ofSchema.flatMap((item): BrokenValue[] => {
    const kind = kinds.get(item.file)
    if (kind === undefined || (item.rule === 'unknown-key' && !isMisspeltKey(item))) return []
    const meant = item.rule === 'unknown-key' ? [...item.path.slice(0, -1), String(item.values['nearest'])] : item.path
    return [{ file: item.file, kind, isMisspelt: item.rule === 'unknown-key', path: LACKING.has(item.rule) && item.at !== 'key' ? [...item.path, String(item.values['key'] ?? item.values['keys'])] : meant }]
  })
}

/** Whether a finding of the schema is about a key for which it has a name to offer. */
export function isMisspeltKey({ rule, values }: Finding): boolean {
  return rule === 'unknown-key' && values['hint'] === 'yes'
}

/** The findings of rules that stand for themselves beside those of the schema: not those about a broken value or what it is part of, those beside it that are not told without it (`still` says which are), nor names whose definition is broken. */
export function withoutConsequences(found: readonly Finding[], ofSchema: readonly Finding[], broken: readonly BrokenValue[], still: (item: Finding) => boolean): Finding[] {
  const values = broken.filter(({ isMisspelt }) => !isMisspelt)
  const misshapen = new Set(ofSchema.filter((item) => !isMisspeltKey(item)).map(({ file }) => file))
  const misread = new Set(broken.filter(({ isMisspelt }) => isMisspelt).map(({ file, path }) => placeKey(file, path.slice(0, 1))))
  const places = new Set(values.map(({ file, path }) => placeKey(file, path)))
  const owners = new Set(values.map(({ file, path }) => placeKey(file, path.slice(0, -1))))
  const around = new Set(values.flatMap(({ file, path }) => keysAlong(file, path.slice(0, -1))))
  // What is said of the value itself, of something in it, or of what it is part of.
  const touches = (file: string, path: ValuePath) => around.has(placeKey(file, path)) || keysAlong(file, path).some((key) => places.has(key))
  const isAround = (file: string, path: ValuePath) => around.has(placeKey(file, path)) || places.has(placeKey(file, path))
  const isBeside = (file: string, path: ValuePath) => path.length > 0 && owners.has(placeKey(file, path.slice(0, -1)))
  const defining = new Map<Target, boolean>()
  const isDefinedThere = (target: Target | undefined): boolean => {
    if (target === undefined) return false
    const known = defining.get(target) ?? broken.some((value) => mayDefine(target, value))
    defining.set(target, known)
    return known
  }
  const isOfBroken = (item: Finding) => KNOW_BETTER.has(item.rule) ? false
    : misread.has(placeKey(item.file, [LOOKED_UP.get(item.rule) ?? '']))
      || (OF_WHOLE_FILES.has(item.rule) && (misshapen.has(item.file) || misshapen.has(item.other?.file ?? '')))
      || (MISS_SOMETHING.has(item.rule) && isAround(item.file, item.path.slice(0, -1)))
      || touches(item.file, item.path) || (isBeside(item.file, item.path) && !still(item)) || (item.other !== undefined && 'path' in item.other && touches(item.other.file, item.other.path))
      || isDefinedThere(namedTarget(item))
  return found.filter((item) => !isOfBroken(item))
}

/** The findings of the schema without those that say less than others: a rule that knows better, and a key that is missing because it is misspelt. */
export function withoutRepetitions(ofSchema: readonly Finding[], found: readonly Finding[]): Finding[] {
  const better = new Set(found.filter(({ rule }) => KNOW_BETTER.has(rule)).map(({ file, path }) => placeKey(file, path)))
  const misspelt = new Set(ofSchema.filter(isMisspeltKey).map(({ file, path, values }) => placeKey(file, [...path.slice(0, -1), String(values['nearest'])])))
  return ofSchema.filter((item) => !better.has(placeKey(item.file, item.path)) && !(item.rule === 'missing-key' && misspelt.has(placeKey(item.file, [...item.path, String(item.values['key'])]))))
}
