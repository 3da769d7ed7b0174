// YAML text → document of the yaml library, within bounds: what a stranger's file can cost is limited before it is spent.
import { type CST, Composer, type Document, type DocumentOptions, Lexer, type LineCounter, Parser, type ParseOptions, type SchemaOptions, YAMLParseError } from 'yaml'
import { MAX_DEPTH } from './parse-yaml-limits.ts'

/** Tags and directives a text may have: our files have none, and the library takes quadratic time over many. */
const MAX_ODDITIES = 200
/** Words, marks and line ends a text may have; those of 5 MB of plain YAML are fewer. */
const MAX_TOKENS = 2_500_000

/** Thrown for a text beyond the bounds: what there is too much of, and where. */
export class BeyondBounds extends RangeError {
  /** `offset` counts UTF-16 units from 0. */
  constructor(readonly code: 'TOO_DEEP_OR_LARGE' | 'TAG_RESOLVE_FAILED' | 'BAD_DIRECTIVE', readonly offset: number) {
    super(code)
  }
}

const OPEN_QUOTE = /^Missing closing ["']quote/

type Options = ParseOptions & DocumentOptions & SchemaOptions & { lineCounter: LineCounter }

/** The first document of a text, with a mistake MULTIPLE_DOCS where there is a second; of a text in which a mistake makes the parser lose its way down, as far as it came. Throws BeyondBounds. */
export function boundedDocument(text: string, options: Options): Document.Parsed {
  try {
    return wholeDocument(text, options)
  } catch (error) {
    if (!(error instanceof BeyondBounds) || error.code !== 'TOO_DEEP_OR_LARGE') throw error
    // A key in a column where none is open puts each item that follows into the one before. The line on which it became too deep, and the one above, go deeper at their end.
    const before = text.slice(0, text.lastIndexOf('\n', text.lastIndexOf('\n', error.offset - 2) - 1) + 1)
    options.lineCounter.lineStarts.length = 0
    const read = wholeDocument(before, options)
    // What is open where the text was cut is no mistake of its own, but a quotation mark: there is nothing deep in a quoted text.
    if (!read.errors.some(({ message, pos: [start] }) => start < before.trimEnd().length - 1 || OPEN_QUOTE.test(message))) throw error
    return read
  }
}

// A text may hold a hundred thousand mistakes, and a trace of calls for each takes longer and more memory than all else.
function wholeDocument(text: string, options: Options): Document.Parsed {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return composed(text, options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function composed(text: string, options: Options): Document.Parsed {
  const composer = new Composer(options)
  const documents = composer.compose(tokensOf(text, options.lineCounter), true, text.length) as Generator<Document.Parsed>
  const first = documents.next().value as Document.Parsed
  const second = documents.next()
  if (!second.done) first.errors.push(new YAMLParseError([second.value.range[0], second.value.range[1]], 'MULTIPLE_DOCS', 'Source contains multiple documents'))
  return first
}

function* tokensOf(text: string, lineCounter: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lineCounter.addNewLine)
  let tokens = 0
  const oddities: BeyondBounds[] = []
  lineCounter.addNewLine(0)
  for (const source of new Lexer().lex(text)) {
    tokens++
    if (/^[!%]/.test(source)) oddities.push(new BeyondBounds(source.startsWith('!') ? 'TAG_RESOLVE_FAILED' : 'BAD_DIRECTIVE', parser.offset))
    yield* parser.next(source)
    // Beyond, the library would go down until the memory for calls is used up. The stack holds the document and a scalar besides.
    if (parser.stack.length > MAX_DEPTH + 2 || tokens > MAX_TOKENS) throw new BeyondBounds('TOO_DEEP_OR_LARGE', parser.offset)
    if (oddities.length > MAX_ODDITIES) throw oddities[0] as BeyondBounds
  }
  yield* parser.end()
}
