// Profile and interviews → Assessment: the entry of this stage.
import type { Assessment, ConditionScore, Interview, Profile, QuestionScore, RespondentRole } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { agreementOf, oneDecimal } from './agreement.ts'
import { findCounterfactual } from './counterfactual.ts'
import { type JudgeContext, type Outlook, atLevel, judge } from './judge.ts'
import { recommend, shareOf } from './recommend.ts'
import { coverage } from './score-condition.ts'
import { answersByQuestion, scoreQuestion } from './score-question.ts'

/** Assesses readiness. `today` decides which waivers are in force; without it all are. */
export function assess(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[], today?: string): Assessment {
  const context: JudgeContext = { knowledge, profile, ...(today === undefined ? {} : { today }) }
  const scores = scoreQuestions(knowledge, profile, interviews)
  const outlook = judge(scores, context)
  const applicable = [...scores.values()].filter((score) => score.state !== 'not-applicable')
  const coveragePercent = oneDecimal(coverage(applicable))
  const counterfactual = findCounterfactual(scores, context)
  const asOf = interviews.flatMap(({ respondent, answers }) => [respondent.date, ...answers.map((answer) => answer.date)]).filter((date) => date !== undefined).sort().at(-1)
  return {
    kind: 'Assessment', schemaVersion: 1,
    company: profile.company.name, ...(asOf ? { asOf } : {}),
    score: outlook.overall.score ?? null, interval: outlook.overall.interval, coveragePercent,
    verdict: outlook.verdict, because: costliestFirst(outlook), provisional: coveragePercent < knowledge.limits.coveragePercent, band: outlook.band,
    verdictRange: { worst: judge(pinned(scores, 'low'), context).verdict, best: judge(pinned(scores, 'high'), context).verdict },
    weightsOf: profile.settings?.method?.id ?? 'pack',
    respondents: interviews.map(({ respondent, answers }) => ({
      id: respondent.id, ...(respondent.name ? { name: respondent.name } : {}), role: respondent.role, ...(respondent.date ? { date: respondent.date } : {}),
      answered: answers.filter((answer) => answer.level !== undefined).length, unknown: answers.filter((answer) => answer.unknown).length,
    })),
    conditions: conditionScores(knowledge, scores, outlook, new Map(interviews.map(({ respondent }) => [respondent.id, respondent.role]))),
    questions: [...scores.values()].map((score) => withPointsLost(knowledge, score, scores, outlook)),
    gates: [...outlook.gates], methods: [...outlook.methods],
    ...(outlook.decision ? { methodDecision: outlook.decision } : {}),
    recommendations: recommend(knowledge, scores, outlook),
    ...(counterfactual ? { counterfactual } : {}),
  }
}

/** The score of every question whose `when` holds or is undetermined for this profile, in the packs' order. */
export function scoreQuestions(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[]): Map<string, QuestionScore> {
  const answers = answersByQuestion(interviews)
  const applicable = [...knowledge.questions.values()].filter((question) => judgeClause(question.when, { profile }).holds !== false)
  return new Map(applicable.map((question) => [question.id, scoreQuestion(question, answers.get(question.id) ?? [], knowledge.limits)]))
}

function pinned(scores: ReadonlyMap<string, QuestionScore>, end: 'low' | 'high'): Map<string, QuestionScore> {
  return new Map([...scores].map(([id, score]) => [id, score.state === 'not-applicable' ? score : atLevel(score, score[end] ?? (end === 'low' ? 1 : 5))]))
}

// By the points of the whole that a condition costs; one nobody knows anything of may cost all of its share.
function costliestFirst({ conditions, weights }: Outlook): string[] {
  const lost = (id: string) => (weights.get(id) ?? 0) * (100 - (conditions.get(id)?.score ?? 0))
  return [...conditions.keys()].sort((a, b) => lost(b) - lost(a) || (a < b ? -1 : 1))
}

function conditionScores(knowledge: Knowledge, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook, roles: ReadonlyMap<string, RespondentRole>): ConditionScore[] {
  return [...outlook.conditions].map(([id, range]) => {
    const own = [...scores.values()].filter((score) => knowledge.questions.get(score.id)?.condition === id && score.state !== 'not-applicable')
    const costly = own.map((score) => withPointsLost(knowledge, score, scores, outlook)).filter((score) => (score.pointsLost ?? 0) > 0)
    return {
      id, weight: Math.round((outlook.weights.get(id) ?? 0) * 10_000) / 10_000, score: range.score ?? null, interval: range.interval, coveragePercent: range.coveragePercent,
      agreement: agreementOf(own, roles, knowledge.limits),
      because: costly.sort((a, b) => (b.pointsLost ?? 0) - (a.pointsLost ?? 0)).map((score) => score.id),
    }
  })
}

function withPointsLost(knowledge: Knowledge, score: QuestionScore, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook): QuestionScore {
  if (score.score === undefined) return score
  return { ...score, pointsLost: oneDecimal(shareOf(knowledge, score.id, scores, outlook) * (100 - score.score)) }
}
