// Rewrites schemas so that what is wrong can be said in one sentence: "either a number or a map" becomes "a map, if it looks like one; else a number".

/** A JSON Schema or a part of one. */
export type SchemaNode = { readonly [key: string]: unknown }

/** The schema without titles and descriptions, which no check needs. */
export function withoutProse(schema: SchemaNode): SchemaNode {
  return mapSchema(schema, (node) => Object.fromEntries(Object.entries(node).filter(([key, value]) => !(['title', 'description', '$comment'].includes(key) && typeof value === 'string'))))
}

/** The same schema with every choice between shapes (`oneOf`, `anyOf`) made by the look of the value; accepts exactly the same values where the choices are told apart by type, by their first required key or by its value. */
export function branchOnShape(schema: SchemaNode, files: Readonly<Record<string, SchemaNode>>): SchemaNode {
  return mapSchema(schema, (node) => {
    const { oneOf, anyOf, ...rest } = node
    const choice = oneOf ?? anyOf
    if (!Array.isArray(choice) || (oneOf && anyOf)) return node
    const branches = flattened(choice as SchemaNode[], schema, files)
    const shapes = branches.map((branch) => resolve(branch, schema, files))
    if (!shapes.every((shape) => typeof shape['type'] === 'string')) return node
    return { ...rest, ...chain(branches, shapes) }
  })
}

function chain(branches: readonly SchemaNode[], shapes: readonly SchemaNode[]): SchemaNode {
  const maps = branches.filter((_, index) => shapes[index]?.['type'] === 'object')
  const types = shapes.map((shape) => String(shape['type']))
  const ofMaps = shapes.filter((shape) => shape['type'] === 'object')
  const marks = ofMaps.map(markOf)
  const other = branches.filter((branch) => !maps.includes(branch))
  const ofMap = maps.length < 2 ? maps[0] : maps.reduceRight<SchemaNode>((rest, map, index) => ({ if: looksLike(marks[index]!), then: map, else: rest }), withKeysOf(ofMaps, anyOfMarks(marks)))
  const [only] = other
  const ofOther = only && other.length === 1 ? only : byType(other, types.filter((type) => type !== 'object'), [...new Set(types)])
  if (!ofMap) return ofOther
  if (other.length === 0) return { type: 'object', if: { type: 'object' }, then: ofMap }
  return { if: { type: 'object' }, then: ofMap, else: ofOther }
}

// What has the type of none of them has the wrong type, and that is said of it.
function byType(branches: readonly SchemaNode[], types: readonly string[], allowed: readonly string[]): SchemaNode {
  const isTold = new Set(types).size === types.length && !types.includes('integer')
  return isTold ? branches.reduceRight<SchemaNode>((rest, branch, index) => ({ if: { type: types[index] }, then: branch, else: rest }), { type: allowed }) : { oneOf: branches }
}

/** What a map of a shape is told by: its first required key, and the values of that key where it has only certain ones. */
interface Mark {
  readonly key: string
  readonly values: readonly unknown[] | undefined
}

function markOf(shape: SchemaNode): Mark {
  const key = (shape['required'] as string[] | undefined)?.[0] ?? ''
  const property = (shape['properties'] as Readonly<Record<string, SchemaNode>> | undefined)?.[key] ?? {}
  return { key, values: 'const' in property ? [property['const']] : (property['enum'] as unknown[] | undefined) }
}

function looksLike({ key, values }: Mark): SchemaNode {
  return { required: [key], ...(values && { properties: { [key]: { enum: values } } }) }
}

// What none of several maps may have is told of what looks like none of them, too.
function withKeysOf(maps: readonly SchemaNode[], node: SchemaNode): SchemaNode {
  if (!maps.every((map) => map['additionalProperties'] === false)) return node
  const all = (name: string) => maps.flatMap((map) => Object.entries((map[name] ?? {}) as SchemaNode))
  const known = Object.fromEntries(all('properties').map(([key]) => [key, {}]))
  return { ...node, properties: { ...known, ...(node['properties'] as SchemaNode | undefined) }, patternProperties: Object.fromEntries(all('patternProperties')), additionalProperties: false }
}

// What looks like none of them lacks the key, or has a value in it that none of them has.
function anyOfMarks(marks: readonly Mark[]): SchemaNode {
  const [first] = marks
  const isOneKey = first !== undefined && marks.every(({ key, values }) => key === first.key && values)
  return isOneKey ? looksLike({ key: first.key, values: marks.flatMap(({ values = [] }) => values) }) : { oneOf: marks.map(({ key }) => ({ required: [key] })) }
}

// A branch that is nothing but a choice itself stands for its own branches.
function flattened(branches: readonly SchemaNode[], own: SchemaNode, files: Readonly<Record<string, SchemaNode>>): SchemaNode[] {
  return branches.flatMap((branch) => {
    const { oneOf, ...rest } = resolve(branch, own, files)
    if (!Array.isArray(oneOf) || Object.keys(rest).some((key) => !['title', 'description'].includes(key))) return [branch]
    const [file = ''] = String(branch['$ref'] ?? '').split('#')
    const inner = (oneOf as SchemaNode[]).map((node) => mapSchema(node, ({ $ref, ...of }) => (typeof $ref === 'string' ? { ...of, $ref: $ref.startsWith('#') ? file + $ref : $ref } : of)))
    return flattened(inner, own, files)
  })
}

function resolve(branch: SchemaNode, own: SchemaNode, files: Readonly<Record<string, SchemaNode>>): SchemaNode {
  const ref = branch['$ref']
  if (typeof ref !== 'string') return branch
  const [file, pointer = ''] = ref.split('#')
  let node: unknown = file ? files[file] : own
  for (const key of pointer.split('/').filter(Boolean)) node = (node as SchemaNode | undefined)?.[key]
  return (node as SchemaNode | undefined) ?? {}
}

function mapSchema(node: SchemaNode, change: (node: SchemaNode) => SchemaNode): SchemaNode {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner)
    return typeof value === 'object' && value !== null ? mapSchema(value as SchemaNode, change) : value
  }
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inner(value)])))
}
