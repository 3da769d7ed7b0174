// Protects: quotations and evidence leave no double stops in any report of the examples, no space before a percent sign and, in English, no straight quotation marks; and quotation marks nest as the language has them.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Assessment, Interview, Language, Plan, Profile, Schedule } from '../../src/model/file-types.ts'
import { escapePart, escapeQuote } from '../../src/reporting/markdown/escape-markdown.ts'
import { projectReport } from '../../src/reporting/project-report.ts'
import { readinessReport } from '../../src/reporting/readiness-report.ts'
import { typographic } from '../../src/reporting/markdown/typographic.ts'
import { loadReportTemplates, loadSay } from '../support/load-pack.ts'
import { knowledge } from './sample-engagement.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW']
const DOUBLED = /.{0,20}(?:[。；：，、]。|。[；，、]|。[”’」』）]+。|。）|\.\)\.|(?<!\.)\.[”’]\.|(?<!\.)\.\.(?!\.)|\.。|（）|\(\)).{0,20}/gu
const SPACED = /\d %/g
const STRAIGHT = /^(?!<!--).*\p{L}['"]\p{L}?.*/gmu
const templates = loadReportTemplates()

function read<T>(...path: string[]): T {
  return parse(readFileSync(join(EXAMPLES, ...path), 'utf8')) as T
}

test.each(readdirSync(EXAMPLES).filter((folder) => existsSync(join(EXAMPLES, folder, 'plan.yaml'))))('no double stops and straight marks in the reports of %s', (folder) => {
  const [assessment, profile, plan, schedule] = [read<Assessment>(folder, 'assessment.yaml'), read<Profile>(folder, 'profile.yaml'), read<Plan>(folder, 'plan.yaml'), read<Schedule>(folder, 'schedule.yaml')]
  const interviews = readdirSync(join(EXAMPLES, folder, 'interviews')).sort().map((file) => read<Interview>(folder, 'interviews', file))
  const reports = LANGUAGES.flatMap((language) => {
    const common = { assessment, profile, interviews, knowledge, language, say: loadSay(language), templates }
    return [readinessReport(common), projectReport({ ...common, plan, schedule, planSay: loadSay(plan.language ?? 'en') })]
  })
  expect(reports.flatMap((report) => [...(report.match(DOUBLED) ?? []), ...(report.match(SPACED) ?? [])])).toEqual([])
  expect(reports.slice(0, 2).flatMap((report) => report.replace(/^```[\s\S]*?^```$/gm, '').match(STRAIGHT) ?? [])).toEqual([])
})

test.each([
  [`Departments mean different things by "customer", and nobody's data are the company's`, 'Departments mean different things by “customer”, and nobody’s data are the company’s'],
  [`in the users' languages ("Don't!", 'no')`, 'in the users’ languages (“Don’t!”, ‘no’)'],
  [`a 6" pipe and **"bold"**`, 'a 6" pipe and **“bold”**'],
  [`\`crmplan 'a' "b"\` <https://a.example/it's> <!-- crmplan:x {"it's":"a"} -->`, `\`crmplan 'a' "b"\` <https://a.example/it's> <!-- crmplan:x {"it's":"a"} -->`],
])('%s', (text, printed) => {
  expect(typographic(text)).toBe(printed)
})

describe('words inside a sentence', () => {
  test.each([
    ['Done.', 'Done'], ['And so on...', 'And so on...'], ['做完了。', '做完了'], ['他说“行。”', '他说“行”'], ['见附件（第2页。）', '见附件（第2页）'], ['He said “yes.”', 'He said “yes”'], ['Really?', 'Really?'],
  ])('%s', (text, part) => {
    expect(escapePart(text)).toBe(part)
  })

  test.each<[Language, string]>([['en', '就是‘提高’'], ['zh-CN', '就是‘提高’'], ['zh-TW', '就是『提高』']])('quoted in %s', (language, quoted) => {
    expect(escapeQuote('就是“提高”。', language)).toBe(quoted)
  })

  test('corner brackets nest as well', () => {
    expect(escapeQuote('「好」', 'zh-TW')).toBe('『好』')
  })
})
