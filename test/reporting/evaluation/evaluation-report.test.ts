// Protects: the evaluation report in all languages is clean Markdown with the three parts under their own headings, says what is missing, lets no word of a file become markup, and prints the numbers of the evaluation.
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Language, Progress } from '../../../src/model/file-types.ts'
import { evaluationReport } from '../../../src/reporting/evaluation-report.ts'
import { loadReportTemplates, loadSay } from '../../support/load-pack.ts'
import { complaints } from '../lint-report.ts'
import { knowledge, sampleEngagement } from '../sample-engagement.ts'
import { deliveredProgress, evaluationOf, runningProgress } from './sample-progress.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW']
const templates = loadReportTemplates()
const sample = sampleEngagement()
const empty: Progress = { kind: 'Progress', schemaVersion: 1 }

function report(language: Language, progress: Progress, asOf: string, engagement = sample): string {
  return evaluationReport({ ...engagement, evaluation: evaluationOf(engagement, progress, asOf), knowledge, language, say: loadSay(language), planSay: loadSay(engagement.plan.language ?? 'en'), templates })
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([['delivered', deliveredProgress(sample), '2028-03-31'], ['running', runningProgress(sample), '2027-01-15'], ['of which nothing is told', empty, '2027-01-15'], ['stopped', { ...runningProgress(sample), finished: { date: '2027-01-14', reason: 'stopped' as const } }, '2027-01-15']] as const)('a project %s is clean Markdown without an empty section', (name, progress, asOf) => {
    const text = report(language, progress, asOf)
    if (process.env['SHOW']) writeFileSync(`${process.env['SHOW']}/${name.replaceAll(' ', '-')}.${language}.md`, text)
    expect(complaints(text)).toEqual([])
    expect(text).toBe(report(language, progress, asOf))
    // A heading with nothing under it before the next of its level or a higher one.
    expect(text).not.toMatch(/^(#{2,}) .+\n+(?=\1? ?#{1,2} )/m)
  })
})

test('the parts of project evaluation stand under the headings of the source text', () => {
  expect(report('zh-CN', deliveredProgress(sample), '2028-03-31')).toMatch(/^## 事后评估$[\s\S]*^## 阻碍项目进展的因素$/m)
})
