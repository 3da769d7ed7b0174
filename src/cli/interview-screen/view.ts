// What a screen of the interview is drawn with, and what it is drawn as.
import type { Interview, Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** Emphasis by meaning; the text says the same without it. */
export interface Paint {
  strong(text: string): string
  quiet(text: string): string
  good(text: string): string
  caution(text: string): string
}

/** Emphasis of a terminal without colours. */
export const PLAIN_PAINT: Paint = { strong: (text) => text, quiet: (text) => text, good: (text) => text, caution: (text) => text }

/** Scores 0–100 as they stand now; null: nothing is known yet. */
export interface LiveScore {
  readonly conditions: ReadonlyMap<string, number | null>
  readonly overall: number | null
  readonly low: number
  readonly high: number
  readonly verdict: string
}

/** Size in columns and lines, language and looks of the screen. */
export interface View {
  readonly width: number
  readonly rows: number
  readonly language: Language
  readonly say: Say
  readonly paint: Paint
  /** Numbered lines and typed commands instead of keys. */
  readonly isPlain: boolean
  /** The question has just been told in full. */
  readonly isBrief?: boolean
  /** Score of the engagement with this interview as it is. */
  score?(interview: Interview): LiveScore
}

/** A screen before it is fitted to the terminal: a head, a body that can be scrolled, a foot. */
export interface ScreenParts {
  readonly head: readonly string[]
  readonly body: readonly string[]
  readonly foot: readonly string[]
  /** Line of the body that must be seen. */
  readonly focus?: number
  /** Where the cursor stands, if something is typed: line of the body and column, from 0. */
  readonly cursor?: { readonly line: number; readonly column: number }
}

/** A screen as it is drawn: lines, the cursor, and how many lines of the body are above it. */
export interface DrawnScreen {
  readonly lines: readonly string[]
  readonly cursor?: { readonly line: number; readonly column: number }
  readonly scroll: number
}
