// Values in brackets or quotation marks, and words within brackets, of a text that the plain reader has accepted.
import { behindSpaces, endOfFlow } from './line-content.ts'
import { type PlainEntry, type PlainNode, listNode, mapNode, wordNode } from './value-node.ts'

/** The value that begins at a place of a line. */
export function flowNode(text: string, start: number, lineEnd: number): PlainNode {
  const words = [start, endOfFlow(text, start, lineEnd)] as const
  const mark = text.charAt(start)
  if (mark === '[') return listNode(words, () => partsOf(text, words, itemOf))
  return mark === '{' ? mapNode(words, () => partsOf(text, words, pairOf)) : wordNode(words)
}

function itemOf(text: string, start: number, end: number): { readonly part: PlainEntry; readonly value: PlainNode } {
  const value = flowNode(text, start, end)
  return { part: { value }, value }
}

function pairOf(text: string, start: number, end: number): { readonly part: readonly [string, PlainEntry]; readonly value: PlainNode } {
  const colon = text.indexOf(':', start)
  const value = flowNode(text, behindSpaces(text, colon + 1), end)
  return { part: [text.slice(start, colon), { key: [start, colon], value }], value }
}

// What stands between two brackets, comma by comma.
function partsOf<T>(text: string, [open, end]: readonly [number, number], read: (text: string, start: number, end: number) => { readonly part: T; readonly value: PlainNode }): T[] {
  const parts: T[] = []
  for (let at = behindSpaces(text, open + 1); at < end - 1;) {
    const { part, value } = read(text, at, end)
    parts.push(part)
    at = behindSpaces(text, value.words[1])
    if (text.charAt(at) === ',') at = behindSpaces(text, at + 1)
  }
  return parts
}
