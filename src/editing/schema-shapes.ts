// What the schemas say of a place in a file: which keys and values may stand there, and what they mean.
import type { ValuePath } from '../model/diagnostic.ts'
import { isRecord } from '../model/same-value.ts'

/** A JSON Schema or a part of one. */
export type SchemaNode = Readonly<Record<string, unknown>>

/** All schemas by the name of their file, such as plan.schema.json. */
export type Schemas = ReadonlyMap<string, SchemaNode>

/** One form that a value may have, and the file of the schema that says so. */
export interface Shape {
  readonly node: SchemaNode
  readonly file: string
}

/** A key that may stand in a map. */
export interface AllowedKey {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  readonly shapes: readonly Shape[]
}

/** The forms that the value at a path of a file of a kind may have, those that do not fit what is written around it left out; none where the schemas know nothing. */
export function shapesAt(schemas: Schemas, kind: string, value: unknown, path: ValuePath): Shape[] {
  const root = [...schemas].find(([, schema]) => constOf(propertiesOf(schema)['kind']) === kind)
  if (!root) return []
  let shapes = fitting(expand(schemas, { file: root[0], node: root[1] }), value)
  let here = value
  for (const step of path) {
    here = isRecord(here) || Array.isArray(here) ? (here as Record<string | number, unknown>)[step] : undefined
    shapes = fitting(shapes.flatMap((shape) => below(schemas, shape, step)), here)
  }
  return shapes
}

/** The keys that maps of these forms may have, each once. */
export function allowedKeys(schemas: Schemas, shapes: readonly Shape[]): AllowedKey[] {
  const keys = shapes.flatMap(({ node, file }) => Object.entries(propertiesOf(node)).map(([name, property]): AllowedKey => {
    const forms = expand(schemas, { file, node: property })
    return { name, description: descriptionOf(forms), isRequired: Array.isArray(node['required']) && node['required'].includes(name), shapes: forms }
  }))
  return [...new Map(keys.map((key) => [key.name, key])).values()]
}

/** The values that a key with certain values may have. */
export function allowedValues(shapes: readonly Shape[]): string[] {
  const values = shapes.flatMap(({ node }) => ('const' in node ? [node['const']] : Array.isArray(node['enum']) ? node['enum'] : node['type'] === 'boolean' ? [true, false] : []))
  return [...new Set(values.map(String))]
}

/** What a value of these forms means. */
export function descriptionOf(shapes: readonly Shape[]): string {
  return shapes.map(({ node }) => node['description']).find((text): text is string => typeof text === 'string') ?? ''
}

/** Whether a value of one of these forms is a map. */
export function mayBeMap(shapes: readonly Shape[]): boolean {
  return shapes.some(({ node }) => Object.keys(propertiesOf(node)).length > 0)
}

function below(schemas: Schemas, { node, file }: Shape, step: string | number): Shape[] {
  if (typeof step === 'number') return isRecord(node['items']) ? expand(schemas, { file, node: node['items'] }) : []
  const named = propertiesOf(node)[step]
  if (named) return expand(schemas, { file, node: named })
  const patterns = Object.entries((node['patternProperties'] ?? {}) as Readonly<Record<string, SchemaNode>>)
  const byPattern = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(step))?.[1]
  const other = byPattern ?? node['additionalProperties']
  return isRecord(other) ? expand(schemas, { file, node: other }) : []
}

// References resolved and choices laid side by side; what is said beside a reference or choice holds for all of it.
function expand(schemas: Schemas, { node, file }: Shape, depth = 0): Shape[] {
  if (depth > 20) return []
  const { $ref, oneOf, anyOf, allOf, ...own } = node
  const from = typeof $ref === 'string' ? target(schemas, file, $ref) : undefined
  if (from) return expand(schemas, { file: from.file, node: { ...from.node, ...own } }, depth + 1)
  const parts = [oneOf, anyOf, allOf].flatMap((choice) => (Array.isArray(choice) ? (choice as SchemaNode[]) : []))
  const described = 'description' in own ? { description: own['description'] } : {}
  const branches = parts.flatMap((part) => expand(schemas, { file, node: { ...part, ...described } }, depth + 1))
  const isOnlyChoice = branches.length > 0 && !('properties' in own) && !('type' in own && own['type'] !== 'object')
  return isOnlyChoice ? branches : [{ file, node: own }, ...branches]
}

function target(schemas: Schemas, own: string, ref: string): Shape | undefined {
  const [name, pointer = ''] = ref.split('#') as [string, string | undefined]
  const file = name || own
  let node: unknown = schemas.get(file)
  for (const key of pointer.split('/').filter(Boolean)) node = isRecord(node) ? node[key] : undefined
  return isRecord(node) ? { file, node } : undefined
}

// A form whose fixed values are not those that are written is not the one meant.
function fitting(shapes: readonly Shape[], value: unknown): Shape[] {
  if (!isRecord(value)) return [...shapes]
  const fit = shapes.filter(({ node }) => Object.entries(propertiesOf(node)).every(([key, property]) => !('const' in property) || value[key] === undefined || value[key] === null || value[key] === property['const']))
  return fit.length > 0 ? fit : [...shapes]
}

function propertiesOf(node: SchemaNode): Readonly<Record<string, SchemaNode>> {
  return isRecord(node['properties']) ? (node['properties'] as Readonly<Record<string, SchemaNode>>) : {}
}

function constOf(node: SchemaNode | undefined): unknown {
  return node?.['const']
}
