// Protects the profile asked for in a real terminal: a blank name and an impossible day are refused, the goal named first comes first, and what is written is valid.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Profile } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inTerminal } from '../support/terminal.ts'

const ENTER = '\r'
const DOWN = '\x1b[B'

test('init asks, refuses what cannot be, and writes a valid profile', async () => {
  const folder = join(temporaryFolder(), 'acme')
  const run = inTerminal('init', folder, '--lang', 'en', '--today', '2026-11-22')
  await run.until('Name of the company')
  run.type(`   ${ENTER}`)
  await run.until('A name, please.')
  run.type(`Acme${ENTER}`)
  await run.until('Country whose working days count')
  run.type(ENTER)
  await run.until('Currency')
  run.type(ENTER)
  await run.until('What is the introduction to achieve?')
  run.type(` ${DOWN} ${ENTER}`)
  await run.until('Which of them matters most?')
  run.type(`${DOWN}${ENTER}`)
  await run.until('How many people will work with it?')
  run.type(`45${ENTER}`)
  await run.until('At how many sites?')
  run.type(ENTER)
  for (const question of ['Which parts of the system?', 'By which channels are customers met?', 'develop information systems', 'Own project manager', 'Implementation partner', 'outside help']) {
    await run.until(question)
    run.type(ENTER)
  }
  await run.until('Customer records, roughly')
  run.type(`12000${ENTER}`)
  await run.until('Work may start on')
  run.type(`${'\x7f'.repeat(10)}2027-02-30${ENTER}`)
  await run.until('A day as YYYY-MM-DD, please.')
  run.type(`${'\x7f'.repeat(10)}2027-03-01${ENTER}`)
  expect(await run.exit).toBe(0)
  const profile = parse(readFileSync(join(folder, 'profile.yaml'), 'utf8')) as Profile
  expect(profile).toMatchObject({
    company: { name: 'Acme', country: 'CN' }, goals: [{ id: 'raise-margin', priority: 1 }, { id: 'raise-sales', priority: 2 }], scope: { users: 45 }, data: { customerRecords: 12000 }, settings: { language: 'en', currency: 'CNY', startDate: '2027-03-01' },
  })
  expect(await runCommand('validate', folder)).toMatchObject({ exit: 0 })
})
