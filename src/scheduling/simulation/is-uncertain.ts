// Whether there is anything in a plan that a simulation could draw.
import type { Estimate, Plan } from '../../model/file-types.ts'

/** Whether a plan has an estimate with spread, a driver, or a risk with a probability and a delay or cost. */
export function isUncertain({ phases, uncertainty, risks = [] }: Plan): boolean {
  return phases.some(({ tasks }) => tasks.some(({ effortDays, durationDays, calendarDays }) => [effortDays, durationDays, calendarDays].some(isSpread)))
    || (uncertainty?.drivers ?? []).some(({ tasks }) => tasks.length > 0)
    || risks.some(({ probabilityPercent, delayDays, cost }) => probabilityPercent !== undefined && (delayDays !== undefined || cost !== undefined))
}

function isSpread(estimate: Estimate | undefined): boolean {
  return typeof estimate === 'object' && estimate.pessimistic > estimate.optimistic
}
