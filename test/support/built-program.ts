// Builds the program before the tests that start it as a process, if its sources have changed since: built it starts several times quicker than from its sources.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCES = ['src', 'schemas', 'templates', 'bin', 'esbuild.config.mjs', 'package.json', 'package-lock.json']

/** The folder of the built program, laid out as its package. */
export const PROGRAM_FOLDER = join(ROOT, '.tmp/program')

/** The file that Node runs to start it. */
export const PROGRAM = join(PROGRAM_FOLDER, 'bin/run.js')

/** Called by vitest once before all tests; what the build says is told only where it fails. */
export default function buildProgram(): void {
  const files = SOURCES.flatMap((source) => (statSync(join(ROOT, source)).isFile() ? [source] : readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' }).map((file) => join(source, file)))).sort()
  const digest = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(ROOT, file))
    if (!file.includes('compiled')) digest.update(`${file} ${size} ${mtimeMs}\n`)
  }
  const state = digest.digest('hex')
  const mark = join(PROGRAM_FOLDER, 'built-from.txt')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return
  execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.config.mjs', PROGRAM_FOLDER], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(mark, state)
}
