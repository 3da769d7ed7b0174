// Protects: the part of a plan up to a task has that task's dates, gates included, and nothing that it does not wait for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from '../../src/model/file-types.ts'
import { upToTask } from '../../src/scheduling/up-to-task.ts'
import { planOf, scheduled } from './plan-of.ts'

test('what it waits for stays, through a gate too', () => {
  const plan: Plan = {
    ...planOf([{ id: 'a', durationDays: 2 }, { id: 'b', durationDays: 9 }, { id: 'g', durationDays: 0, dependsOn: ['a'] }]),
  }
  plan.phases[0]!.gate = { id: 'G1', milestone: 'g', criteria: [] }
  plan.phases.push({ id: 'q', tasks: [{ id: 'live', title: 'live', durationDays: 1 }, { id: 'review', title: 'review', durationDays: 3, dependsOn: ['live'] }] })
  const part = upToTask(plan, 'live', undefined)
  expect(part.phases.map(({ tasks }) => tasks.map(({ id }) => id))).toEqual([['a', 'g'], ['live']])
  expect(scheduled(part).finishDate).toBe(scheduled(plan).tasks.find(({ id }) => id === 'live')?.finish)
  expect(upToTask(plan, 'nobody', undefined)).toBe(plan)
})

test('the dates of what stays are those of the whole', () => {
  const parts = fc.array(fc.record({ durationDays: fc.integer({ min: 1, max: 5 }), back: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }) }), { minLength: 1, maxLength: 10 })
  fc.assert(fc.property(parts, fc.nat(), (drawn, seed) => {
    const plan = planOf(drawn.map(({ durationDays, back }, place) => ({ id: `t${place}`, durationDays, dependsOn: back.filter((step) => step <= place).map((step) => `t${place - step}`) })))
    const id = `t${seed % drawn.length}`
    const whole = new Map(scheduled(plan).tasks.map((task) => [task.id, task.finish]))
    for (const task of scheduled(upToTask(plan, id, undefined)).tasks) expect(task.finish).toBe(whole.get(task.id))
  }))
})
