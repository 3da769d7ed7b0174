// Protects the interview in a real terminal: an answer is on disk before the next question, leaving loses nothing, and it goes on where it stopped.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Interview } from '../../src/model/file-types.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inTerminal } from '../support/terminal.ts'
import { runCommand } from '../support/run-command.ts'

const ENTER = '\r'
const UP = '\x1b[A'
const DOWN = '\x1b[B'

async function anEngagement(): Promise<string> {
  const folder = join(temporaryFolder(), 'acme')
  await runCommand('init', folder, '--example', 'longzhiji')
  return folder
}

const answersIn = (folder: string) => (parse(readFileSync(join(folder, 'interviews/ann.yaml'), 'utf8')) as Interview).answers

test('answers are saved one by one; Ctrl-C leaves with 130; the next time goes on', async () => {
  const folder = await anEngagement()
  const first = inTerminal('interview', folder, '--respondent', 'ann', '--name', 'Ann', '--role', 'executive', '--lang', 'en')
  await first.until('Named executive sponsor')
  await first.until('Save and leave')
  expect(first.screen()).toMatch(/❯ ·  Skip for now/) // no level is suggested
  first.type(`3${ENTER}`)
  await first.until('What was said')
  first.type(`only on paper${ENTER}`)
  await first.until(/2 of \d+/)
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 3, note: 'only on paper' }])
  first.type('\x03')
  expect(await first.exit).toBe(130)
  await first.until('is saved')

  const second = inTerminal('interview', folder, '--respondent', 'ann', '--lang', 'en')
  await second.until(/2 of \d+/)
  second.type(`4${ENTER}`) // level 4 asks for evidence
  await second.until('What was said')
  second.type(ENTER)
  await second.until('What shows it?')
  second.type(`signed letter${ENTER}`)
  await second.until('Where was it seen')
  second.type(`registry${ENTER}`)
  await second.until(/3 of \d+/)
  second.type(`${UP}${UP}${ENTER}`) // does not know
  await second.until(/What was said[^?]*$/)
  second.type(ENTER)
  await second.until(/4 of \d+/)
  expect(answersIn(folder).slice(1)).toEqual([
    { question: 'leadership.sponsor-authority', level: 4, evidence: [{ text: 'signed letter', source: 'registry' }] }, { question: 'leadership.sponsor-time', unknown: true },
  ])
  second.kill('SIGKILL')
  await second.exit
  expect(answersIn(folder)).toHaveLength(3)
})

test('a new respondent with a Chinese name gets a readable id, and the questions are Chinese', async () => {
  const folder = await anEngagement()
  const run = inTerminal('interview', folder, '--lang', 'zh-CN')
  await run.until('采访谁')
  run.type(`${DOWN}${ENTER}`)
  await run.until('姓名')
  run.type(`李伟${ENTER}`)
  await run.until('以什么角色作答')
  run.type(ENTER)
  await run.until('li-wei')
  run.type(ENTER)
  await run.until('保存并离开')
  expect(run.screen()).toContain('明确的高层发起人')
  run.kill('SIGKILL')
  await run.exit
})

test('what somebody else writes into the file meanwhile is kept; leaving is told in the language of the engagement', async () => {
  const folder = await anEngagement()
  const file = join(folder, 'interviews/ann.yaml')
  const run = inTerminal('interview', folder, '--respondent', 'ann', '--name', 'Ann', '--role', 'executive')
  await run.until('保存并离开')
  run.type(ENTER) // Enter alone skips
  await run.until(/✔[^]*保存并离开/)
  expect(existsSync(file)).toBe(false)
  run.type(`2${ENTER}`)
  await run.until('原话要点')
  run.type(ENTER)
  for (let tries = 0; !existsSync(file) && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50))
  const [own] = answersIn(folder)
  await run.until(/第2题[^]*保存并离开/)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, 'kind: Interview\n')
  run.type(`1${ENTER}`)
  await run.until(/原话要点[^]*原话要点/)
  run.type(ENTER)
  await run.until(/ann\.yaml:1:1[^]*还没有保存/)
  writeFileSync(file, text.replace(/^answers:[^]*/m, `answers:\n  - ${JSON.stringify({ question: 'leadership.long-term', level: 1 })} # by hand\n  - ${JSON.stringify(own)}\n`))
  run.type(ENTER)
  await run.until('第4题')
  expect(answersIn(folder)).toEqual([{ question: 'leadership.long-term', level: 1 }, own, expect.objectContaining({ level: 1 })])
  expect(readFileSync(file, 'utf8')).toContain('# by hand')
  run.type('\x03')
  expect(await run.exit).toBe(130)
  await run.until('已退出，此前的回答都已保存')
})

test('leaving init says that nothing was written', async () => {
  const folder = join(temporaryFolder(), 'new')
  const run = inTerminal('init', folder, '--lang', 'en')
  await run.until('Name of the company')
  run.type('\x03')
  expect(await run.exit).toBe(130)
  await run.until('Nothing was written')
  expect(existsSync(folder)).toBe(false)
})
