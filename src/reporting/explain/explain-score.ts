// Why the score, the verdict and the conditions are what they are.
import { inLanguage } from '../../knowledge/sentence.ts'
import { explainGate, methodName } from './explain-judgement.ts'
import { explainQuestion } from './explain-question.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** How many of the costliest questions stand under a condition. */
const COSTLIEST = 6

/** The overall score as the weighted mean of the conditions. */
export function explainScore(sources: ExplainSources): Explanation {
  const { assessment, say } = sources
  const { score, interval, coveragePercent } = assessment
  const sentence = score === null ? say('explain.noScore') : say('explain.score', { score, low: interval.low, high: interval.high, coverage: coveragePercent, weights: assessment.weightsOf === undefined ? 'pack' : methodName(assessment.weightsOf, sources) })
  return { id: 'score', sentence, because: assessment.conditions.map((condition) => ({ id: condition.id, sentence: conditionSentence(condition.id, sources), because: [] })) }
}

/** The verdict: the band of the score, what lowers it, what caps it. */
export function explainVerdict(sources: ExplainSources): Explanation {
  const { assessment, say } = sources
  const { band, verdictRange, verdict } = assessment
  const because: Explanation[] = [
    { id: 'score', sentence: say('explain.band', { verdict: say(`cli.verdict.${band?.byScore ?? verdict}`), score: assessment.score ?? 0 }), because: [] },
    ...(band?.loweredBy ?? []).map((id) => ({ id, sentence: `${say('explain.lowered')} ${conditionSentence(id, sources)}`, because: [] })),
    ...(band?.cappedBy ?? []).flatMap((id) => explainGate(id, sources) ?? []),
    ...(verdictRange ? [{ id: 'verdictRange', sentence: say('explain.range', { worst: say(`cli.verdict.${verdictRange.worst}`), best: say(`cli.verdict.${verdictRange.best}`) }), because: [] }] : []),
  ]
  return { id: 'verdict', sentence: say('explain.verdict', { verdict: say(`cli.verdict.${verdict}`), provisional: String(assessment.provisional ?? false) }), because }
}

/** A condition with the questions that cost it most. */
export function explainCondition(id: string, sources: ExplainSources): Explanation | undefined {
  const condition = sources.assessment.conditions.find((item) => item.id === id)
  if (!condition) return undefined
  return { id, sentence: conditionSentence(id, sources), because: condition.because.slice(0, COSTLIEST).flatMap((question) => explainQuestion(question, sources, false) ?? []) }
}

function conditionSentence(id: string, { assessment, knowledge, language, say }: ExplainSources): string {
  const found = assessment.conditions.find((item) => item.id === id)
  const title = knowledge.conditions.get(id)?.title
  const questions = (assessment.questions ?? []).filter((item) => knowledge.questions.get(item.id)?.condition === id && item.state === 'answered').length
  return say(found?.score === null ? 'explain.conditionOpen' : 'explain.condition', {
    title: title ? inLanguage(title, language) : id, score: found?.score ?? 0, weight: (found?.weight ?? 0) * 100, low: found?.interval.low ?? 0, high: found?.interval.high ?? 100, questions,
  })
}
