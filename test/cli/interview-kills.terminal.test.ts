// Protects what has been said from kill -9: at whatever screen the process dies, what was shown as saved is in the file, and the interview goes on. `npm run kills` does it 210 times.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Answer, Interview } from '../../src/model/file-types.ts'
import validators from '../../src/validation/compiled/fast.js'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type TerminalRun, startTerminal } from '../support/terminal.ts'

const ENTER = '\r'
const KILLS = Number(process.env['KILLS'] ?? 12)

/** A question with no mark before any answer, or the end. */
const OPEN_OR_END = /^(?![^]*\n> )[^]*\n {2}d {2}|Enter goes on|回车继续/

type Shown = Pick<Answer, 'level' | 'note' | 'evidence'>

/** At which screen the process dies, and what that screen has shown as saved by then. */
const DEATHS: readonly (readonly [screen: string, (run: TerminalRun, text: string) => Promise<Partial<Shown>>])[] = [
  ['the question', async () => ({})],
  ['a note being typed', async (run, text) => { run.type('n'); await run.until(/^> $/m); run.type(text); await run.until(text); return {} }],
  ['the question with its note', async (run, text) => { run.type('n'); await run.until(/^> $/m); run.type(`${text}${ENTER}`); await run.until(new RegExp(`^\\S.*${text}`, 'm')); return { note: text } }],
  ['the source of evidence', async (run, text) => { run.type('e'); await run.until(/^> $/m); run.type(text); await run.until(text); run.type(ENTER); await run.until(/^> $/m); return {} }],
  ['the day of evidence', async (run, text) => { run.type('e'); await run.until(/^> $/m); run.type(`${text}${ENTER}${ENTER}`); await run.until(/^> 2026-11-22/m); return {} }],
  ['the question with its evidence', async (run, text) => { run.type('e'); await run.until(/^> $/m); run.type(`${text}${ENTER}${ENTER}`); await run.until(/^> 2026/m); run.type(ENTER); await run.until(new RegExp(`${text}.*2026-11-22`)); return { evidence: [{ text, date: '2026-11-22' }] } }],
  ['the next question', async (run) => { run.type(ENTER); await run.until(OPEN_OR_END); return {} }],
  ['whom to park for', async (run) => { run.type('p'); await run.until(/^> 1 {2}/m); return {} }],
  ['why a question is parked', async (run) => { run.type('p'); await run.until(/^> 1 {2}/m); run.type('3'); await run.until(/^> $/m); return {} }],
  ['the list', async (run) => { run.type('o'); await run.until(/^> .*\d/m); return {} }],
  ['the reason why not', async (run, text) => { run.type('x'); await run.until(/^> $/m); run.type(text); await run.until(text); return {} }],
  ['the help', async (run) => { run.type('?'); await run.until('1-5   '); return {} }],
]

test(`killed ${KILLS} times`, { timeout: 60_000 + KILLS * 20_000 }, async () => {
  const folder = join(temporaryFolder(), 'acme')
  await runCommand('init', folder, '--example', 'longzhiji')
  const said = new Map<string, Shown>()
  let person = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const file = join(folder, `interviews/p${person}.yaml`)
    const run = startTerminal({ cols: kill % 2 === 0 ? 60 : 120, rows: 70 }, 'interview', folder, '--respondent', `p${person}`, '--name', 'P', '--role', 'process-owner', '--today', '2026-11-22', '--lang', kill % 3 === 0 ? 'zh-CN' : 'en')
    try {
      await run.until(/^[ >] x {2}/m)
      if (/^> /m.test(run.screen())) run.type(ENTER)
      await run.until(OPEN_OR_END)
      if (/Enter goes on|回车继续/.test(run.screen())) {
        person += 1
        continue
      }
      const level = 1 + (kill % 5)
      run.type(String(level))
      await run.until(new RegExp(`^> ${level} {2}`, 'm'))
      const question = (parse(readFileSync(file, 'utf8')) as Interview).at ?? ''
      const [screen, reach] = DEATHS[kill % DEATHS.length] ?? ['', async () => ({})]
      said.set(`${person} ${question}`, { level, ...(await reach(run, `said-${kill}`)) })
      run.kill('SIGKILL')
      await run.exit
      const interview = parse(readFileSync(file, 'utf8')) as Interview
      expect(validators['Interview']?.(interview), screen).toBe(true)
      for (const [key, shown] of [...said].filter(([of]) => of.startsWith(`${person} `))) {
        expect(interview.answers.find((answer) => key === `${person} ${answer.question}`), `${screen}, ${key}`).toMatchObject(shown)
      }
    } finally {
      run.kill('SIGKILL')
    }
  }
  expect(said.size).toBeGreaterThanOrEqual(Math.min(KILLS - person, KILLS))
})
