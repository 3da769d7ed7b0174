// Where an interview stands, and what can happen to it: the values its steps pass on.
import type { Interview, Language, Respondent, RespondentRole } from '../model/file-types.ts'
import type { InterviewChange } from './change-interview.ts'
import type { Asking } from './follow-answers.ts'
import type { LineDraft } from './line-draft.ts'
import type { ParkedHere } from './parked-for.ts'

/** What does not change while somebody is interviewed. */
export interface TalkSetting extends Asking {
  readonly respondent: Respondent
  /** Day of the talk, YYYY-MM-DD. */
  readonly today: string
  /** Other respondents, for whom a question can be parked. */
  readonly others: readonly Respondent[]
  readonly roles: readonly RespondentRole[]
  /** Questions that others parked for this respondent; they come first. */
  readonly parkedHere: readonly ParkedHere[]
  /** Only these questions are asked; all if left out. */
  readonly chosen?: ReadonlySet<string>
  /** Answered questions are passed over when going back and forward. */
  readonly openOnly: boolean
  /** Questions or seconds this talk may take. */
  readonly budget: { readonly questions?: number; readonly seconds?: number }
  /** Open questions, best first, given what is known; file order if left out. */
  order?(interview: Interview, open: readonly string[]): readonly string[]
  /** Whether the open questions can no longer change the verdict. */
  isSettled?(interview: Interview): boolean
}

/** What is being typed. */
export type EntryField = 'why' | 'note' | 'evidence' | 'source' | 'day' | 'parkName' | 'parkNote'

/** Why the end is shown: nothing is open, time or number is used up, or the verdict is settled. */
export type EndReason = 'answered' | 'budget' | 'settled'

/** What is on the screen. */
export type TalkScreen =
  | { readonly kind: 'question' }
  | { readonly kind: 'list'; readonly cursor: number; readonly filter: LineDraft }
  | { readonly kind: 'evidence'; readonly cursor: number }
  | { readonly kind: 'parkWho'; readonly cursor: number }
  | { readonly kind: 'entry'; readonly field: EntryField; readonly draft: LineDraft; readonly held: EntryHeld }
  | { readonly kind: 'help' }
  | { readonly kind: 'end'; readonly reason: EndReason }
  | { readonly kind: 'trouble'; readonly text: string; readonly back: TalkScreen; readonly sure: boolean }

/** What has been typed in the fields before. */
export interface EntryHeld {
  /** Which piece of evidence is edited; a new one if left out. */
  readonly index?: number
  readonly text?: string
  readonly source?: string
  readonly day?: string
  readonly for?: string
}

/** A sentence shown once: its key below `cli.talk.notice`, with values. */
export interface Notice {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Where an interview stands. */
export interface Talk {
  readonly interview: Interview
  readonly screen: TalkScreen
  /** Question on the screen, and those visited before it; none where nobody is asked anything. */
  readonly at: string | undefined
  readonly trail: readonly string[]
  readonly language: Language
  readonly showScore: boolean
  readonly skipped: ReadonlySet<string>
  /** The interview before the last answer to the question on the screen, which tells what it changed. */
  readonly before?: Interview | undefined
  /** Changes that are not yet on disk. */
  readonly unsaved: readonly InterviewChange[]
  /** Whether anything has been recorded in this talk; looking around alone leaves the file as it is. */
  readonly touched: boolean
  /** Questions answered for the first time, seconds spent, and seconds since the last answer, in this talk. */
  readonly answered: number
  readonly seconds: number
  readonly since: number
  /** Ends that have been shown and passed over. */
  readonly passed: ReadonlySet<EndReason>
  readonly notice?: Notice | undefined
  readonly scroll: number
  readonly ended: boolean
}

/** What happens: a key by name, text typed or pasted, a numbered choice, or what came of an effect. `seconds` have gone by since the event before. */
export type TalkEvent = { readonly seconds?: number } & (
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'text'; readonly text: string; readonly pasted?: boolean }
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'noEditor' }
  | { readonly kind: 'saved'; readonly interview: Interview }
  | { readonly kind: 'saveFailed'; readonly text: string }
)

/** What is to be done outside before the next screen: write what is unsaved, or open an editor with a text. */
export type TalkEffect = { readonly kind: 'save' } | { readonly kind: 'edit'; readonly text: string }

/** A step: where the interview stands now, and what is to be done. */
export interface TalkStep {
  readonly talk: Talk
  readonly effects: readonly TalkEffect[]
}
