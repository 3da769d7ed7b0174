// Protects the shipped pack: that it is complete, refers only to what exists, and gives what its own cases say.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import type { LocalizedText, NeedMap, PackCase } from '../../src/model/file-types.ts'
import { runCase } from '../../src/cli/check/run-pack-cases.ts'
import { usesOf } from '../../src/planning/select-activities.ts'
import { unmetExpectations } from '../../src/validation/unmet-expectations.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'

const FOLDER = join(import.meta.dirname, '../../templates/packs/crm-core')
const PACK = loadPack()
/** Frequent characters that only one of the two scripts has. */
const TRADITIONAL = /[們個這說與專訊網際動時間體為實業務應該來對會過還進問題關係類數據點區選擇]/u
const SIMPLIFIED = /[们个这说与专讯网际动时间体为实业务应该来对会过还进问题关类数据点区选择]/u
const METHODS = [...PACK.methods.values()]
const STEPS = ['goals', 'route', 'organisation', 'architecture', 'build', 'go-live', 'evaluation']
const activitiesOf = (id: string) => (PACK.methods.get(id)?.phases ?? []).flatMap((phase) => usesOf(phase).map(({ use }) => ({ phase: phase.id, id: typeof use === 'string' ? use : use.id })))

describe('questions', () => {
  test('seven conditions whose weights add up to 1, at least 8 questions each and 60 in all', () => {
    expect([...PACK.conditions.keys()]).toEqual(['leadership', 'process', 'technology', 'team', 'stepwise', 'integration', 'consultant'])
    expect([...PACK.conditions.values()].reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10)
    for (const condition of PACK.conditions.keys()) expect([...PACK.questions.values()].filter((question) => question.condition === condition).length, condition).toBeGreaterThanOrEqual(8)
    expect(PACK.questions.size).toBeGreaterThanOrEqual(60)
  })

  test('every question has five different anchors, a remedy by a known role, and feeds only known gates', () => {
    for (const question of PACK.questions.values()) {
      for (const language of ['en', 'zh-CN', 'zh-TW'] as const) expect(new Set(question.levels.map((level) => level[language])).size, `${question.id} ${language}`).toBe(5)
      expect(PACK.roles.has(question.remedy.role), question.remedy.role).toBe(true)
      for (const gate of question.gates ?? []) expect(PACK.gates.has(gate), gate).toBe(true)
    }
  })

  test('every role is asked, remedies are unique and no activity has their id', () => {
    for (const role of ['executive', 'process-owner', 'it', 'front-line', 'project-manager'] as const) expect([...PACK.questions.values()].filter((question) => question.ask.includes(role)).length, role).toBeGreaterThan(15)
    const remedies = [...PACK.questions.values()].map((question) => question.remedy.id)
    expect(new Set(remedies).size).toBe(remedies.length)
    expect(remedies.filter((id) => PACK.activities.has(id))).toEqual([])
  })
})

describe('methods', () => {
  test.each(METHODS.map(({ id }) => id))('%s: eight activities a phase on average, all known, once each, and every generic step covered', (id) => {
    const method = PACK.methods.get(id)
    const activities = activitiesOf(id)
    expect(activities.length / (method?.phases.length ?? 1)).toBeGreaterThanOrEqual(8)
    expect(new Set(activities.map((activity) => activity.id)).size).toBe(activities.length)
    expect(activities.filter((activity) => !PACK.activities.has(activity.id))).toEqual([])
    expect(STEPS.filter((step) => !method?.phases.some((phase) => phase.steps.includes(step as never)))).toEqual([])
    for (const phase of method?.phases ?? []) expect(phase.gate.criteria.filter((criterion) => !PACK.criteria.has(criterion)), phase.id).toEqual([])
  })

  test.each(METHODS.map(({ id }) => id))('%s: no activity comes before what it depends on', (id) => {
    const order = new Map(activitiesOf(id).map((activity, index) => [activity.id, index]))
    const late = [...order].flatMap(([activity, place]) => (PACK.activities.get(activity)?.dependsOn ?? [])
      .map((link) => (typeof link === 'string' ? link : link.activity)).filter((earlier) => (order.get(earlier) ?? -1) > place).map((earlier) => `${activity} before ${earlier}`))
    expect(late).toEqual([])
  })

  test('the phases of the sources are there, and the six-phase names are marked as a reconstruction', () => {
    expect(METHODS.map(({ id, phases }) => [id, phases.length])).toEqual(expect.arrayContaining([['three-phase', 3], ['five-phase', 5], ['six-phase', 6], ['six-phase-engineering', 6]]))
    expect(PACK.methods.get('three-phase')?.phases.flatMap((phase) => phase.parts?.map(({ id }) => id))).toEqual(['business-planning', 'structure-and-design', 'technology-selection', 'development', 'delivery', 'evaluation'])
    expect(PACK.methods.get('six-phase')?.provenance).toBe('reconstructed')
  })

  test('activities depend only on known activities that come before them, so that no library can hold a cycle', () => {
    const order = new Map([...PACK.activities.keys()].map((id, index) => [id, index]))
    const files = ['strategy', 'organisation', 'architecture', 'build', 'go-live', 'evaluation']
    const ids = files.flatMap((file) => (parse(readFileSync(join(FOLDER, 'activities', `${file}.yaml`), 'utf8')) as { activities: { id: string }[] }).activities.map(({ id }) => id))
    const rank = new Map(ids.map((id, index) => [id, index]))
    expect(order.size).toBe(rank.size)
    for (const activity of PACK.activities.values()) {
      for (const link of activity.dependsOn ?? []) expect(rank.get(typeof link === 'string' ? link : link.activity) ?? Infinity, `${activity.id} ← ${JSON.stringify(link)}`).toBeLessThan(rank.get(activity.id) ?? -1)
      for (const role of [activity.role, activity.accountable, ...(activity.consulted ?? []), ...(activity.informed ?? [])]) expect(role === undefined || PACK.roles.has(role), `${activity.id} ${role}`).toBe(true)
    }
  })
})

