// Breaks the examples and the shipped pack and tells what is not told as it should be: `npm run mutations`; see run-mutations.ts.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runMutations } from './run-mutations.ts'
import { tableOf } from './table.ts'

// MUTATIONS_IN and MUTATIONS_OF take only some files, and some fields and ways (`phases: key misspelt`), by regular expressions; MUTATIONS takes
// `all`, every nth of all (`97`), each field of each kind of file once (`fields`), or every nth of those (`fields/7`).
const given = process.env['MUTATIONS'] ?? 'fields'
const folders = [...readdirSync(join(ROOT, 'examples')).sort().map((name) => `examples/${name}`), 'templates/packs/crm-core']
const report = join(ROOT, '.tmp', `mutations-${given.replace('/', '-')}.txt`)
mkdirSync(join(ROOT, '.tmp'), { recursive: true })
const wrong: string[] = []
const started = Date.now()
const counts = await runMutations(folders, {
  each: Number(/\d+$/.exec(given)?.[0] ?? 1),
  isOnceForEachField: given.startsWith('fields'),
  files: new RegExp(process.env['MUTATIONS_IN'] ?? ''),
  only: new RegExp(process.env['MUTATIONS_OF'] ?? ''),
  onWrong: (line) => {
    wrong.push(line)
    process.stdout.write(`${line}\n`)
  },
  onFolder: (folder, sofar) => {
    writeFileSync(report, `${tableOf(sofar)}\n${wrong.join('\n')}\n`)
    process.stderr.write(`${folder} ${Math.round((Date.now() - started) / 1000)} s\n`)
  },
})
process.stdout.write(`${tableOf(counts)}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
