// What each part of the readiness report rests on, for those who rewrite it.
import type { Facts } from '../regions/facts.ts'
import { gateName } from '../gate-words.ts'
import { actionWords, firstSteps } from './first-steps.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** Facts by the part that rests on them. */
export interface ReadinessFacts {
  readonly verdict: Facts
  readonly why: Facts
  readonly firstSteps: Facts
  readonly gates: Facts
  readonly unknowns: Facts
  readonly methods: Facts
  readonly recommendations: Facts
}

/** The facts of the report as its reader sees them. */
export function readinessFacts(context: ReadinessContext): ReadinessFacts {
  const { assessment, knowledge, say, text, format } = context
  const asked = (assessment.questions ?? []).filter(({ state }) => state !== 'not-applicable')
  const range = say('reports.range', { low: format.number(assessment.interval.low), high: format.number(assessment.interval.high) })
  const verdict: Facts = { verdict: say(`reports.verdict.${assessment.verdict}`), score: shown(assessment.score, context), range }
  const gates = { gates: assessment.gates.map(({ id, state }) => `${gateName(id, context)} ${state}`) }
  const chosen = assessment.methods.find((method) => method.chosen)
  return {
    verdict: { ...verdict, answered: asked.filter(({ state }) => state === 'answered').length }, why: { ...verdict, ...gates }, gates,
    firstSteps: { firstSteps: firstSteps(context).map((item) => actionWords(item, context).title) },
    unknowns: { unknown: asked.filter(({ state }) => state === 'unknown').map(({ id }) => id) },
    methods: chosen ? { method: text(knowledge.methods.get(chosen.id)?.title), fit: chosen.fit } : {},
    recommendations: { recommendations: assessment.recommendations.map((item) => actionWords(item, context).title) },
  }
}

/** The facts beneath what is said of one condition. */
export function conditionFacts(id: string, context: ReadinessContext): Facts {
  const { assessment, knowledge } = context
  const own = (assessment.questions ?? []).filter((question) => question.state !== 'not-applicable' && knowledge.questions.get(question.id)?.condition === id)
  return {
    score: shown(assessment.conditions.find((condition) => condition.id === id)?.score ?? null, context), answered: own.filter(({ state }) => state === 'answered').length,
    answers: own.map((question) => `${question.id} ${question.level ?? question.state}`),
  }
}

function shown(score: number | null, { say }: ReadinessContext): string | number {
  return score ?? say('reports.unknown')
}