test('gates V1 to V10, each with what lifts it, and readiness gates with what makes them fail', () => {
  expect([...PACK.gates.values()].map(({ code }) => code)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'])
  for (const gate of PACK.gates.values()) expect(gate.judgedAt === 'go-live' || gate.fails !== undefined, gate.id).toBe(true)
})

test('four goals with formulas, methods with rules, risks with owners, budget with rates', () => {
  expect([...PACK.goals.keys()]).toEqual(['raise-sales', 'raise-margin', 'raise-satisfaction', 'lower-cost'])
  for (const goal of PACK.goals.values()) expect(goal.kpis.length).toBeGreaterThanOrEqual(4)
  for (const rule of PACK.methodRules.values()) expect(PACK.methods.has(rule.method), rule.id).toBe(true)
  for (const risk of PACK.risks.values()) expect(PACK.roles.has(risk.owner), risk.id).toBe(true)
  for (const rule of PACK.budgetRules.values()) expect(Object.keys(rule.rate)).toEqual(expect.arrayContaining(['CNY', 'TWD', 'USD', 'EUR']))
})

test('every text exists in three languages, Chinese in Chinese characters of its own kind', () => {
  const wrong: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const text = node as LocalizedText
    if (typeof text.en === 'string' && 'zh-CN' in node) {
      if (!/\p{Script=Han}/u.test(text['zh-CN']) || !/\p{Script=Han}/u.test(text['zh-TW'])) wrong.push(`${path}: no Chinese`)
      if (TRADITIONAL.test(text['zh-CN'])) wrong.push(`${path}: traditional in zh-CN: ${text['zh-CN']}`)
      if (SIMPLIFIED.test(text['zh-TW'])) wrong.push(`${path}: simplified in zh-TW: ${text['zh-TW']}`)
      return
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`)
  }
  for (const [name, part] of Object.entries(PACK)) walk(part instanceof Map ? Object.fromEntries(part) : part, name)
  expect(wrong).toEqual([])
})

describe('needs of practitioners', () => {
  const map = parse(readFileSync(join(FOLDER, 'needs.yaml'), 'utf8')) as NeedMap
  const known: Record<string, (id: string) => boolean> = {
    question: (id) => PACK.questions.has(id), activity: (id) => PACK.activities.has(id), criterion: (id) => PACK.criteria.has(id), role: (id) => PACK.roles.has(id),
    remedy: (id) => [...PACK.questions.values()].some((question) => question.remedy.id === id), risk: (id) => PACK.risks.has(id), gate: (id) => PACK.gates.has(id), principle: (id) => PACK.principles.has(id),
    kpi: (id) => PACK.commonKpis.has(id) || [...PACK.goals.values()].some((goal) => goal.kpis.some((kpi) => kpi.id === id)),
  }

  test('152 needs of the checklists and many more, each once, met by something that exists or left out with a reason', () => {
    expect(map.needs.filter(({ origin }) => origin === 'checklist')).toHaveLength(152)
    expect(map.needs.filter(({ origin }) => origin === 'added').length).toBeGreaterThanOrEqual(40)
    expect(new Set(map.needs.map(({ id }) => id)).size).toBe(map.needs.length)
    const broken = map.needs.flatMap((need) => ('metBy' in need ? (need.metBy ?? []) : []).filter((ref) => !known[ref.split(':')[0] ?? '']?.(ref.split(':')[1] ?? '')).map((ref) => `${need.id}: ${ref}`))
    expect(broken).toEqual([])
  })

  test('nearly all are met', () => {
    expect(map.needs.filter((need) => need.leftOut !== undefined).length / map.needs.length).toBeLessThan(0.1)
  })
})

describe('the pack\'s own cases', () => {
  const say = loadSay('en')
  const cases = readdirSync(join(FOLDER, 'cases')).map((file) => parse(readFileSync(join(FOLDER, 'cases', file), 'utf8')) as PackCase)

  test('there are ten or more', () => expect(cases.length).toBeGreaterThanOrEqual(10))

  test.each(cases.map((example) => [example.id, example] as const))('%s', (_id, example) => {
    const { assessment, plan } = runCase(example, PACK, say)
    expect(unmetExpectations({ path: `${example.id}.yaml`, location: '', kind: 'PackCase', value: example }, assessment, plan)).toEqual([])
  })
})
