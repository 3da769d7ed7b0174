// The blanks between the words of a text, its blank lines and its quotation marks, as our files have them.
import { CST, Lexer } from 'yaml'
import type { Edit } from '../rewrite/edits.ts'
import type { Indents } from './indents.ts'

const STEP = 2
const ISO_DATE = /^\d{4}-\d{2}(?:-\d{2})?$/
const OPENING = ['flow-seq-start', 'flow-map-start']
const CLOSING = ['flow-seq-end', 'flow-map-end']

interface Token {
  readonly type: string
  readonly text: string
  readonly start: number
}

/** The edits that give a text, whose lines end in line feeds, our blanks, blank lines, indents and quotation marks; what lies in a text of several lines stays. */
export function tokenEdits(text: string, { lines, brackets }: Indents): Edit[] {
  const edits: Edit[] = []
  const put = (start: number, end: number, wanted: string): void => {
    if (text.slice(start, end) !== wanted) edits.push({ start, end, text: wanted })
  }
  const tokens = tokensOf(text)
  const open: OpenBracket[] = []
  let breaks = 2
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    const gap = before ? before.start + before.text.length : 0
    if (token.type === 'newline') {
      put(gap, token.start, '')
      breaks += 1
      if (breaks > 2) put(token.start, token.start + 1, '')
      continue
    }
    const bracket = open.at(-1)
    if (CLOSING.includes(token.type)) open.pop()
    // The blanks before a block of text are part of it.
    if (token.type !== 'block-scalar' && (before === undefined || endsLine(before))) {
      const indent = bracket ? bracket.owner + (CLOSING.includes(token.type) ? STEP : 2 * STEP) : lines.get(gap)
      if (indent !== undefined) put(gap, token.start, ' '.repeat(indent))
    } else if (before && !endsLine(before)) {
      const wanted = blanksBetween(before, token, bracket)
      if (wanted !== undefined) put(gap, token.start, wanted)
    }
    if (OPENING.includes(token.type)) open.push({ owner: bracket ? bracket.owner + STEP : (brackets.get(token.start) ?? 0), isTight: token.type === 'flow-seq-start' && !/\s/.test(text[token.start + 1] ?? '') })
    edits.push(...wordEdits(token, tokens[index + 1]), ...innerIndents(token, lines, text))
    breaks = token.text.endsWith('\n') ? 1 : 0
  }
  return withEnd(text, edits, tokens)
}

/** A bracket that has not been closed yet. */
interface OpenBracket {
  /** Column of what holds it. */
  readonly owner: number
  /** A list whose first item stands right behind the bracket: `[a, b]` and `[ a, b ]` are both usual, so either stays. */
  readonly isTight: boolean
}

function endsLine({ type, text }: Token): boolean {
  return type === 'newline' || text.endsWith('\n')
}

// undefined: whatever there is.
function blanksBetween(before: Token, token: Token, bracket: OpenBracket | undefined): string | undefined {
  if (token.type === 'comment') return undefined
  if (before.type === 'seq-item-ind' || before.type === 'map-value-ind') return ' '
  if (token.type === 'map-value-ind') return ['alias', 'explicit-key-ind', 'comma', ...OPENING].includes(before.type) ? undefined : ''
  if (!bracket) return undefined
  if (OPENING.includes(before.type)) return bracket.isTight || CLOSING.includes(token.type) ? '' : ' '
  if (CLOSING.includes(token.type)) return bracket.isTight ? '' : ' '
  return token.type === 'comma' ? '' : before.type === 'comma' ? ' ' : undefined
}

// Nothing behind a comment; double quotation marks where nothing in them needs another meaning; dates always have them, since other tools of YAML read bare ones as timestamps.
function wordEdits({ type, text, start }: Token, next: Token | undefined): Edit[] {
  const end = start + text.length
  if (type === 'comment' && text !== text.trimEnd()) return [{ start: start + text.trimEnd().length, end, text: '' }]
  if (type === 'single-quoted-scalar' && !/["'\\\n]/.test(text.slice(1, -1))) return [{ start, end, text: `"${text.slice(1, -1)}"` }]
  return type === 'scalar' && ISO_DATE.test(text) && next?.type !== 'map-value-ind' ? [{ start, end, text: `"${text}"` }] : []
}

// Further lines of a text.
function innerIndents({ type, text, start }: Token, lines: Indents['lines'], whole: string): Edit[] {
  if (type === 'comment' || !text.includes('\n')) return []
  const edits: Edit[] = []
  for (let at = type === 'block-scalar' ? start : whole.indexOf('\n', start) + 1; at < start + text.length;) {
    const next = whole.indexOf('\n', at) < 0 ? whole.length : whole.indexOf('\n', at) + 1
    const indent = lines.get(at)
    const blanks = whole.slice(at, next).search(/[^ \t]/)
    if (indent !== undefined && blanks !== indent) edits.push({ start: at, end: at + blanks, text: ' '.repeat(indent) })
    at = next
  }
  return edits
}

// One line feed at the end, unless a block of text brings its own.
function withEnd(text: string, edits: readonly Edit[], tokens: readonly Token[]): Edit[] {
  const last = tokens.findLast(({ type }) => type !== 'newline')
  const end = last ? last.start + last.text.length : 0
  const wanted = last === undefined || last.text.endsWith('\n') ? '' : '\n'
  return [...edits.filter(({ start }) => start < end), ...(text.slice(end) === wanted ? [] : [{ start: end, end: text.length, text: wanted }])]
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let isScalar = false
  let isBlock = false
  for (const word of new Lexer().lex(text)) {
    if (word === CST.DOCUMENT || word === CST.FLOW_END) continue
    if (word === CST.SCALAR) {
      isScalar = true
      continue
    }
    const type: string = isScalar ? (isBlock ? 'block-scalar' : 'scalar') : (CST.tokenType(word) ?? 'scalar')
    if (type !== 'space') tokens.push({ type, text: word, start: at })
    isBlock = type === 'block-scalar-header' || (isBlock && !isScalar)
    isScalar = false
    at += word.length
  }
  return tokens
}
