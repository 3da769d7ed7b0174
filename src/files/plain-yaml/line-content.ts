// What stands on a line of a text that the plain reader has accepted; ends are those of lines.
import { readFlowNode } from './inline-values.ts'

const SPACE = 32
const HASH = 35
const DASH = 45
const COLON = 58
const BEGINS_FLOW = new Set(['"', "'", '[', '{'])

/** The first place that is no space. */
export function behindSpaces(text: string, place: number): number {
  let at = place
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

/** Whether nothing stands from a place on, but for a comment. */
export function isEmptyFrom(text: string, start: number, end: number): boolean {
  return start >= end || text.charCodeAt(start) === HASH
}

/** Whether an item of a list begins at a place. */
export function isDash(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === DASH && (start + 1 === end || text.charCodeAt(start + 1) === SPACE)
}

/** Whether a value in brackets or quotation marks begins at a place. */
export function beginsFlow(text: string, start: number): boolean {
  return BEGINS_FLOW.has(text.charAt(start))
}

/** Whether a key begins at a place. A colon that ends one stands in no other plain value, but may stand in a comment. */
export function isPair(text: string, start: number, end: number): boolean {
  if (beginsFlow(text, start)) return false
  for (let at = start; at < end && !isComment(text, at); at++) if (text.charCodeAt(at) === COLON && (at + 1 === end || text.charCodeAt(at + 1) === SPACE)) return true
  return false
}

/** Where a value without brackets or quotation marks ends: before a comment, or with the line. */
export function endOfWords(text: string, start: number, end: number): number {
  let last = start
  for (let at = start; at < end && !isComment(text, at); at++) if (text.charCodeAt(at) !== SPACE) last = at + 1
  return last
}

function isComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SPACE
}

/** Where a value in brackets or quotation marks ends, or a word within brackets. Reading is what tells; behind a word it leaves spaces. */
export function endOfFlow(text: string, start: number, lineEnd: number): number {
  const cursor = { text, start, end: lineEnd }
  readFlowNode(cursor, 0)
  let end = cursor.start
  while (text.charCodeAt(end - 1) === SPACE) end--
  return end
}
