// Keys that are not told from their values: no space behind the colon, a full-width colon, no colon at all.
import { type Propose, type Repair, rewritten } from './repair.ts'

const DASHES = String.raw`^(\s*(?:-\s+)*)`
const KEY = String.raw`([\p{L}_$][\p{L}\p{N}_.$-]*|"[^"]*"|'[^']*'|[“”‘’][^“”‘’]*[“”‘’])`
const WITH_COLON = new RegExp(`${DASHES}${KEY}\\s*([:：])(.*)$`, 'u')
const WITHOUT_COLON = new RegExp(`${DASHES}([\\p{L}_$][\\p{L}\\p{N}_.$-]*)(?:\\s*=\\s*|\\s+)(\\S.*)$`, 'u')
const KEY_ALONE = new RegExp(`${DASHES}([\\p{L}_$][\\p{L}\\p{N}_.$-]*)\\s*$`, 'u')
const BEFORE_MARK = new RegExp(`${DASHES}[\\p{L}_$][\\p{L}\\p{N}_.$-]*(?:\\s*=\\s*|\\s+)(?:\\[.*\\]|\\{.*\\}|"[^"]*"|'[^']*')\\s*$`, 'u')
/** Spaces that are none for YAML. */
const OTHER_SPACE = /^[\u00a0\u2000-\u200b\u202f\u3000]+/u

/** `title:Foo`, `title：Foo`, and a colon behind which a space stands that is none for YAML. */
export const proposeColon: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const [, dashes, key, colon, rest] = WITH_COLON.exec(line) ?? []
  if (dashes === undefined || key === undefined || rest === undefined || rest.startsWith('//')) return []
  const code = colon === '：' ? 'FULL_WIDTH_COLON' : OTHER_SPACE.test(rest) ? 'OTHER_SPACE' : 'MISSING_SPACE'
  if (code === 'MISSING_SPACE' && /^(?:\s|$)/.test(rest)) return []
  const value = rest.replace(OTHER_SPACE, '').trim()
  return [rewritten(code, { lines, index, start: dashes.length, end: line.trimEnd().length }, `${dashes}${key.replace(/[“”‘’]/g, '"')}:${value === '' ? '' : ` ${value}`}`)]
}

/** `tasks [a, b]`, `title "Foo: bar"`: what stands in brackets or quotes is no part of a text that begins before them. */
export const proposeColonBeforeMark: Propose = (lines, index) => (BEFORE_MARK.test(lines[index] ?? '') ? proposeMissingColon(lines, index) : [])

/** `title Foo`, `title = Foo`, or a word alone where a key must stand. */
export const proposeMissingColon: Propose = (lines, index): Repair[] => {
  const line = lines[index] ?? ''
  const [, dashes, key, value = ''] = WITHOUT_COLON.exec(line) ?? KEY_ALONE.exec(line) ?? []
  if (dashes === undefined || key === undefined) return []
  return [rewritten('MISSING_COLON', { lines, index, start: dashes.length, end: line.trimEnd().length }, `${dashes}${key}:${value === '' ? '' : ` ${value}`}`)]
}
