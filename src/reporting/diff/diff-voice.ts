// In whose words a comparison is told.
import type { Change, Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** How it is told. */
export interface DiffVoice {
  readonly say: Say
  readonly language: Language
  readonly currency: string | undefined
  /** What a thing is called: a task, question, condition, gate …; undefined where only its id is known. */
  nameOf(change: Change): string | undefined
  /** A word of the files as it may stand in the output. */
  escape(text: string): string
  /** At most so many lines of one sort; the rest is counted. */
  readonly most: number
}
