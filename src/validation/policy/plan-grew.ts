// Cost and end of the plan against the revision or what was approved.
import { fromCents, toCents } from '../../model/money/cents.ts'
import type { Baseline } from '../../model/file-types.ts'
import { finding } from '../rule.ts'
import type { Against, Demand, JudgedCost, PolicyFinding } from './judged-engagement.ts'

const GREW = 'policy-budget-grew'
const PERCENT = 100

/** Reports a plan that costs more than it did by more than the policy allows: once, and in a year; or in another currency, which nobody can compare. */
export const budgetGrew: Demand = (policy, { before, now, baseline }) => {
  const limit = policy.value.budgetMayNotGrow
  if (!limit || now.cost === undefined) return []
  const { maxPercent = 0, against = 'revision' } = limit
  const was = against === 'revision' ? before?.cost : baseline && approvedCost(baseline)
  const is = now.cost
  if (was?.currency !== undefined && is.currency !== undefined && was.currency !== is.currency) {
    return [finding(GREW, policy, ['budgetMayNotGrow'], { at: 'key', text: `${GREW}.currency`, values: { was: was.currency, is: is.currency, against, baseline: baseline?.id ?? '' } })]
  }
  return (['once', 'perYear'] as const).flatMap((what): PolicyFinding[] => {
    const [from, to] = [was?.[what], is[what]]
    const atMost = from === undefined ? Infinity : fromCents(Math.floor(toCents(from) * (1 + maxPercent / PERCENT) + 1e-6))
    if (from === undefined || to <= atMost) return []
    const percent = from === 0 ? 'none' : Math.round(((to - from) / from) * PERCENT * 10) / 10
    const found = finding(GREW, policy, ['budgetMayNotGrow'], { at: 'key', text: `${GREW}.more`, values: { measure: what, from, to, percent, limit: maxPercent, against, baseline: baseline?.id ?? '' } })
    const fact = what === 'perYear' ? 'cost.runningPerYear' : is.hasLines || was?.hasLines ? 'cost.oneOff' : 'cost.total'
    return [{ ...effectOf(found, against, fact), goal: { what, atMost, against } }]
  })
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
  return [{ ...effectOf(found, against, 'finishDate'), goal: { what: 'finish', from, workingDays: maxWorkingDays, against } }]
}

function approvedCost({ currency, cost: { total, oneOff = total, runningPerYear = 0 } }: Baseline): JudgedCost {
  return { currency, once: oneOff, perYear: runningPerYear, hasLines: oneOff !== total }
}

function effectOf(found: PolicyFinding, against: Against, item: string): PolicyFinding {
  return { ...found, item: 'plan.yaml', ...(against === 'revision' ? { effect: { kind: 'Schedule', list: '', item } } : {}) }
}
