// What a paragraph of a report rests on, so that a change of it can be told to whoever has rewritten the paragraph.
import type { NotedFacts } from '../../model/report-record.ts'

/** Facts by name (each has its words in `regions.fact`), as the report's reader would see them; of lists it is only told that they have changed. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

/** A fact that has changed; without values where they are too long to be told. */
export interface FactChange {
  readonly name: string
  readonly from?: string | number
  readonly to?: string | number
}

/** Gives a short digest of a text. */
export type Digest = (text: string) => string

const LONGEST = 60
const DIGEST = '#'
const LIST = '['

/** Facts whose lists are texts, as a mark carries them. */
export function flatFacts(facts: Facts): NotedFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]))
}

/** The facts of a mark as they are noted in a report. */
export function notedFacts(facts: NotedFacts, digest: Digest): NotedFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, noted(value, digest)]))
}

function noted(value: string | number, digest: Digest): string | number {
  if (typeof value === 'number' || (value.length <= LONGEST && !value.startsWith(DIGEST) && !value.startsWith(LIST))) return value
  return DIGEST + digest(value)
}

/** What differs between facts of one time and of another; a fact that only one of them has is passed over, since another version of the product may know more. */
export function changedFacts(before: NotedFacts, now: NotedFacts): FactChange[] {
  return Object.entries(now).flatMap(([name, to]): FactChange[] => {
    const from = Object.hasOwn(before, name) ? before[name] : undefined
    if (from === undefined || from === to) return []
    return [isTold(from) && isTold(to) ? { name, from, to } : { name }]
  })
}

function isTold(value: string | number): boolean {
  return typeof value === 'number' || !value.startsWith(DIGEST)
}
