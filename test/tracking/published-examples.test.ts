// Protects: published examples come out to the digits their pages print. Only numbers are taken from them.
import { describe, expect, test } from 'vitest'
import type { FourValues } from '../../src/tracking/earned-value/figures.ts'
import { costPerformance, estimateAtCompletion, schedulePerformance, toCompletePerformance } from '../../src/tracking/earned-value/figures.ts'
import { planOf } from '../scheduling/plan-of.ts'
import { evaluated, progressOf } from './evaluation-of.ts'

const of = (budget: number, planned: number, earned: number, actual: number): FourValues => ({ budget: budget * 100, planned: planned * 100, earned: earned * 100, actual: actual * 100 })
const value = (figure: ReturnType<typeof costPerformance>, digits: number): number => {
  if (!('value' in figure)) throw new Error(`not defined: ${figure.because}`)
  return Number(figure.value.toFixed(digits))
}

// Source: "Earned Value Exercise" (four sides of a fence, one a day, 1,000 each; end of day three), after PMP Exam Prep, p. 210. https://studylib.net/doc/5898152/earned-value-exercise
test('a fence of four sides, from the plan to the figures', () => {
  const sides = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, effortDays: 1, assign: ['crew'], ...(place > 0 && { dependsOn: [['a', 'b', 'c'][place - 1]!] }) }))
  const plan = planOf(sides, { team: [{ id: 'crew', role: 'crew', costPerDay: 1000 }] })
  const told = [{ task: 'a', percentComplete: 100, actualCost: 1000 }, { task: 'b', percentComplete: 100, actualCost: 1200 }, { task: 'c', percentComplete: 50, actualCost: 600 }]
  const { earnedValue } = evaluated(plan, progressOf({ '2026-06-03': told }), '2026-06-03')
  expect(earnedValue).toMatchObject({ plannedValue: 3000, earnedValue: 2500, actualCost: 2800, budgetAtCompletion: 4000, costVariance: -300, scheduleVariance: -500 })
  expect(earnedValue.costPerformanceIndex?.toFixed(3)).toBe('0.893')
  expect(earnedValue.schedulePerformanceIndex?.toFixed(3)).toBe('0.833')
  // The page divides by the index rounded to .893 and prints 4,479, 1,679 and −479; unrounded it is 4,480.
  expect(earnedValue).toMatchObject({ estimateAtCompletion: 4480, estimateToComplete: 1680, varianceAtCompletion: -480 })
  expect(Math.round(4000 / Number(earnedValue.costPerformanceIndex?.toFixed(3)))).toBe(4479)
})

// Source: P. Govan, PRA (project risk analysis for R), reference of eac, tcpi and spi: BAC 100,000, 40 % planned, 35 % done, 63,000 spent.
// https://paulgovan.github.io/PRA/reference/eac.html, …/tcpi.html, …/spi.html
describe('the reference of PRA', () => {
  const values = of(100_000, 40_000, 35_000, 63_000)
  test('SPI 0.875, EAC 128000 where the rest goes as planned', () => {
    expect(value(schedulePerformance(values), 3)).toBe(0.875)
    expect(value(estimateAtCompletion('atypical', values, 0), 0) / 100).toBe(128_000)
  })
  test('TCPI 1.76 to keep the budget, 1.13 to keep an estimate of 120,482', () => {
    expect(value(toCompletePerformance(values, { value: values.budget }), 2)).toBe(1.76)
    expect(value(toCompletePerformance(values, { value: 12_048_200 }), 2)).toBe(1.13)
  })
})

// Source: README of pmev (earned value for R; D. Hammond, 2024). https://www.rdocumentation.org/packages/pmev/versions/0.1.2
// Its budget at completion is called project_value there: 150,000; PV 25,144.50, EV 13,878.46, AC 10,000.
test('the example of pmev: CPI 1.39, EAC 108081.2, TCPI 0.97', () => {
  const values = of(150_000, 25_144.5, 13_878.46, 10_000)
  expect(value(costPerformance(values), 2)).toBe(1.39)
  expect((value(estimateAtCompletion('typical', values, 0), 0) / 100).toFixed(1)).toBe('108081.2')
  expect(value(toCompletePerformance(values, { value: values.budget }), 2)).toBe(0.97)
})
