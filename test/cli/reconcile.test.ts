// Protects `reconcile`: it shows who said what, records and removes agreements without touching an interview, and refuses what makes no sense.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { parse } from 'yaml'
import { reconciliationLines } from '../../src/cli/print/reconciliation-lines.ts'
import type { Assessment, Reconciliation } from '../../src/model/file-types.ts'
import type { ReconciledQuestion } from '../../src/reporting/reconciliation-view.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inTerminal } from '../support/terminal.ts'
import { edit } from './engagement-for-test.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/lakeside-instruments')
const QUESTION = 'integration.data-sharing'

function interviewsOf(folder: string): string[] {
  return readdirSync(join(folder, 'interviews')).map((file) => readFileSync(join(folder, 'interviews', file), 'utf8'))
}

function agreedIn(folder: string): Reconciliation['agreed'] {
  return (parse(readFileSync(join(folder, 'reconciliation.yaml'), 'utf8')) as Reconciliation).agreed
}

describe('the view', () => {
  test('shows the questions on which people are far apart, with their words and evidence; --all shows the others too', async () => {
    const { stdout, exit } = await runCommand('reconcile', EXAMPLE, '--lang', 'en')
    expect(exit).toBe(0)
    expect(stdout).toContain('2–4  Willingness to share data')
    expect(stdout).toContain('客户的采购联系人要靠跟销售的私交')
    expect(stdout).toContain('evidence: 《客户数据共享管理规定》')
    expect(stdout).not.toContain('stepwise.stage-goals')
    expect((await runCommand('reconcile', EXAMPLE, '--all', '--lang', 'en')).stdout).toContain('stepwise.stage-goals')
  })

  test('tells alpha over all and by condition, with how many people and questions it rests on, as in the assessment', async () => {
    const { stdout } = await runCommand('reconcile', EXAMPLE, '--lang', 'en')
    const { agreement, conditions } = parse(readFileSync(join(EXAMPLE, 'assessment.yaml'), 'utf8')) as Assessment
    expect(stdout).toContain(`Agreement of ${agreement?.raters} people on ${agreement?.questionsCompared} questions: alpha ${agreement?.alpha?.toFixed(2)}`)
    for (const { agreement: own } of conditions) expect(stdout).toMatch(new RegExp(` ${own?.alpha?.toFixed(2)} +\\S+ +${own?.raters} +${own?.questionsCompared} `))
  })

  test('as JSON it gives the answers and what was agreed', async () => {
    const { stdout } = await runCommand('reconcile', EXAMPLE, '--question', 'technology.security-privacy', '--json')
    const [question] = (JSON.parse(stdout) as { questions: Record<string, unknown>[] }).questions
    expect(question).toMatchObject({ lowestLevel: 2, highestLevel: 4, level: 2, agreed: { level: 2, median: 3 }, answers: [{ respondent: 'li-wei', level: 3 }, { respondent: 'liu-yang', level: 2 }, { respondent: 'zhao-min', level: 4 }] })
  })
})

test.each(['en', 'zh-CN', 'zh-TW'] as const)('on 60 columns no line is wider, and none begins with a closing mark, in %s', async (lang) => {
  const { stdout } = await runCommand('reconcile', EXAMPLE, '--all', '--json')
  const { questions } = JSON.parse(stdout) as { questions: ReconciledQuestion[] }
  const lines = stripVTControlCharacters(reconciliationLines(questions, loadPack(), lang, loadSay(lang), 60)).split('\n')
  expect(lines.length).toBeGreaterThan(100)
  for (const line of lines) {
    expect(stringWidth(line), line).toBeLessThanOrEqual(60)
    expect(line).not.toMatch(/^ *[，。；：）]/)
  }
})

