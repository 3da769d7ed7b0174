// Protects the files of an engagement from kill -9: at whatever moment a command that writes dies, every file is whole, no edit is lost, and the same command run again ends what was begun. `npm run kills` does it 200 times, at random moments.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { PROGRAM } from '../support/built-program.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KILLS = Number(process.env['KILLS'] ?? 3)
const EDIT = '# mine, whatever happens'

/** All files but the journal and what is laid out beside it. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.crmplan.(schemas|undo|locks)/.test(entry.parentPath) && entry.name !== '.gitignore')
  return Object.fromEntries(entries.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

function copyOf(folder: string, target: string): void {
  rmSync(target, { recursive: true, force: true })
  cpSync(folder, target, { recursive: true })
}

/** Starts a command and kills it some milliseconds after it has begun to write; gives whether it died. */
async function killed(delay: number, folder: string, ...argv: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], { stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((done) => { child.on('exit', (_code, signal) => done(signal)) })
  let isOver = false
  void ended.then(() => { isOver = true })
  while (!isOver && !existsSync(join(folder, '.crmplan/locks/files.json'))) await after(0)
  await after(delay)
  child.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

test(`killed ${KILLS} times while writing`, { timeout: 120_000 + KILLS * 30_000 }, async () => {
  const above = temporaryFolder()
  const [ready, folder] = [join(above, 'ready'), join(above, 'acme')]
  mkdirSync(ready)
  await runCommand('init', ready, '--example', 'longzhiji')
  await runCommand('build', ready)
  writeFileSync(join(ready, 'plan.yaml'), readFileSync(join(ready, 'plan.yaml'), 'utf8').replace(/^startDate/m, `${EDIT}\nstartDate`))
  writeFileSync(join(ready, 'profile.yaml'), readFileSync(join(ready, 'profile.yaml'), 'utf8').replace(/^scope:\n/m, 'scope:\n  users: 9000\n'))
  const old = filesOf(ready)
  const wanted: Record<string, Record<string, string>> = {}
  for (const command of ['plan', 'build', 'undo']) {
    copyOf(ready, folder)
    if (command === 'undo') await runCommand('build', folder)
    await runCommand(command, folder)
    wanted[command] = filesOf(folder)
  }
  expect(wanted['undo']).toEqual(old)
  let deaths = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const command = ['plan', 'build', 'undo'][kill % 3]!
    copyOf(ready, folder)
    if (command === 'undo') await runCommand('build', folder)
    const before = filesOf(folder)
    const isDead = await killed((kill * 7) % 23, folder, command, folder)
    deaths += isDead ? 1 : 0
    for (const [file, text] of Object.entries(filesOf(folder)).filter(([file]) => !file.endsWith('.tmp'))) {
      expect([before[file], wanted[command]![file]], `${command}, ${file}`).toContain(text)
      if (file.endsWith('.yaml')) expect(parse(text), file).toBeTypeOf('object')
    }
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain(EDIT)
    const { exit, stderr } = await runCommand(command, folder, '--lang', 'en')
    // An undo that had come to its end before it died goes on to the command before, which the edits forbid.
    if (command === 'undo' && exit === 1) expect(stderr).toContain('edited since')
    else expect([exit, stderr]).toEqual([0, expect.any(String)])
    expect(filesOf(folder)).toEqual(wanted[command])
  }
  expect(deaths).toBeGreaterThanOrEqual(Math.floor(KILLS / 3))
})
