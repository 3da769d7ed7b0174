// Protects: the finish is forecast by pace and by the rest of the work with today's facts, and told as it was once the project is over.
import { expect, test } from 'vitest'
import { statusAsOf } from '../../src/model/task-progress.ts'
import { remainingPlan } from '../../src/planning/remaining-plan.ts'
import type { Progress } from '../../src/model/file-types.ts'
import { planOf, scheduled } from '../scheduling/plan-of.ts'
import { evaluated, progressOf } from './evaluation-of.ts'

const TEAM = [{ id: 'pm', role: 'project-manager', costPerDay: 100 }]
/** Monday 2026-06-01 to Friday 2026-06-19. */
const PLAN = planOf([{ id: 'a', effortDays: 10, assign: ['pm'] }, { id: 'b', effortDays: 5, assign: ['pm'], dependsOn: ['a'] }], { team: TEAM, deadline: '2026-06-30' })

function forecastOf(progress: Progress, day: string) {
  const rest = remainingPlan(PLAN, statusAsOf(progress, day), day)
  return evaluated(PLAN, progress, day, { remaining: rest && scheduled(rest) }).forecast
}

test('half of the first task after its two weeks: the pace says 30 days, the rest of the work ten', () => {
  const progress = progressOf({ '2026-06-12': [{ task: 'a', percentComplete: 50, actualStart: '2026-06-01', actualCost: 1000 }] })
  expect(forecastOf(progress, '2026-06-12')).toMatchObject({
    plannedFinish: '2026-06-19', deadline: '2026-06-30', earnedSchedule: { durationDays: 30, finishDate: '2026-07-10', delayDays: 15 }, remainingWork: { finishDate: '2026-06-26', delayDays: 5, criticalPath: ['a', 'b'] },
  })
})

test.each([[{ remainingEffortDays: 8 }, '2026-07-01'], [{ remainingDurationDays: 2 }, '2026-06-23'], [{ remainingEffortDays: 0 }, '2026-06-19']])('what is told of the rest counts: %o', (told, finishDate) => {
  const progress = progressOf({ '2026-06-12': [{ task: 'a', percentComplete: 50, ...told }] })
  expect(forecastOf(progress, '2026-06-12')?.remainingWork?.finishDate).toBe(finishDate)
})

test('what should have begun and has not is named, and begins after the day', () => {
  const progress = progressOf({ '2026-06-03': [] })
  const forecast = forecastOf(progress, '2026-06-03')
  expect(forecast).toMatchObject({ unstarted: [{ task: 'a', plannedStart: '2026-06-01' }], remainingWork: { finishDate: '2026-06-24', delayDays: 3 }, notDefined: [{ figure: 'earnedSchedule', because: 'no-earned-value' }] })
})

test('over: when it was finished', () => {
  const progress = progressOf({ '2026-06-26': [{ task: 'a', actualFinish: '2026-06-15' }, { task: 'b', actualFinish: '2026-06-24' }] }, { finished: { date: '2026-06-30', reason: 'delivered' } })
  expect(forecastOf(progress, '2026-06-30')).toEqual({ plannedFinish: '2026-06-19', deadline: '2026-06-30', actual: { finishDate: '2026-06-24', delayDays: 3 } })
})

test('stopped: no forecast', () => {
  expect(forecastOf(progressOf({ '2026-06-26': [{ task: 'a', percentComplete: 50 }] }, { finished: { date: '2026-06-26', reason: 'stopped' } }), '2026-06-26')).toEqual({ plannedFinish: '2026-06-19', deadline: '2026-06-30' })
})

test('nothing left is no plan', () => {
  expect(remainingPlan(PLAN, statusAsOf(progressOf({ '2026-06-26': [{ task: 'a', percentComplete: 100 }, { task: 'b', percentComplete: 100 }] }), '2026-06-26'), '2026-06-26')).toBeUndefined()
})
