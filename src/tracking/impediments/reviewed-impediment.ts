// One impediment as it looks on a day.
import type { HeldTask, Impediment, IsoDate, ReviewedImpediment, ReviewedRule, TaskHeldUp } from '../../model/file-types.ts'
import { dayNumber } from '../../model/days/iso-date.ts'
import { sumOf } from '../../model/money/money.ts'
import { type WarningSources, forewarned } from './warnings.ts'

/** What an impediment is looked at with. */
export interface ImpedimentContext extends WarningSources {
  readonly asOf: IsoDate
  /** All impediments known on the day, by id. */
  readonly byId: ReadonlyMap<string, Impediment>
  /** Tasks that are critical in the schedule. */
  readonly critical: ReadonlySet<string>
}

/** An impediment with its age, what it cost, what becomes of the rule and the check, and what had warned of it. Days and money without a total are those of its tasks. */
export function reviewedImpediment(impediment: Impediment, context: ImpedimentContext): ReviewedImpediment {
  const { id, title, kind, opened, owner, phase, action, withinControl, repeats, newCheck } = impediment
  const closed = impediment.closed !== undefined && impediment.closed <= context.asOf ? impediment.closed : undefined
  const before = timesBefore(impediment, context.byId)
  const tasks = (impediment.tasks ?? []).map((task) => heldUp(task, context.critical))
  const daysLost = impediment.daysLost ?? total(tasks.map((task) => task.daysLost))
  const cost = impediment.cost ?? total(tasks.map((task) => task.cost))
  const rule = ruleOf(impediment, context.asOf)
  const { warning, warnings } = forewarned(impediment, context)
  return {
    id, title, kind, opened, ...(closed !== undefined && { closed }), days: dayNumber(closed ?? context.asOf) - dayNumber(opened),
    ...(owner !== undefined && { owner }), ...(phase !== undefined && { phase }), ...(action !== undefined && { action }), ...(daysLost !== undefined && { daysLost }), ...(cost !== undefined && { cost }),
    ...(withinControl !== undefined && { withinControl }), ...(repeats !== undefined && { repeats }), ...(before > 0 && { timesBefore: before }),
    ...(tasks.length > 0 && { tasks }), ...(rule && { rule }), ...(newCheck !== undefined && { newCheck }), ...(kind === 'weak-control' && newCheck === undefined && { checkMissing: true as const }),
    warning, warnings: [...warnings],
  }
}

function heldUp({ task, daysLost, cost }: HeldTask, critical: ReadonlySet<string>): TaskHeldUp {
  return { task, ...(daysLost !== undefined && { daysLost }), ...(cost !== undefined && { cost }), ...(critical.has(task) && { critical: true }) }
}

function total(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : sumOf(known)
}

// Whoever names the one before in a circle is stopped where it closes.
function timesBefore(impediment: Impediment, byId: ReadonlyMap<string, Impediment>): number {
  const seen = new Set([impediment.id])
  for (let earlier = impediment.repeats; earlier !== undefined && !seen.has(earlier); earlier = byId.get(earlier)?.repeats) seen.add(earlier)
  return seen.size - 1
}

function ruleOf({ ruleToChange }: Impediment, asOf: IsoDate): ReviewedRule | undefined {
  if (ruleToChange === undefined) return undefined
  if (typeof ruleToChange === 'string') return { rule: ruleToChange, state: 'undecided' }
  const { rule, verdict, proposal, owner, approvedBy, due, done } = ruleToChange
  const state = verdict === undefined ? 'undecided' : verdict === 'keep' ? 'kept' : done !== undefined && done <= asOf ? 'done' : due !== undefined && due < asOf ? 'overdue' : 'open'
  return {
    rule, ...(verdict && { verdict }), ...(proposal !== undefined && { proposal }), ...(owner !== undefined && { owner }), ...(approvedBy !== undefined && { approvedBy }),
    ...(due !== undefined && { due }), ...(done !== undefined && done <= asOf && { done }), state,
  }
}
