// Protects: what is compared with the limit is what is paid out and its own share of the reserve.
import { expect, test } from 'vitest'
import type { BudgetLine } from '../../../src/model/file-types.ts'
import { budgetTotals } from '../../../src/reporting/project/budget-totals.ts'

const licences: BudgetLine = { id: 'licences', category: 'licence', amount: 1000, recurring: true }
const people: BudgetLine = { id: 'internal.pm', category: 'internal', amount: 3000 }

test.each<[string, BudgetLine[], number]>([
  ['a reserve in percent counts on what is paid out', [{ id: 'contingency', category: 'contingency', quantity: 15, rate: 40, amount: 600 }], 1150],
  ['a reserve that is a bare amount is split as the rest is', [{ id: 'contingency', category: 'contingency', amount: 600 }], 1150],
  ['the share is never more than the reserve', [{ id: 'contingency', category: 'contingency', quantity: 15, rate: 4, amount: 60 }], 1060],
  ['without a reserve nothing is added', [], 1000],
])('%s', (_, reserve, needed) => {
  expect(budgetTotals({ budget: [licences, people, ...reserve] })).toMatchObject({ recurring: 1000, paid: 1000, internal: 3000, needed })
})

test('a plan without a budget needs nothing', () => {
  expect(budgetTotals({}).needed).toBe(0)
})
