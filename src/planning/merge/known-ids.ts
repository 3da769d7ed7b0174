// A piece of work keeps its id for ever: under another method it stands in another phase, but progress and people go on calling it by the id it had.
import { activityIdOf } from '../../model/activity-id.ts'
import type { Plan } from '../../model/file-types.ts'
import { predecessorOf, tasksOf } from '../without-tasks.ts'

/**
 * The generated plan with the ids that its activities have in the plan in hand. The activity is what follows the first dot of an id; one that either plan has several times, as the gates, keeps its own.
 * `known` are the ids in hand, those of deleted tasks included.
 */
export function withKnownIds(generated: Plan, known: ReadonlySet<string>): Plan {
  const ids = new Set(tasksOf(generated).map(({ id }) => id))
  const inHand = onlyOnes([...known].filter((id) => !ids.has(id)))
  const renamed = new Map([...onlyOnes([...ids].filter((id) => !known.has(id)))].flatMap(([activity, id]): [string, string][] => {
    const before = inHand.get(activity)
    return before === undefined ? [] : [[id, before]]
  }))
  return renamed.size === 0 ? generated : withIds(generated, (id) => renamed.get(id) ?? id)
}

function onlyOnes(ids: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const several = new Set<string>()
  for (const id of ids) {
    const activity = activityIdOf(id)
    if (found.has(activity)) several.add(activity)
    found.set(activity, id)
  }
  for (const activity of several) found.delete(activity)
  return found
}

function withIds(plan: Plan, idOf: (id: string) => string): Plan {
  const due = <T extends { from?: string }>(money: T): T => (money.from === undefined ? money : { ...money, from: idOf(money.from) })
  return {
    ...plan,
    ...(plan.budget ? { budget: plan.budget.map((line) => ({ ...due(line), ...(line.because ? { because: line.because.map(idOf) } : {}) })) } : {}),
    ...(plan.uncertainty?.drivers ? { uncertainty: { ...plan.uncertainty, drivers: plan.uncertainty.drivers.map((driver) => ({ ...driver, tasks: driver.tasks.map(idOf) })) } } : {}),
    ...(plan.risks ? { risks: plan.risks.map((risk) => (risk.affects ? { ...risk, affects: risk.affects.map(idOf) } : risk)) } : {}),
    ...(plan.costOfOwnership ? { costOfOwnership: due(plan.costOfOwnership) } : {}),
    ...(plan.businessCase ? { businessCase: due(plan.businessCase) } : {}),
    phases: plan.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => ({
        ...task, id: idOf(task.id),
        ...(task.dependsOn ? { dependsOn: task.dependsOn.map((item) => (typeof item === 'string' ? idOf(item) : { ...item, task: idOf(predecessorOf(item)) })) } : {}),
      })),
      ...(phase.gate ? { gate: { ...phase.gate, ...(phase.gate.milestone ? { milestone: idOf(phase.gate.milestone) } : {}) } } : {}),
    })),
    ...(plan.tailoredOut ? { tailoredOut: plan.tailoredOut.map((item) => ({ ...item, id: idOf(item.id) })) } : {}),
  }
}
