// What the schema has against a file, as findings each at its exact key or value, one per mistake.
import type { ErrorObject } from 'ajv'
import type { ValuePath } from '../../model/diagnostic.ts'
import validators from '../compiled/full.js'
import type { ParsedFile } from '../file-group.ts'
import { withoutForeignKeys } from './foreign-maps.ts'
import { hintOf } from '../hint.ts'
import { meantDate, meantValue } from './meant-value.ts'
import { isKeyWithValue, unknownKey } from './mistyped-key.ts'
import { type Finding, type FindingDetails, finding } from '../rule.ts'

/** Patterns that have a sentence of their own. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['^[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*)*$', 'id'],
  ['^[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*$', 'word'],
  ['^[A-Z]{2}$', 'country'],
  ['^[A-Z]{3}$', 'currency'],
  ['^\\d+\\.\\d+\\.\\d+$', 'version'],
])
const DAY = '^\\d{4}-\\d{2}-\\d{2}$'
/** The finding about a file that another version of crmplan has written, or will. */
export const OTHER_VERSION = 'schema-version'
const CHOICES = ['oneOf', 'anyOf']

/** All findings of the schema about a file. */
export function checkSchema(file: ParsedFile): Finding[] {
  const validate = validators[file.kind]
  if (!validate || validate(file.value)) return []
  const errors = validate.errors ?? []
  const version = errors.find(isOtherVersion)
  // A file of another version has another shape: nothing else said of it would be true.
  if (version) return [ofOtherVersion(file, version)]
  const telling = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    if (error.keyword === 'type' || CHOICES.includes(error.keyword)) telling.set(error.instancePath, [...(telling.get(error.instancePath) ?? []), error])
  }
  const findings = errors.filter((error) => !isNoise(error, telling.get(error.instancePath) ?? [])).map((error) => explain(file, error))
  return withoutForeignKeys(file, [...new Map(findings.map((item) => [JSON.stringify(item), item])).values()])
}

function isOtherVersion({ keyword, instancePath, data }: ErrorObject): boolean {
  return keyword === 'const' && instancePath === '/schemaVersion' && Number.isInteger(data) && Number(data) > 0
}

function ofOtherVersion(file: ParsedFile, { data, params }: ErrorObject): Finding {
  const known = Number((params as Record<string, unknown>)['allowedValue'])
  return finding(OTHER_VERSION, file, ['schemaVersion'], { text: `${OTHER_VERSION}.${Number(data) > known ? 'newer' : 'older'}`, values: { version: Number(data), known, file: file.path } })
}

/** What is said of numbers, of which it is enough that they are no whole ones. */
const LIMITS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']

// A choice that fails says so itself; why each alternative fails is noise, as are the choice and the keys that exclude each other where the type is wrong already. `if` only repeats what its branch has said.
function isNoise(error: ErrorObject, here: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if') return true
  if (LIMITS.includes(error.keyword) && here.some(({ keyword }) => keyword === 'type')) return true
  if (CHOICES.includes(error.keyword) || error.keyword === 'not') return here.some(({ keyword, schemaPath }) => keyword === 'type' && !schemaPath.startsWith(`${error.schemaPath}/`))
  return here.some((choice) => CHOICES.includes(choice.keyword) && error.schemaPath.startsWith(`${choice.schemaPath}/`))
}

