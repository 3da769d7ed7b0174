// How long the rest will take, from this respondent's own pace.
import type { Pace } from '../model/file-types.ts'

/** A longer silence was a break, not thinking: it counts as this many seconds. Own judgement. */
const LONGEST = 300
/** So many answers make a pace. */
const ENOUGH = 3

/** The pace with one more answer that took `seconds`. */
export function withAnswerTimed(pace: Pace | undefined, seconds: number): Pace {
  return { answers: (pace?.answers ?? 0) + 1, seconds: (pace?.seconds ?? 0) + Math.round(Math.min(Math.max(seconds, 0), LONGEST)) }
}

/** Whole minutes the open questions will take, at least 1, by the minutes a question usually takes until this respondent's own pace is known; undefined where nothing is open. */
export function minutesLeft(pace: Pace | undefined, open: number, usual: number): number | undefined {
  if (open === 0) return undefined
  const each = pace && pace.answers >= ENOUGH ? pace.seconds / pace.answers / 60 : usual
  return Math.max(1, Math.round(open * each))
}
