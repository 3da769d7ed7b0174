// When the planned cost of a piece of work accrues: its planned value at the end of every working day.
import { toCents } from '../../model/money/cents.ts'
import type { IsoDate } from '../../model/file-types.ts'
import type { WorkCalendar } from '../../model/days/workday.ts'
import type { ApprovedTask } from '../approved-work.ts'

/** Planned value over time. Working days are numbered by the calendar. */
export interface PlannedLine {
  /** All of it, in cents. */
  readonly cents: number
  /** First and last working day on which it grows. */
  readonly first: number
  readonly last: number
  /** Cents at the end of the working day with this number: 0 before `first`, all from `last` on, never falling. */
  readonly upTo: (day: number) => number
}

/**
 * The planned value of a task: the cost of its people grows evenly over the working days on which somebody works, the fixed cost falls due on the first day, on the
 * last, or evenly over all days. What has no working day of its own falls due on the next one.
 */
export function plannedTask(task: ApprovedTask, calendar: WorkCalendar): PlannedLine {
  const cents = toCents(task.cost)
  const first = calendar.onOrAfter(task.start)
  const last = Math.max(first, calendar.onOrBefore(task.finish))
  const fixed = Math.min(cents, toCents(task.fixedCost ?? 0))
  const worked = stretches(task, calendar, first, last)
  const days = daysUpTo(worked, last)
  const upTo = (day: number): number => {
    if (day < first) return 0
    if (day >= last) return cents
    const ofPeople = (cents - fixed) * (days === 0 ? 0 : daysUpTo(worked, day) / days)
    return Math.round(ofPeople + fixedUpTo(task, fixed, (day - first + 1) / (last - first + 1)))
  }
  return { cents, first, last, upTo }
}

/** The planned value of what is paid on given days; what would fall due after the working day `end` counts on it. */
export function plannedPayments(payments: readonly { readonly due: IsoDate; readonly amount: number }[], calendar: WorkCalendar, end: number): PlannedLine {
  const dated = payments.map(({ due, amount }) => ({ day: Math.max(0, Math.min(end, calendar.onOrAfter(due))), cents: toCents(amount) }))
  const days = dated.map(({ day }) => day)
  const sumOf = (chosen: typeof dated) => chosen.reduce((sum, { cents }) => sum + cents, 0)
  return { cents: sumOf(dated), first: Math.min(end, ...days), last: Math.max(0, ...days), upTo: (day) => sumOf(dated.filter((payment) => payment.day <= day)) }
}

function fixedUpTo({ accrue = 'even' }: ApprovedTask, fixed: number, share: number): number {
  switch (accrue) {
    case 'start': return fixed
    case 'end': return 0
    case 'even': return fixed * share
    default: return accrue satisfies never
  }
}

type Stretch = { readonly first: number; readonly last: number }

function stretches({ workedIn }: ApprovedTask, calendar: WorkCalendar, first: number, last: number): Stretch[] {
  if (!workedIn) return [{ first, last }]
  return workedIn.map(({ from, to }) => ({ first: Math.max(first, calendar.onOrAfter(from)), last: Math.min(last, calendar.onOrBefore(to)) }))
}

function daysUpTo(worked: readonly Stretch[], day: number): number {
  return worked.reduce((sum, { first, last }) => sum + Math.max(0, Math.min(last, day) - first + 1), 0)
}
