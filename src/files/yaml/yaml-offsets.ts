// Where the words of a value stand in the text of a YAML document.
import { type Document, type Node, type Pair, type YAMLMap, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { ValuePath } from '../../model/diagnostic.ts'
import type { Offsets } from './text-lines.ts'

/** Where the words of a value (or of its key) stand; those of the nearest enclosing value if there is none. Of a value of many lines it is what it begins with: the first key, the dash, the first line. */
export function offsetsOf(doc: Document.Parsed, text: string, path: ValuePath, at: 'key' | 'value' = 'value'): Offsets {
  let node: unknown = doc.contents
  // Nearest last. Only one of them is measured: the outer ones may be as long as the file.
  const nodes: unknown[] = [node]
  for (const [index, step] of path.entries()) {
    const { key, value } = stepInto(isAlias(node) ? node.resolve(doc) : node, step)
    if (key === undefined && value === undefined) break
    nodes.push(key, value)
    if (index === path.length - 1 && at === 'key') nodes.push(key)
    node = value
  }
  while (nodes.length > 0) {
    const words = wordsOf(nodes.pop(), text)
    if (words) return words
  }
  return [0, 0]
}

/** The key and value that a step of a path leads to in a map or list; neither where there is nothing. */
export function stepInto(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] }
  if (!isMap(node)) return {}
  const pair = pairsOf(node).get(asRead(String(step)))
  return pair ? { key: pair.key, value: isEmpty(pair.value) ? undefined : pair.value } : {}
}

// A map may have a hundred thousand keys, and each may be asked for.
const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  // Of a key given twice the first counts.
  const pairs = known.get(map) ?? new Map([...map.items].reverse().map((pair) => [asRead(String(isScalar(pair.key) ? pair.key.value : pair.key)), pair]))
  known.set(map, pairs)
  return pairs
}

// Whoever reads values takes the key 000, as 1,000 in brackets leaves it, for the number 0.
function asRead(key: string): string {
  return /^0\d+$/.test(key) ? String(Number(key)) : key
}

// `key:` with nothing after it: the key is what people see.
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '')
}

function wordsOf(node: unknown, text: string): Offsets | undefined {
  if (!isNode(node) || !node.range) return undefined
  const [start, end] = node.range
  if (isSeq(node) && !node.flow) return [start, start + 1]
  if (isMap(node) && !node.flow) return [start, (node.items[0]?.key as Node | undefined)?.range?.[1] ?? start]
  const isOneWord = isScalar(node) && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED'
  return [start, isOneWord ? end : endOfLine(text, start, end)]
}

// Not looked for beyond the value: a line may be as long as a file.
function endOfLine(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/\r?\n/)
  return length < 0 ? end : start + length
}
