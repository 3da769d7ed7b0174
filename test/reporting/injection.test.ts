// Protects: names and notes of the files cannot break out of the sentence, cell or chart they stand in.
import { describe, expect, test } from 'vitest'
import type { Interview, Plan } from '../../src/model/file-types.ts'
import { escapeHeading, escapeMarkdown } from '../../src/reporting/markdown/escape-markdown.ts'
import { projectReport } from '../../src/reporting/project-report.ts'
import { readinessReport } from '../../src/reporting/readiness-report.ts'
import { loadReportTemplates, loadSay } from '../support/load-pack.ts'
import { complaints, tableRows } from './lint-report.ts'
import { parseMermaid } from './parse-mermaid.ts'
import { knowledge, sampleEngagement, sampleInterviews, sampleProfile, scheduleOf } from './sample-engagement.ts'

const HOSTILE = '| x | ```\n# Boss\n- [ ] <img src=x onerror=alert(1)> ![a](http://e.example/a|b) **b** _c_ ~~d~~ [[contents]] {{title}} $x$ &lt; www.evil.example a@b.example\n---'

describe('escapeMarkdown', () => {
  test.each([
    ['a | b', 'a \\| b'], ['`code`', '\\`code\\`'], ['<b>x</b>', '\\<b\\>x\\</b\\>'], ['[x](y)', '\\[x\\](y)'], ['![x](y)', '!\\[x\\](y)'], ['*a* _b_', '\\*a\\* \\_b\\_'],
    ['# Title', '\\# Title'], ['- item', '\\- item'], ['+ item', '\\+ item'], ['1. item', '1\\. item'], ['3) item', '3\\) item'], ['> quote', '\\> quote'], ['---', '\\---'], ['=== x', '\\=== x'],
    ['one\ntwo\r\n\tthree\u2028four', 'one two three four'], ['AT&T', 'AT&T'], ['&amp; &#35;', '\\&amp; \\&#35;'], ['-5 °C', '-5 °C'], ['3.5 days', '3.5 days'], ['¥5, US$5', '¥5, US\\$5'],
    ['see https://a.example/x_y?z=1。好', 'see <https://a.example/x_y?z=1>。好'], ['  客户|数据  ', '客户\\|数据'], ['safe\u202Etxt.exe', 'safetxt.exe'], ['C:\\dir', 'C:\\\\dir'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('headings end without punctuation', () => {
    expect([escapeHeading('Plan.'), escapeHeading('规划！'), escapeHeading('A: b')]).toEqual(['Plan', '规划', 'A: b'])
  })
})

test('hostile names and notes leave the readiness report as it was built', () => {
  const interviews = sampleInterviews().map((interview): Interview => ({
    ...interview, respondent: { ...interview.respondent, name: HOSTILE, position: HOSTILE }, answers: interview.answers.map((answer) => ({ ...answer, note: HOSTILE, ...(answer.evidence ? { evidence: [{ text: HOSTILE, source: HOSTILE }] } : {}) })),
  }))
  const profile = sampleProfile({ company: { name: HOSTILE }, settings: { waivers: [{ gate: 'funding-secured', by: HOSTILE, reason: HOSTILE, expires: '2027-01-01' }] } })
  const plain = readinessReport({ ...sampleEngagement('en'), knowledge, language: 'en', say: loadSay('en'), templates: loadReportTemplates() })
  const report = readinessReport({ ...sampleEngagement('en', profile, interviews), knowledge, language: 'en', say: loadSay('en'), templates: loadReportTemplates() })
  expect(complaints(report).filter((complaint) => !complaint.includes('{{title}}'))).toEqual([])
  expect(shapeOf(report)).toEqual(shapeOf(plain))
})

test('a hostile plan leaves the project report and its chart as they were built', async () => {
  const { plan, ...rest } = sampleEngagement('en')
  const hostile: Plan = {
    ...plan, company: HOSTILE, methodReason: HOSTILE,
    goals: plan.goals?.map((goal) => ({ ...goal, title: HOSTILE, note: HOSTILE })), kpis: plan.kpis?.map((kpi) => ({ ...kpi, title: HOSTILE, unit: HOSTILE, baseline: 1 })),
    team: plan.team?.map((member) => ({ ...member, name: HOSTILE })), risks: plan.risks?.map((risk) => ({ ...risk, title: HOSTILE, response: HOSTILE, cause: HOSTILE, owner: HOSTILE })),
    phases: plan.phases.map((phase) => ({ ...phase, title: HOSTILE, purpose: HOSTILE, tasks: phase.tasks.map((task) => ({ ...task, title: `section ; ${HOSTILE} %%{init: {}}%%`, deliverable: HOSTILE })) })),
    budget: plan.budget?.map((line) => ({ ...line, title: HOSTILE, unit: HOSTILE, assumption: HOSTILE })), assumptions: plan.assumptions?.map((item) => ({ ...item, text: HOSTILE })),
    tailoredOut: plan.tailoredOut?.map((item) => ({ ...item, title: HOSTILE, reason: HOSTILE })),
  }
  const report = projectReport({ ...rest, plan: hostile, schedule: scheduleOf(hostile), knowledge, language: 'en', say: loadSay('en'), templates: loadReportTemplates() })
  expect(complaints(report).filter((complaint) => !complaint.includes('{{title}}'))).toEqual([])
  expect(new Set(report.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split(/(?<!\\)\|/).length)).size).toBeLessThan(12)
  expect(report.match(/^```/gm)).toHaveLength(4)
  await parseMermaid(report)
})

// Headings, list items and cells by line: what a reader sees as structure.
function shapeOf(markdown: string): { headings: number; fences: number; cells: number[] } {
  return {
    headings: markdown.split('\n').filter((line) => /^#+ /.test(line)).length, fences: (markdown.match(/^```/gm) ?? []).length,
    cells: [...new Set(tableRows(markdown).map((row) => row.length))].sort((a, b) => a - b),
  }
}
