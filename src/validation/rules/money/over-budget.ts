// A plan that costs more than there is.
import { roundedToCents } from '../../../model/money/money.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, textsAt, visitValues } from '../../visit-values.ts'

/** What may be paid from elsewhere (own people), or is held for what goes wrong. */
const BESIDE: readonly unknown[] = ['internal', 'contingency']

/** Warns of a budget in the profile that does not even cover what the plan has to buy: its budget lines without own people and reserve, what comes again counted once. */
export function overBudget(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  const profile = filesOf(subject, 'Profile')[0]
  if (!plan || !profile) return []
  const [currency, own] = [textsAt(plan.value, 'currency')[0]?.value, textsAt(profile.value, 'settings.currency')[0]?.value]
  if (currency !== undefined && own !== undefined && currency !== own) return []
  const sum = roundedToCents(mapsAt(plan.value, 'budget.*').reduce((total, { value: { category, amount } }) => total + (typeof amount === 'number' && !BESIDE.includes(category) ? amount : 0), 0))
  const found: Finding[] = []
  visitValues(profile.value, ['constraints', 'budget'], (budget, path) => {
    if (typeof budget === 'number' && budget >= 0 && sum > budget) found.push(finding('over-budget', profile, [...path], { severity: 'warning', values: { budget, sum }, other: { file: plan.path, path: ['budget'] } }))
  })
  return found
}
