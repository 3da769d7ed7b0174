// Who does the work of a team member that somebody has replaced.
import { candidatesOf } from '../../model/assignment.ts'
import type { Assignment, Plan, TeamMember } from '../../model/file-types.ts'

/** A version of the plan in which the work of members that `mine` no longer has is done by those it has in the same role; where it has nobody, it stays as it is. */
export function withSuccessors(plan: Plan, mine: Plan): Plan {
  const here = mine.team ?? []
  const successors = new Map((plan.team ?? []).filter(({ id }) => !here.some((member) => member.id === id)).flatMap((member): [string, string[]][] => {
    const others = here.filter(({ role }) => role !== undefined && role === member.role)
    return others.length > 0 ? [[member.id, others.map(({ id }) => id)]] : []
  }))
  if (successors.size === 0) return plan
  return {
    ...plan,
    team: (plan.team ?? []).filter(({ id }) => !successors.has(id)),
    phases: plan.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => (task.assign?.some((item) => idsOf(item).some((id) => successors.has(id))) ? { ...task, assign: uniqueItems(task.assign.flatMap((item) => handedOver(item, successors))) } : task)),
    })),
  }
}

/** The team with the members that the plan's tasks name and nobody has struck out for good: such a member comes back as `versions` know it. */
export function withNamedMembers(plan: Plan, versions: readonly Plan[]): { readonly plan: Plan; readonly back: readonly TeamMember[] } {
  const there = new Set((plan.team ?? []).map(({ id }) => id))
  const named = new Set(plan.phases.flatMap((phase) => phase.tasks.flatMap((task) => (task.assign ?? []).flatMap(idsOf))))
  const back = [...named].filter((id) => !there.has(id)).flatMap((id) => versions.flatMap(({ team }) => team?.find((member) => member.id === id) ?? [])[0] ?? [])
  return back.length > 0 ? { plan: { ...plan, team: [...(plan.team ?? []), ...back] }, back } : { plan, back }
}

function handedOver(item: Assignment, successors: ReadonlyMap<string, readonly string[]>): Assignment[] {
  if (typeof item === 'object' && 'anyOf' in item) return [{ ...item, anyOf: [...new Set(item.anyOf.flatMap((id) => successors.get(id) ?? [id]))] }]
  return [...(successors.get(typeof item === 'string' ? item : item.id) ?? [item])]
}

function idsOf(item: Assignment): readonly string[] {
  return candidatesOf(item).ids
}

function uniqueItems(items: readonly Assignment[]): Assignment[] {
  const keyOf = (item: Assignment): string => idsOf(item).join('\0')
  return items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index)
}
