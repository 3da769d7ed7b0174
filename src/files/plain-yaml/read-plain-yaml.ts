// Reads the plain part of YAML that nearly all plan files keep to, several times faster than a whole parser; whatever goes beyond it is left to that parser.
import { isTooLarge } from '../yaml/parse-yaml-limits.ts'
import { plainKey } from './keys.ts'
import { BlockLines } from './block-lines.ts'
import { isDash } from './line-content.ts'
import { NOT_PLAIN, readFlow, readScalar } from './inline-values.ts'

/** Deeper than any of our files. */
const MAX_DEPTH = 40

// Anything but printable characters of the basic plane, and tabs and carriage returns too: their rules are the whole parser's business. What deceives the eye, and what stands for bytes that are no text, is looked at there.
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u200a\u200c-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffc]/

/** The value of a text that is a block map of plain YAML; undefined if any of it is not plain, right or wrong, or if it is too large. */
export function readPlainYaml(text: string): unknown {
  if (isTooLarge(text) || UNUSUAL.test(text)) return undefined
  const lines = new BlockLines(text)
  const first = lines.peek()
  if (first < 0) return undefined
  try {
    const value = readBlock(lines, lines.indent, 0)
    return lines.peek() < 0 ? value : undefined
  } catch (error) {
    if (error === NOT_PLAIN) return undefined
    throw error
  }
}

function readBlock(lines: BlockLines, indent: number, depth: number): unknown {
  if (depth > MAX_DEPTH) throw NOT_PLAIN
  return isItem(lines) ? readList(lines, indent, depth) : readMap(lines, indent, depth)
}

function isItem({ text, start, end }: BlockLines): boolean {
  return isDash(text, start, end)
}

function readList(lines: BlockLines, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  while (lines.peek() >= 0 && lines.indent === indent && isItem(lines)) {
    let start = lines.start + 1
    while (lines.text.charCodeAt(start) === 32) start++
    const offset = start - lines.start
    lines.start = start
    if (start >= lines.end || lines.text.charCodeAt(start) === 35) list.push(readBelow(lines, indent, depth))
    else if (isItem(lines)) throw NOT_PLAIN
    else if (keyEnd(lines) >= 0) {
      lines.indent = indent + offset
      list.push(readMap(lines, indent + offset, depth + 1))
    } else list.push(readInline(lines, indent))
  }
  endOfBlock(lines, indent)
  return list
}

function readMap(lines: BlockLines, indent: number, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  while (lines.peek() >= 0 && lines.indent === indent && !isItem(lines)) {
    const colon = keyEnd(lines)
    if (colon < 0) throw NOT_PLAIN
    const key = plainKey(lines.text, lines.start, colon)
    // Given before, or of the prototype of all objects: that is for the whole parser to say.
    if (key === undefined || map[key] !== undefined) throw NOT_PLAIN
    let start = colon + 1
    while (lines.text.charCodeAt(start) === 32) start++
    lines.start = start
    map[key] = start >= lines.end || lines.text.charCodeAt(start) === 35 ? readBelowKey(lines, indent, depth) : readInline(lines, indent)
  }
  endOfBlock(lines, indent)
  return map
}

// Where the key at the start of this line ends: at a colon followed by a space or the line's end. A quoted or a flow key is not plain.
function keyEnd(lines: BlockLines): number {
  const { text, start, end } = lines
  const code = text.charCodeAt(start)
  if (code === 34 || code === 39 || code === 91 || code === 123) return -1
  for (let colon = lines.colonFrom(start); colon < end; colon = text.indexOf(':', colon + 1)) {
    if (colon < 0) return -1
    if (colon + 1 === end || text.charCodeAt(colon + 1) === 32) return colon
  }
  return -1
}

// A list may stand below its key at the key's own column.
function readBelowKey(lines: BlockLines, indent: number, depth: number): unknown {
  lines.next()
  if (lines.peek() >= 0 && lines.indent === indent && isItem(lines)) return readList(lines, indent, depth + 1)
  return lines.peek() >= 0 && lines.indent > indent ? readBlock(lines, lines.indent, depth + 1) : null
}

function readBelow(lines: BlockLines, indent: number, depth: number): unknown {
  lines.next()
  return lines.peek() >= 0 && lines.indent > indent ? readBlock(lines, lines.indent, depth + 1) : null
}

// A value that ends on its line; if the next line is further in, the value goes on there.
function readInline(lines: BlockLines, indent: number): unknown {
  const code = lines.text.charCodeAt(lines.start)
  const value = code === 91 || code === 123 ? readFlow(lines) : readScalar(lines)
  lines.next()
  if (lines.peek() >= 0 && lines.indent > indent) throw NOT_PLAIN
  return value
}

// What follows a block must stand further out, where its owner will find it (or not, which is an error for the whole parser).
function endOfBlock(lines: BlockLines, indent: number): void {
  if (lines.peek() >= 0 && lines.indent > indent) throw NOT_PLAIN
}
