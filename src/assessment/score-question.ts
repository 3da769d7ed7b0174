// The answers of all respondents to one question become one level with the bounds it may still move in.
import type { AgreedLevel, Answer, AppliedAgreement, Interview, QuestionScore } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'

/** One person's answer to a question. */
export interface GivenAnswer {
  readonly respondent: string
  readonly answer: Answer
}

/** The answers given to each question, in the order of the interviews; a later answer of the same person replaces an earlier one. */
export function answersByQuestion(interviews: readonly Interview[]): Map<string, GivenAnswer[]> {
  const byQuestion = new Map<string, GivenAnswer[]>()
  for (const { respondent, answers } of interviews) {
    for (const answer of answers) {
      const others = (byQuestion.get(answer.question) ?? []).filter((given) => given.respondent !== respondent.id)
      byQuestion.set(answer.question, [...others, { respondent: respondent.id, answer }])
    }
  }
  return byQuestion
}

/** Level 1–5 → 0–100. */
export function pointsOf(level: number): number {
  return ((level - 1) / 4) * 100
}

/** The middle of the values (mean of the two middle ones for an even count); undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}

/**
 * Scores one question: the median of the levels that count, and the lowest and highest median possible once those who don't know would know.
 * A level that needs evidence and has none counts as the pack's levelWithoutEvidence. An agreed level counts as if everybody had said it; the single answers stay.
 */
export function scoreQuestion(question: BankQuestion, given: readonly GivenAnswer[], limits: Knowledge['limits'], agreed?: AgreedLevel): QuestionScore {
  const single = scoreAnswers(question, given, limits)
  if (!agreed) return single
  const evidence = [...(agreed.evidence ?? []), ...given.flatMap(({ answer }) => answer.evidence ?? [])]
  const level = counted({ question: question.id, level: agreed.level, evidence }, limits).counted ?? agreed.level
  return {
    id: question.id, answers: single.answers ?? [], state: 'answered', level, score: pointsOf(level), low: level, high: level, ...(level < agreed.level ? { cappedFrom: agreed.level } : {}),
    ...(single.spread === undefined ? {} : { spread: single.spread }), ...(single.lowestLevel === undefined ? {} : { lowestLevel: single.lowestLevel }),
    ...(single.highestLevel === undefined ? {} : { highestLevel: single.highestLevel }), agreed: appliedAgreement(agreed, given, single.level),
  }
}

function appliedAgreement({ level, reason, by, date, restsOn }: AgreedLevel, given: readonly GivenAnswer[], single: number | undefined): AppliedAgreement {
  const before = new Map((restsOn ?? []).map((answer) => [answer.respondent, answer.level]))
  const now = new Map(given.map(({ respondent, answer }) => [respondent, answer.level]))
  const changed = restsOn ? [...new Set([...now.keys(), ...before.keys()])].filter((id) => now.has(id) !== before.has(id) || now.get(id) !== before.get(id)) : []
  return { level, reason, ...(by === undefined ? {} : { by }), date, ...(single === undefined ? {} : { median: single }), ...(changed.length > 0 ? { changedSince: changed } : {}) }
}

function scoreAnswers(question: BankQuestion, given: readonly GivenAnswer[], limits: Knowledge['limits']): QuestionScore {
  const answers = given.map(({ respondent, answer }) => ({ respondent, ...counted(answer, limits) }))
  const base = { id: question.id, answers }
  const levels = answers.flatMap((answer) => answer.counted ?? [])
  const unknown = answers.filter((answer) => answer.unknown).length
  if (answers.length > 0 && levels.length === 0 && unknown === 0) return { ...base, state: 'not-applicable' }
  const low = median([...levels, ...Array<number>(unknown).fill(1)]) ?? 1
  const high = median([...levels, ...Array<number>(unknown).fill(5)]) ?? 5
  const level = median(levels)
  if (level === undefined) return { ...base, state: 'unknown', low: 1, high: 5 }
  const before = median(answers.flatMap((answer) => answer.level ?? []))
  const points = levels.map(pointsOf)
  return {
    ...base, state: 'answered', level, score: pointsOf(level), low, high,
    ...(before !== undefined && before !== level ? { cappedFrom: before } : {}),
    ...(levels.length > 1 ? { spread: Math.max(...points) - Math.min(...points), lowestLevel: Math.min(...levels), highestLevel: Math.max(...levels) } : {}),
  }
}

function counted(answer: Answer, limits: Knowledge['limits']): { level?: number; counted?: number; unknown?: true; notApplicable?: true } {
  if (answer.notApplicable) return { notApplicable: true }
  if (answer.level === undefined) return { unknown: true }
  const needsEvidence = answer.level >= limits.evidenceFrom && !answer.evidence?.length
  return { level: answer.level, counted: needsEvidence ? Math.min(answer.level, limits.levelWithoutEvidence) : answer.level }
}
