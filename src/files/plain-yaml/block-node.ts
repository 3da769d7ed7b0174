// Lists and maps over several lines of a text that the plain reader has accepted, and what stands in them.
import { flowNode } from './flow-node.ts'
import { beginsFlow, behindSpaces, endOfWords, isDash, isEmptyFrom, isPair } from './line-content.ts'
import { type PlainEntry, type PlainNode, listNode, mapNode, wordNode } from './value-node.ts'

/** A line that holds something: where that begins and in which column, counted from 0, and where the line ends. */
interface Line {
  readonly start: number
  readonly indent: number
  readonly end: number
}

/** The value of a whole text. */
export function rootNode(text: string): PlainNode {
  return blockNode(text, lineFrom(text, 0) ?? { start: 0, indent: 0, end: 0 })
}

// The content of the first line may stand behind a dash.
function blockNode(text: string, first: Line): PlainNode {
  const { start } = first
  if (isDash(text, start, first.end)) return listNode([start, start + 1], () => linesOf(text, first, true).map((line) => itemOf(text, line)))
  return mapNode([start, text.indexOf(':', start)], () => linesOf(text, first, false).map((line) => pairOf(text, line)))
}

// The lines on which the items or pairs of a block begin. Below a key a list may stand in the key's own column.
function linesOf(text: string, first: Line, isList: boolean): Line[] {
  const found: Line[] = []
  for (let line: Line | undefined = first; line && line.indent >= first.indent; line = lineFrom(text, line.end + 1)) {
    if (line.indent > first.indent) continue
    if (isDash(text, line.start, line.end) === isList) found.push(line)
    else if (isList) break
  }
  return found
}

function itemOf(text: string, { start: dash, indent, end }: Line): PlainEntry {
  const start = behindSpaces(text, dash + 1)
  if (isEmptyFrom(text, start, end)) return { value: nodeBelow(text, end, indent + 1) ?? wordNode([start, start]) }
  return { value: isPair(text, start, end) ? blockNode(text, { start, indent: indent + start - dash, end }) : inlineNode(text, start, end) }
}

function pairOf(text: string, { start: keyStart, indent, end }: Line): [string, PlainEntry] {
  const colon = text.indexOf(':', keyStart)
  const start = behindSpaces(text, colon + 1)
  const value = isEmptyFrom(text, start, end) ? nodeBelow(text, end, indent + 1) ?? nodeBelow(text, end, indent, true) : inlineNode(text, start, end)
  return [text.slice(keyStart, colon), { key: [keyStart, colon], value }]
}

// What begins on the next line, if that is so far in.
function nodeBelow(text: string, end: number, indent: number, isList = false): PlainNode | undefined {
  const line = lineFrom(text, end + 1)
  return line && line.indent >= indent && (!isList || isDash(text, line.start, line.end)) ? blockNode(text, line) : undefined
}

function inlineNode(text: string, start: number, end: number): PlainNode {
  return beginsFlow(text, start) ? flowNode(text, start, end) : wordNode([start, endOfWords(text, start, end)])
}

function lineFrom(text: string, from: number): Line | undefined {
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const start = behindSpaces(text, at)
    if (!isEmptyFrom(text, start, end)) return { start, indent: start - at, end }
    at = end + 1
  }
  return undefined
}
