// What the parts of rewriting share: the text, which items have moved to another list, and the way down into a value.
import type { Edit } from './edits.ts'
import { type SourceLines, commentsIn } from './source-lines.ts'

/** An item of a list that the wanted value has in another list of the same name; its lines go there as they are. */
export interface MovedItem {
  readonly node: unknown
  readonly current: unknown
  readonly start: number
  readonly end: number
  /** Column of its dash. */
  readonly column: number
}

/** An item of another text of the same kind, which may come here with its comments. */
export interface GivenItem {
  readonly value: unknown
  /** Its lines with those of the comments above it, ending in line feeds. */
  readonly lines: string
  /** Column of its dash. */
  readonly column: number
}

/** A text on its way to another value. */
export interface Rewriting extends SourceLines {
  /** Items that change lists, by the name of the list and their key. */
  readonly moved: ReadonlyMap<string, MovedItem>
  /** Items of another text, by the name of the list and their key. */
  readonly given: ReadonlyMap<string, GivenItem>
  /** Which of those that move have found their place. */
  readonly placed: Set<string>
  /** The name of every list of the text. */
  readonly names: ReadonlyMap<unknown, string>
  /** The edits that give a node another value; undefined where it must be written anew as a whole. */
  edits(node: unknown, current: unknown, wanted: unknown): Edit[] | undefined
}

/** The comments of a part that is being taken out, as lines; those of items that move elsewhere go with them. */
export function keptComments(rewriting: Rewriting, start: number, end: number, indent: number): string {
  const movedOut = [...rewriting.moved.values()].filter((item) => item.start >= start && item.end <= end)
  const kept = commentsIn(rewriting, start, end).filter((comment) => !movedOut.some((item) => comment.start >= item.start && comment.start < item.end))
  return kept.map(({ text }) => `${' '.repeat(indent)}${text}${rewriting.eol}`).join('')
}

/** Lines written with line feeds, as they end in this text. */
export function withLineEnds({ eol }: SourceLines, lines: string): string {
  return eol === '\n' ? lines : lines.replaceAll('\n', eol)
}

/** An edit that puts whole lines between two lines; at the end of a text without a last line feed it begins with one instead. */
export function insertLines({ text, eol }: SourceLines, at: number, lines: string): Edit {
  const isOpenEnd = at === text.length && at > 0 && text[at - 1] !== '\n'
  return { start: at, end: at, text: isOpenEnd ? `${eol}${lines}` : `${lines}${eol}` }
}
