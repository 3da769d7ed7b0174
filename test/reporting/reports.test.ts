// Protects: both reports in all languages are clean Markdown with nothing unsaid, say the same twice, and keep the thread; a lone plan has a report.
import { describe, expect, test } from 'vitest'
import type { Language, Plan } from '../../src/model/file-types.ts'
import { projectReport } from '../../src/reporting/project-report.ts'
import { readinessReport } from '../../src/reporting/readiness-report.ts'
import { loadReportTemplates, loadSay } from '../support/load-pack.ts'
import { complaints } from './lint-report.ts'
import { knowledge, sampleEngagement, sampleInterviews, sampleProfile, scheduleOf } from './sample-engagement.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW']
const templates = loadReportTemplates()
const sample = sampleEngagement()

function readiness(language: Language, engagement = sample): string {
  return readinessReport({ ...engagement, knowledge, language, say: loadSay(language), templates })
}

function project(language: Language, engagement = sample): string {
  return projectReport({ ...engagement, knowledge, language, say: loadSay(language), planSay: loadSay(engagement.plan.language ?? 'en'), templates })
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the readiness report is clean Markdown', () => {
    expect(complaints(readiness(language))).toEqual([])
    expect(readiness(language)).toBe(readiness(language))
  })

  test('the project report is clean Markdown', () => {
    expect(complaints(project(language))).toEqual([])
    expect(project(language)).toBe(project(language))
  })

  test('readiness of a firm where nobody has answered, and of one that could not be better', () => {
    const nobody = sampleEngagement('en', sampleProfile(), [])
    const best = sampleInterviews().map((interview) => ({ ...interview, answers: interview.answers.map(({ question }) => ({ question, level: 5, evidence: [{ text: 'seen' }] })) }))
    for (const engagement of [nobody, sampleEngagement('en', sampleProfile(), best)]) {
      expect(complaints(readiness(language, engagement))).toEqual([])
      expect(complaints(project(language, engagement))).toEqual([])
    }
  })

  test('a gate that forbids the start, and a decided method that is blocked', () => {
    const weak = sampleInterviews().map((interview) => ({ ...interview, answers: interview.answers.map((answer) => (answer.question.startsWith('leadership.') ? { question: answer.question, level: 1 } : answer)) }))
    const profile = sampleProfile({ settings: { currency: 'CNY', method: { id: 'six-phase', reason: '集团规定 *all*', decidedBy: '董事会' } }, constraints: { budget: 1000, funding: 'none' } })
    const engagement = sampleEngagement('zh-TW', profile, weak)
    expect(complaints(readiness(language, engagement))).toEqual([])
    expect(complaints(project(language, engagement))).toEqual([])
    expect(project(language, engagement)).toContain('集团规定 \\*all\\*')
  })

  test('a lone plan has a report', () => {
    const plan: Plan = {
      kind: 'Plan', schemaVersion: 1, startDate: '2026-12-01', phases: [
        { id: 'first', tasks: [{ id: 'first.talk', title: 'Talk to people', effortDays: 3 }, { id: 'first.wait', title: 'Wait', durationDays: 5, dependsOn: ['first.talk'] }] },
        { id: 'second', title: 'Second.', tasks: [{ id: 'second.done', title: 'Done', durationDays: 0, dependsOn: ['first.wait'] }] },
      ],
    }
    const report = projectReport({ plan, schedule: scheduleOf(plan), knowledge, language, say: loadSay(language), templates })
    expect(complaints(report)).toEqual([])
    expect(report).toContain('1.2 Wait')
    expect(report.replace(/\n<!-- .*-->\n/g, '').split('\n').length).toBeLessThan(90)
  })
})

test('the thread from the answer to the task is printed in the words of the report', () => {
  const duplicates = knowledge.questions.get('integration.duplicates')
  const line = (language: Language) => project(language).split('\n').find((text) => text.startsWith('- **') && text.includes(` · `) && text.includes(`${duplicates?.title[language]} 2/5`))
  expect(line('zh-CN')).toMatch(new RegExp(`^- \\*\\*\\d\\.\\d+ [^*]+\\*\\* · [\\d.]+人天 · 原因：.*${duplicates?.title['zh-CN']} 2/5（李伟，2026-11-23）.* · .+，20\\d\\d-`))
  expect(line('en')).toMatch(new RegExp(`· [\\d.]+ person-days · because: .*${duplicates?.title.en} 2/5 \\(李伟, 2026-11-23\\).* · .+, 20\\d\\d-`))
})

test('every link of the contents leads to a heading', () => {
  for (const report of LANGUAGES.flatMap((language) => [readiness(language), project(language)])) {
    const links = [...report.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(links.length).toBeGreaterThan(5)
    expect(new Set(links).size).toBe(links.length)
  }
})
