// Whether a path can lead to anything in a file of a kind, by its schema.
import type { SchemaNode } from '../shape/explainable-schema.ts'

/** Schemas by file name, such as plan.schema.json. */
export type SchemaFiles = Readonly<Record<string, SchemaNode>>

/** The part of a path behind which there is nothing, and the keys that would have been possible. */
export interface DeadEnd {
  readonly part: string
  readonly keys: readonly string[]
}

/** Places in schemas; `anything` where a file may hold what it likes. */
export interface SchemaPlace {
  readonly file: string
  readonly node: SchemaNode
}

const ANYTHING: SchemaPlace = { file: '', node: {} }

/** The schema of a kind of file; none for a kind that there is not. */
export function placeOfKind(kind: string, files: SchemaFiles): SchemaPlace[] {
  return Object.entries(files).filter(([, node]) => mapAt(mapAt(node, 'properties'), 'kind')['const'] === kind).map(([file, node]) => ({ file, node }))
}

/** Follows a path from some places; lists are passed through unless `explicit`, when `*` must stand for their items. */
export function follow(from: readonly SchemaPlace[], path: readonly string[], files: SchemaFiles, explicit = false): readonly SchemaPlace[] | DeadEnd {
  let places = from.flatMap((place) => shapesOf(place, files))
  for (const part of path) {
    const here = explicit ? places : places.flatMap((place) => throughLists(place, files))
    const next = here.flatMap((place) => step(place, part)).flatMap((place) => shapesOf(place, files))
    if (next.length === 0) return { part, keys: [...new Set(here.flatMap(({ node }) => Object.keys(mapAt(node, 'properties'))))] }
    places = next
  }
  return places
}

function step({ file, node }: SchemaPlace, part: string): SchemaPlace[] {
  if (Object.keys(node).length === 0) return [ANYTHING]
  const items = node['items']
  if (part === '*' && isNode(items)) return [{ file, node: items }]
  const properties = mapAt(node, 'properties')
  const additional = node['additionalProperties']
  if (part === '*') return [...Object.values(properties), additional].filter(isNode).map((inner) => ({ file, node: inner }))
  const named = properties[part]
  if (isNode(named)) return [{ file, node: named }]
  if (part.startsWith('x-') && Object.hasOwn(mapAt(node, 'patternProperties'), '^x-')) return [ANYTHING]
  if (isNode(additional)) return [{ file, node: additional }]
  // A map of which nothing is said may hold anything.
  return node['type'] === 'object' && additional === undefined && !isNode(node['properties']) ? [ANYTHING] : []
}

function throughLists(place: SchemaPlace, files: SchemaFiles): SchemaPlace[] {
  const items = place.node['items']
  return isNode(items) ? shapesOf({ file: place.file, node: items }, files).flatMap((inner) => throughLists(inner, files)) : [place]
}

// All that may stand at a place: references resolved, each of several shapes by itself.
function shapesOf(place: SchemaPlace, files: SchemaFiles, depth = 0): SchemaPlace[] {
  const { file, node } = place
  if (depth > 20) return []
  const { $ref, oneOf, anyOf, ...rest } = node
  if (typeof $ref === 'string') return shapesOf(resolved($ref, file, files), files, depth + 1)
  const branches = [oneOf, anyOf].filter(Array.isArray).flat().filter(isNode)
  const own = Object.keys(rest).some((key) => ['properties', 'items', 'additionalProperties', 'type'].includes(key)) || branches.length === 0
  return [...(own ? [{ file, node: rest }] : []), ...branches.flatMap((branch) => shapesOf({ file, node: branch }, files, depth + 1))]
}

function resolved(ref: string, own: string, files: SchemaFiles): SchemaPlace {
  const [file = '', pointer = ''] = ref.split('#')
  const name = file === '' ? own : file
  const node = pointer.split('/').filter(Boolean).reduce<SchemaNode>((at, key) => mapAt(at, key), files[name] ?? {})
  return { file: name, node }
}

function mapAt(node: SchemaNode, key: string): SchemaNode {
  const inner = node[key]
  return isNode(inner) ? inner : {}
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
