// A YAML text being rewritten: its document, its lines and comments, and the changes to be made to it.
import { type CST, Composer, type Document, Lexer, Parser, YAMLParseError, isCollection, isMap, isNode, isPair, isScalar } from 'yaml'

/** A comment with its place, `#` included. */
export interface Comment {
  readonly start: number
  readonly text: string
}

/** Lines and comments of a text. */
export interface SourceLines {
  readonly text: string
  readonly doc: Document.Parsed
  /** How most lines end. */
  readonly eol: '\n' | '\r\n'
  readonly comments: readonly Comment[]
}

/** Parses a text and looks at it once for everything that rewriting asks; what is wrong with it is in `doc.errors`, of several documents the first is given. */
export function openYaml(text: string): SourceLines {
  const crlf = text.split('\r\n').length - 1
  const comments: Comment[] = []
  const composed = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error' }).compose(tokensOf(text, comments), true, text.length)
  const [doc, another] = [...composed] as [Document.Parsed, Document.Parsed?]
  if (another) doc.errors.push(new YAMLParseError([0, 0], 'MULTIPLE_DOCS', 'more than one document'))
  return { text, doc, eol: crlf * 2 > text.split('\n').length - 1 ? '\r\n' : '\n', comments }
}

/** All comments of a YAML text in order. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = []
  for (const token of tokensOf(text, comments)) void token
  return comments
}

// The lexer runs once for both: its words go to the parser, and the comments among them are noted.
function* tokensOf(text: string, comments: Comment[]): Generator<CST.Token, void> {
  const parser = new Parser()
  let at = 0
  let isScalarNext = false
  for (const word of new Lexer().lex(text)) {
    // The lexer's own marks take no place in the text.
    const isMark = word === '\x02' || word === '\x18' || word === '\x1f'
    if (!isMark && !isScalarNext && word.startsWith('#')) comments.push({ start: at, text: word.trimEnd() })
    isScalarNext = word === '\x1f'
    if (!isMark) at += word.length
    yield* parser.next(word)
  }
  yield* parser.end()
}

/** Where the line of a place begins. */
export function lineStart({ text }: SourceLines, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line after a place begins; a place that already is the beginning of a line (as after a block scalar) stays. */
export function lineEnd({ text }: SourceLines, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** How many characters stand before a place in its line. */
export function columnOf(source: SourceLines, at: number): number {
  return at - lineStart(source, at)
}

/** Whether only blanks stand before a place in its line. */
export function beginsLine(source: SourceLines, at: number): boolean {
  return source.text.slice(lineStart(source, at), at).trim() === ''
}

/** The comments within a range. */
export function commentsIn({ comments }: SourceLines, start: number, end: number): Comment[] {
  let low = 0
  for (let high = comments.length; low < high;) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Comment[] = []
  for (let comment = comments[low]; comment && comment.start < end; comment = comments[++low]) found.push(comment)
  return found
}

/** Where the content of a node ends, comments and blanks behind it left out. */
export function contentEnd(node: unknown, otherwise: number): number {
  if (isPair(node)) {
    const key = isNode(node.key) ? (node.key.range?.[1] ?? otherwise) : otherwise
    // `key:` alone: the colon is the last of it.
    return isEmptyScalar(node.value) ? key + 1 : contentEnd(node.value, key + 1)
  }
  if (isCollection(node) && !node.flow && node.items.length > 0) return contentEnd(node.items.at(-1), otherwise)
  return isNode(node) ? (node.range?.[1] ?? otherwise) : otherwise
}

/** Whether nothing is written where the value would stand. */
export function isEmptyScalar(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.range === undefined || node.range?.[0] === node.range?.[1]))
}

/** Whether a key of a map is an ordinary word, so that its text stands where its node says. */
export function isPlainPair(pair: unknown): boolean {
  return isPair(pair) && isScalar(pair.key) && pair.key.range !== undefined && !isMap(pair.key)
}
