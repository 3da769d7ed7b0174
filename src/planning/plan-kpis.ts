// The goals and measures of the plan, with baseline and target where the profile states them.
import type { Kpi, PlanGoal, PlanKpi, ProfileGoal } from '../model/file-types.ts'
import type { PlanningContext } from './planning-input.ts'

/** The profile's goals in order of priority, in the words of the pack and of the company. */
export function planGoals({ profile, knowledge, text }: PlanningContext): PlanGoal[] {
  return byPriority(profile.goals ?? []).flatMap((wanted) => {
    const goal = knowledge.goals.get(wanted.id)
    if (!goal) return []
    return [{ id: goal.id, title: text(goal.title), ...(wanted.priority === undefined ? {} : { priority: wanted.priority }), ...(wanted.note ? { note: wanted.note } : {}) }]
  })
}

/** The measures: those the profile names, else the first of each goal; and those that belong to every introduction. Unknown numbers are null: to be measured. */
export function planKpis(context: PlanningContext): PlanKpi[] {
  const { profile, knowledge } = context
  const ofGoals = byPriority(profile.goals ?? []).flatMap((wanted) => {
    const goal = knowledge.goals.get(wanted.id)
    if (!goal) return []
    const named = goal.kpis.filter((kpi) => wanted.kpis?.some(({ id }) => id === kpi.id))
    return (named.length > 0 ? named : goal.kpis.slice(0, knowledge.planning.measuresPerGoal)).map((kpi) => planKpi(kpi, goal.id, wanted, context))
  })
  return [...ofGoals, ...[...knowledge.commonKpis.values()].map((kpi) => planKpi(kpi, undefined, undefined, context))]
}

function planKpi(kpi: Kpi, goal: string | undefined, wanted: ProfileGoal | undefined, { text }: PlanningContext): PlanKpi {
  const numbers = wanted?.kpis?.find(({ id }) => id === kpi.id)
  return {
    id: kpi.id, ...(goal ? { goal } : {}), title: text(kpi.title), formula: text(kpi.formula), unit: kpi.unit, direction: kpi.direction,
    baseline: numbers?.baseline ?? null, target: numbers?.target ?? null, ...(numbers?.by ? { by: numbers.by } : {}), ...(kpi.owner ? { owner: kpi.owner } : {}),
    dataSource: text(kpi.dataSource),
  }
}

function byPriority(goals: readonly ProfileGoal[]): ProfileGoal[] {
  return [...goals].sort((a, b) => (a.priority ?? 99) - (b.priority ?? 99))
}
