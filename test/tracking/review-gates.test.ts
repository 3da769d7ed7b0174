// Protects: a gate passed with criteria not met is found unless somebody set them aside and that still holds.
import { expect, test } from 'vitest'
import type { GateDecision, Plan } from '../../src/model/file-types.ts'
import { reviewGates } from '../../src/tracking/gates/review-gates.ts'

const plan = { phases: [{ id: 'build', tasks: [], gate: { id: 'G3', criteria: [{ id: 'tested', text: 'Tested' }, { id: 'trained', text: 'Trained' }] } }] } as unknown as Plan
const decided = (parts: Partial<GateDecision>): GateDecision => ({ id: 'g3', gate: 'G3', date: '2027-05-03', decision: 'go', decidedBy: ['board'], ...parts })
const tested = { criterion: 'tested', met: true, evidence: 'report 7' }
const findings = (parts: Partial<GateDecision>, later: GateDecision[] = []) => reviewGates([decided(parts), ...later], plan, '2027-06-30')?.[0]?.findings.map(({ finding, criterion }) => `${finding} ${criterion ?? ''}`.trim())

test.each<[string, Partial<GateDecision>, string[]]>([
  ['all met with evidence', { criteria: [tested, { criterion: 'trained', met: true, source: 'list' }] }, []],
  ['one not met', { criteria: [tested, { criterion: 'trained', met: false }] }, ['unmet-without-waiver trained']],
  ['not met, set aside', { criteria: [tested, { criterion: 'trained', met: false }], waivers: [{ criterion: 'trained', by: 'Li', reason: 'later', expires: '2027-06-30' }] }, []],
  ['not met, set aside until yesterday', { criteria: [tested, { criterion: 'trained', met: false }], waivers: [{ criterion: 'trained', by: 'Li', reason: 'later', expires: '2027-06-29' }] }, ['waiver-expired trained']],
  ['conditional, not met', { decision: 'conditional-go', criteria: [tested, { criterion: 'trained', met: false }], conditions: [{ text: 'Train', owner: 'li', due: '2027-07-01' }] }, ['unmet-under-conditions trained']],
  ['conditional without conditions', { decision: 'conditional-go', criteria: [tested, { criterion: 'trained', met: false }] }, ['unmet-without-waiver trained']],
  ['a criterion nobody judged, another without evidence', { criteria: [{ criterion: 'tested', met: true }] }, ['not-judged trained', 'without-evidence tested']],
  ['no-go needs nothing', { decision: 'no-go', criteria: [{ criterion: 'tested', met: false }] }, []],
  ['a condition overdue', { criteria: [tested, { criterion: 'trained', met: true, evidence: 'x' }], conditions: [{ text: 'Rota', owner: 'li', due: '2027-06-29' }, { text: 'B', owner: 'li', due: '2027-06-30' }, { text: 'C', owner: 'li', due: '2027-05-10', done: '2027-06-01' }] }, ['condition-overdue']],
])('%s', (_, parts, expected) => {
  expect(findings(parts)).toEqual(expected)
})

test('what a later decision found met is no longer waived, and only the last decision is the latest', () => {
  const waived = { criteria: [tested, { criterion: 'trained', met: false }], waivers: [{ criterion: 'trained', by: 'Li', reason: 'later', expires: '2027-05-10' }] }
  const gates = reviewGates([decided(waived), decided({ id: 'again', date: '2027-06-01', criteria: [tested, { criterion: 'trained', met: true, evidence: 'list' }] }), decided({ id: 'future', date: '2027-07-01' })], plan, '2027-06-30')
  expect(gates?.map(({ latest, findings: found, waivers }) => [latest, found.length, waivers.map(({ state }) => state)])).toEqual([[false, 0, ['met-since']], [true, 0, []]])
  expect(reviewGates([decided({ date: '2027-07-01' })], plan, '2027-06-30')).toBeUndefined()
})
