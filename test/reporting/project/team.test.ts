// Protects: responsibilities name only roles that somebody fills, or the committee; and who still has to be named.
import { expect, test } from 'vitest'
import type { Plan } from '../../../src/model/file-types.ts'
import { projectContext } from '../../../src/reporting/project/project-input.ts'
import { teamView } from '../../../src/reporting/project/team.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, scheduleOf } from '../sample-engagement.ts'

const plan: Plan = {
  kind: 'Plan', schemaVersion: 1, startDate: '2026-12-07', levelling: { off: true }, team: [{ id: 'ann', role: 'analyst', availabilityPercent: 50, proposed: true }, { id: 'con', role: 'consultant', external: true, proposed: true }],
  phases: [{ id: 'p', tasks: [
    { id: 'p.a', title: 'A', effortDays: 2, assign: ['ann'], raci: { accountable: 'steering-committee', informed: ['trainer'] } }, { id: 'p.b', title: 'B', effortDays: 1, assign: ['ann'] },
  ] }],
}

function viewOf(changed: Plan) {
  return teamView(projectContext({ plan: changed, schedule: scheduleOf(changed), knowledge, language: 'en', say: loadSay('en') }))
}

const rowsOf = (text: string | undefined) => (text ?? '').split('\n').map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1))

test('roles of the team and the committee', () => {
  expect(rowsOf(viewOf(plan)?.matrix).filter((_, index) => index !== 1)).toEqual([['Role', 'Phase 1'], ['Steering committee', 'A\u00A01'], ['Business analyst', 'R\u00A02']])
})

test('a plan without a team keeps its roles', () => {
  expect(viewOf({ ...plan, team: [], phases: [{ id: 'p', tasks: [{ id: 'p.a', title: 'A', effortDays: 2, raci: { responsible: 'trainer' } }] }] })?.matrix).toContain('Trainer')
})

test('the busiest week, and who is still to be named', () => {
  expect(rowsOf(viewOf(plan)?.table)[2]).toContain('3 of 2.5 days')
  expect(viewOf(plan)?.intro).toMatch(/^One role is proposed and still without a name; one more is filled by another firm\. Busiest week: /)
})
