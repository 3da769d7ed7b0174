// Protects: what is known on a day is what the entries say, in the order they hold, whatever their order of writing; corrections hold from the day they put right.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StatusEntry } from '../../src/model/file-types.ts'
import { hasStarted, statusAsOf, statusDays } from '../../src/model/task-progress.ts'

const entry = (date: string, ...tasks: StatusEntry['tasks']): StatusEntry => ({ date, tasks })
const a = (progress: { status: StatusEntry[] }, day: string) => statusAsOf(progress, day).tasks.get('a')

test('a figure holds until it is told anew, and each says for which day it was told', () => {
  const status = [entry('2027-01-08', { task: 'a', percentComplete: 20, actualStart: '2027-01-05', remainingEffortDays: 8 }), entry('2027-01-15', { task: 'a', percentComplete: 60, actualCost: 500 })]
  expect(a({ status }, '2027-01-07')).toBeUndefined()
  expect(a({ status }, '2027-01-14')).toMatchObject({ percentComplete: 20, state: 'running', asOf: '2027-01-08' })
  expect(a({ status }, '2027-02-01')).toMatchObject({
    percentComplete: 60, actualStart: '2027-01-05', actualCost: 500, remainingEffortDays: 8, asOf: '2027-01-15', toldOn: { percentComplete: '2027-01-15', remainingEffortDays: '2027-01-08' },
  })
  expect(statusAsOf({ status }, '2027-02-01').lastStatus).toBe('2027-01-15')
})

test.each([
  [{ task: 'a' }, 'not-started', 0], [{ task: 'a', actualCost: 5000 }, 'not-started', 0], [{ task: 'a', actualEffortDays: 0.5 }, 'running', 0],
  [{ task: 'a', actualStart: '2027-01-05' }, 'running', 0], [{ task: 'a', reached: ['half'] }, 'running', 0], [{ task: 'a', actualFinish: '2027-01-05' }, 'finished', 100], [{ task: 'a', percentComplete: 100 }, 'finished', 100],
  [{ task: 'a', actualFinish: '2027-01-05', percentComplete: 90 }, 'finished', 90],
])('%j is %s', (status, state, percentComplete) => {
  expect(a({ status: [entry('2027-01-08', status)] }, '2027-01-08')).toMatchObject({ state, percentComplete })
  expect(hasStarted(a({ status: [entry('2027-01-08', status)] }, '2027-01-08'))).toBe(state !== 'not-started')
})

test('a correction holds from the day it puts right, and yields to what was told for a later day', () => {
  const status = [
    entry('2027-01-08', { task: 'a', percentComplete: 50, actualCost: 900 }), entry('2027-01-15', { task: 'a', percentComplete: 60 }),
    { ...entry('2027-01-22', { task: 'a', percentComplete: 30, actualCost: 700 }), corrects: '2027-01-08', reason: 'counted twice' },
  ]
  expect(a({ status }, '2027-01-10')).toMatchObject({ percentComplete: 30, actualCost: 700 })
  expect(a({ status }, '2027-01-22')).toMatchObject({ percentComplete: 60, actualCost: 700, asOf: '2027-01-15' })
  expect(statusDays({ status })).toEqual(['2027-01-08', '2027-01-15'])
})

test('what was told by mistake can be taken back', () => {
  const status = [entry('2027-01-08', { task: 'a', percentComplete: 80, actualFinish: '2027-01-07' }), { ...entry('2027-01-09', { task: 'a', takesBack: ['actualFinish' as const] }), corrects: '2027-01-08', reason: 'another task' }]
  expect(a({ status }, '2027-01-09')).toMatchObject({ state: 'running', percentComplete: 80 })
  expect(a({ status }, '2027-01-09')).not.toHaveProperty('actualFinish')
})

test('lines of the budget keep what was told last', () => {
  const status = [{ ...entry('2027-01-08'), costs: [{ line: 'licences', actualCost: 100, remainingCost: 50 }] }, { ...entry('2027-01-15'), costs: [{ line: 'licences', actualCost: 120 }] }]
  expect(statusAsOf({ status }, '2027-01-15').lines.get('licences')).toEqual({ line: 'licences', actualCost: 120, remainingCost: 50, asOf: '2027-01-15' })
})

test('what is known on a day does not change with what is entered for later days, nor with the order of entries for different days', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-01-${String(number).padStart(2, '0')}`)
  const task = fc.record({ task: fc.constantFrom('a', 'b'), percentComplete: fc.integer({ min: 0, max: 100 }), actualCost: fc.nat(9000) }, { requiredKeys: ['task'] })
  const entries = fc.uniqueArray(fc.record({ date: day, tasks: fc.array(task, { maxLength: 3 }) }), { selector: (one) => one.date, maxLength: 8 })
  fc.assert(fc.property(entries, day, (status, asOf) => {
    const known = statusAsOf({ status }, asOf)
    expect(statusAsOf({ status: status.filter((one) => one.date <= asOf) }, asOf)).toEqual(known)
    expect(statusAsOf({ status: status.toReversed() }, asOf).tasks.get('a')).toEqual(known.tasks.get('a'))
  }))
})
