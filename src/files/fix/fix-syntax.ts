// A text that is no YAML → the YAML it can only be: slips of the keys and of input methods, where nothing else can be meant.
import { sameValue } from '../../model/same-value.ts'
import { isTooLarge } from '../yaml/parse-yaml-limits.ts'
import { valueOrNothing } from '../yaml/parse-yaml.ts'
import { findMistakes } from '../yaml-mistakes/find-mistakes.ts'
import { type Fix, lineAt } from './fix.ts'

/** Mistakes after which only one reading is left; with the others somebody must decide. */
const CERTAIN = new Set(['MISSING_SPACE', 'FULL_WIDTH_COLON', 'OTHER_SPACE', 'TAB_AS_INDENT', 'OTHER_SPACE_AS_INDENT', 'START_CHARACTER', 'COLON_IN_TEXT'])
const INDENT = /^[ \t\u00a0\u2000-\u200b\u202f\u3000]+/
const KEY = /^\s*(?:-\s+)*["']?([^\s"':]+)["']?:/
/** How wide a tab may have been meant. */
const WIDTHS = [2, 4, 8]

/** The whole text put right at once, since no part of it counts before all of it can be read; undefined where any of its mistakes may have been meant in another way. `isKey` tells whether a word is a key of this kind of file. */
export function fixSyntax(text: string, isKey: (word: string) => boolean): Fix | undefined {
  if (isTooLarge(text) || valueOrNothing(text) !== undefined) return undefined
  const { mistakes, text: repaired, isWhole } = findMistakes(text)
  const value = valueOrNothing(repaired)
  if (!isWhole || value === undefined || mistakes.length === 0 || !mistakes.every(({ code, values }) => CERTAIN.has(code) && !/^[|>]/.test(String(values['character'] ?? '')))) return undefined
  const [given, wanted] = [text.split(/\r?\n/), repaired.split('\n')]
  if (given.length !== wanted.length || !sameReading(given, wanted, value)) return undefined
  const edits = wanted.flatMap((line, index) => {
    const was = given[index] ?? ''
    const start = lineAt(text, index + 1)
    return line === was ? [] : [{ start, end: start + was.length, text: line }]
  })
  const keysAreKnown = wanted.every((line, index) => {
    const was = given[index] ?? ''
    if (line.trim() === was.trim()) return true
    const [, key = ''] = KEY.exec(line) ?? []
    // A second key within what is now one text: perhaps it was meant as a line of its own.
    const inner = [...line.matchAll(/\s([\w-]+):\s/g)].map(([, word = '']) => word)
    return (line.startsWith('-') || key === '' ? true : isKey(key)) && !inner.some((word) => word !== key && isKey(word))
  })
  return keysAreKnown ? { rule: 'yaml-syntax', edits } : undefined
}

// Whether tabs and odd spaces, taken as wider, would be read as something else.
function sameReading(given: readonly string[], wanted: readonly string[], value: unknown): boolean {
  if (!given.some((line, index) => INDENT.exec(line)?.[0] !== INDENT.exec(wanted[index] ?? '')?.[0])) return true
  return WIDTHS.every((width) => {
    const lines = wanted.map((line, index) => {
      const head = INDENT.exec(given[index] ?? '')?.[0] ?? ''
      return head.replaceAll(' ', '') === '' ? line : head.replace(/[^ ]/g, ' '.repeat(width)) + line.trimStart()
    })
    const other = valueOrNothing(lines.join('\n'))
    return other === undefined || sameValue(other, value)
  })
}
