// The risks of this plan: the pack's rules over profile and answers.
import { activityIdOf } from '../model/activity-id.ts'
import type { Phase, Risk, RiskRule, Task, TeamMember, ThreePointEstimate } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { roundedToCents } from '../model/money/money.ts'
import { assignedMembers } from './plan-uncertainty.ts'
import type { PlanningContext } from './planning-input.ts'

/** Risks whose rule holds, the highest probability × impact first; circumstances that hold raise them, within 1–5. What the pack says of delay and extra work becomes the likelihood, delay and cost that a simulation draws. */
export function assessRisks(phases: readonly Phase[], team: readonly TeamMember[], context: PlanningContext): Risk[] {
  const { knowledge, facts, text } = context
  return [...knowledge.risks.values()].flatMap((rule): Risk[] => {
    const { holds, because } = judgeClause(rule.when, facts)
    if (holds !== true) return []
    const raises = (rule.raise ?? []).map((raise) => ({ raise, judgement: judgeClause(raise.when, facts) })).filter(({ judgement }) => judgement.holds === true)
    const add = (key: 'probability' | 'impact') => raises.reduce((sum, { raise }) => sum + (raise[key] ?? 0), rule[key])
    return [{
      id: rule.id, title: text(rule.title), cause: text(rule.cause), effect: text(rule.effect),
      probability: bounded(add('probability')), impact: bounded(add('impact')), ...drawn(rule, bounded(add('probability')), { phases, team, context }), response: text(rule.response), kind: rule.kind, owner: rule.owner,
      trigger: text(rule.trigger), because: [...new Set([...because, ...raises.flatMap(({ judgement }) => judgement.because)])],
    }]
  }).sort((a, b) => b.probability * b.impact - a.probability * a.impact || (a.id < b.id ? -1 : 1))
}

function bounded(value: number): number {
  return Math.max(1, Math.min(5, value))
}

interface Whole {
  readonly phases: readonly Phase[]
  readonly team: readonly TeamMember[]
  readonly context: PlanningContext
}

function drawn({ delays = [], delayDays, extraDays }: RiskRule, probability: number, { phases, team, context }: Whole): Partial<Risk> {
  const probabilityPercent = context.knowledge.probabilityPercent[probability - 1]
  const tasks = phases.flatMap((phase) => phase.tasks)
  const delayed = delays.flatMap((activity) => tasks.find((task) => activityIdOf(task.id) === activity) ?? [])[0]
  if (probabilityPercent === undefined || !delayed) return {}
  const cost = extraDays && costOf(extraDays, delayed, team)
  return { probabilityPercent, ...(delayDays ? { delayDays } : {}), ...(cost ? { cost } : {}), affects: [delayed.id] }
}

// At the rate of those who do the delayed task, by the time they have; without rates nothing can be said.
function costOf(days: ThreePointEstimate, task: Task, team: readonly TeamMember[]): ThreePointEstimate | undefined {
  const members = assignedMembers(task, team)
  const units = members.reduce((sum, { availabilityPercent = 100 }) => sum + availabilityPercent, 0)
  const rate = members.reduce((sum, { availabilityPercent = 100, costPerDay = 0 }) => sum + availabilityPercent * costPerDay, 0) / units
  if (!(rate > 0)) return undefined
  return { optimistic: roundedToCents(days.optimistic * rate), likely: roundedToCents(days.likely * rate), pessimistic: roundedToCents(days.pessimistic * rate) }
}
