// Protects: every figure of earned value can be asked for, tells the formula with the numbers of the evaluation put in, or why it is not defined; in all languages.
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/model/file-types.ts'
import { readTexts } from '../../../src/files/content.ts'
import { sayIn } from '../../../src/knowledge/sentence.ts'
import { explainFigure, figureIds } from '../../../src/reporting/explain/explain-figures.ts'
import type { ExplainSources } from '../../../src/reporting/explain/explanation.ts'
import { explainBudget } from '../../../src/reporting/explain/explain-money.ts'
import { explanationLines } from '../../../src/reporting/explain/explain.ts'
import { planOf } from '../../scheduling/plan-of.ts'
import { evaluated, progressOf } from '../../tracking/evaluation-of.ts'

const plan = planOf([{ id: 'a', effortDays: 10, assign: ['pm'] }, { id: 'b', effortDays: 5, assign: ['pm'], dependsOn: ['a'] }], { team: [{ id: 'pm', role: 'project-manager', costPerDay: 100 }] })
const sources = (cost: number | undefined, language: Language = 'en') => {
  const evaluation = evaluated(plan, progressOf({ '2026-06-12': [{ task: 'a', percentComplete: 50, ...(cost !== undefined && { actualCost: cost }) }] }), '2026-06-12')
  return { language, say: sayIn(readTexts(language)), plan, evaluation } as unknown as ExplainSources & { evaluation: typeof evaluation }
}
const first = (id: string) => explainFigure(id, sources(625))?.sentence

describe('formula with the numbers put in', () => {
  test.each([
    ['costPerformanceIndex', 'Cost performance index (CPI) = EV ÷ AC = 500 ÷ 625 = 0.80'],
    ['estimateAtCompletion', 'Estimate at completion (EAC) = BAC × AC ÷ EV = 1,500 × 625 ÷ 500 = 1,875'],
    ['estimateAtCompletion.atypical', 'Estimate at completion (EAC), Rest as planned = AC + (BAC − EV) = 625 + (1,500 − 500) = 1,625'],
    ['estimateAtCompletion.cost-and-schedule', 'Estimate at completion (EAC), Cost and time as before = AC + (BAC − EV) × AC × PV ÷ (EV × EV) = 625 + (1,500 − 500) × 625 × 1,000 ÷ (500 × 500) = 3,125'],
    ['toCompletePerformanceIndex', 'To-complete performance index (TCPI) = (BAC − EV) ÷ (BAC − AC) = (1,500 − 500) ÷ (1,500 − 625) = 1.14'],
    ['timePerformanceIndex', 'Time performance index (SPI(t)) = ES ÷ AT = 5 ÷ 10 = 0.50'],
  ])('%s', (id, sentence) => expect(first(id)).toBe(sentence))

  test('the finish by the pace so far tells its duration', () => {
    expect(explanationLines(explainFigure('earnedSchedule', sources(625))!).slice(0, 2).join('\n')).toMatch(/^At the pace so far: 2026-07-10 .*\n {2}└ Duration to be expected, in working days = PD × AT ÷ ES = 15 × 10 ÷ 5 = 30$/)
  })
  test('actual cost names the task it comes from', () => expect(explainFigure('actualCost', sources(625))?.because[0]).toMatchObject({ id: 'a' }))
})

test('what is not defined says why', () => {
  expect(explainFigure('costPerformanceIndex', sources(undefined))?.sentence).toBe('Cost performance index (CPI) (EV ÷ AC) is not defined: no cost has been reported.')
})

test.each(['en', 'zh-CN', 'zh-TW'] as const)('every id has an explanation in %s', (language) => {
  const of = sources(625, language)
  for (const id of figureIds(of.evaluation)) expect(explanationLines(explainFigure(id, of)!).join('\n'), id).not.toMatch(/undefined|NaN|\{|\\/)
  expect(explainFigure('nothing', of)).toBeUndefined()
})

test.each([['en', 'Reserve: 15% of ¥11,961,750 = ¥1,794,262.50'], ['zh-CN', 'Reserve：¥11,961,750的15% = ¥1,794,262.50'], ['zh-TW', 'Reserve：¥11,961,750的15% = ¥1,794,262.50']] as const)('a line that is a share of a sum says so in %s', (language, sentence) => {
  const line = { id: 'reserve', title: 'Reserve', quantity: 15, unit: '11961750.00的百分比', rate: 119_617.5, amount: 1_794_262.5 }
  expect(explainBudget('reserve', { ...sources(625, language), plan: { ...plan, currency: 'CNY', budget: [line] } })?.sentence).toBe(sentence)
})
