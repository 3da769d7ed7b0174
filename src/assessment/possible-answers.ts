// How the questions may come out once those still to be asked have answered.
import type { Answer, Interview, Profile, QuestionScore, Reconciliation } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { type GivenAnswer, answersByQuestion, pointsOf, scoreQuestion } from './score-question.ts'

/** What is known, and what may still be asked. */
export interface OpenInterview {
  readonly knowledge: Knowledge
  readonly profile: Profile
  /** The answers of everybody so far. */
  readonly interviews: readonly Interview[]
  /** Day on which waivers must still be in force; any waiver counts if left out. */
  readonly today?: string
  /** Questions that may still be asked, each of one more person; those that this profile leaves out are ignored. */
  readonly candidates: readonly string[]
  /** Levels agreed on; an answer to such a question no longer changes anything. */
  readonly reconciliation?: Reconciliation | undefined
}

/** Points (0–100) of which one comes about, and whether it may also be that none does. */
export interface PossiblePoints {
  readonly least: number
  readonly most: number
  readonly mayBeMissing: boolean
}

/** Every score a question may have in the end: the one it has now first; no other where nothing more is asked. */
export interface PossibleQuestion {
  readonly question: BankQuestion
  readonly scores: readonly QuestionScore[]
  /** Its points, and those of the lower and the upper end of what is possible then; undefined if there are surely none. */
  readonly points: PossiblePoints | undefined
  readonly low: PossiblePoints | undefined
  readonly high: PossiblePoints | undefined
}

/** Who answers next; no id of a respondent, so it takes nobody's place. */
const SOMEBODY = ''
const ANSWERS: readonly Omit<Answer, 'question'>[] = [
  ...[1, 2, 3, 4, 5].map((level) => ({ level, evidence: [{ text: 'seen' }] })), { unknown: true }, { notApplicable: true, note: 'no' },
]
const LEVELS = 5

/** The questions of this profile: each candidate with its score now and after one more answer (levels 1–5, not known, not applicable), the others, and those with an agreed level, as they are. */
export function possibleQuestions({ knowledge, profile, interviews, candidates, reconciliation }: OpenInterview): Map<string, PossibleQuestion> {
  const given = answersByQuestion(interviews)
  const asked = new Set(candidates)
  const agreed = new Map((reconciliation?.agreed ?? []).map((item) => [item.question, item]))
  const applicable = [...knowledge.questions.values()].filter((question) => judgeClause(question.when, { profile }).holds !== false)
  return new Map(applicable.map((question) => {
    const answers = given.get(question.id) ?? []
    const known = scoreQuestion(question, answers, knowledge.limits, agreed.get(question.id))
    const after = asked.has(question.id) && !known.agreed ? ANSWERS.map((answer) => scoreQuestion(question, [...answers, fromSomebody(question.id, answer)], knowledge.limits)) : []
    return [question.id, possibleQuestion(question, [known, ...after])]
  }))
}

function fromSomebody(question: string, answer: Omit<Answer, 'question'>): GivenAnswer {
  return { respondent: SOMEBODY, answer: { question, ...answer } }
}

function possibleQuestion(question: BankQuestion, scores: readonly QuestionScore[]): PossibleQuestion {
  const applying = scores.filter(({ state }) => state !== 'not-applicable')
  return {
    question, scores, points: pointsAmong(scores.flatMap(({ score }) => score ?? []), scores.length),
    low: pointsAmong(applying.map(({ low }) => pointsOf(low ?? 1)), scores.length), high: pointsAmong(applying.map(({ high }) => pointsOf(high ?? 5)), scores.length),
  }
}

function pointsAmong(values: readonly number[], outOf: number): PossiblePoints | undefined {
  return values.length === 0 ? undefined : { least: Math.min(...values), most: Math.max(...values), mayBeMissing: values.length < outOf }
}

/** The same question after each of the levels 1 to 5; none where nothing more is asked. */
export function afterEachLevel({ question, scores }: PossibleQuestion): PossibleQuestion[] {
  return scores.slice(1, 1 + LEVELS).map((score) => possibleQuestion(question, [score]))
}
