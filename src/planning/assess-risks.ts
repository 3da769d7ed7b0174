// The risks of this plan: the pack's rules over profile and answers.
import type { Risk } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import type { PlanningContext } from './planning-input.ts'

/** Risks whose rule holds, the highest probability × impact first; circumstances that hold raise them, within 1–5. */
export function assessRisks(context: PlanningContext): Risk[] {
  const { knowledge, facts, text } = context
  return [...knowledge.risks.values()].flatMap((rule): Risk[] => {
    const { holds, because } = judgeClause(rule.when, facts)
    if (holds !== true) return []
    const raises = (rule.raise ?? []).map((raise) => ({ raise, judgement: judgeClause(raise.when, facts) })).filter(({ judgement }) => judgement.holds === true)
    const add = (key: 'probability' | 'impact') => raises.reduce((sum, { raise }) => sum + (raise[key] ?? 0), rule[key])
    return [{
      id: rule.id, title: text(rule.title), cause: text(rule.cause), effect: text(rule.effect),
      probability: bounded(add('probability')), impact: bounded(add('impact')), response: text(rule.response), kind: rule.kind, owner: rule.owner,
      trigger: text(rule.trigger), because: [...new Set([...because, ...raises.flatMap(({ judgement }) => judgement.because)])],
    }]
  }).sort((a, b) => b.probability * b.impact - a.probability * a.impact || (a.id < b.id ? -1 : 1))
}

function bounded(value: number): number {
  return Math.max(1, Math.min(5, value))
}
