// Which things of a file somebody has written a comment on.
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import { itemKey } from '../../model/item-key.ts'
import { placeItems } from './place-items.ts'
import type { SourceLines } from './source-lines.ts'

/** The things with a comment in or right above their lines, as `list:id`; of things within each other only the innermost. Empty for a text that is no YAML. */
export function commentedThings(source: SourceLines): ReadonlySet<string> {
  if (source.doc.errors.length > 0) return new Set()
  const spans = spansOf(source, source.doc.contents, '')
  return new Set(source.comments.flatMap(({ start }) => spans.filter((span) => span.start <= start && start < span.end).at(-1)?.id ?? []))
}

interface Span {
  readonly id: string
  readonly start: number
  readonly end: number
}

// Outer things come before those within them.
function spansOf(source: SourceLines, node: unknown, name: string): Span[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => (isScalar(key) ? spansOf(source, value, String(key.value)) : []))
  if (!isSeq(node)) return []
  return (placeItems(source, node) ?? []).flatMap((item) => {
    const key = isMap(item.node) ? itemKey({ id: item.node.get('id') }) : undefined
    return [...(key === undefined ? [] : [{ id: `${name}:${key}`, start: item.leadStart, end: item.lineEnd }]), ...(isNode(item.node) ? spansOf(source, item.node, name) : [])]
  })
}
