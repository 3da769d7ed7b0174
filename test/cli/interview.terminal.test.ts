// Protects the interview in a real terminal: an answer is on disk before the next screen, leaving loses nothing, and it goes on where it stopped.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import { RawTerminal } from '../../src/cli/prompts/raw-terminal.ts'
import type { Interview } from '../../src/model/file-types.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type TerminalRun, inTerminal, inTerminalOf } from '../support/terminal.ts'
import { runCommand } from '../support/run-command.ts'

const ENTER = '\r'
const DOWN = '\x1b[B'
const LEFT = '\x1b[D'
const CTRL_C = '\x03'

async function anEngagement(example = 'longzhiji'): Promise<string> {
  const folder = join(temporaryFolder(), 'acme')
  await runCommand('init', folder, '--example', example)
  return folder
}

const interviewIn = (folder: string, id = 'ann') => parse(readFileSync(join(folder, `interviews/${id}.yaml`), 'utf8')) as Interview
const answersIn = (folder: string) => interviewIn(folder).answers
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const ANN = ['--respondent', 'ann', '--name', 'Ann', '--role', 'executive', '--today', '2026-11-22']

async function press(run: TerminalRun, keys: string, until: string | RegExp): Promise<void> {
  run.type(keys)
  await run.until(until)
}

describe.each([['en', 60, 30], ['en', 120, 45], ['zh-CN', 60, 30], ['zh-CN', 120, 45]] as const)('in %s on %i columns', (lang, cols, rows) => {
  const words = {
    en: { next: 'authority', parked: 'Parked for', typeName: 'Somebody else', why: 'what to ask for', note: 'What was said', saved: 'Saved', welcome: 'questions are open', again: 'Where we were', other: '明确的高层发起人' },
    'zh-CN': { next: '权限', parked: '已留给', typeName: '其他人', why: '要问什么', note: '对方说了什么', saved: '已保存', welcome: '共有', again: '接着上次', other: '明確的高階發起人' },
  }[lang]

  test('a whole interview, question after question to the end', async () => {
    const folder = await anEngagement()
    const run = inTerminalOf({ cols, rows }, 'interview', folder, '--respondent', 'bob', '--name', 'Bob', '--role', 'front-line', '--today', '2026-11-22', '--lang', lang)
    await run.until(words.welcome)
    const [, total = ''] = /0 of (\d+) answered|已答0\/(\d+)/.exec(run.screen())?.filter(Boolean) ?? []
    const count = Number(total)
    expect(count).toBeGreaterThan(20)
    for (let answered = 1; answered <= count; answered++) {
      run.type('3')
      await vi.waitFor(() => expect(interviewIn(folder, 'bob').answers).toHaveLength(answered), { timeout: 20_000, interval: 20 })
      run.type(ENTER)
    }
    run.type(ENTER)
    expect(await run.exit).toBe(0)
    const { answers } = interviewIn(folder, 'bob')
    expect(new Set(answers.map(({ question }) => question)).size).toBe(count)
    expect(answers.every(({ level }) => level === 3)).toBe(true)
    expect((await runCommand('validate', folder)).exit).toBe(0)
  })

  test('levels, notes, evidence, back, search, park, language; Ctrl-C leaves with 130; the next time goes on', async () => {
    const folder = await anEngagement()
    const run = inTerminalOf({ cols, rows }, 'interview', folder, ...ANN, '--lang', lang)
    await run.until(words.welcome)
    for (const line of run.screen().split('\n')) expect([...line].length).toBeLessThanOrEqual(cols)
    await press(run, '4', /^> 4 {2}/m)
    expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 4 }])
    await press(run, 'n', words.note)
    await press(run, `王总说了${ENTER}`, '王总说了')
    await press(run, 'e', /\n> $/m)
    run.type('章程')
    await run.until('> 章程')
    run.type(ENTER)
    await run.until(/\n> $/m)
    run.type(`档案室${ENTER}`)
    await run.until('> 2026-11-22')
    await press(run, ENTER, words.saved)
    expect(answersIn(folder)[0]).toEqual({ question: 'leadership.sponsor-named', level: 4, note: '王总说了', evidence: [{ text: '章程', source: '档案室', date: '2026-11-22' }] })
    await press(run, ENTER, words.next)
    await press(run, 'b', /^> 4 {2}/m)
    await press(run, 'f', words.next)
    run.type('/')
    await run.until(/\n> /)
    run.type('sponsor-time')
    await run.until('sponsor-time')
    run.type(ENTER)
    for (let tries = 0; interviewIn(folder).at !== 'leadership.sponsor-time' && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25))
    await press(run, '2', /^> 2 {2}/m)
    run.type('b')
    await run.until(words.next)
    run.type('p')
    await run.until(words.typeName)
    run.type(`2`)
    await run.until(/\n> $/m)
    run.type(`周总${ENTER}`)
    await run.until(words.why)
    run.type(`他管钱${ENTER}`)
    await run.until(words.parked)
    expect(interviewIn(folder).parked).toEqual([{ question: 'leadership.sponsor-authority', for: '周总', note: '他管钱', date: '2026-11-22' }])
    run.type('/named executive')
    await run.until('named executive')
    run.type(ENTER)
    await run.until(/^> 4 {2}/m)
    await press(run, 'l', words.other)
    run.type(CTRL_C)
    expect(await run.exit).toBe(130)
    expect(answersIn(folder).map(({ question, level }) => [question, level])).toEqual([['leadership.sponsor-named', 4], ['leadership.sponsor-time', 2]])
    const again = inTerminalOf({ cols, rows }, 'interview', folder, '--respondent', 'ann', '--lang', lang)
    await again.until(words.again)
    await again.until(/^> 4 {2}/m)
    again.type('q')
    expect(await again.exit).toBe(0)
  })
})

