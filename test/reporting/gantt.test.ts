// Protects: the Gantt charts of the reports are Mermaid that parses, in every language and whatever the titles are.
import { expect, test } from 'vitest'
import type { Language } from '../../src/model/file-types.ts'
import { gantt } from '../../src/reporting/charts/gantt.ts'
import { projectReport } from '../../src/reporting/project-report.ts'
import { loadReportTemplates, loadSay } from '../support/load-pack.ts'
import { parseMermaid } from './parse-mermaid.ts'
import { knowledge, sampleEngagement } from './sample-engagement.ts'

test.each<Language>(['en', 'zh-CN', 'zh-TW'])('the charts of the project report in %s parses', async (language) => {
  const report = projectReport({ ...sampleEngagement(language), knowledge, language, say: loadSay(language), templates: loadReportTemplates() })
  expect(await parseMermaid(report)).toBe(2)
})

test('bars, milestones and sections, with titles cleaned', () => {
  const bar = { start: '2026-12-01', finish: '2026-12-03', critical: false, milestone: false }
  expect(gantt([
    { title: '1 规划: 目标', bars: [{ ...bar, title: '1.1 启动会; #35; 会议' }, { ...bar, title: '1.2 关口：通过', critical: true, milestone: true }] }, { title: '2 empty', bars: [] },
  ])).toMatchInlineSnapshot(`
    "gantt
        dateFormat YYYY-MM-DD
        axisFormat %Y-%m
        inclusiveEndDates
        section 1 规划 目标
        1.1 启动会 35 会议 :2026-12-01, 2026-12-03
        1.2 关口：通过 :crit, milestone, 2026-12-03, 0d"
  `)
})
