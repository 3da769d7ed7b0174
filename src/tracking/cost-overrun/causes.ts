// Why a task or a line costs more or less than approved: causes that always add up to the difference.
import { toCents } from '../../model/money/cents.ts'
import type { Impediment, OverrunCause } from '../../model/file-types.ts'
import type { TaskProgress } from '../../model/task-progress.ts'
import { plannedRate, type WorkValues } from '../earned-value/work-values.ts'

/** A part of a difference, in cents. */
export interface CausePart {
  readonly cause: OverrunCause
  readonly cents: number
  /** Somebody has told it; else it is computed. */
  readonly told: boolean
  readonly reference?: string | undefined
  readonly note?: string | undefined
}

/** What is known of the causes on the day of the evaluation. */
export interface KnownCauses {
  readonly task: TaskProgress | undefined
  /** Impediments that were met until then. */
  readonly impediments: readonly Impediment[]
}

const ROUNDING = 0.5

/**
 * The causes of the difference between expected and approved cost. What was told comes first, then money of impediments that is traced to the task, each impediment once;
 * then the rate, (actual cost of a person-day − planned) × actual effort, less what was told where that was paid beside the days, where effort and cost are told and nobody has told a rate; what is left is `estimate`, or
 * `scope-change` for work that was added or removed. Source of the rate variance: cost accounting (price × quantity); all parts add up, since the last is the rest.
 */
export function causesOf(values: WorkValues, known: KnownCauses): CausePart[] {
  const told = toldCauses(values, known)
  const rate = rateVariance(values, known, sumOfParts(told))
  const rest = values.expected - values.budget - sumOfParts(told) - rate
  const cause: OverrunCause = values.item.change === undefined ? 'estimate' : 'scope-change'
  const computed: CausePart[] = [{ cause: 'rate', cents: rate, told: false }, { cause, cents: rest, told: false }]
  return [...told, ...computed].filter(({ cents }) => cents !== 0)
}

/** Sum of parts, in cents. */
export function sumOfParts(parts: readonly CausePart[]): number {
  return parts.reduce((sum, { cents }) => sum + cents, 0)
}

function toldCauses({ item }: WorkValues, { task, impediments }: KnownCauses): CausePart[] {
  if (item.kind !== 'task') return []
  const causes = (task?.costCauses ?? []).map(({ cause, amount, reference, note }): CausePart => ({ cause, cents: toCents(amount), told: true, reference, note }))
  const named = new Set(causes.map(({ reference }) => reference))
  const traced = impediments.filter(({ id }) => !named.has(id)).flatMap(({ id, kind, title, tasks = [] }) => tasks.filter((held) => held.task === item.id && held.cost !== undefined)
    .map(({ cost = 0 }): CausePart => ({ cause: causeOfKind(kind), cents: toCents(cost), told: true, reference: id, note: title })))
  return [...causes, ...traced]
}

function causeOfKind(kind: Impediment['kind']): OverrunCause {
  if (kind === 'external') return 'external'
  return kind === 'scope' ? 'scope-change' : 'impediment'
}

// Fixed cost cannot be told from that of people in one figure, so such tasks have no rate of their own.
function rateVariance({ item, actual, cost }: WorkValues, { task }: KnownCauses, told: number): number {
  if (item.kind !== 'task' || item.change !== undefined || cost !== 'told' || task?.actualEffortDays === undefined || (item.approved.fixedCost ?? 0) > 0) return 0
  const rate = plannedRate(item)
  if (rate === undefined || task.costCauses.some(({ cause }) => cause === 'rate')) return 0
  // Told money may have been spent on some of those days or beside them; the reading that leaves less to the rate is taken.
  const price = actual - rate * task.actualEffortDays
  const variance = Math.abs(price - told) < Math.abs(price) ? price - told : price
  return Math.abs(variance) < ROUNDING ? 0 : Math.round(variance)
}
