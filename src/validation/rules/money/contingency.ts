// A budget without reserve, or of little else.
import { roundedToCents } from '../../../model/money/money.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'contingency'
/** A budget of fewer lines is part of one. Own judgement. */
const LEAST_LINES = 5

/** Warns of budgets of at least five lines without contingency, and of contingency that is more than all else together. */
export function contingency(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const lines = mapsAt(file.value, 'budget.*').filter(({ value: { amount } }) => typeof amount === 'number')
    const reserve = lines.filter(({ value: { category } }) => category === 'contingency')
    const rest = sumOf(lines.filter((line) => !reserve.includes(line)))
    const [first] = reserve
    if (!first) return lines.length < LEAST_LINES ? [] : [finding(RULE, file, ['budget'], { at: 'key', severity: 'warning', text: `${RULE}.none`, values: { count: lines.length } })]
    return rest > 0 && sumOf(reserve) > rest ? [finding(RULE, file, [...first.path, 'amount'], { severity: 'warning', text: `${RULE}.much`, values: { amount: sumOf(reserve), rest } })] : []
  })
}

function sumOf(lines: readonly { readonly value: Readonly<Record<string, unknown>> }[]): number {
  return roundedToCents(lines.reduce((sum, { value }) => sum + Number(value['amount']), 0))
}
