// Protects: of work that takes its time both effort and duration are explained, and that a duration was lengthened because people have too little time for the effort.
import { expect, test } from 'vitest'
import type { Language, Plan } from '../../../src/model/file-types.ts'
import { explainTask } from '../../../src/reporting/explain/explain-task.ts'
import type { ExplainSources } from '../../../src/reporting/explain/explanation.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, sampleEngagement } from '../sample-engagement.ts'

const sample = sampleEngagement('en')
const task = sample.plan.phases.flatMap(({ tasks }) => tasks).find(({ id }) => id.endsWith('.hyper-care')) ?? (() => { throw new Error('no hyper-care') })()

function durationOf(language: Language, durationDays: number | undefined): string[] {
  const own = durationDays === undefined ? task : { ...task, durationDays }
  const plan: Plan = { ...sample.plan, phases: sample.plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((other) => (other.id === task.id ? own : other)) })) }
  const sources = { ...sample, plan, knowledge, language, say: loadSay(language) } as unknown as ExplainSources
  const duration = explainTask(task.id, sources)?.because.find(({ id }) => id === `${task.id}.duration`)
  return [duration?.sentence ?? '', ...(duration?.because ?? []).map(({ sentence }) => sentence)]
}

test.each<[Language, RegExp]>([['en', /^The formula gives [\d.]+; lengthened to [\d.]+, since those who do it have \d+% of their time/], ['zh-CN', /^按公式为.*因此延长到/], ['zh-TW', /^依公式為.*因此延長到/]])('lengthened, in %s', (language, sentence) => {
  expect(durationOf(language, undefined)[1]).toMatch(sentence)
})

test('a duration that somebody has set is told as that', () => {
  expect(durationOf('en', 77)).toEqual(expect.arrayContaining([expect.stringMatching(/^Duration: 77 working days/), expect.stringMatching(/somebody has set 77 in the plan/)]))
})
