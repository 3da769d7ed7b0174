// Protects: measures, adoption and benefits are told in all languages as clean Markdown, with problems in words, and the value promised is the one the project report prints.
import { describe, expect, test } from 'vitest'
import type { Language, Progress } from '../../../src/model/file-types.ts'
import { evaluationReport } from '../../../src/reporting/evaluation-report.ts'
import { localeFormat } from '../../../src/reporting/locale-format.ts'
import { projectReport } from '../../../src/reporting/project-report.ts'
import { loadReportTemplates, loadSay } from '../../support/load-pack.ts'
import { complaints } from '../lint-report.ts'
import { knowledge, sampleEngagement } from '../sample-engagement.ts'
import { evaluationOf } from './sample-progress.ts'

const templates = loadReportTemplates()
const sample = sampleEngagement()
const [benefit] = sample.plan.businessCase!.benefits
const day = '2031-06-30'
const progress: Progress = {
  kind: 'Progress', schemaVersion: 1,
  status: [{ date: '2029-06-30', tasks: [{ task: sample.plan.costOfOwnership!.from!, actualFinish: '2029-06-15' }] }],
  measurements: [
    { kpi: 'active-use', date: '2029-07-14', inputs: { activeUsers: 70, licensedUsers: 110 } },
    { kpi: 'satisfaction-index', date: '2029-09-30', inputs: { experience: [8, 7, 6], expectation: [8, 9, 7] } },
    { kpi: 'discount-rate', date: '2029-09-30', inputs: { discounts: 15, listPrices: 0 } },
    { kpi: '<b>*own*', date: '2029-09-30', value: 3, control: { before: 1, after: 2 } },
  ],
  benefits: [{ benefit: benefit!.id, from: '2029-07-01', to: '2029-12-31', amount: 20000, reason: 'low-adoption', evidence: '<script>|' }],
}

describe.each<Language>(['en', 'zh-CN', 'zh-TW'])('in %s', (language) => {
  const shared = { ...sample, knowledge, language, say: loadSay(language), planSay: loadSay(sample.plan.language ?? 'en'), templates }
  const evaluation = evaluationOf(sample, progress, day)
  const text = evaluationReport({ ...shared, evaluation })

  test('is clean Markdown with its three headings', () => {
    expect(complaints(text)).toEqual([])
    for (const part of ['kpis', 'adoption', 'ledger']) expect(text).toContain(`## ${shared.say(`benefits.${part}.heading`)}`)
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('<b>')
  })

  test('names inputs in words', () => {
    const title = knowledge.goals.get('raise-margin')!.kpis.find(({ id }) => id === 'discount-rate')!.compute!.inputs.find(({ id }) => id === 'listPrices')!.title[language]
    expect(text).toContain(shared.say('benefits.problem.zero-divisor', { input: title }))
  })

  test('the value promised is the one the project report prints', () => {
    const value = localeFormat(language, sample.plan.currency).wholeMoney(sample.schedule.businessCase!.weighted.netPresentValue)
    expect(projectReport(shared)).toContain(value)
    expect(text).toContain(value)
  })
})
