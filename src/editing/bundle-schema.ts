// A schema in one file by itself, in which ids of the packs are told by name: what editors without crmplan show.
import { isRecord } from '../model/same-value.ts'
import { nameable } from '../validation/ids/named-ids.ts'
import { REFERENCES } from '../validation/ids/references.ts'
import type { ThingWords } from './describe-thing.ts'
import type { SchemaNode, Schemas } from './schema-shapes.ts'

/** What is told of ids of the packs. */
export interface KnownThings {
  readonly things: readonly ThingWords[]
  /** What holds for all of their ids, as a sentence. */
  readonly aboutIds: string
}

type Open = Record<string, unknown>

/** Where an id of any form may stand. */
const ID = '#/$defs/common.id'
/** Keywords of our own, which others do not know. */
const OWN_KEYWORDS = ['tsType']

/**
 * The schema of a file with everything in it that it refers to, and a description for every key; accepts exactly what the schema accepts.
 * Where something of a pack is named, the things given are offered with their titles and explained; any other id is as right as before. `address` becomes the `$id`.
 */
export function bundleSchema(schemas: Schemas, file: string, { things, aboutIds }: KnownThings, address: string | undefined): SchemaNode {
  const own = schemas.get(file) ?? {}
  const common = localised(schemas.get('common.schema.json') ?? {}, 'common.schema.json') as Open
  const shared = Object.fromEntries(Object.entries((common['$defs'] ?? {}) as Open).map(([name, node]) => [`common.${name}`, node]))
  const root = localised(own, file) as Open
  const definitions: Open = { ...(root['$defs'] as Open | undefined), ...shared }
  root['$defs'] = definitions
  root['$id'] = address ?? root['$id']
  const kind = ((own['properties'] as Open | undefined)?.['kind'] as Open | undefined)?.['const']
  for (const reference of REFERENCES.filter((one) => one.kind === kind)) {
    const sort = nameable(reference.target).known
    const known = things.filter((thing) => thing.sort === sort)
    if (sort === undefined || known.length === 0) continue
    for (const node of nodesAt(root, root, reference.pattern.split('.'))) offer(node, definitions, `known.${sort}`, { things: known, aboutIds })
  }
  describe(root, definitions)
  root['$defs'] = used(root, definitions)
  return root
}

// A copy in which all references lead into the schema itself.
function localised(node: unknown, file: string): unknown {
  if (Array.isArray(node)) return node.map((item) => localised(item, file))
  if (!isRecord(node)) return node
  return Object.fromEntries(Object.entries(node).filter(([key]) => !OWN_KEYWORDS.includes(key)).map(([key, value]) => [key, key === '$ref' && typeof value === 'string' ? localReference(value, file) : localised(value, file)]))
}

function localReference(reference: string, file: string): string {
  const [other, pointer = ''] = reference.split('#') as [string, string | undefined]
  return (other || file) === 'common.schema.json' ? `#${pointer.replace('/$defs/', '/$defs/common.')}` : `#${pointer}`
}

function nodesAt(root: Open, node: unknown, steps: readonly string[]): Open[] {
  if (!isRecord(node)) return []
  const [step, ...rest] = steps
  if (step === undefined) return [node as Open]
  const choices = [node['oneOf'], node['anyOf'], node['allOf']].flatMap((choice) => (Array.isArray(choice) ? choice : []))
  const inside = step === '*' ? [node['items'], node['additionalProperties']] : [(node['properties'] as Open | undefined)?.[step]]
  const referred = typeof node['$ref'] === 'string' ? [at(root, node['$ref'])] : []
  return [...inside.flatMap((below) => nodesAt(root, below, rest)), ...[...choices, ...referred].flatMap((same) => nodesAt(root, same, steps))]
}

function at(root: Open, reference: string): unknown {
  return reference.split('/').slice(1).reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), root)
}

// Only where any id may stand: so what was right or wrong before still is.
function offer(node: Open, definitions: Open, name: string, { things, aboutIds }: KnownThings): void {
  if (node['$ref'] !== ID) return
  definitions[name] ??= { description: aboutIds, anyOf: [...new Map(things.map((thing) => [thing.id, constant(thing)])).values()] }
  delete node['$ref']
  node['anyOf'] = [{ $ref: `#/$defs/${name}` }, { $ref: ID }]
}

function constant({ id, title, texts, levels }: ThingWords): Open {
  const sentences = texts.join('\n\n')
  const anchors = levels.map((text, index) => `${index + 1}. ${text}`).join('\n')
  return { const: id, title, description: sentences || title, ...(levels.length > 0 && { markdownDescription: `**${title}**\n\n${sentences}\n\n${anchors}` }) }
}

// Editors show what stands beside the key, not what stands where it leads.
function describe(root: Open, definitions: Open): void {
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item)
    if (!isRecord(node)) return
    for (const property of Object.values(isRecord(node['properties']) ? node['properties'] : {})) {
      if (isRecord(property) && property['description'] === undefined && typeof property['$ref'] === 'string') (property as Open)['description'] = (at(root, property['$ref']) as Open | undefined)?.['description']
    }
    for (const value of Object.values(node)) walk(value)
  }
  walk({ ...root, $defs: definitions })
}

function used(root: Open, definitions: Open): Open {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item)
    if (!isRecord(node)) return
    const name = typeof node['$ref'] === 'string' ? /^#\/\$defs\/([^/]+)/.exec(node['$ref'])?.[1] : undefined
    if (name !== undefined && !found.has(name)) {
      found.add(name)
      walk(definitions[name])
    }
    for (const value of Object.values(node)) walk(value)
  }
  walk({ ...root, $defs: undefined })
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => found.has(name)))
}
