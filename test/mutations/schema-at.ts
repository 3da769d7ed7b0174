// What the schemas say of a place in a file, found by walking them beside the value.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A JSON Schema or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

const FOLDER = join(import.meta.dirname, '../../schemas')
const SCHEMAS = new Map(readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Schema]))
const OF_KIND = new Map([...SCHEMAS].map(([name, schema]) => [(schema['properties'] as Record<string, Schema> | undefined)?.['kind']?.['const'], name]))

interface Placed {
  readonly node: Schema
  readonly file: string
}

/** The schemas that hold for the value at a path of a file: those of the branches that its own shape chooses. */
export function schemasAt(kind: string, value: unknown, path: readonly (string | number)[]): Schema[] {
  const file = OF_KIND.get(kind)
  let here = file === undefined ? [] : expand([{ node: SCHEMAS.get(file) ?? {}, file }], value)
  let node = value
  for (const step of path) {
    node = (node as Record<string, unknown>)[step]
    here = expand(here.flatMap((schema) => stepInto(schema, step)), node)
  }
  return here.map(({ node: schema }) => schema)
}

function stepInto({ node, file }: Placed, step: string | number): Placed[] {
  if (typeof step === 'number') return node['items'] === undefined ? [] : [{ node: node['items'] as Schema, file }]
  const property = (node['properties'] as Record<string, Schema> | undefined)?.[step]
  if (property) return [{ node: property, file }]
  const patterns = Object.entries((node['patternProperties'] ?? {}) as Record<string, Schema>).filter(([pattern]) => new RegExp(pattern, 'u').test(step))
  if (patterns.length > 0) return patterns.map(([, schema]) => ({ node: schema, file }))
  return typeof node['additionalProperties'] === 'object' ? [{ node: node['additionalProperties'] as Schema, file }] : []
}

function expand(schemas: readonly Placed[], value: unknown): Placed[] {
  return schemas.flatMap((schema) => {
    const { node, file } = schema
    const found: Placed[] = [schema]
    const reference = node['$ref']
    if (typeof reference === 'string') found.push(...expand([resolve(reference, file)], value))
    for (const part of (node['allOf'] ?? []) as Schema[]) found.push(...expand([{ node: part, file }], value))
    for (const choice of ['oneOf', 'anyOf']) {
      const branches = ((node[choice] ?? []) as Schema[]).map((branch): Placed => ({ node: branch, file })).filter((branch) => fits(branch, value))
      found.push(...expand(branches, value))
    }
    return found
  })
}

function resolve(reference: string, file: string): Placed {
  const [name = '', pointer = ''] = reference.split('#')
  const target = name === '' ? file : name
  let node: unknown = SCHEMAS.get(target)
  for (const step of pointer.split('/').filter(Boolean)) node = (node as Schema | undefined)?.[step]
  return { node: (node ?? {}) as Schema, file: target }
}

function fits(branch: Placed, value: unknown): boolean {
  return expand([branch], undefined).every(({ node }) => {
    const { type, required, properties, const: fixed } = node as { type?: string; required?: string[]; properties?: Record<string, Schema>; const?: unknown }
    if (type !== undefined && typeof type === 'string' && typeOf(value) !== type && !(type === 'number' && typeOf(value) === 'integer')) return false
    if (fixed !== undefined && fixed !== value) return false
    if (typeOf(value) !== 'object') return true
    const map = value as Record<string, unknown>
    if ((required ?? []).some((key) => !Object.hasOwn(map, key))) return false
    return Object.entries(properties ?? {}).every(([key, schema]) => !Object.hasOwn(map, key) || schema['const'] === undefined || schema['const'] === map[key])
  })
}

/** The type of a value in the words of JSON Schema. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value
}
