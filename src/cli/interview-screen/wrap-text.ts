// Text → lines of a width in columns, as a reader of Chinese or English would break them.
import stringWidth from 'string-width'
import { charactersOf } from '../../interview/line-draft.ts'

// What may not begin a line, and what may not end one (GB/T 15834-2011 §5.1).
const CLOSING = /^[\p{Pe}\p{Pf}、，。．：；！？…,.:;!?%％]+$/u
const OPENING = /^[\p{Ps}\p{Pi}]+$/u

/** The lines of a text, none wider than `width` columns; those after the first begin with `indent` blanks. Words stay whole, Chinese ones too, unless one is wider than a line. */
export function wrapText(text: string, width: number, indent = 0): string[] {
  return text.split('\n').flatMap((line, index) => wrapLine(line, width, indent, index > 0))
}

function wrapLine(text: string, width: number, indent: number, isContinued: boolean): string[] {
  const blanks = ' '.repeat(indent)
  const lines: string[] = []
  let line = isContinued ? blanks : ''
  for (const piece of unbreakable(text)) {
    if (stringWidth(line + piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') {
      lines.push(line.trimEnd())
      line = blanks
    }
    for (const character of stringWidth(line + piece.trimEnd()) <= width ? [piece] : charactersOf(piece)) {
      if (stringWidth(line + character.trimEnd()) > width && line.trim() !== '') {
        lines.push(line)
        line = blanks
      }
      line += character
    }
  }
  return [...lines, line.trimEnd()]
}

// Words with the marks that belong to them and the blanks that follow.
function unbreakable(text: string): string[] {
  const pieces: string[] = []
  let glued = false
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1)
    const joins = last !== undefined && (glued || CLOSING.test(segment) || /^\s+$/.test(segment) || (isLatin(segment) && !/\s$/.test(last) && isLatin(last.at(-1) ?? '')))
    if (joins) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
    glued = OPENING.test(segment)
  }
  return pieces
}

// "read-only", "don't" and "2026-11-22" are no places to break.
function isLatin(text: string): boolean {
  return /^[\p{ASCII}]+$/u.test(text) && !/^\s/.test(text)
}

/** A text cut to a width, with two dots where something is missing. */
export function cutText(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  for (const character of charactersOf(text)) {
    if (stringWidth(kept + character) > width - 2) break
    kept += character
  }
  return `${kept}..`
}

/** A text with blanks up to a width. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