test('what is typed in one chunk in the middle of a line stays in its order, on every version of Node', async () => {
  const folder = await anEngagement()
  const run = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await run.until('questions are open')
  await press(run, 'n', 'What was said')
  await press(run, '李说', '> 李说')
  run.type(LEFT)
  await press(run, '客户经理王芳', '> 李客户经理王芳说')
  expect(run.cursor().column).toBe(2 + 2 * 7)
  await press(run, `\x1b[200~，\r\n1\x1b[201~`, '王芳，')
  await press(run, ENTER, 'Not answered yet')
  expect(interviewIn(folder).drafts).toEqual([{ question: 'leadership.sponsor-named', note: '李客户经理王芳，\n1说' }])
  await press(run, '2', /^> 2 {2}/m)
  expect(interviewIn(folder)).toMatchObject({ answers: [{ level: 2, note: '李客户经理王芳，\n1说' }] })
  expect(interviewIn(folder).drafts).toBeUndefined()
})

test('a new respondent with a Chinese name, typed in chunks, gets a readable id, and the questions are Chinese', async () => {
  const folder = await anEngagement()
  const run = inTerminal('interview', folder, '--lang', 'zh-CN')
  await run.until('访谈谁')
  run.type(`${DOWN}${ENTER}`)
  await run.until('姓名')
  run.type('李')
  await run.until('李')
  run.type(LEFT)
  run.type('欧阳')
  await run.until('欧阳李')
  run.type(ENTER)
  await run.until('以什么角色作答')
  run.type(ENTER)
  await run.until('ou-yang-li')
  run.type(ENTER)
  await run.until('明确的高层发起人')
  run.type('q')
  expect(await run.exit).toBe(0)
})

// On xterm and tmux the cursor still stands on the last character of a full line, and erasing from there takes it away; the emulator of the other tests forgives that.
test('a last line as wide as the terminal keeps its last character', () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => written.mockRestore())
  const line = 'x'.repeat(60)
  Reflect.apply(RawTerminal.prototype.draw, undefined, [{ lines: [line], scroll: 0 }])
  expect(written.mock.calls.map(([text]) => String(text)).join('')).toContain(`${line}\r\n\x1b[J`)
})

