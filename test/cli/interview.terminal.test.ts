// Protects the interview in a real terminal: an answer is on disk before the next question, leaving loses nothing, and it goes on where it stopped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Interview } from '../../src/model/file-types.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inTerminal } from '../support/terminal.ts'
import { runCommand } from '../support/run-command.ts'

const ENTER = '\r'
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
  first.type(ENTER) // level 3, the default
  await first.until('What was said')
  first.type(`only on paper${ENTER}`)
  await first.until(/2 of \d+/)
  expect(answersIn(folder)).toEqual([{ question: 'leadership.sponsor-named', level: 3, note: 'only on paper' }])
  first.type('\x03')
  expect(await first.exit).toBe(130)
  await first.until('is saved')

  const second = inTerminal('interview', folder, '--respondent', 'ann', '--lang', 'en')
  await second.until(/2 of \d+/)
  second.type(`${DOWN}${ENTER}`) // level 4 asks for evidence
  await second.until('What was said')
  second.type(ENTER)
  await second.until('What shows it?')
  second.type(`signed letter${ENTER}`)
  await second.until('Where was it seen')
  second.type(`registry${ENTER}`)
  await second.until(/3 of \d+/)
  second.type(`${DOWN}${DOWN}${DOWN}${ENTER}`) // does not know
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
