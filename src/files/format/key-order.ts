// In which order the keys of a file stand: that of the properties in its schema.
import { readSchema } from '../content.ts'

/** The keys of one map, and of what lies in it. */
export interface KeyOrder {
  /** The place of each known key, from 0. */
  readonly places: ReadonlyMap<string, number>
  /** The order below a key of a map or, without one, in the items of a list. */
  below(key?: string): KeyOrder
}

type SchemaNode = Readonly<Record<string, unknown>>

/** Where shapes are put together from others, in the order in which their keys are told. */
const PARTS = ['allOf', 'if', 'then', 'else', 'oneOf', 'anyOf'] as const

/** The order of a kind of file, such as `Plan`; undefined where it has no schema. */
export function keyOrderOf(kind: string): KeyOrder | undefined {
  const name = schemaOfKind(kind)
  const text = readSchema(name)
  return text === undefined ? undefined : orderOf([{ file: name, node: JSON.parse(text) as SchemaNode }], new Map())
}

/** The names of all keys of a kind of file, wherever they stand; none for a kind that has no schema. */
export function propertyNames(kind: string): ReadonlySet<string> {
  const names = new Set<string>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as SchemaNode
    for (const name of Object.keys(properties ?? {})) names.add(name)
    for (const item of Object.values(node)) collect(item)
  }
  const text = readSchema(schemaOfKind(kind))
  if (text !== undefined) for (const schema of [text, readSchema('common') ?? '{}']) collect(JSON.parse(schema))
  return names
}

/** The name of the schema of a kind of file: `Plan` has `plan`, `RuleCatalogue` has `rule-catalogue`. */
export function schemaOfKind(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}

interface PlacedNode {
  readonly file: string
  readonly node: SchemaNode
}

function orderOf(nodes: readonly PlacedNode[], files: Map<string, SchemaNode>): KeyOrder {
  const all = nodes.flatMap((node) => shapesIn(node, files, 0))
  const names = all.reduce<readonly string[]>((known, { node }) => withNames(known, Object.keys(childrenOf(node))), [])
  const known = new Map<string | undefined, KeyOrder>()
  return {
    places: new Map(names.map((name, index) => [name, index])),
    below(key) {
      const order = known.get(key) ?? orderOf(all.flatMap(({ file, node }) => (key === undefined ? nodesOf(file, node['items']) : nodesOf(file, childrenOf(node)[key] ?? node['additionalProperties']))), files)
      known.set(key, order)
      return order
    },
  }
}

// A name new in a further shape comes before whatever follows it there: the subject of a clause before all that is said of it.
function withNames(known: readonly string[], names: readonly string[]): string[] {
  const all = [...known]
  for (const [index, name] of names.entries()) {
    if (all.includes(name)) continue
    const followers = names.slice(index + 1).map((follower) => all.indexOf(follower)).filter((at) => at >= 0)
    all.splice(followers.length > 0 ? Math.min(...followers) : all.length, 0, name)
  }
  return all
}

function childrenOf({ properties }: SchemaNode): SchemaNode {
  return (properties ?? {}) as SchemaNode
}

function nodesOf(file: string, node: unknown): PlacedNode[] {
  return typeof node === 'object' && node !== null ? [{ file, node: node as SchemaNode }] : []
}

// A shape with all that it refers to and is put together from.
function shapesIn({ file, node }: PlacedNode, files: Map<string, SchemaNode>, depth: number): PlacedNode[] {
  if (depth > 20) return []
  const { $ref } = node
  const referred = typeof $ref === 'string' ? resolved($ref, file, files) : []
  const parts = PARTS.flatMap((name) => (Array.isArray(node[name]) ? (node[name] as unknown[]) : [node[name]])).flatMap((part) => nodesOf(file, part))
  return [{ file, node }, ...[...referred, ...parts].flatMap((part) => shapesIn(part, files, depth + 1))]
}

function resolved(ref: string, from: string, files: Map<string, SchemaNode>): PlacedNode[] {
  const [name = '', pointer = ''] = ref.split('#')
  const file = name === '' ? from : name.replace('.schema.json', '')
  const schema = files.get(file) ?? (JSON.parse(readSchema(file) ?? '{}') as SchemaNode)
  files.set(file, schema)
  const node = pointer.split('/').slice(1).reduce<unknown>((at, step) => (at as SchemaNode | undefined)?.[step], schema)
  return nodesOf(file, node)
}
