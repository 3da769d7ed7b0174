// Protects: the weekly status in a real terminal: Enter takes what the plan expects, every task is on disk before the next, going back and leaving lose nothing, and it goes on where it stopped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Progress, Schedule } from '../../src/model/file-types.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inTerminal } from '../support/terminal.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/longzhiji')
const ENTER = '\r'

const progressIn = (folder: string): Progress => parse(readFileSync(join(folder, 'progress.yaml'), 'utf8')) as Progress

test('a status is entered with Enter alone, left and resumed', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder(EXAMPLE)
  const [first] = (parse(readFileSync(join(folder, 'schedule.yaml'), 'utf8')) as Schedule).tasks
  const day = first!.finish
  const run = inTerminal('track', folder, '--today', day, '--lang', 'en')
  await run.until('1 of ')
  await run.until(`Finished as planned, on ${day}`)
  run.type(ENTER)
  await run.until('Person-days worked')
  run.type(ENTER)
  await run.until('Money spent')
  run.type(`900${ENTER}`)
  await run.until('Remark')
  run.type(ENTER)
  await run.until('saved: ')
  expect(progressIn(folder).status?.[0]?.tasks).toMatchObject([{ task: first!.id, percentComplete: 100, actualStart: first!.start, actualFinish: day, actualCost: 900 }])
  await run.until('2 of ')
  run.type('\x03')
  expect(await run.exit).toBe(130)
  expect(run.screen()).toContain('goes on where you stopped')
  const again = inTerminal('track', folder, '--today', day, '--lang', 'zh-CN')
  await again.until('这一天已录入1项任务')
  expect(again.screen()).not.toContain(first!.id)
  // As Ctrl-C comes between two prompts.
  again.kill('SIGINT')
  expect(await again.exit).toBe(130)
  expect(again.screen()).toContain('会从停下的地方继续')
})

test('a decision is asked field by field, with a way back', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder(EXAMPLE)
  const run = inTerminal('track', 'decision', folder, '--plain', '--today', '2027-06-01', '--lang', 'en')
  await run.until('What was decided')
  run.type(`Wrong\r`)
  await run.until('When')
  run.type('<\r')
  await run.until('Wrong')
  run.type('Service first\r')
  for (const wanted of ['When', 'Who decided', 'In which phase', 'Which question', 'Which options were there, 1']) {
    await run.until(wanted)
    run.type(wanted === 'Who decided' ? 'sponsor\r' : wanted.startsWith('Which options') ? 'All at once\r' : '\r')
  }
  await run.until('the one that was chosen')
  run.type('2\r')
  await run.until('Remark on this option')
  run.type('\r')
  await run.until('Which options were there, 2')
  for (const wanted of ['What is known now', 'What is taken for granted', 'What is expected', 'How likely', 'When to look at it again', 'Can it be taken back', 'Tasks it changes', 'What it rests on']) {
    run.type('\r')
    await run.until(wanted)
  }
  run.type('\r')
  expect(await run.exit).toBe(0)
  expect(progressIn(folder).decisions).toEqual([{ id: 'D1', title: 'Service first', date: '2027-06-01', owner: 'sponsor', options: [{ text: 'All at once', chosen: false }] }])
})
