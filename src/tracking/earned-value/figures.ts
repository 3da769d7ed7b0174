// From PV, EV, AC and BAC to all variances and indices; what cannot be computed says why.
import { fromCents } from '../../model/money/cents.ts'
import type { CompletionEstimate, NotDefined } from '../../model/file-types.ts'
import { shortened } from '../rounded.ts'

/** The four values everything else is computed from, in cents. */
export interface FourValues {
  readonly budget: number
  readonly planned: number
  readonly earned: number
  readonly actual: number
}

/** Why a figure cannot be computed. */
export type Reason = NotDefined['because']

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly because: Reason }

/** Figures by their names in the file: those that are defined, and the list of the others. */
export interface Defined {
  readonly values: Readonly<Record<string, number>>
  readonly notDefined: readonly NotDefined[]
}

const PERCENT = 100

/** SPI = EV ÷ PV. */
export function schedulePerformance({ planned, earned, budget }: FourValues): Figure {
  return planned > 0 ? { value: earned / planned } : { because: budget > 0 ? 'no-planned-value' : 'no-budget' }
}

/** CPI = EV ÷ AC. */
export function costPerformance({ earned, actual, budget }: FourValues): Figure {
  if (budget <= 0) return { because: 'no-budget' }
  return actual > 0 ? { value: earned / actual } : { because: 'no-actual-cost' }
}

/**
 * EAC in cents by its four forms: `typical` BAC ÷ CPI, `atypical` AC + (BAC − EV), `cost-and-schedule` AC + (BAC − EV) ÷ (CPI × SPI),
 * `new-estimate` AC + what is still to be spent, given as `expected`. Source: PMI, A Guide to the Project Management Body of Knowledge, control costs.
 */
export function estimateAtCompletion(form: CompletionEstimate['form'], values: FourValues, expected: number): Figure {
  const { budget, planned, earned, actual } = values
  if (budget <= 0 && form !== 'new-estimate') return { because: 'no-budget' }
  if (actual <= 0 && earned > 0) return { because: 'no-actual-cost' }
  switch (form) {
    case 'atypical': return { value: actual + budget - earned }
    case 'new-estimate': return { value: expected }
    case 'typical': return earned > 0 ? { value: (budget * actual) / earned } : { because: 'no-earned-value' }
    case 'cost-and-schedule':
      if (earned <= 0) return { because: 'no-earned-value' }
      return planned > 0 ? { value: actual + ((budget - earned) * actual * planned) / (earned * earned) } : { because: 'no-planned-value' }
    default: return form satisfies never
  }
}

/** TCPI = (BAC − EV) ÷ (`limit` − AC), where the limit is the BAC or an EAC, in cents. */
export function toCompletePerformance({ budget, earned, actual }: FourValues, limit: Figure): Figure {
  if (budget <= 0) return { because: 'no-budget' }
  if (earned >= budget) return { because: 'all-done' }
  if (!('value' in limit)) return limit
  return limit.value > actual ? { value: (budget - earned) / (limit.value - actual) } : { because: 'budget-spent' }
}

/** Indices and percentages of a part of the work. */
export function ratios(values: FourValues): Defined {
  const ofBudget = (amount: number): Figure => (values.budget > 0 ? { value: (amount / values.budget) * PERCENT } : { because: 'no-budget' })
  return defined({
    schedulePerformanceIndex: schedulePerformance(values), costPerformanceIndex: costPerformance(values),
    percentComplete: ofBudget(values.earned), percentPlanned: ofBudget(values.planned), percentSpent: ofBudget(values.actual),
  })
}

/** What is ahead, from an EAC in cents: amounts in the currency, and both TCPI. */
export function ahead(values: FourValues, estimate: Figure): Defined {
  const from = (amount: (cents: number) => number): Figure => ('value' in estimate ? { value: fromCents(amount(Math.round(estimate.value))) } : estimate)
  return defined({
    estimateAtCompletion: from((cents) => cents), estimateToComplete: from((cents) => cents - values.actual), varianceAtCompletion: from((cents) => values.budget - cents),
    toCompletePerformanceIndex: toCompletePerformance(values, { value: values.budget }), toCompletePerformanceIndexOfEstimate: toCompletePerformance(values, estimate),
  })
}

/** Amounts of a part of the work in the currency. */
export function amounts({ budget, planned, earned, actual }: FourValues): Readonly<Record<'budgetAtCompletion' | 'plannedValue' | 'earnedValue' | 'actualCost' | 'scheduleVariance' | 'costVariance', number>> {
  return {
    budgetAtCompletion: fromCents(budget), plannedValue: fromCents(planned), earnedValue: fromCents(earned), actualCost: fromCents(actual),
    scheduleVariance: fromCents(earned - planned), costVariance: fromCents(earned - actual),
  }
}

/** Parts the figures: those that are defined, to four decimals, and the reasons of the others. */
export function defined(figures: Readonly<Record<string, Figure>>): Defined {
  const entries = Object.entries(figures)
  return {
    values: Object.fromEntries(entries.flatMap(([name, figure]) => ('value' in figure ? [[name, shortened(figure.value)] as const] : []))),
    notDefined: entries.flatMap(([figure, value]) => ('because' in value ? [{ figure, because: value.because }] : [])),
  }
}
