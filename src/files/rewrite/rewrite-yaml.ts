// A YAML text → the same text with another value: only what differs is touched, everything else stays byte for byte.
import { Scalar, isMap, isNode, isScalar, isSeq } from 'yaml'
import { itemKey, numberedKeys } from '../../model/item-key.ts'
import { isRecord, sameValue } from '../../model/same-value.ts'
import { valueOrNothing } from '../yaml/parse-yaml.ts'
import { placeItems } from './place-items.ts'
import { renderScalar } from './render-part.ts'
import { rewriteFlow } from './rewrite-flow.ts'
import { rewriteList } from './rewrite-list.ts'
import { rewriteMap } from './rewrite-map.ts'
import type { GivenItem, MovedItem, Rewriting } from './rewriting.ts'
import { type Edit, withEdits } from './edits.ts'
import { type SourceLines, openYaml } from './source-lines.ts'

/** Thrown where a text cannot be given another value with everything else kept, as when a value is shared by an anchor. */
export class CannotRewrite extends Error {}

/**
 * The text with another value. Comments, blank lines, quotation marks, the order of keys and the line ends stay; an item that changes its place or its list takes its lines along;
 * the comments of what goes stay behind; items that come from an `other` text bring theirs along. The same value gives the same bytes; a text that has been opened already need not be parsed again. CannotRewrite instead of a text that would not hold the value, or for a text that is no YAML.
 */
export function rewriteYaml(text: string, wanted: unknown, { doc, ...source } = openYaml(text), other?: SourceLines): string {
  if (doc.errors.length > 0 || !isMap(doc.contents)) throw new CannotRewrite(doc.errors[0]?.message ?? 'not a map')
  const current: unknown = doc.toJS({ maxAliasCount: 100 })
  if (sameValue(current, wanted)) return text
  const rewriting = rewritingOf({ ...source, doc }, current, wanted, other)
  let edits = rewriting.edits(doc.contents, current, wanted)
  // Lines cannot move into brackets: such an item is written anew there, and its comments stay behind.
  if (rewriting.placed.size < rewriting.moved.size) edits = among(rewriting, rewriting.placed).edits(doc.contents, current, wanted)
  if (!edits) throw new CannotRewrite('nothing is left of it')
  const result = withEdits(text, 0, text.length, edits)
  if (!sameValue(valueOrNothing(result), JSON.parse(JSON.stringify(wanted)))) throw new CannotRewrite('the text holds values in a form that cannot be changed singly')
  return result
}

function rewritingOf(source: SourceLines, current: unknown, wanted: unknown, other: SourceLines | undefined): Rewriting {
  const moved = new Map<string, MovedItem>()
  const names = new Map<unknown, string>()
  const targets = homesOf(wanted)
  const homes = homesOf(current)
  const isMoved = (id: string): boolean => typeof homes.get(id) === 'string' && typeof targets.get(id) === 'string' && homes.get(id) !== targets.get(id)
  visitLists(source.doc.contents, current, '', (list, value, name) => {
    names.set(list, name)
    const items = isSeq(list) ? placeItems(source, list) : undefined
    const keys = numberedKeys(value)
    for (const [index, item] of (items ?? []).entries()) {
      const id = `${name}:${keys[index] ?? ''}`
      if (isMoved(id)) moved.set(id, { node: item.node, current: value[index], start: item.leadStart, end: item.lineEnd, column: item.column })
    }
  })
  return withMoved({ ...source, moved, given: other ? givenItems(other) : new Map(), placed: new Set() }, names)
}

function givenItems(other: SourceLines): Map<string, GivenItem> {
  const given = new Map<string, GivenItem>()
  const value: unknown = other.doc.errors.length > 0 ? undefined : other.doc.toJS({ maxAliasCount: 100 })
  visitLists(other.doc.contents, value, '', (list, items, name) => {
    const keys = numberedKeys(items)
    for (const [index, { leadStart, lineEnd, column }] of ((isSeq(list) ? placeItems(other, list) : undefined) ?? []).entries()) {
      const lines = other.text.slice(leadStart, lineEnd).replaceAll('\r\n', '\n')
      given.set(`${name}:${keys[index] ?? ''}`, { value: items[index], lines: lines.endsWith('\n') ? lines : `${lines}\n`, column })
    }
  })
  return given
}

function among(rewriting: Rewriting, ids: ReadonlySet<string>): Rewriting {
  return withMoved({ ...rewriting, placed: new Set(), moved: new Map([...rewriting.moved].filter(([id]) => ids.has(id))) }, rewriting.names)
}

function withMoved(source: Omit<Rewriting, 'edits' | 'names'>, names: ReadonlyMap<unknown, string>): Rewriting {
  const rewriting: Rewriting = {
    ...source, names,
    edits: (node, from, to) => {
      if (sameValue(from, to)) return []
      if (isScalar(node)) return rewriteScalar(node, to)
      if ((isMap(node) || isSeq(node)) && node.flow) return rewriteFlow(rewriting, node, from, to)
      if (isMap(node) && isRecord(from) && isRecord(to)) return rewriteMap(rewriting, node, from, to)
      if (isSeq(node) && Array.isArray(from) && Array.isArray(to) && to.length > 0) return rewriteList(rewriting, node, names.get(node) ?? '', from, to)
      return undefined
    },
  }
  return rewriting
}

function rewriteScalar(node: Scalar, wanted: unknown): Edit[] | undefined {
  const [start, end] = node.range ?? [0, 0]
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  if (typeof wanted === 'object' && wanted !== null) return undefined
  if (isBlock || start === end || (typeof wanted === 'string' && wanted.includes('\n'))) return undefined
  return [{ start, end, text: renderScalar(wanted, node.type) }]
}

/** In which list each thing stands, by the name of the list and the thing's key; a number for one that stands in several. */
function homesOf(value: unknown): Map<string, string | number> {
  const homes = new Map<string, string | number>()
  const visit = (node: unknown, path: string, name: string): void => {
    if (Array.isArray(node)) {
      for (const item of node) {
        const key = isRecord(item) ? itemKey(item) : undefined
        if (key === undefined) continue
        homes.set(`${name}:${key}`, homes.has(`${name}:${key}`) ? 2 : path)
        visit(item, `${path}/${key}`, name)
      }
    } else if (isRecord(node)) for (const [key, item] of Object.entries(node)) visit(item, `${path}/${key}`, key)
  }
  visit(value, '', '')
  return homes
}

function visitLists(node: unknown, value: unknown, name: string, visit: (list: unknown, value: readonly unknown[], name: string) => void): void {
  if (isSeq(node) && Array.isArray(value)) {
    visit(node, value, name)
    for (const [index, item] of node.items.entries()) visitLists(item, value[index], name, visit)
  }
  if (!isMap(node) || !isRecord(value)) return
  for (const { key, value: item } of node.items) if (isScalar(key) && isNode(item)) visitLists(item, value[String(key.value)], String(key.value), visit)
}
