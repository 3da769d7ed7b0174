// Profile and interviews → Assessment: the entry of this stage.
import type { Assessment, ConditionScore, Interview, Profile, QuestionScore, Reconciliation } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { agreementOf, managerStaffGap, oneDecimal, overallAgreement } from './agreement.ts'
import { findCounterfactual } from './counterfactual.ts'
import { gateDisagreements } from './gate-disagreements.ts'
import { type JudgeContext, type Outlook, atLevel, judge } from './judge.ts'
import { recommend, shareOf } from './recommend.ts'
import { coverage } from './score-condition.ts'
import { answersByQuestion, scoreQuestion } from './score-question.ts'

/** Assesses readiness. `today` decides which waivers are in force; without it all are. Levels agreed on in a reconciliation take the place of the median. */
export function assess(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[], today?: string, reconciliation?: Reconciliation): Assessment {
  const plain = assessPlainly(knowledge, profile, interviews, today, reconciliation)
  const counterfactual = findCounterfactual(scoreQuestions(knowledge, profile, interviews, reconciliation), { knowledge, profile, ...(today === undefined ? {} : { today }) })
  return { ...plain, ...(counterfactual ? { counterfactual } : {}) }
}

/** The same without the fewest answers that would lead to a better verdict: looking for them takes longer than all else. */
export function assessPlainly(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[], today?: string, reconciliation?: Reconciliation): Assessment {
  const context: JudgeContext = { knowledge, profile, ...(today === undefined ? {} : { today }) }
  const scores = scoreQuestions(knowledge, profile, interviews, reconciliation)
  const outlook = judge(scores, context)
  const applicable = [...scores.values()].filter((score) => score.state !== 'not-applicable')
  const coveragePercent = oneDecimal(coverage(applicable))
  const dates = interviews.flatMap(({ respondent, answers }) => [respondent.date, ...answers.map((answer) => answer.date)])
  const asOf = [...dates, ...(reconciliation?.agreed ?? []).map(({ date }) => date)].filter((date) => date !== undefined).sort().at(-1)
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
    ...agreementOverAll(knowledge, [...scores.values()]),
    conditions: conditionScores(knowledge, scores, outlook),
    questions: [...scores.values()].map((score) => withPointsLost(knowledge, score, scores, outlook)),
    gates: [...outlook.gates], methods: [...outlook.methods],
    ...(outlook.decision ? { methodDecision: outlook.decision } : {}),
    recommendations: recommend(knowledge, scores, outlook),
  }
}

/** The score of every question whose `when` holds or is undetermined for this profile, in the packs' order. */
export function scoreQuestions(knowledge: Knowledge, profile: Profile, interviews: readonly Interview[], reconciliation?: Reconciliation): Map<string, QuestionScore> {
  const answers = answersByQuestion(interviews)
  const agreed = new Map((reconciliation?.agreed ?? []).map((item) => [item.question, item]))
  const roles = new Map(interviews.map(({ respondent }) => [respondent.id, respondent.role]))
  const applicable = [...knowledge.questions.values()].filter((question) => judgeClause(question.when, { profile }).holds !== false)
  return new Map(applicable.map((question) => {
    const score = scoreQuestion(question, answers.get(question.id) ?? [], knowledge.limits, agreed.get(question.id))
    const gap = managerStaffGap(score, roles, knowledge.limits.managers)
    return [question.id, gap === undefined ? score : { ...score, managerStaffGap: gap }]
  }))
}

function pinned(scores: ReadonlyMap<string, QuestionScore>, end: 'low' | 'high'): Map<string, QuestionScore> {
  return new Map([...scores].map(([id, score]) => [id, score.state === 'not-applicable' ? score : atLevel(score, score[end] ?? (end === 'low' ? 1 : 5))]))
}

// By the points of the whole that a condition costs; one nobody knows anything of may cost all of its share.
function costliestFirst({ conditions, weights }: Outlook): string[] {
  const lost = (id: string) => (weights.get(id) ?? 0) * (100 - (conditions.get(id)?.score ?? 0))
  return [...conditions.keys()].sort((a, b) => lost(b) - lost(a) || (a < b ? -1 : 1))
}

function agreementOverAll(knowledge: Knowledge, scores: readonly QuestionScore[]): Pick<Assessment, 'agreement' | 'disagreements'> {
  const agreement = overallAgreement(scores.filter(({ state }) => state !== 'not-applicable'))
  const disagreements = gateDisagreements(knowledge, scores)
  return { ...(agreement ? { agreement } : {}), ...(disagreements.length > 0 ? { disagreements } : {}) }
}

function conditionScores(knowledge: Knowledge, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook): ConditionScore[] {
  return [...outlook.conditions].map(([id, range]) => {
    const own = [...scores.values()].filter((score) => knowledge.questions.get(score.id)?.condition === id && score.state !== 'not-applicable')
    const costly = own.map((score) => withPointsLost(knowledge, score, scores, outlook)).filter((score) => (score.pointsLost ?? 0) > 0)
    return {
      id, weight: Math.round((outlook.weights.get(id) ?? 0) * 10_000) / 10_000, score: range.score ?? null, interval: range.interval, coveragePercent: range.coveragePercent,
      agreement: agreementOf(own, knowledge.limits),
      because: costly.sort((a, b) => (b.pointsLost ?? 0) - (a.pointsLost ?? 0)).map((score) => score.id),
    }
  })
}

function withPointsLost(knowledge: Knowledge, score: QuestionScore, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook): QuestionScore {
  const { managerStaffGap: gap, ...rest } = score
  const told = { ...rest, ...(gap === undefined ? {} : { managerStaffGap: oneDecimal(gap) }) }
  if (score.score === undefined) return told
  return { ...told, pointsLost: oneDecimal(shareOf(knowledge, score.id, scores, outlook) * (100 - score.score)) }
}
