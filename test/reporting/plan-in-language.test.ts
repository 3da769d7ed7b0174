// Protects: a plan is printed in another language without losing what the manager wrote.
import { expect, test } from 'vitest'
import type { Plan } from '../../src/model/file-types.ts'
import { planInLanguage } from '../../src/reporting/plan-in-language.ts'
import { loadSay } from '../support/load-pack.ts'
import { knowledge, sampleEngagement } from './sample-engagement.ts'

const chinese = sampleEngagement('zh-CN').plan
const english = sampleEngagement('en').plan

function inEnglish(plan: Plan): Plan {
  return planInLanguage({ plan, knowledge, language: 'en', say: loadSay('en'), planSay: loadSay('zh-CN') })
}

test('an unedited plan reads as if it had been generated in the other language', () => {
  const carried = inEnglish(chinese)
  // The raw subtotal in the unit of the reserve is not printed, and the language says what the file is in.
  const comparable = (plan: Plan) => ({ ...plan, language: undefined, budget: plan.budget?.map((line) => (line.id === 'contingency' ? { ...line, unit: '' } : line)) })
  expect(comparable(carried)).toEqual(comparable(english))
})

test("the manager's words stay", () => {
  const [first, ...rest] = chinese.phases
  if (!first) throw new Error('no phase')
  const edited: Plan = { ...chinese, phases: [{ ...first, title: '我们的规划', tasks: first.tasks.map((task, index) => (index === 0 ? { ...task, title: '部门启动会' } : task)) }, ...rest] }
  const carried = inEnglish(edited)
  expect([carried.phases[0]?.title, carried.phases[0]?.tasks[0]?.title, carried.phases[0]?.tasks[1]?.title]).toEqual(['我们的规划', '部门启动会', english.phases[0]?.tasks[1]?.title])
})

test('a plan that names no language, or that of the report, stays as it is', () => {
  const nameless: Plan = { ...chinese, language: undefined }
  expect(inEnglish(nameless)).toBe(nameless)
  expect(inEnglish(english)).toBe(english)
})
