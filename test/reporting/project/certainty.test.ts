// Protects: the section on certainty says what the simulation keeps fixed.
import { expect, test } from 'vitest'
import type { Plan, Schedule } from '../../../src/model/file-types.ts'
import { certaintyView } from '../../../src/reporting/project/certainty.ts'
import { projectContext } from '../../../src/reporting/project/project-input.ts'
import { schedule } from '../../../src/scheduling/schedule.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge } from '../sample-engagement.ts'

function limits(assign: NonNullable<Plan['phases'][0]['tasks'][0]['assign']>): string {
  const plan: Plan = {
    kind: 'Plan', schemaVersion: 1, startDate: '2026-12-07', team: [{ id: 'ann', role: 'analyst' }, { id: 'bob', role: 'analyst' }],
    phases: [{ id: 'p', tasks: [{ id: 'p.a', title: 'A', effortDays: { optimistic: 1, likely: 2, pessimistic: 6 }, assign }] }],
  }
  const made = schedule(plan, undefined, { iterations: 100 }) as { schedule: Schedule }
  return certaintyView(projectContext({ plan, schedule: made.schedule, knowledge, language: 'en', say: loadSay('en'), holidays: undefined }))!.limits
}

test('where levelling chose among people, the draws keep to its choice, and it is said', () => {
  expect(limits([{ anyOf: ['ann', 'bob'] }])).toContain('One task could be done by several people; in every run it is done by those whom the schedule names')
  expect(limits(['ann'])).not.toContain('could be done by several people')
})
