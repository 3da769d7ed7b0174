// Which budget lines are bought for the project, and when: what is measured beside the tasks.
import type { IsoDate, Plan } from '../../model/file-types.ts'
import { comesAgain, dueDays, isBought } from '../../model/money/payments.ts'
import type { ApprovedLine, ApprovedWork } from '../approved-work.ts'

/** A payment. */
export interface Due {
  readonly due: IsoDate
  readonly amount: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day of going live as approved: that of the terms for the cost of ownership in the plan, else the finish of everything. */
export function liveDay(approved: ApprovedWork, { costOfOwnership }: Plan): IsoDate {
  return dayOf(costOfOwnership?.from, approved) ?? approved.finishDate
}

/**
 * What of a line belongs to the project: what is paid once, and of what comes again that which falls due before going live. Later payments are running cost.
 * Without a day of its own, what is paid once falls due at the start.
 */
export function projectPayments(line: ApprovedLine, approved: ApprovedWork, live: IsoDate): Due[] {
  if (!isBought(line)) return []
  const again = comesAgain(line)
  const from = dayOf(line.from, approved) ?? (again ? live : approved.startDate)
  return dueDays(line, from, again ? live : '9999-12-31').filter((due) => !again || due < live).map((due) => ({ due, amount: line.amount }))
}

// A day as it stands, or the last day of the task of that name.
function dayOf(from: string | undefined, { tasks }: ApprovedWork): IsoDate | undefined {
  if (from === undefined) return undefined
  return tasks.find(({ id }) => id === from)?.finish ?? (DAY.test(from) ? from : undefined)
}
