// What makes several estimates of this plan uncertain together: the pack's rules over profile and answers, and the tasks they touch.
import { activityIdOf } from '../model/activity-id.ts'
import { candidatesOf } from '../model/assignment.ts'
import type { Phase, TeamMember, Task, Uncertainty, UncertaintyDriver, UncertaintyRule } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import type { PlanningContext } from './planning-input.ts'

/** How the plan is simulated: the settings of the profile, and the drivers whose rule holds and that touch a task, in the order of the packs. */
export function planUncertainty(phases: readonly Phase[], team: readonly TeamMember[], context: PlanningContext): Uncertainty {
  const drivers = [...context.knowledge.uncertainty.values()].flatMap((rule) => driver(rule, phases, team, context))
  return { distribution: 'beta-pert', ...context.profile.settings?.simulation, ...(drivers.length > 0 ? { drivers } : {}) }
}

function driver(rule: UncertaintyRule, phases: readonly Phase[], team: readonly TeamMember[], { facts, text }: PlanningContext): UncertaintyDriver[] {
  const { holds, because } = judgeClause(rule.when, facts)
  const tasks = phases.flatMap((phase) => phase.tasks).filter((task) => touches(rule, task, team)).map(({ id }) => id)
  if (holds !== true || tasks.length === 0) return []
  return [{
    id: rule.id, title: text(rule.title), reason: text(rule.reason), factor: rule.factor, ...(rule.effect ? { effect: rule.effect } : {}), tasks,
    ...(because.length > 0 ? { because: [...because] } : {}), provenance: rule.provenance,
  }]
}

// Milestones take no time, so nothing makes them longer.
function touches({ touches: { activities = [], categories = [], roles = [], accountable = [] } }: UncertaintyRule, task: Task, team: readonly TeamMember[]): boolean {
  if (task.durationDays === 0) return false
  const doing = [task.role, ...assignedMembers(task, team).map(({ role }) => role)]
  return activities.includes(activityIdOf(task.id)) || categories.some((category) => category === task.category) || roles.some((role) => doing.includes(role))
    || accountable.some((role) => role === task.raci?.accountable)
}

/** The members of the team who do a task. */
export function assignedMembers({ assign = [] }: Task, team: readonly TeamMember[]): TeamMember[] {
  const ids = assign.flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  return team.filter(({ id }) => ids.includes(id))
}
