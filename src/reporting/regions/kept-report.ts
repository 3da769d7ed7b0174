// A report as it is made from the files now, and what its file has become in people's hands, in words that both share.
import type { Say } from '../../knowledge/sentence.ts'
import type { RegionNote, ReportRecord } from '../../model/report-record.ts'
import type { Digest, FactChange } from './facts.ts'

/** What is known beside the two texts. */
export interface Keeping {
  /** Digests of the files the report is made from. */
  readonly from?: ReportRecord['from']
  readonly digest: Digest
  /** Sentences in the language of the report. */
  readonly say: Say
  /** A number as the report's language writes it. */
  readonly number: (value: number) => string
  /** Regions whose changed facts somebody has taken note of. */
  readonly settled: ReadonlySet<string>
}

/** Something to tell about the words of people in a report. */
export interface WordsEvent {
  /**
   * `kept`: words of people stand in a region; `stale`: and the facts beneath have changed since; `shelved`: their place has gone, they went to the end; `returned`: their place is back, and so are they;
   * `loose`: they stood outside all regions and went to the end; `unrecorded`: the report has no record, so all that differs counts as people's words.
   */
  readonly kind: 'kept' | 'stale' | 'shelved' | 'returned' | 'loose' | 'unrecorded'
  /** The region; empty for `unrecorded`. */
  readonly id: string
  /** Line in the new text, from 1. */
  readonly line: number
  /** The heading the words stood under. */
  readonly place: string
  readonly changes?: readonly FactChange[]
}

/** A region with the words it will have. */
export interface FilledRegion {
  readonly id: string
  readonly lines: readonly string[]
  /** What the generator writes there. */
  readonly written: readonly string[]
  readonly note: RegionNote
  /** Whose words they are. */
  readonly by: 'generator' | 'people'
  /** What has changed since somebody wrote the words. */
  readonly changes: readonly FactChange[]
  readonly isBack: boolean
}

/** Words on the shelf. */
export interface ShelfItem {
  /** The region they belong to, or `loose.N`. */
  readonly id: string
  readonly place: string
  readonly lines: readonly string[]
  readonly facts: RegionNote['facts']
  /** What became of them now; undefined where they lay there already. */
  readonly came?: 'shelved' | 'loose'
}

/** What the id of a region on the shelf begins with. */
export const SHELF = 'shelf.'

/** What a line is compared by: editors align tables, wrap and strip lines without meaning anything by it. */
export function essence(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/-{2,}/g, '-').trim()
}

/** The words of lines, however they are broken. */
export function wordsOf(lines: readonly string[]): string {
  return essence(lines.join('\n'))
}

/** Whether a line is one that the generator wrote or would write. */
export type IsGenerated = (line: string) => boolean

/** Tells generated lines by the record of the file and by those that are written now. */
export function generatedLines(record: ReportRecord | undefined, lines: readonly string[], digest: Digest): IsGenerated {
  const now = new Set(lines.map(essence))
  return (line) => {
    const text = essence(line)
    return text === '' || now.has(text) || (record?.lines.has(digest(text)) ?? false)
  }
}
