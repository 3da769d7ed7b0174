// Protects: whoever is busy throughout a given time has those days in the report, as the schedule charges them.
import { expect, test } from 'vitest'
import type { Plan } from '../../../src/model/file-types.ts'
import { projectReport } from '../../../src/reporting/project-report.ts'
import { schedule } from '../../../src/scheduling/schedule.ts'
import { loadPack, loadReportTemplates, loadSay } from '../../support/load-pack.ts'

const plan: Plan = {
  kind: 'Plan', schemaVersion: 1, startDate: '2026-03-02', currency: 'EUR', levelling: { off: true },
  team: [{ id: 't', name: 'Tina', role: 'trainer', costPerDay: 100 }, { id: 'g', name: 'Group', role: 'super-user', availabilityPercent: 300, costPerDay: 10 }],
  phases: [{ id: 'a', tasks: [
    { id: 'a.x', title: 'X', durationDays: 10, assign: ['t'] }, { id: 'a.y', title: 'Y', durationDays: 10, assign: ['t', { id: 'g', percent: 50 }] }, { id: 'a.z', title: 'Z', effortDays: 2, assign: ['t'], dependsOn: ['a.x'] },
  ] }],
}

test('person-days, overlap and cost of a lone plan agree with its schedule', () => {
  const result = schedule(plan, undefined)
  if ('problems' in result) throw new Error('not schedulable')
  const report = projectReport({ plan, schedule: result.schedule, knowledge: loadPack(), language: 'en', say: loadSay('en'), templates: loadReportTemplates() })
  expect(result.schedule.cost.total).toBe(22 * 100 + 15 * 10)
  expect(report).toContain('It takes about 37 person-days.')
  expect(report).toMatch(/\| Tina +\| Trainer +\| +100% \| +22 \| +10 of 5 days \|.*€2,200 \|/)
  expect(report).toMatch(/\| Group +\| Super users +\| +300% \| +15 \|.*€150 \|/)
})
