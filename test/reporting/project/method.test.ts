// Protects: the project report tells the method in a sentence or two, and the rules' reasons only where somebody decided against them.
import { expect, test } from 'vitest'
import { projectMethodView } from '../../../src/reporting/project/method.ts'
import { projectContext } from '../../../src/reporting/project/project-input.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, sampleEngagement, sampleProfile } from '../sample-engagement.ts'

const byRule = sampleEngagement('en')
const best = byRule.assessment.methods[0]?.id ?? ''

function viewOf(engagement: typeof byRule) {
  return projectMethodView(projectContext({ ...engagement, knowledge, language: 'en', say: loadSay('en') }))
}

function decided(id: string) {
  return viewOf(sampleEngagement('en', sampleProfile({ settings: { currency: 'CNY', startDate: '2026-12-01', method: { id, decidedBy: '董事会', reason: 'Group “standard”.' } } })))
}

test('the method that fits best needs no reasons', () => {
  expect(viewOf(byRule)?.choice).toMatch(/^The plan follows the \*\*.+\*\*, which fits best of the methods compared \(\d+ of 100\)\. [^.]+\.$/)
  expect(viewOf(byRule)?.reasons).toEqual([])
})

test('a person who decides as the rules do is told without their reasons', () => {
  expect(decided(best)?.choice).toMatch(/^董事会 has decided to use the .+ The reason given: “Group ‘standard’”\.$/)
  expect(decided(best)?.reasons).toEqual([])
})

test('a person who decides otherwise is told with them, and with what the rules prefer', () => {
  const other = byRule.assessment.methods.find(({ id, rules }) => id !== best && (rules ?? []).length > 0)?.id ?? ''
  expect(decided(other)?.choice).toContain(`By the rules the ${knowledge.methods.get(best)?.title.en} fits best`)
  expect(decided(other)?.reasons.length).toBeGreaterThan(0)
})