function explain(file: ParsedFile, error: ErrorObject): Finding {
  const path = pathOf(error.instancePath)
  const at = (details: FindingDetails & { readonly rule: string; readonly path?: ValuePath }) => finding(details.rule, file, details.path ?? path, details)
  const params = error.params as Record<string, unknown>
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  const value = shown(error.data)
  const ofDay = () => at({ rule: 'wrong-form', text: 'wrong-form.date', values: { key, value, ...meantDate(String(error.data)) } })
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty'])
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object).filter((candidate) => !Object.hasOwn((error.data ?? {}) as object, candidate))
      return at({ rule: 'unknown-key', path: [...path, name], at: 'key', ...unknownKey(name, known) })
    }
    case 'required': return at({ rule: 'missing-key', values: { key: String(params['missingProperty']), in: named(error.data) } })
    case 'type': return at({ rule: 'wrong-type', ...textOfType(error), values: { key, value, isText: typeof error.data === 'string' ? 'yes' : 'no', wanted: wantedType(params['type']), types: typesOf(params['type']).join('_'), ...meantValue(wantedType(params['type']), error.data, key, error.parentSchema) } })
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String)
      return at({ rule: 'not-allowed', values: { key, value, allowed, ...hintOf(shown(error.data), allowed) } })
    }
    // A number in quotation marks.
    case 'const': return typeof params['allowedValue'] === 'number' && value === String(params['allowedValue']) ? at({ rule: 'wrong-type', values: { key, value, isText: 'yes', wanted: 'number', advice: 'write', write: value } }) : at({ rule: 'not-allowed', values: { key, value, allowed: String(params['allowedValue']), hint: 'no', nearest: '' } })
    case 'pattern': return params['pattern'] === DAY ? ofDay() : at({ rule: 'wrong-form', text: `wrong-form.${FORMS.get(String(params['pattern'])) ?? 'other'}`, values: { key, value, pattern: String(params['pattern']) } })
    case 'format': return ofDay()
    case 'minimum': case 'maximum': case 'exclusiveMinimum': case 'exclusiveMaximum':
      return at({ rule: 'out-of-range', text: `out-of-range.${error.keyword}`, values: { key, value, limit: Number(params['limit']) } })
    case 'minItems': case 'maxItems': case 'minLength': case 'maxLength': case 'minProperties':
      return at({ rule: 'wrong-size', text: `wrong-size.${error.keyword}`, values: { key, limit: Number(params['limit']) } })
    case 'uniqueItems': return at({ rule: 'repeated-item', path: [...path, Number(params['i'])], values: { key, value: shown((error.data as unknown[])[Number(params['i'])]) }, other: { file: file.path, path: [...path, Number(params['j'])] } })
    case 'oneOf': case 'anyOf': return Array.isArray(params['passingSchemas'])
      ? at({ rule: 'one-of-keys', text: 'one-of-keys.both', values: { keys: alternatives(error.schema), in: named(error.data) }, ...bothEnds(file, path, error.data, alternatives(error.schema)) })
      : at({ rule: 'one-of-keys', text: 'one-of-keys.none', values: { keys: alternatives(error.schema), in: named(error.data) } })
    case 'not': return at({ rule: 'one-of-keys', text: 'one-of-keys.both', values: { keys: excluding(error), in: named(error.data) }, ...bothEnds(file, path, error.data, excluding(error)) })
    default: return at({ rule: 'schema', values: { keyword: error.keyword } })
  }
}

function pathOf(pointer: string): (string | number)[] {
  return pointer.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

// Of the keys that exclude each other, the second one that is there, and where the first is.
function bothEnds(file: ParsedFile, path: ValuePath, data: unknown, keys: readonly string[]): Pick<FindingDetails, 'at' | 'other'> & { readonly path?: ValuePath } {
  const [first, second] = Object.keys((data ?? {}) as object).filter((key) => keys.some((names) => names.split(' + ')[0] === key))
  return first === undefined || second === undefined ? {} : { path: [...path, second], at: 'key', other: { file: file.path, path: [...path, first] } }
}

// A value as a person would quote it.
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

// The name of the thing that lacks a key, or `none`.
function named(value: unknown): string {
  const { id, question, kind } = (value ?? {}) as Record<string, unknown>
  return [id, question, kind].find((name) => typeof name === 'string') ?? 'none'
}

function textOfType({ params, data, parentSchema }: ErrorObject): { readonly text?: string } {
  if (isKeyWithValue(data, parentSchema)) return { text: 'wrong-type-no-space' }
  return typesOf((params as Record<string, unknown>)['type']).length > 1 ? { text: 'wrong-type-several' } : {}
}

// What may stand there, the most usual first.
function typesOf(type: unknown): string[] {
  return Array.isArray(type) ? type.map(String) : [String(type)]
}

function wantedType(type: unknown): string {
  return typesOf(type)[0] ?? ''
}

// The keys present of those that exclude each other: `not` lists the pairs that may not stand together.
function excluding({ schema, data }: ErrorObject): string[] {
  const keys = ((schema as { anyOf?: { required?: string[] }[] }).anyOf ?? []).flatMap(({ required }) => required ?? [])
  return [...new Set(keys)].filter((key) => Object.hasOwn(data as object, key))
}

function alternatives(branches: unknown): string[] {
  return (branches as { required?: string[] }[]).map(({ required }) => (required ?? []).join(' + '))
}
