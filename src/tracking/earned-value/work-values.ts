// What a piece of work is worth on a day: planned, earned, spent, and what it will have cost in the end.
import { toCents } from '../../model/money/cents.ts'
import type { ProjectState } from '../../model/file-types.ts'
import type { LineProgress, ProgressState, TaskProgress } from '../../model/task-progress.ts'
import { earnedShare } from './earned-share.ts'
import type { LineItem, TaskItem, WorkItem } from './work-items.ts'

/** The values of a piece of work on a day, in cents. */
export interface WorkValues {
  readonly item: WorkItem
  readonly budget: number
  readonly planned: number
  readonly earned: number
  readonly actual: number
  /** 0–1, by the rule. */
  readonly share: number
  /** AC and what is still to be spent: as told, else as planned for the rest. */
  readonly expected: number
  /** Somebody has told what is still to be spent. */
  readonly remainingTold: boolean
  /** How the actual cost is known: told; assumed from effort; none, which counts as 0 and is right only where nothing was done. */
  readonly cost: 'told' | 'assumed' | 'none'
}

/** What is known on a day. */
export interface KnownOn {
  /** Number of the last working day up to the day; negative before the planned start. */
  readonly day: number
  readonly known: ProgressState
  /** What is known of lines that come again: their cost up to going live. */
  readonly untilLive: ProgressState
  /** Whether the project is over: then nothing more is spent, and once it is delivered, what was told of a purchase is all of it. */
  readonly state: ProjectState
}

/** The values of all pieces of work on a day. */
export function workValues(items: readonly WorkItem[], { day, known, untilLive, state }: KnownOn): WorkValues[] {
  return items.map((item) => {
    const values = item.kind === 'task' ? taskValues(item, day, known.tasks.get(item.id)) : lineValues(item, day, (item.again ? untilLive : known).lines.get(item.id), state)
    return state !== 'running' ? { ...values, expected: values.actual } : values
  })
}

/** The planned cost of a person-day of a task without its fixed cost, in cents; undefined where no effort is planned. */
export function plannedRate({ approved }: TaskItem): number | undefined {
  const { effortDays = 0, cost, fixedCost = 0 } = approved
  return effortDays > 0 ? Math.max(0, toCents(cost) - toCents(fixedCost)) / effortDays : undefined
}

function taskValues(item: TaskItem, day: number, known: TaskProgress | undefined): WorkValues {
  const budget = item.planned.cents
  const share = earnedShare(item.rule, item.task, known)
  const earned = Math.round(budget * share)
  const { cents: actual, cost } = taskCost(item, known, share)
  const told = remainingOf(item, known)
  // What was added has no budget: nobody approved it. What is left of it still costs what is planned for it today.
  const whole = item.change === 'added' ? toCents(item.approved.cost) : item.change === 'removed' ? 0 : budget
  const rest = known?.state === 'finished' || item.change === 'removed' ? 0 : (told ?? Math.round(whole * (1 - share)))
  return { item, budget, planned: item.planned.upTo(day), earned, actual, share, expected: actual + rest, remainingTold: told !== undefined, cost }
}

// Effort times rate is a guess where nobody told the cost; fixed cost comes in by the share that is done.
function taskCost(item: TaskItem, known: TaskProgress | undefined, share: number): { cents: number; cost: WorkValues['cost'] } {
  if (known?.actualCost !== undefined) return { cents: toCents(known.actualCost), cost: 'told' }
  const rate = plannedRate(item)
  if (known?.actualEffortDays === undefined || rate === undefined) return { cents: 0, cost: 'none' }
  return { cents: Math.round(known.actualEffortDays * rate + toCents(item.approved.fixedCost ?? 0) * share), cost: 'assumed' }
}

function remainingOf(item: TaskItem, known: TaskProgress | undefined): number | undefined {
  if (known?.remainingCost !== undefined) return toCents(known.remainingCost)
  const rate = plannedRate(item)
  return known?.remainingEffortDays === undefined || rate === undefined ? undefined : Math.round(known.remainingEffortDays * rate)
}

function lineValues(item: LineItem, day: number, known: LineProgress | undefined, state: ProjectState): WorkValues {
  const budget = item.planned.cents
  const share = known === undefined ? 0 : boughtShare(item, known, state)
  const actual = toCents(known?.actualCost ?? 0)
  const rest = item.change === 'removed' ? 0 : known?.remainingCost !== undefined ? toCents(known.remainingCost) : Math.round(plannedCents(item) * (1 - share))
  return {
    item, budget, planned: item.planned.upTo(day), earned: Math.round(budget * share), actual, share, expected: actual + rest,
    remainingTold: known?.remainingCost !== undefined, cost: known === undefined ? 'none' : 'told',
  }
}

function plannedCents({ change, payments, planned }: LineItem): number {
  return change === 'added' ? payments.reduce((sum, { amount }) => sum + toCents(amount), 0) : planned.cents
}

// What is paid, of what is and will be paid. Where nobody says what is left, the rest of the planned amount is: a first payment is no saving. Of a dearer line that is
// paid several times no more has come than fell due; in a project that was delivered, all of it has.
function boughtShare(item: LineItem, { actualCost, remainingCost, asOf }: LineProgress, state: ProjectState): number {
  if (remainingCost !== undefined) return remainingCost === 0 ? 1 : Math.max(0, actualCost) / (Math.max(0, actualCost) + remainingCost)
  if (state === 'delivered') return 1
  if (actualCost <= 0) return 0
  const planned = plannedCents(item)
  const { payments } = item
  const dueShare = payments.length <= 1 ? 1 : payments.filter(({ due }) => due <= asOf).length / payments.length
  return Math.min(dueShare, planned <= 0 ? 1 : toCents(actualCost) / planned)
}
