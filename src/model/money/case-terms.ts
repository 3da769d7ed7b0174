// The terms of a business case, with what holds where the plan says nothing; schemas/plan.schema.json names the same defaults.
import type { BusinessCase, PlannedBenefit } from '../file-types.ts'

const WEIGHTS = { cash: 100, direct: 75, indirect: 50, remote: 25 } as const
const SENSITIVITY_PERCENT = 20
const DELAY_MONTHS = 6

/** With which share a benefit is counted, in percent: its own weight, else that of its class of certainty. */
export function weightOf({ weights }: Pick<BusinessCase, 'weights'>, { certainty, weightPercent }: Pick<PlannedBenefit, 'certainty' | 'weightPercent'>): number {
  return weightPercent ?? weights?.[certainty] ?? WEIGHTS[certainty]
}

/** By how many percent benefits and costs are raised and lowered, and by how many months going live is put off, to see what that does. */
export function sensitivityTerms({ sensitivityPercent = SENSITIVITY_PERCENT, delayMonths = DELAY_MONTHS }: BusinessCase): { readonly percent: number; readonly months: number } {
  return { percent: sensitivityPercent, months: delayMonths }
}