test('a smaller and a larger window are drawn anew, and no line is too long', async () => {
  const folder = await anEngagement()
  const run = inTerminalOf({ cols: 120, rows: 45 }, 'interview', folder, ...ANN, '--lang', 'zh-CN')
  await run.until('共有')
  run.resize(60, 24)
  await run.until('用上下键查看')
  expect(run.screen().split('\n').length).toBeLessThanOrEqual(24)
  run.resize(110, 45)
  await run.until('可作依据')
  run.type('3')
  await run.until(/^> 3 {2}/m)
})

test('two at once: the second is told who has it, and gets it once the first has gone, even if killed', async () => {
  const folder = await anEngagement()
  const first = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await first.until('questions are open')
  const second = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await second.until(/has interviews\/ann\.yaml open since \d{4}-\d{2}-\d{2}/)
  expect(await second.exit).toBe(3)
  const imported = join(folder, '..', 'ann.yaml')
  writeFileSync(imported, 'kind: Interview\nschemaVersion: 1\nrespondent: { id: ann, role: executive }\nanswers:\n  - { question: leadership.funding, level: 5 }\n')
  expect((await runCommand('interview', folder, '--answers', imported, '--lang', 'en')).exit).toBe(3)
  await press(first, '2', /^> 2 {2}/m)
  first.kill('SIGKILL')
  await first.exit
  const third = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await third.until('Where we were')
  third.type('q')
  expect(await third.exit).toBe(0)
  expect(readdirSync(join(folder, '.crmplan/locks'))).toEqual([])
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 2 }])
})

test.each([['SIGTERM', 143], ['SIGHUP', 129]] as const)('%s leaves with %i, everything saved, the lock released', async (signal, code) => {
  const folder = await anEngagement()
  const run = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await run.until('questions are open')
  await press(run, '3', /^> 3 {2}/m)
  run.kill(signal)
  expect(await run.exit).toBe(code)
  expect(answersIn(folder)).toHaveLength(1)
  expect(readdirSync(join(folder, '.crmplan/locks'))).toEqual([])
})

test('what the disk refuses is kept until it can be written', async () => {
  const folder = await anEngagement()
  const run = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await run.until('questions are open')
  await press(run, '3', /^> 3 {2}/m)
  renameSync(join(folder, 'interviews'), join(folder, 'away'))
  writeFileSync(join(folder, 'interviews'), 'in the way')
  await press(run, '2', /Not saved yet[^]*is not a folder/)
  await press(run, 'q', 'Press q once more')
  rmSync(join(folder, 'interviews'))
  renameSync(join(folder, 'away'), join(folder, 'interviews'))
  await press(run, ENTER, /^> 2 {2}/m)
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 2 }])
})

test.skipIf(!canMount())('a full disk: said so, nothing damaged, written once there is room again', async () => {
  const folder = await anEngagement()
  const small = join(folder, 'interviews')
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small])
  onTestFinished(() => { execFileSync('umount', ['-l', small]) })
  const run = inTerminal('interview', folder, ...ANN, '--lang', 'en')
  await run.until('questions are open')
  await press(run, '3', /^> 3 {2}/m)
  const before = readFileSync(join(small, 'ann.yaml'), 'utf8')
  await press(run, 'n', 'What was said')
  await press(run, 'long '.repeat(1000), /(long ){10}/)
  // Room for the beginning of the file, not for all of it.
  writeFileSync(join(small, 'fill'), Buffer.alloc(64 * 1024 - 2 * 4096))
  await press(run, ENTER, /Not saved yet[^]*the disk is full/)
  expect(readFileSync(join(small, 'ann.yaml'), 'utf8')).toBe(before)
  expect(readdirSync(small).sort()).toEqual(['ann.yaml', 'fill'])
  rmSync(join(small, 'fill'))
  await press(run, ENTER, 'Note: long')
  expect(answersIn(folder)[0]?.note).toBe('long '.repeat(1000).trim())
})

