// Protects: amounts in two currencies are never held against each other, and a change of currency does not slip through a limit on cost.
import { expect, test } from 'vitest'
import type { JudgedEngagement, PolicyFile } from '../../src/validation/policy/judged-engagement.ts'
import { budgetGrew } from '../../src/validation/policy/plan-grew.ts'

const policyOf = (against: 'revision' | 'latest-baseline') => ({ path: 'policy.yaml', location: '/policy.yaml', kind: 'Policy', value: { budgetMayNotGrow: { maxPercent: 10, against } } }) as unknown as PolicyFile
const cost = (once: number, currency?: string) => ({ cost: { once, perYear: 0, hasLines: false, currency } })

test.each([
  ['the same', cost(100, 'EUR'), cost(120, 'EUR'), 'policy-budget-grew.more'], ['within the limit', cost(100, 'EUR'), cost(110, 'EUR'), undefined],
  ['not told', cost(100), cost(120, 'EUR'), 'policy-budget-grew.more'], ['another, with less of it', cost(100, 'CNY'), cost(90, 'EUR'), 'policy-budget-grew.currency'],
])('against the revision: %s', (_, before, now, text) => {
  expect(budgetGrew(policyOf('revision'), { before, now } as unknown as JudgedEngagement).map((found) => found.text)).toEqual(text === undefined ? [] : [text])
})

test('against a baseline in another currency', () => {
  const judged = { now: cost(90, 'EUR'), baseline: { id: 'kick-off', currency: 'CNY', cost: { total: 100 } } } as unknown as JudgedEngagement
  expect(budgetGrew(policyOf('latest-baseline'), judged)).toMatchObject([{ text: 'policy-budget-grew.currency', values: { was: 'CNY', is: 'EUR', baseline: 'kick-off' } }])
})
