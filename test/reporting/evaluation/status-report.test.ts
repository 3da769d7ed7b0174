// Protects: the status fits a page in every language, answers the three questions, and says so where there is nothing to tell.
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Language, Progress } from '../../../src/model/file-types.ts'
import { statusReport } from '../../../src/reporting/status-report.ts'
import { loadReportTemplates, loadSay } from '../../support/load-pack.ts'
import { complaints } from '../lint-report.ts'
import { knowledge, sampleEngagement } from '../sample-engagement.ts'
import { deliveredProgress, evaluationOf, runningProgress } from './sample-progress.ts'

const templates = loadReportTemplates()
const sample = sampleEngagement()
const status = (language: Language, progress: Progress, asOf: string) =>
  statusReport({ ...sample, evaluation: evaluationOf(sample, progress, asOf), knowledge, language, say: loadSay(language), planSay: loadSay('zh-CN'), templates })

describe.each<Language>(['en', 'zh-CN', 'zh-TW'])('in %s', (language) => {
  test.each([['running', runningProgress(sample), '2027-01-15'], ['delivered', deliveredProgress(sample), '2028-03-31'], ['nothing told', { kind: 'Progress', schemaVersion: 1 } as Progress, '2027-01-15']] as const)('%s', (name, progress, asOf) => {
    const text = status(language, progress, asOf)
    if (process.env['SHOW']) writeFileSync(`${process.env['SHOW']}/status-${name.replaceAll(' ', '-')}.${language}.md`, text)
    expect(complaints(text)).toEqual([])
    expect(text.split('\n').length).toBeLessThanOrEqual(50)
    expect(text.match(/^## .+\n\n\S/gm)?.length).toBe(text.match(/^## /gm)?.length)
  })
})

test('what is open and what is due is asked for', () => {
  const text = status('en', runningProgress(sample), '2027-01-15')
  expect(text).toContain('**业务骨干抽不出时间** (People: skills or time, open for 11 days, 3 working days lost) · 王芳')
  expect(text).toContain('Look again at the decision “先做销售模块”: due since 2027-01-10')
})