test('what somebody else writes into the file meanwhile is kept; a broken file is not overwritten', async () => {
  const folder = await anEngagement()
  const file = join(folder, 'interviews/ann.yaml')
  const run = inTerminal('interview', folder, ...ANN)
  await run.until('共有')
  await press(run, ENTER, '发起人的权限')
  expect(existsSync(file)).toBe(false)
  await press(run, '2', /^> 2 {2}/m)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, 'kind: Interview\n')
  await press(run, '1', /ann\.yaml:1:1[^]*还没有保存|还没有保存[^]*ann\.yaml:1:1/)
  expect(readFileSync(file, 'utf8')).toBe('kind: Interview\n')
  writeFileSync(file, text.replace(/^answers:[^]*?(?=^at:)/m, `answers:\n  - ${JSON.stringify({ question: 'leadership.long-term', level: 1 })} # by hand\n  - ${JSON.stringify(answersIn2(text)[0])}\n`))
  await press(run, ENTER, /^> 1 {2}/m)
  expect(answersIn(folder)).toEqual([{ question: 'leadership.long-term', level: 1 }, { question: 'leadership.sponsor-authority', level: 1 }])
  expect(readFileSync(file, 'utf8')).toContain('# by hand')
  run.type(CTRL_C)
  expect(await run.exit).toBe(130)
  await run.until('已退出，此前的回答都已保存')
})

const answersIn2 = (text: string) => (parse(text) as Interview).answers

test('a long note is written in the editor', async () => {
  const folder = await anEngagement()
  const editor = join(folder, '..', 'editor.sh')
  writeFileSync(editor, '#!/bin/sh\nprintf "first line\\nsecond: \\"quoted\\" # line\\n" > "$1"\n', { mode: 0o755 })
  const run = inTerminalOf({ env: { VISUAL: editor } }, 'interview', folder, ...ANN, '--lang', 'en')
  await run.until('questions are open')
  await press(run, '2', /^> 2 {2}/m)
  await press(run, 'n', 'What was said')
  await press(run, '\t', 'second: "quoted"')
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 2, note: 'first line\nsecond: "quoted" # line' }])
})

test.each<[string, string[], Record<string, string>]>([['--plain', ['--plain'], {}], ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }], ['TERM=dumb', [], { TERM: 'dumb' }]])('%s asks in lines, with the same to do, and draws nothing', async (_name, flags, env) => {
  const folder = await anEngagement('lakeside-instruments')
  const run = inTerminalOf({ env }, 'interview', folder, ...ANN, '--lang', 'en', ...flags)
  await run.until('questions are open')
  expect(run.screen()).not.toContain('\x1b')
  await press(run, `3${ENTER}`, /^> 3 {2}/m)
  await press(run, `n${ENTER}`, 'What was said')
  await press(run, `only on paper${ENTER}`, 'Note: only on paper')
  await press(run, `x${ENTER}`, 'Why does it not apply')
  await press(run, `.${ENTER}`, /Why does it not apply[^]*> 3 {2}[^]*Note: only on paper/)
  await press(run, `zz${ENTER}`, '"zz" does nothing here')
  await press(run, `o${ENTER}`, 'Type a number to go there')
  await press(run, `leadership.funding${ENTER}`, /^1 +Secured funding/m)
  await press(run, `1${ENTER}`, /Where is the money|second year/)
  await press(run, `d${ENTER}`, /^> d {2}/m)
  await press(run, `p${ENTER}`, 'Anybody in the role')
  await press(run, `1${ENTER}`, 'Why, or what to ask for')
  await press(run, `${ENTER}`, 'Parked for')
  run.type(`q${ENTER}`)
  expect(await run.exit).toBe(0)
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 3, note: 'only on paper' }, { question: 'leadership.funding', unknown: true }])
  expect(interviewIn(folder).parked).toMatchObject([{ question: 'leadership.funding' }])
})

test('leaving init says that nothing was written', async () => {
  const folder = join(temporaryFolder(), 'new')
  const run = inTerminal('init', folder, '--lang', 'en')
  await run.until('Name of the company')
  run.type(CTRL_C)
  expect(await run.exit).toBe(130)
  await run.until('Nothing was written')
  expect(existsSync(folder)).toBe(false)
})
