// What telling a remedy takes, and how a list of changes is told.
import type { Change } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { DiffVoice } from '../../reporting/diff/diff-voice.ts'
import type { Note } from '../../validation/rule.ts'

/** What is known of a finding beside the engagement: what made it, the weightiest first, everything that differs, and the words for it. */
export interface RemedyTerms {
  readonly causes: readonly Change[]
  readonly changes: readonly Change[]
  /** Undefined where there is nothing to compare with. */
  readonly voice: Pick<DiffVoice, 'currency' | 'nameOf'> | undefined
  readonly say: Say
  readonly language: DiffVoice['language']
}

/** Things that are told one by one. */
const MOST = 8

/** A note for each of the first things, under the note above, and how many more there are. */
export function listed<T>(things: readonly T[], noteOf: (thing: T) => Omit<Note, 'under'>): Note[] {
  const more: Note[] = things.length > MOST ? [{ text: 'policy.note.more', under: true, values: { count: things.length - MOST } }] : []
  return [...things.slice(0, MOST).map((thing): Note => ({ ...noteOf(thing), under: true })), ...more]
}
