// Protects: every engagement in examples/ from the first answer to the last report line; the files there are the golden files.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Assessment, Baseline, Evaluation, Plan, Progress, Schedule } from '../src/model/file-types.ts'
import { runCommand } from './support/run-command.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const EXAMPLES = join(import.meta.dirname, '../examples')
const NAMES = readdirSync(EXAMPLES)
const FICTIONAL = ['lakeside-instruments', 'lanfeng-outdoor', 'fennwick-fastenings']
// Plans that a manager has edited: the plan and what it was generated as are inputs too, and come out as they were.
const EDITED = ['fennwick-fastenings']

// What people agreed on, what was approved and what really happened are inputs like the answers, where there are any.
function copyAgreements(from: string, to: string, files: readonly string[] = ['reconciliation.yaml']): void {
  for (const file of files) if (existsSync(join(from, file))) cpSync(join(from, file), join(to, file), { recursive: true })
}

describe.each(NAMES)('examples/%s', (name) => {
  const golden = join(EXAMPLES, name)
  const read = <T>(file: string, folder = golden) => parse(readFileSync(join(folder, file), 'utf8')) as T

  test('is built from profile, interviews and agreements alone to exactly the files that lie there', async () => {
    const folder = temporaryFolder()
    cpSync(join(golden, 'profile.yaml'), join(folder, 'profile.yaml'))
    cpSync(join(golden, 'interviews'), join(folder, 'interviews'), { recursive: true })
    copyAgreements(golden, folder, ['reconciliation.yaml', 'baselines', 'progress.yaml', ...(EDITED.includes(name) ? ['plan.yaml', '.crmplan/plan.yaml'] : [])])
    expect(await runCommand('build', folder)).toMatchObject({ exit: 0 })
    for (const file of ['assessment.yaml', 'plan.yaml', 'schedule.yaml', '.crmplan/plan.yaml', ...(existsSync(join(golden, 'evaluation.yaml')) ? ['evaluation.yaml'] : []), ...readdirSync(join(golden, 'reports')).map((report) => `reports/${report}`)]) {
      expect(readFileSync(join(folder, file), 'utf8'), file).toBe(readFileSync(join(golden, file), 'utf8'))
    }
  })

  test('the same answers given through the commands give the same assessment', async () => {
    const folder = temporaryFolder()
    expect(await runCommand('init', folder, '--from', join(golden, 'profile.yaml'))).toMatchObject({ exit: 0 })
    for (const file of readdirSync(join(golden, 'interviews'))) expect(await runCommand('interview', folder, '--answers', join(golden, 'interviews', file)), file).toMatchObject({ exit: 0 })
    copyAgreements(golden, folder)
    expect(await runCommand('assess', folder)).toMatchObject({ exit: 0 })
    expect({ ...read<Assessment>('assessment.yaml', folder), derivedFrom: [] }).toEqual({ ...read<Assessment>('assessment.yaml'), derivedFrom: [] })
  })

  test('is current, and valid', async () => {
    expect(await runCommand('build', golden, '--check')).toMatchObject({ exit: 0 })
    expect(await runCommand('validate', golden)).toMatchObject({ exit: 0 })
  })

  test('after a change of any answer, --check exits 1 and names what is out of date', async () => {
    const folder = temporaryFolder(golden)
    const file = readdirSync(join(folder, 'interviews'))[0] ?? ''
    const path = join(folder, 'interviews', file)
    const text = readFileSync(path, 'utf8')
    const changed = text.replace(/level: ([1-5])/, (_all, level: string) => `level: ${level === '1' ? 3 : 1}`)
    expect(changed).not.toBe(text)
    writeFileSync(path, changed)
    const { exit, stdout } = await runCommand('build', folder, '--check', '--lang', 'en')
    expect(exit).toBe(1)
    expect(stdout).toContain('assessment.yaml is out of date')
    expect(stdout).toContain('reports/readiness.md is out of date')
    expect((await runCommand('validate', folder)).exit).toBe(1)
  })

  test('the numbers hang together: interval around the score, tasks in the schedule, parts in the sum', () => {
    const assessment = read<Assessment>('assessment.yaml')
    const plan = read<Plan>('plan.yaml')
    const schedule = read<Schedule>('schedule.yaml')
    if (assessment.score !== null) expect([assessment.interval.low <= assessment.score, assessment.score <= assessment.interval.high]).toEqual([true, true])
    expect(schedule.tasks.map(({ id }) => id)).toEqual(plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id)))
    const cents = (amounts: number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0)
    expect(cents(schedule.cost.byMonth.map(({ cost }) => cost))).toBe(Math.round(schedule.cost.total * 100))
    expect(cents(schedule.cost.byPhase.map(({ cost }) => cost))).toBe(Math.round(schedule.cost.total * 100))
    expect(cents(schedule.tasks.map(({ cost }) => cost))).toBe(Math.round(schedule.cost.total * 100))
  })
})

