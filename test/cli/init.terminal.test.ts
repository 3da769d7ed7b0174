// Protects: in a terminal, init takes every field in Chinese and in English, goes back, keeps every answer through Ctrl-C and kill -9, and lets everything be looked over before it is written.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type TerminalRun, inTerminal } from '../support/terminal.ts'

const [ENTER, DOWN, UP, LEFT, ALT_LEFT] = ['\r', '\x1b[B', '\x1b[A', '\x1b[D', '\x1b[1;3D']
const newFolder = () => join(temporaryFolder(), 'acme')
const profile = (folder: string) => parse(readFileSync(join(folder, 'profile.yaml'), 'utf8')) as Record<string, unknown>
const draft = (folder: string) => JSON.parse(readFileSync(join(folder, '.crmplan/profile-draft.json'), 'utf8')) as { draft: Record<string, unknown>; passed: string[] }

/** Passes fields by Enter until one asks. */
async function passUntil(run: TerminalRun, ask: string): Promise<void> {
  for (let steps = 0; steps < 45 && !run.screen().includes(ask); steps++) {
    const before = run.screen()
    run.type(ENTER)
    for (let tries = 0; tries < 100 && run.screen() === before; tries++) await new Promise((resolve) => setTimeout(resolve, 30))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await run.until(ask)
}

describe('on the screen', () => {
  test('in Chinese, with an input method in the middle of a line; the most important goal; looked over, changed, written', async () => {
    const folder = newFolder()
    const run = inTerminal('init', folder, '--lang', 'zh-CN', '--today', '2026-12-01')
    await run.until('企业名称是什么')
    await run.until('用于：印在所有报告和信函上')
    run.type('公司')
    await run.until('公司')
    run.type(LEFT + LEFT)
    run.type('集团') // one chunk, as an input method sends it
    await run.until('集团公司')
    run.type(ENTER)
    await passUntil(run, '希望通过CRM达到什么目标')
    run.type(` ${DOWN} ${ENTER}`)
    await run.until('其中哪一个最重要')
    run.type(`${DOWN}${ENTER}`)
    await run.until('多少人会使用')
    run.type(`１．２万${ENTER}`)
    await run.until('✔ 用户数：12,000')
    await passUntil(run, '都对吗')
    await run.until('对，写入profile.yaml')
    run.type(`${DOWN}${ENTER}`) // the first field: the name
    await run.until(/企业名称是什么.*\(集团公司\)/)
    run.type(`集团公司（新）${ENTER}`)
    await run.until(/都对吗[^]*集团公司（新）/)
    run.type(ENTER)
    expect(await run.exit).toBe(0)
    expect(profile(folder)).toMatchObject({ company: { name: '集团公司（新）', country: 'CN' }, goals: [{ id: 'raise-margin', priority: 1 }, { id: 'raise-sales', priority: 2 }], scope: { users: 12000 }, calendar: { country: 'CN' }, settings: { language: 'zh-CN', currency: 'CNY', startDate: '2026-12-01' } })
    expect(existsSync(join(folder, '.crmplan/profile-draft.json'))).toBe(false)
    expect((await runCommand('validate', folder)).exit).toBe(0)
  }, 120_000)

  test('in English: bad input is told, back from a text, from a list and by Alt and the left arrow', async () => {
    const folder = newFolder()
    const run = inTerminal('init', folder, '--lang', 'en')
    await run.until('Name of the company')
    run.type(`  ${ENTER}`)
    await run.until('This is needed')
    run.type(`Acme${ENTER}`)
    await run.until('✔ Name: Acme')
    run.type(`Tools${ENTER}`)
    await run.until('Which country')
    await run.until('Germany')
    run.type('<')
    await run.until(/\? Line of business.*\(Tools\)/)
    run.type(`<${ENTER}`)
    await run.until(/\? Name of the company.*\(Acme\)/)
    run.type(`Acme Ltd${ENTER}`)
    await run.until('✔ Name: Acme Ltd')
    await run.until('Which country')
    run.type(UP + DOWN)
    run.type(ALT_LEFT)
    await run.until(/\? Line of business.*\(Tools\)/)
    run.type(`-${ENTER}`)
    await run.until('✔ Line of business: –')
    await vi.waitFor(() => expect(draft(folder).draft).toEqual({ 'company.name': 'Acme Ltd' }), 20_000)
    expect(draft(folder).passed).toEqual(['company.name', 'company.industry'])
    run.type('\x03')
    expect(await run.exit).toBe(130)
    await run.until('What you have answered is kept')
  }, 60_000)
})

test('kill -9 after any field loses nothing, and the same command goes on', async () => {
  const folder = newFolder()
  const answers = ['Acme', 'Tools', '2', '1', '', '1 2', '2', '50', '3', '1', '2 3', '', '', '4', '2']
  for (const [index, answer] of answers.entries()) {
    const run = inTerminal('init', folder, '--lang', 'en', '--plain', '--today', '2026-12-01')
    await run.until(index === 0 ? 'About ten minutes' : 'Going on where it was left')
    await run.until(/\n> $|\n>$/)
    const passed = index === 0 ? 0 : draft(folder).passed.length
    run.type(`${answer}\n`)
    for (let tries = 0; tries < 200 && (existsSync(join(folder, '.crmplan/profile-draft.json')) ? draft(folder).passed.length : 0) === passed; tries++) await new Promise((resolve) => setTimeout(resolve, 25))
    expect(draft(folder).passed).toHaveLength(passed + 1)
    run.kill('SIGKILL')
    await run.exit
  }
  expect(draft(folder).draft).toMatchObject({ 'company.name': 'Acme', 'company.industry': 'Tools', 'scope.users': 50, 'scope.sites': 3, 'scope.modules': ['sales'], 'scope.channels': ['email', 'web'], 'scope.deployment': 'on-premise', 'scope.regulated': false })
}, 240_000)

test('plain: lines without redraws or colour, numbers for choices, back, leaving at the end of the input', async () => {
  const folder = newFolder()
  const run = inTerminal('init', folder, '--lang', 'en', '--plain', '--today', '2026-12-01')
  await run.until('Name of the company')
  run.type('Acme\n')
  await run.until('Line of business')
  run.type('<\n')
  await run.until(/Enter keeps Acme/)
  run.type('\n\n')
  await run.until('Which country')
  run.type('99\n')
  await run.until('choose one of the numbers')
  run.type('\x04')
  expect(await run.exit).toBe(130)
  expect(draft(folder).draft).toEqual({ 'company.name': 'Acme' })
}, 60_000)

test('without a terminal it says what to use instead, and asks nothing', async () => {
  const folder = newFolder()
  const ran = await runCommand('init', folder, '--lang', 'en')
  expect([ran.exit, ran.stderr]).toEqual([2, expect.stringMatching(/--from.*--example/)])
  expect(existsSync(folder)).toBe(false)
})
