// A plan in which nothing but dependencies names tasks that are gone.
import type { Plan } from '../model/file-types.ts'

/** The plan with its tasks as they are, where a gate whose milestone is gone has none, money that fell due with a task falls due as if nothing were said, and drivers and risks touch only what is left. */
export function forgetTasks(plan: Plan, gone: ReadonlySet<string>): Plan {
  const due = <T extends { from?: string }>(money: T): T => (money.from !== undefined && gone.has(money.from) ? without(money, 'from') : money)
  const left = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id))
  const { uncertainty, risks, budget, costOfOwnership, businessCase } = plan
  return {
    ...plan,
    ...(uncertainty?.drivers && { uncertainty: { ...uncertainty, drivers: uncertainty.drivers.map((driver) => ({ ...driver, tasks: left(driver.tasks) })) } }),
    ...(budget && { budget: budget.map(due) }),
    ...(costOfOwnership && { costOfOwnership: due(costOfOwnership) }),
    ...(businessCase && { businessCase: due(businessCase) }),
    ...(risks && { risks: risks.map((risk) => (risk.affects ? { ...risk, affects: left(risk.affects) } : risk)) }),
    phases: plan.phases.map((phase) => (phase.gate?.milestone !== undefined && gone.has(phase.gate.milestone) ? { ...phase, gate: without(phase.gate, 'milestone') } : phase)),
  }
}

/** A thing without one of the fields it need not have. */
export function without<T extends object>(thing: T, field: keyof T): T {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== field)) as T
}
