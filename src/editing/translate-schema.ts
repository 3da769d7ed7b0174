// A schema whose descriptions are in the language of the reader.
import { isRecord } from '../model/same-value.ts'
import type { SchemaNode } from './schema-shapes.ts'

/** Keywords below which names stand that people have chosen: a property may be called description. */
const NAMES = new Set(['properties', 'patternProperties', '$defs'])
/** Keywords whose values are data of files, no schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples'])

/** A schema with each description replaced by what stands for it among the words; one that is not among them stays. */
export function translateSchema(schema: SchemaNode, words: ReadonlyMap<string, string>): SchemaNode {
  return words.size === 0 ? schema : (translated(schema, words) as SchemaNode)
}

function translated(node: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => translated(item, words))
  if (!isRecord(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, translatedKeyword(key, value, words)]))
}

function translatedKeyword(key: string, value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (DATA.has(key)) return value
  if (key === 'description' && typeof value === 'string') return words.get(value) ?? value
  if (NAMES.has(key) && isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, words)]))
  return translated(value, words)
}
