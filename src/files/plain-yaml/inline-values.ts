// Scalars and one-line lists and maps of plain YAML (see read-plain-yaml.ts), by the core schema of YAML 1.2.
import { CONSTANTS } from './constants.ts'
import { plainKey } from './keys.ts'

/** Thrown where the text is not plain YAML. */
export const NOT_PLAIN = Symbol('not plain')

/** A line being read: `start` moves on, `end` is the end of the line. */
export interface Cursor {
  readonly text: string
  start: number
  end: number
}

const SPACE = 32
const HASH = 35
const COMMA = 44
const COLON = 58
const DOUBLE = 34
const SINGLE = 39
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/
/** Looks like a number of another form: octal, with exponent, infinite, with leading zeros. */
const OTHER_NUMBER = /^[-+]?(?:(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+|\.(?:inf|Inf|INF|nan|NaN|NAN))$/
/** What may follow a colon in the middle of a word. */
const WITHIN_WORD = /[A-Za-z0-9]/
/** Backslashes only before quotation marks and backslashes. */
const PLAIN_ESCAPES = /^(?:[^\\]|\\["\\])*$/
/** Characters that give a plain scalar another meaning at its beginning. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/

/** A line whose next signs are known, so that none need be looked for. */
export interface SignedCursor extends Cursor {
  /** The first colon, or number sign, from a place on, or the end of the text. */
  colonFrom(place: number): number
  hashFrom(place: number): number
}

/** The scalar that takes up the rest of the line, but for a comment. */
export function readScalar(cursor: SignedCursor): unknown {
  const { text, start, end } = cursor
  const code = text.charCodeAt(start)
  if (code === DOUBLE || code === SINGLE) {
    const value = readQuoted(cursor, code)
    endOfLine(cursor)
    return value
  }
  // Nearly always there is neither.
  if (cursor.colonFrom(start) >= end && cursor.hashFrom(start) >= end) {
    let stop = end
    while (text.charCodeAt(stop - 1) === SPACE) stop--
    return plainValue(text.slice(start, stop))
  }
  let stop = start
  let before = 0
  for (let at = start; at < end; at++) {
    const here = text.charCodeAt(at)
    if (before === SPACE && here === HASH) break
    if (before === COLON && here === SPACE) throw NOT_PLAIN
    if (here !== SPACE) stop = at + 1
    before = here
  }
  if (stop > start && text.charCodeAt(stop - 1) === COLON) throw NOT_PLAIN
  return plainValue(text.slice(start, stop))
}

/** The list or map in brackets that takes up the rest of the line, but for a comment. */
export function readFlow(cursor: Cursor): unknown {
  const value = readFlowNode(cursor, 0)
  endOfLine(cursor)
  return value
}

function endOfLine(cursor: Cursor): void {
  const before = cursor.start
  skipSpaces(cursor)
  if (cursor.start < cursor.end && !(cursor.text.charCodeAt(cursor.start) === HASH && cursor.start > before)) throw NOT_PLAIN
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.start < cursor.end && cursor.text.charCodeAt(cursor.start) === SPACE) cursor.start++
}

// Of all escapes only those of the quotation mark itself and of the backslash are plain.
function readQuoted(cursor: Cursor, quote: number): string {
  const { text, start, end } = cursor
  const mark = quote === DOUBLE ? '"' : "'"
  let close = text.indexOf(mark, start + 1)
  let isEscaped = false
  while (close >= 0 && close < end && (quote === DOUBLE ? isBehindBackslash(text, close) : text.charCodeAt(close + 1) === SINGLE)) {
    isEscaped = true
    close = text.indexOf(mark, close + (quote === DOUBLE ? 1 : 2))
  }
  if (close < 0 || close >= end) throw NOT_PLAIN
  const value = text.slice(start + 1, close)
  cursor.start = close + 1
  if (quote === SINGLE) return isEscaped ? value.replaceAll("''", "'") : value
  if (!value.includes('\\')) return value
  if (!PLAIN_ESCAPES.test(value)) throw NOT_PLAIN
  return value.replace(/\\(.)/g, '$1')
}

function isBehindBackslash(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === 92) backslashes++
  return backslashes % 2 === 1
}

/** A value within brackets, such as lie in one another so many times; `start` moves to what follows it. */
export function readFlowNode(cursor: Cursor, depth: number): unknown {
  if (depth > 20) throw NOT_PLAIN
  const code = cursor.text.charCodeAt(cursor.start)
  if (code === 91) return readFlowList(cursor, depth)
  if (code === 123) return readFlowMap(cursor, depth)
  if (code === DOUBLE || code === SINGLE) return readQuoted(cursor, code)
  return plainValue(flowWord(cursor))
}

function readFlowList(cursor: Cursor, depth: number): unknown[] {
  const list: unknown[] = []
  cursor.start++
  for (skipSpaces(cursor); cursor.text.charCodeAt(cursor.start) !== 93; separate(cursor, 93)) list.push(readFlowNode(cursor, depth + 1))
  cursor.start++
  return list
}

function readFlowMap(cursor: Cursor, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  cursor.start++
  for (skipSpaces(cursor); cursor.text.charCodeAt(cursor.start) !== 125; separate(cursor, 125)) {
    let colon = cursor.start
    while (colon < cursor.end && cursor.text.charCodeAt(colon) !== COLON) colon++
    if (colon === cursor.start || colon + 1 >= cursor.end || cursor.text.charCodeAt(colon + 1) !== SPACE) throw NOT_PLAIN
    const key = plainKey(cursor.text, cursor.start, colon)
    // Given before, or of the prototype of all objects: that is for the whole parser to say.
    if (key === undefined || map[key] !== undefined) throw NOT_PLAIN
    cursor.start = colon + 1
    skipSpaces(cursor)
    map[key] = readFlowNode(cursor, depth + 1)
  }
  cursor.start++
  return map
}

// After an item: a comma and more, or the closing bracket.
function separate(cursor: Cursor, closing: number): void {
  skipSpaces(cursor)
  const code = cursor.text.charCodeAt(cursor.start)
  if (cursor.start < cursor.end && code === closing) return
  if (cursor.start >= cursor.end || code !== COMMA) throw NOT_PLAIN
  cursor.start++
  skipSpaces(cursor)
  if (cursor.start >= cursor.end) throw NOT_PLAIN
}

function flowWord(cursor: Cursor): string {
  const { text, start, end } = cursor
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA || code === 93 || code === 125) break
    if (code === HASH || code === 91 || code === 123 || (code === COLON && !WITHIN_WORD.test(text.charAt(at + 1)))) throw NOT_PLAIN
  }
  if (at >= end) throw NOT_PLAIN
  cursor.start = at
  while (at > start && text.charCodeAt(at - 1) === SPACE) at--
  return text.slice(start, at)
}

function plainValue(word: string): unknown {
  if (word === '') throw NOT_PLAIN
  const code = word.charCodeAt(0)
  // Words begin with a letter nearly always; the letters of the constants are n, N, t, T, f, F.
  const isLetter = code >= 65 && code !== 91 && code !== 93 && code !== 96 && code !== 123 && code !== 124 && code !== 125 && code !== 126
  if (isLetter) return word.length > 5 ? word : CONSTANTS.has(word) ? CONSTANTS.get(word) : word
  if (DECIMAL.test(word)) return word === '-0' ? -0 : Number(word)
  if (INDICATOR.test(word) || OTHER_NUMBER.test(word) || word === '~') throw NOT_PLAIN
  if (word.startsWith('...') || word.startsWith('---')) throw NOT_PLAIN
  return word
}
