// An amount that is not quantity × rate.
import { roundedToCents } from '../../../model/money/money.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Rounded amounts are as good as exact ones: up to half a percent, or one unit of money. Own judgement. */
const ROUNDING = 0.005

/** Warns of budget lines whose amount is not the product of quantity and rate. */
export function budgetArithmetic(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => mapsAt(file.value, 'budget.*').flatMap(({ value: { id, quantity, rate, amount }, path }) => {
    if (typeof quantity !== 'number' || typeof rate !== 'number' || typeof amount !== 'number') return []
    const product = roundedToCents(quantity * rate)
    return Math.abs(product - amount) > Math.max(1, Math.abs(product) * ROUNDING) ? [finding('budget-arithmetic', file, [...path, 'amount'], { severity: 'warning', values: { line: String(id), quantity, rate, product, amount } })] : []
  }))
}
