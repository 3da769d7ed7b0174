// What a report says of itself in its last lines: what its generator wrote, and what it rested on. By this the words of people are told from its own.
import { isRecord } from './same-value.ts'

/** Facts as a report notes them down: short values as they are, long ones as `#` and a digest. */
export type NotedFacts = Readonly<Record<string, string | number>>

/** What is noted of one region. */
export interface RegionNote {
  /** Digest of the words its generator wrote or would have written. */
  readonly words: string
  /** What those rest on. */
  readonly facts: NotedFacts
  /** Somebody's own words in their place, where they were written when the facts were others. */
  readonly seen?: { readonly words: string; readonly facts: NotedFacts }
}

/** How many characters of a SHA-256 in hex a record keeps of a file. */
export const DIGEST_IN_RECORD = 16

/** The record of a report: its regions by id, and a digest of every line that its generator wrote. */
export interface ReportRecord {
  /** Digests of the files it was made from, where they are noted. */
  readonly from?: Readonly<Record<string, string>> | undefined
  readonly regions: ReadonlyMap<string, RegionNote>
  readonly lines: ReadonlySet<string>
}

const LINES = '= '
const DIGESTS_PER_LINE = 16

/** The record as the lines of a comment, without its first and last. */
export function recordLines({ from, regions, lines }: ReportRecord): string[] {
  const inputs = from === undefined ? [] : [inComment(JSON.stringify({ from }))]
  const notes = [...regions].map(([id, note]) => inComment(JSON.stringify({ id, ...note })))
  const digests = [...lines]
  const rows = Array.from({ length: Math.ceil(digests.length / DIGESTS_PER_LINE) }, (_, row) => LINES + digests.slice(row * DIGESTS_PER_LINE, (row + 1) * DIGESTS_PER_LINE).join(' '))
  return [...inputs, ...notes, ...rows]
}

/** Reads the lines of a record; a number is the first line, from 0, that is none. */
export function readRecord(rows: readonly string[]): ReportRecord | number {
  const regions = new Map<string, RegionNote>()
  const lines = new Set<string>()
  let from: ReportRecord['from']
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    if (row.startsWith(LINES)) for (const digest of row.slice(LINES.length).trim().split(/\s+/)) lines.add(digest)
    else if (inputsIn(row)) from = inputsIn(row)
    else {
      const note = noteIn(row)
      if (!note) return index
      regions.set(note.id, note.note)
    }
  }
  return { regions, lines, from }
}

/** JSON that can neither end the comment it stands in nor be taken for Markdown. */
export function inComment(json: string): string {
  return json.replace(/[<>[\]&]|-(?=-|$|>)/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function inputsIn(row: string): ReportRecord['from'] {
  const { from } = jsonIn(row) ?? {}
  return isRecord(from) && Object.values(from).every((digest) => typeof digest === 'string') ? (from as Record<string, string>) : undefined
}

function noteIn(row: string): { readonly id: string; readonly note: RegionNote } | undefined {
  const { id, words, facts, seen } = (jsonIn(row) ?? {}) as { id?: unknown; words?: unknown; facts?: unknown; seen?: unknown }
  if (typeof id !== 'string' || typeof words !== 'string' || !areFacts(facts)) return undefined
  if (seen === undefined) return { id, note: { words, facts } }
  if (!isRecord(seen) || typeof seen['words'] !== 'string' || !areFacts(seen['facts'])) return undefined
  return { id, note: { words, facts, seen: { words: seen['words'], facts: seen['facts'] } } }
}

/** The value of a text that should be JSON; undefined for one that is not, or is no map. */
export function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function areFacts(value: unknown): value is NotedFacts {
  return isRecord(value) && Object.values(value).every((fact) => typeof fact === 'string' || typeof fact === 'number')
}