test('there are five real cases with a source for every answer, and three fictional companies, which say that they are', () => {
  for (const name of FICTIONAL) expect(readFileSync(join(EXAMPLES, name, 'profile.yaml'), 'utf8')).toContain('Fictional example')
  const fictional = readdirSync(join(EXAMPLES, 'lakeside-instruments/interviews'))
  expect(fictional).toHaveLength(5)
  const cases = NAMES.filter((name) => !FICTIONAL.includes(name))
  expect(cases.length).toBeGreaterThanOrEqual(4)
  for (const name of cases) {
    const { answers } = parse(readFileSync(join(EXAMPLES, name, 'interviews/source-text.yaml'), 'utf8')) as { answers: { question: string; level?: number; evidence?: { source?: string }[] }[] }
    for (const answer of answers.filter(({ level }) => level !== undefined)) expect(answer.evidence?.some(({ source }) => source?.startsWith('seeds/')), `${name} ${answer.question}`).toBe(true)
  }
})

test('the project that fails was warned: what stopped it is what its readiness report had named', () => {
  const read = <T>(file: string) => parse(readFileSync(join(EXAMPLES, 'lanfeng-outdoor', file), 'utf8')) as T
  const assessment = read<Assessment>('assessment.yaml')
  const progress = read<Progress>('progress.yaml')
  expect([assessment.verdict, progress.finished?.reason]).toEqual(['not-ready', 'stopped'])
  const weak = new Set((assessment.questions ?? []).filter(({ level }) => level !== null && Number(level) <= 2).map(({ id }) => id))
  const warned = (progress.impediments ?? []).flatMap(({ because = [] }) => because).filter((id) => id.includes('.'))
  expect(warned.length).toBeGreaterThan(4)
  expect(warned.filter((id) => !weak.has(id))).toEqual([])
})

test('the project that succeeds after a re-plan: both plans are approved, the work follows the second, and its goals are reached', () => {
  const folder = join(EXAMPLES, 'fennwick-fastenings')
  const read = <T>(file: string) => parse(readFileSync(join(folder, file), 'utf8')) as T
  const [first, second] = [read<Baseline>('baselines/kick-off.yaml'), read<Baseline>('baselines/replan.yaml')]
  const progress = read<Progress>('progress.yaml')
  const assessment = read<Assessment>('assessment.yaml')
  expect([assessment.verdict, progress.finished?.reason]).toEqual(['conditionally-ready', 'delivered'])
  expect(first.date < first.startDate && first.finishDate < second.finishDate).toBe(true)
  const done = new Set((progress.status ?? []).flatMap(({ tasks }) => tasks).filter(({ percentComplete }) => percentComplete === 100).map(({ task }) => task))
  expect(read<Plan>('plan.yaml').phases.flatMap(({ tasks }) => tasks).filter(({ id }) => !done.has(id)).map(({ id }) => id)).toEqual([])
  expect(read<Evaluation>('evaluation.yaml').grade?.band).toBe('achieved')
})