describe('recording', () => {
  test('writes level, reason and the answers it rests on, keeps comments and interviews, and the assessment follows', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const before = interviewsOf(folder)
    expect(await runCommand('reconcile', folder, '--question', QUESTION, '--level', '2', '--reason', 'two regions refuse', '--by', 'Ann', '--date', '2026-11-23')).toMatchObject({ exit: 0 })
    expect(interviewsOf(folder)).toEqual(before)
    expect(agreedIn(folder)).toHaveLength(2)
    expect(agreedIn(folder)[1]).toEqual({
      question: QUESTION, level: 2, reason: 'two regions refuse', by: 'Ann', date: '2026-11-23',
      restsOn: [{ respondent: 'chen-jie', level: 2 }, { respondent: 'li-wei', level: 3 }, { respondent: 'liu-yang', level: 3 }, { respondent: 'zhao-min', level: 4 }],
    })
    expect(readFileSync(join(folder, 'reconciliation.yaml'), 'utf8')).toContain('# Fictional example')
    await runCommand('build', folder)
    expect(await runCommand('validate', folder, '--lang', 'en')).toMatchObject({ exit: 0 })
    const assessment = readFileSync(join(folder, 'assessment.yaml'), 'utf8')
    expect(assessment).toContain('two regions refuse')
    expect((await runCommand('explain', folder, QUESTION, '--lang', 'en')).stdout).toContain('Agreed at 2 on 2026-11-23 by Ann because: two regions refuse. Single answers: 2, 3, 3, 4.')
  })

  test('the task to settle it is in the plan before, and gone after', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const plan = () => readFileSync(join(folder, 'plan.yaml'), 'utf8')
    expect(plan()).toContain('settle-integration-data-sharing')
    await runCommand('reconcile', folder, '--question', QUESTION, '--level', '3', '--reason', 'rule read together')
    await runCommand('build', folder)
    expect(plan()).not.toContain('settle-integration-data-sharing')
    expect(plan()).toContain('settle-integration-customer-definition')
  })

  test('the same question again replaces it, --remove takes it out; an answer changed since is told', async () => {
    const folder = temporaryFolder(EXAMPLE)
    await runCommand('reconcile', folder, '--question', 'technology.security-privacy', '--level', '3', '--reason', 'a list was found')
    expect(agreedIn(folder).map(({ level }) => level)).toEqual([3])
    edit(folder, 'interviews/liu-yang.yaml', (text) => text.replace(/(question: technology\.security-privacy\n\s+level: )2/, '$11'))
    expect((await runCommand('reconcile', folder, '--lang', 'en')).stdout).toContain('answers changed since: liu-yang')
    expect(await runCommand('reconcile', folder, '--question', 'technology.security-privacy', '--remove')).toMatchObject({ exit: 0 })
    expect(agreedIn(folder)).toEqual([])
    expect(await runCommand('reconcile', folder, '--question', 'technology.security-privacy', '--remove', '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining('Nothing is agreed') })
  })

  test.each([
    [['--level', '3', '--reason', 'x'], 'belong together'], [['--question', QUESTION, '--level', '3'], 'belong together'], [['--question', QUESTION, '--level', '3', '--reason', ' '], 'empty'],
    [['--remove'], '--question'], [['--question', 'integration.data-sharin', '--level', '3', '--reason', 'x'], `Did you mean ${QUESTION}?`], [['--question', QUESTION, '--level', '3', '--reason', 'x', '--date', 'today'], 'is not a day'],
  ])('refuses %j with exit 2 and writes nothing', async (argv, message) => {
    const folder = temporaryFolder(EXAMPLE)
    const before = readFileSync(join(folder, 'reconciliation.yaml'), 'utf8')
    expect(await runCommand('reconcile', folder, ...argv, '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining(message) })
    expect(readFileSync(join(folder, 'reconciliation.yaml'), 'utf8')).toBe(before)
  })

  test('a broken file is told at its line and left as it is', async () => {
    const folder = temporaryFolder(EXAMPLE)
    edit(folder, 'reconciliation.yaml', (text) => text.replace('level: 2', 'level: 7'))
    const { exit, stderr } = await runCommand('reconcile', folder, '--question', QUESTION, '--level', '3', '--reason', 'x')
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/reconciliation\.yaml:8:12/)])
    expect(stderr, 'in the language of the engagement').toContain('个文件')
  })
})

test('init --example brings the reconciliation along, and what to type next can be copied whatever the folder is called', async () => {
  const folder = join(temporaryFolder(), 'our tour')
  expect((await runCommand('init', folder, '--example', 'lakeside-instruments')).stderr).toContain(`crmplan build '${folder}'`)
  expect(existsSync(join(folder, 'reconciliation.yaml'))).toBe(true)
})

test('in a terminal it asks what to settle, first what nobody has settled, records it before it asks again, and says what comes next', async () => {
  const folder = temporaryFolder(EXAMPLE)
  const run = inTerminal('reconcile', folder, '--lang', 'en', '--today', '2026-11-23')
  await run.until('Which question do you settle?')
  run.type('\r')
  await run.until('Agreed level')
  run.type('2\r')
  await run.until('What settled it?')
  run.type('counted together\r')
  await run.until('Who agreed?')
  run.type('Ann\r')
  await run.until('Recorded in reconciliation.yaml')
  expect(agreedIn(folder)[1]).toMatchObject({ question: 'integration.customer-definition', level: 2, reason: 'counted together', by: 'Ann', date: '2026-11-23' })
  await run.until('agreed at 2')
  run.type('Leave')
  await run.until('❯ Leave')
  run.type('\r')
  expect(await run.exit).toBe(0)
  await run.until(`Next: crmplan build ${folder}`)
}, 60_000)
