// Texts that need quotes, or whose quotes are not right.
import { type Propose, type Repair, rewritten, spanOn } from './repair.ts'

const VALUE = /^(\s*(?:-\s+)*)((?:[^\s:#"'[\]{},][^:#]*?|"[^"]*"|'[^']*'):\s+)?(\S.*?)\s*$/u
/** Characters with which no plain text begins. */
const START = /^[@`%&*!|>]/
/** Brackets that are closed before the text ends. */
const BRACKETS_IN_TEXT = /^(?:\[[^[\]]*\]|\{[^{}]*\})\s*[^\s,#\]}]/
const FLOW_END = /[,\]}]/
const MARKS = '"\'[]{}'
/** What stands before a value. */
const BEFORE_VALUE = /(?:^|[[{,:-])\s*$/

/** A text with something in it that YAML takes for its own: put into quotes. */
export const proposeQuotes: Propose = (lines, index, column) => {
  const line = lines[index] ?? ''
  const [, dashes, key = '', value] = VALUE.exec(line) ?? []
  if (dashes === undefined || value === undefined) return []
  const start = dashes.length + key.length
  const whole = (code: string, values = {}) => rewritten(code, { lines, index, start, end: start + value.length }, `${dashes}${key}${quoted(value)}`, values)
  const found: Repair[] = []
  if (START.test(value)) found.push(whole('START_CHARACTER', { character: value.charAt(0) }))
  else if (/^["'].*["']./.test(value)) found.push(whole('QUOTE_IN_TEXT'))
  else if (BRACKETS_IN_TEXT.test(value)) found.push(whole('BRACKET_IN_TEXT', { character: value.charAt(0) }))
  else if (/^[^[{].*(?:: |:$)/.test(value)) found.push(whole('COLON_IN_TEXT'))
  if (column !== undefined && column > start && START.test(line.slice(column))) found.push(withinFlow(lines, index, column))
  return found
}

/** The text within quotes, whatever quotes are in it. */
export function quoted(text: string): string {
  const inner = /^"(.*)"$/.exec(text)?.[1] ?? text
  return inner.includes('"') || inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
}

function withinFlow(lines: readonly string[], index: number, column: number): Repair {
  const line = lines[index] ?? ''
  const length = line.slice(column).search(FLOW_END)
  const end = line.slice(0, length < 0 ? line.length : column + length).trimEnd().length
  const write = quoted(line.slice(column, end))
  return rewritten('START_CHARACTER', { lines, index, start: column, end }, line.slice(0, column) + write + line.slice(end), { character: line.charAt(column), write })
}

/** A backslash in double quotes that begins nothing known, as in a path of Windows. */
export const proposeBackslash: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const match = /"((?:[^"\\]|\\.)*)"/.exec(line)
  if (!match || !/\\[^0abefnrtvNLP_xuU "/\\\t]|\\[xuU]/.test(match[1] ?? '')) return []
  const write = `'${(match[1] ?? '').replaceAll("'", "''")}'`
  const end = match.index + match[0].length
  return [rewritten('BACKSLASH', { lines, index, start: match.index, end }, line.slice(0, match.index) + write + line.slice(end), { write })]
}

/** A quotation mark that was opened on this line and not closed: closed where the text seems to end. */
export const proposeClosingQuote: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const open = openIn(line)
  if (open.quote === undefined) return beforeNextKey(lines, index)
  const at = open.quote
  const mark = line.charAt(at)
  const rest = line.slice(at + 1)
  const ends = [rest.search(/,\s+[\w-]+:\s/), rest.search(/\s*[\]}]+,?\s*$/), rest.search(/\s+#/), rest.trimEnd().length].filter((end) => end >= 0)
  return [...new Set(ends)].map((end): Repair => {
    const closed = line.slice(0, at + 1 + end) + mark + line.slice(at + 1 + end)
    return { code: 'UNCLOSED_QUOTE', span: spanOn(index, at, at + 1), values: { character: mark, write: rewritten('', { lines, index, start: 0, end: 0 }, closed).values['write'] ?? '' }, lines: lines.with(index, closed) }
  })
}

// Of two texts in quotes the first was not closed, so that it seems to go on to the second: a key stands within it.
function beforeNextKey(lines: readonly string[], index: number): Repair[] {
  const line = lines[index] ?? ''
  return [...line.matchAll(/([[{,:-]\s*)(["'])([^"']*?)(,\s+[\w-]+:\s)/g)].map((match): Repair => {
    const at = match.index + (match[1] ?? '').length
    const end = at + 1 + (match[3] ?? '').length
    const mark = match[2] ?? ''
    return { ...rewritten('UNCLOSED_QUOTE', { lines, index, start: at, end: at + 1 }, line.slice(0, end) + mark + line.slice(end)), values: { character: mark, write: line.slice(at, end) + mark } }
  })
}

/** A bracket that was opened on this line and not closed, or closed and not opened. */
export const proposeBracket: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const { quote, brackets, extra } = openIn(line)
  if (quote !== undefined) return []
  const found: Repair[] = []
  const [last] = brackets.slice(-1)
  if (last !== undefined) {
    const content = /\s+#.*$/.exec(line)?.index ?? line.trimEnd().replace(/,$/, '').length
    const closing = brackets.toReversed().map((at) => (line.charAt(at) === '[' ? ']' : ' }')).join('')
    found.push({ ...rewritten('UNCLOSED_BRACKET', { lines, index, start: last, end: last + 1 }, line.slice(0, content) + closing + line.slice(content).replace(/^,$/, ''), { character: line.charAt(last) }) })
    const pair = line.charAt(last) === '[' ? ']' : '}'
    // The inner one only, before the next key or the bracket that closes the outer one.
    const inner = line.slice(last).search(/,\s+[\w-]+:\s|\s*[\]}]\s*,?\s*$/)
    if (inner > 0) found.push(rewritten('UNCLOSED_BRACKET', { lines, index, start: last, end: last + 1 }, line.slice(0, last + inner) + pair + line.slice(last + inner), { character: line.charAt(last) }))
  }
  if (extra !== undefined) found.push(rewritten('EXTRA_BRACKET', { lines, index, start: extra, end: extra + 1 }, line.slice(0, extra) + line.slice(extra + 1), { character: line.charAt(extra) }))
  return found
}

/** What is open at the end of a line that was begun on it: the quotation mark, the brackets; the first bracket closed there that nothing on it opened; and where the line ends or a comment begins. */
export function openIn(line: string): { quote: number | undefined; brackets: number[]; extra: number | undefined; end: number } {
  const brackets: number[] = []
  let [quote, extra, unclosed]: (number | undefined)[] = []
  let at = 0
  for (; at < line.length; at++) {
    const character = line.charAt(at)
    if (quote !== undefined) {
      if (character === '\\' && line.charAt(quote) === '"') at++
      else if (character === line.charAt(quote)) quote = undefined
      continue
    }
    if (character === '#' && /\s|^$/.test(line.charAt(at - 1))) break
    if (!MARKS.includes(character)) continue
    const begins = BEFORE_VALUE.test(line.slice(0, at))
    if ((character === '"' || character === "'") && begins) quote = at
    else if ((character === '[' || character === '{') && (begins || brackets.length > 0)) brackets.push(at)
    else if (character === ']' || character === '}') {
      const opener = brackets.findLastIndex((open) => line.charAt(open) === (character === ']' ? '[' : '{'))
      if (opener < 0) extra ??= at
      // What was opened within and is still open was forgotten.
      else if (opener < brackets.length - 1) unclosed ??= brackets[opener + 1]
      if (opener >= 0) brackets.length = opener
    }
  }
  return { quote, brackets: unclosed === undefined ? brackets : [...brackets, unclosed], extra, end: at }
}
