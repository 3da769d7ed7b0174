// The profile and the interviews in a case of a pack: read as if they were files, and what is wrong with their shape.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { PackCase, RespondentRole } from '../../model/file-types.ts'
import { checkSchema } from '../../validation/shape/check-schema.ts'
import type { ParsedFile } from '../../validation/file-group.ts'
import { hintOf } from '../../validation/hint.ts'
import { unknownKey } from '../../validation/shape/mistyped-key.ts'
import { type Finding, finding } from '../../validation/rule.ts'

const KEYS = ['role', 'level', 'evidence', 'except'] as const
const ROLES: readonly ShortInterview['role'][] = ['executive', 'process-owner', 'it', 'front-line', 'project-manager', 'all']
const LEVELS: readonly unknown[] = [1, 2, 3, 4, 5]
const WITHOUT_LEVEL: readonly unknown[] = ['unknown', 'not-applicable']
const NO_SPACE = /^[\p{L}\p{N}_.-]+\s*[:：]/u

/** Short form of an interview in a case: one level for every question of the role (`all`: every question), with exceptions. */
export interface ShortInterview {
  readonly role: RespondentRole | 'all'
  readonly level: number
  readonly evidence?: boolean
  readonly except?: Readonly<Record<string, number | 'unknown' | 'not-applicable'>>
}

/** What is wrong with the shape of the inputs of a case; its schema leaves profile and interviews open, as their kind may be left out. */
export function misshapenInputs(file: ParsedFile): Finding[] {
  const { profile, interviews } = file.value as PackCase
  const check = (kind: 'Profile' | 'Interview', value: object, at: ValuePath) =>
    checkSchema({ ...file, kind, value: asFile(kind, value) }).map((item) => ({ ...item, path: [...at, ...item.path] }))
  return [...check('Profile', profile, ['profile']), ...interviews.flatMap((given, index) => (isShort(given) ? misshapenShort(file, given, ['interviews', index]) : check('Interview', given, ['interviews', index])))]
}

/** What a case gives, as the file it stands for. */
export function asFile(kind: 'Profile' | 'Interview', value: object): unknown {
  return { kind, schemaVersion: 1, ...value }
}

/** Whether an interview is given in the short form. */
export function isShort(given: object): given is ShortInterview {
  return !('answers' in given)
}

function misshapenShort(file: ParsedFile, given: ShortInterview, at: ValuePath): Finding[] {
  const { role, level, evidence, except } = given as { readonly [key in (typeof KEYS)[number]]?: unknown }
  const free = KEYS.filter((key) => !Object.hasOwn(given, key))
  const unknown = Object.keys(given).filter((key) => !(KEYS as readonly string[]).includes(key) && !key.startsWith('x-'))
  // A key that is misspelt is not missing, too.
  const isMeant = (key: string) => unknown.some((name) => unknownKey(name, free).values?.['nearest'] === key)
  const missing = free.filter((key) => (key === 'role' || key === 'level') && !isMeant(key))
  return [
    ...unknown.map((name) => finding('unknown-key', file, [...at, name], { at: 'key', ...unknownKey(name, free) })),
    ...missing.map((key) => finding('missing-key', file, at, { values: { key, in: 'none' } })),
    ...(role === undefined || (ROLES as unknown[]).includes(role) ? [] : [finding('not-allowed', file, [...at, 'role'], { values: { key: 'role', value: String(role), allowed: ROLES, ...hintOf(String(role), ROLES) } })]),
    ...(level === undefined || LEVELS.includes(level) ? [] : [outOfScale(file, [...at, 'level'], level)]),
    ...(evidence === undefined || typeof evidence === 'boolean' ? [] : [wrongType(file, [...at, 'evidence'], evidence, 'boolean')]),
    ...(except === undefined ? [] : misshapenExceptions(file, [...at, 'except'], except)),
  ]
}

function misshapenExceptions(file: ParsedFile, at: ValuePath, except: unknown): Finding[] {
  if (typeof except !== 'object' || except === null || Array.isArray(except)) return [wrongType(file, at, except, 'object')]
  return Object.entries(except).filter(([, value]) => !LEVELS.includes(value) && !WITHOUT_LEVEL.includes(value)).map(([question, value]) => outOfScale(file, [...at, question], value))
}

function outOfScale(file: ParsedFile, path: ValuePath, level: unknown): Finding {
  return finding('level-out-of-scale', file, path, { values: { level: typeof level === 'object' && level !== null ? '…' : String(level) } })
}

function wrongType(file: ParsedFile, path: ValuePath, value: unknown, wanted: 'object' | 'boolean'): Finding {
  const isNoSpace = wanted === 'object' && typeof value === 'string' && NO_SPACE.test(value)
  const shown = typeof value === 'object' && value !== null ? '[…]' : String(value).slice(0, 60)
  return finding('wrong-type', file, path, { ...(isNoSpace && { text: 'wrong-type-no-space' }), values: { key: String(path.at(-1)), value: shown, isText: typeof value === 'string' ? 'yes' : 'no', wanted, advice: 'none' } })
}
