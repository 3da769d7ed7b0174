// Which question to ask next when time is short: the one that narrows the verdict most.
import { type OpenInterview, type PossibleQuestion, afterEachLevel, possibleQuestions } from './possible-answers.ts'
import { type VerdictBounds, boundQuestions } from './verdict-bounds.ts'

/** What an answer to a question is expected to narrow, if each of the five levels is as likely as any other. */
export interface Narrowing {
  /** Verdicts ruled out, 0–3. */
  readonly verdicts: number
  /** Gates decided that might still hold the verdict down. */
  readonly gates: number
  /** Bits by which the ranges of the scores that may still change the verdict become narrower: log2 of their width, see `openBits`. */
  readonly bits: number
}

/**
 * The candidates, best first: by the verdicts an answer is expected to rule out, then by the gates it is expected to decide, then by the bits by which it narrows
 * the scores that still matter; ties in the packs' order. It is the order for what is known now, so ask the first, and order anew after the answer.
 */
export function questionOrder(open: OpenInterview): { question: string; narrowing: Narrowing }[] {
  const questions = possibleQuestions(open)
  const bounded = boundQuestions(questions, open)
  const tried = (question: PossibleQuestion) => afterEachLevel(question).map((outcome) => bounded.with(outcome))
  return [...questions.values()].filter(({ question }) => open.candidates.includes(question.id))
    .map((item) => ({ question: item.question.id, narrowing: narrowingOf(bounded.verdict, tried(item)) }))
    .sort(({ narrowing: a }, { narrowing: b }) => b.verdicts - a.verdicts || b.gates - a.gates || b.bits - a.bits)
}

/** The verdicts that the answers to the candidates can still lead to, whatever they are; `verdicts: 1` means that they can no longer change the verdict. */
export function possibleVerdicts(open: OpenInterview): VerdictBounds {
  return boundQuestions(possibleQuestions(open), open).verdict
}

/** Whether the candidates can no longer change the verdict. Never true wrongly; it may be false where only an unlikely coincidence is left. */
export function verdictSettled(open: OpenInterview): boolean {
  return possibleVerdicts(open).verdicts === 1
}

// Rounded, so that ties stay ties whatever the last digits are.
function narrowingOf(now: VerdictBounds, after: readonly VerdictBounds[]): Narrowing {
  // Nothing can be tried out on a question with an agreed level.
  if (after.length === 0) return { verdicts: 0, gates: 0, bits: 0 }
  const mean = (gain: (bounds: VerdictBounds) => number) => Math.round((after.reduce((sum, bounds) => sum + gain(bounds), 0) / after.length) * 1e4) / 1e4
  return {
    verdicts: mean((bounds) => now.verdicts - bounds.verdicts), gates: mean((bounds) => now.openGates - bounds.openGates),
    bits: mean((bounds) => now.openBits - bounds.openBits),
  }
}
