// Protects: the charts of the reports are Mermaid that parses, in every language and whatever the titles are, and the heights of bars and lines begin at 0.
import { expect, test } from 'vitest'
import type { Language } from '../../src/model/file-types.ts'
import { curveChart } from '../../src/reporting/charts/curve-chart.ts'
import { gantt } from '../../src/reporting/charts/gantt.ts'
import { xyChart } from '../../src/reporting/charts/xy-chart.ts'
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
        todayMarker off
        section 1 规划 目标
        1.1 启动会 35 会议 :2026-12-01, 2026-12-03
        1.2 关口：通过 :crit, milestone, 2026-12-03, 0d"
  `)
})

const axisOf = (chart: string): string | undefined => /y-axis .*/.exec(chart)?.[0]

test.each<[number[], string]>([
  [[43, 100], '0 --> 100'], [[170_000, 180_405], '0 --> 200000'], [[1_030_000], '0 --> 1200000'], [[0, 0], '0 --> 1'], [[-2650, 40_000], '-2800 --> 40000'], [[7], '0 --> 7'],
])('the upright axis for %j', (values, limits) => {
  expect(axisOf(xyChart(values.map((value) => ({ label: 'a', bar: value, line: value })), '%'))).toBe(`y-axis "%" ${limits}`)
  expect(axisOf(curveChart(values.map((value) => ({ label: 'a', values: [value] })), '%'))).toBe(`y-axis "%" ${limits}`)
})
