// A # in a text within brackets, behind which YAML sees a comment: it takes the bracket that would close with it.
import { openIn, quoted } from './quote-repairs.ts'
import { type Propose, rewritten } from './repair.ts'

/** A comment with no blank behind its sign. */
const HASH = /(?<=\s)#(?=[^\s#!])/g
/** What stands before a text: a key, or what comes earlier in the brackets. */
const BEFORE_TEXT = /^.*(?::\s+|[,[{]\s*)/
const TEXT_END = /\s*[,\]}]/

/** `{ title: customer #4, days: 1 }`: the text with the # is put into quotes. */
export const proposeHash: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const { brackets, end: hash } = openIn(line)
  HASH.lastIndex = hash
  if (brackets.length === 0 || HASH.exec(line)?.index !== hash) return []
  const start = BEFORE_TEXT.exec(line.slice(0, hash))?.[0].length ?? 0
  const length = line.slice(hash).search(TEXT_END)
  if (length < 0 || start >= hash || /^["']/.test(line.slice(start))) return []
  const end = hash + length
  const write = quoted(line.slice(start, end))
  return [rewritten('HASH_IN_TEXT', { lines, index, start, end }, line.slice(0, start) + write + line.slice(end), { write })]
}
