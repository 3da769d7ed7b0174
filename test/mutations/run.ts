// Breaks the examples and the shipped pack and tells what is not told as it should be: `npm run mutations`; see run-mutations.ts.
import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { PartMessage, PartTask } from './part.ts'
import { type Chosen, ROOT } from './run-mutations.ts'
import { type Counts, tableOf, together } from './table.ts'

// MUTATIONS_IN and MUTATIONS_OF take only some files, and some fields and ways (`phases: key misspelt`), by regular expressions; MUTATIONS takes
// `all`, every nth of all (`97`), each field of each kind of file once (`fields`), or every nth of those (`fields/7`); MUTATIONS_PART (`1/4`) makes a
// part of these, so that a long run can be made in pieces.
const given = process.env['MUTATIONS'] ?? 'fields'
const folders = [...readdirSync(join(ROOT, 'examples')).sort().map((name) => `examples/${name}`), 'templates/packs/crm-core']
const report = join(ROOT, '.tmp', `mutations-${`${given} ${process.env['MUTATIONS_PART'] ?? ''}`.trim().replaceAll(/[/ ]/g, '-')}.txt`)
mkdirSync(join(ROOT, '.tmp'), { recursive: true })
const wrong: string[] = []
const started = Date.now()
const chosen: Chosen = { each: Number(/\d+$/.exec(given)?.[0] ?? 1), isOnceForEachField: given.startsWith('fields'), files: new RegExp(process.env['MUTATIONS_IN'] ?? ''), only: new RegExp(process.env['MUTATIONS_OF'] ?? '') }
const [piece = 1, pieces = 1] = (process.env['MUTATIONS_PART'] ?? '1/1').split('/').map(Number)
const processes = availableParallelism()
const soFar: Counts[] = []
// Bundled, a part imports nothing while it runs, which takes a seventh less, and goes on with the same program when somebody edits a file of it. As deep below the project as the source.
const program = join(ROOT, '.tmp/mutations/part.js')
await build({ entryPoints: [join(import.meta.dirname, 'part.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' })
await Promise.all(Array.from({ length: processes }, (_, nth) => new Promise<void>((resolve, reject) => {
  // What is parsed is soon forgotten, but lives through collections of the usual small space for what is young.
  const part = fork(program, { execArgv: ['--max-semi-space-size=64'], serialization: 'advanced' })
  part.send({ folders, chosen: { ...chosen, part: { nth: (piece - 1) * processes + nth, of: pieces * processes } } } satisfies PartTask)
  part
    .on('message', (message: PartMessage) => {
      if ('wrong' in message) {
        wrong.push(message.wrong)
        process.stdout.write(`${message.wrong}\n`)
      } else {
        soFar[nth] = message.counts
        writeFileSync(report, `${tableOf(together(soFar))}\n${wrong.join('\n')}\n`)
        process.stderr.write(`${message.folder} ${Math.round((Date.now() - started) / 1000)} s\n`)
      }
    })
    .on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}`))))
})))
process.stdout.write(`${tableOf(together(soFar))}\n${Math.round((Date.now() - started) / 1000)} s\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
