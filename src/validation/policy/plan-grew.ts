// Cost and end of the plan against the revision or what was approved.
import { finding } from '../rule.ts'
import type { Demand, PolicyFinding } from './judged-engagement.ts'

const PERCENT = 100

/** Reports a plan that costs more than it did by more than the policy allows. */
export const budgetGrew: Demand = (policy, { before, now, baseline }) => {
  const limit = policy.value.budgetMayNotGrow
  if (!limit || now.cost === undefined) return []
  const { maxPercent = 0, against = 'revision' } = limit
  const from = against === 'revision' ? before?.cost : baseline?.cost.total
  if (from === undefined || now.cost <= from * (1 + maxPercent / PERCENT)) return []
  const percent = from === 0 ? 'none' : Math.round(((now.cost - from) / from) * PERCENT * 10) / 10
  const found = finding('policy-budget-grew', policy, ['budgetMayNotGrow'], { at: 'key', values: { from, to: now.cost, percent, limit: maxPercent, against, baseline: baseline?.id ?? '' } })
  return [effectOf(found, against, 'cost.total')]
}

/** Reports a plan that ends later than it did by more working days than the policy allows. */
export const finishSlipped: Demand = (policy, { before, now, baseline, later }) => {
  const limit = policy.value.finishMayNotSlip
  if (!limit || now.finish === undefined) return []
  const { maxWorkingDays = 0, against = 'revision' } = limit
  const from = against === 'revision' ? before?.finish : baseline?.finishDate
  const days = from === undefined ? 0 : later(from, now.finish)
  if (from === undefined || days <= maxWorkingDays) return []
  const found = finding('policy-finish-slipped', policy, ['finishMayNotSlip'], { at: 'key', values: { from, to: now.finish, days, limit: maxWorkingDays, against, baseline: baseline?.id ?? '' } })
  return [effectOf(found, against, 'finishDate')]
}

function effectOf(found: PolicyFinding, against: 'revision' | 'latest-baseline', item: string): PolicyFinding {
  return { ...found, item: 'plan.yaml', ...(against === 'revision' ? { effect: { kind: 'Schedule', list: '', item } } : {}) }
}
