// Starts without oclif for what must be quick: `validate`, `--version`, `--help`. Whatever is unusual is left to the whole program, so that both say the same.
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Worker } from 'node:worker_threads'
import { isBeyondHorizon } from '../model/days/horizon.ts'
import { LANGUAGES } from '../model/languages.ts'
import { printableInLog } from '../model/printing/printable.ts'
import { isDay } from './day.ts'
import { chooseLanguage } from './language.ts'
import { lendThread } from './check/check-groups.ts'
import { cacheTerms } from './check/cache-terms.ts'
import { readShard } from './check/shard.ts'
import { validatePaths } from './check/validate-paths.ts'

/** Runs the command if it is one of the quick ones, with the help of a thread where one was started beforehand; false if the whole program must do it. */
export async function runFast(argv: readonly string[], version: string, thread?: Worker): Promise<boolean> {
  const [first] = argv
  const full = `crmplan/${version} ${process.platform}-${process.arch} node-${process.version}`
  if (argv.length === 1 && first === '--version') return print(full)
  if (argv.length === 0 || (argv.length === 1 && first === '--help')) return printHelp(full)
  if (first !== 'validate') return false
  const options = readOptions(argv.slice(1))
  if (!options) return false
  if (thread) lendThread(thread)
  const result = await validatePaths(options.paths, { cwd: process.cwd(), language: options.language, ...options.terms, failOn: options.strict ? 'warning' : 'error' }).catch(() => undefined)
  // Whatever failed fails there again, and is put into words.
  if (!result) return false
  process.exitCode = result.exit
  return print(printableInLog(options.json ? JSON.stringify(result.json, null, 2) : [result.text, result.fixable].filter(Boolean).join('\n')))
}

function readOptions(argv: string[]) {
  try {
    const flags = { format: { type: 'string', multiple: true }, lang: { type: 'string' }, shard: { type: 'string' }, cache: { type: 'boolean' }, 'cache-file': { type: 'string' }, today: { type: 'string' }, strict: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: argv, options: flags, allowPositionals: true, strict: true })
    const [format = 'text', ...further] = values.format ?? []
    const isKnown = (format === 'text' || format === 'json') && (values.lang === undefined || LANGUAGES.some((name) => name === values.lang))
    // A day that is none is told by the whole program.
    if (values.today !== undefined && (!isDay(values.today) || isBeyondHorizon(values.today))) return undefined
    if (!isKnown || further.length > 0 || positionals.includes('-')) return undefined
    const terms = { today: values.today, shard: values.shard === undefined ? undefined : readShard(values.shard), cache: cacheTerms(values, process.cwd(), process.env) }
    return { terms, paths: positionals.length > 0 ? positionals : ['.'], language: chooseLanguage(values.lang, undefined, process.env), strict: values.strict ?? false, json: values.json === true || format === 'json' }
  } catch {
    return undefined
  }
}

// The help was written down by the build, 80 columns wide; a terminal of another width gets it fresh.
function printHelp(version: string): boolean {
  if (process.stdout.isTTY) return false
  try {
    const language = chooseLanguage(undefined, undefined, process.env)
    return print(readFileSync(join(import.meta.dirname, `help.${language}.txt`), 'utf8').replace(/\n$/, '').replace('{version}', version))
  } catch {
    return false
  }
}

// One synchronous write is much quicker than the stream, and a reader that has gone away is no failure.
function print(text: string): boolean {
  const bytes = Buffer.from(`${text}\n`)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return true
      if (code !== 'EAGAIN') throw error
    }
  }
  return true
}
