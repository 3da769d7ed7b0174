// How long each rule takes, over a thousand plans and over all examples and our own pack: `node --import tsx test/bench/rules.mjs`. What rules share (a step of a pattern is gone once for all of them) counts for the first that asks.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classifyFiles } from '../../src/cli/check/classify-files.ts'
import { subjectGatherer } from '../../src/cli/check/gather-subjects.ts'
import { readText, readTree } from '../../src/files/read-tree.ts'
import { groupByFolder } from '../../src/validation/group-by-folder.ts'
import { RULES } from '../../src/validation/rules.ts'
import { planText } from './plan-text.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
const PLANS = 1000
const folder = mkdtempSync(join(tmpdir(), 'crmplan-bench-'))
try {
  mkdirSync(join(folder, 'plans'))
  for (let index = 0; index < PLANS; index++) writeFileSync(join(folder, 'plans', `plan-${index}.yaml`), planText(500, index))
  const sets = [[`${PLANS} plans`, join(folder, 'plans')], ['examples', join(ROOT, 'examples')], ['crm-core', join(ROOT, 'templates/packs')]]
  const tables = []
  for (const [name, place] of sets) tables.push([name, await measure(place)])
  printTable(tables)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of the processor by rule; of all else (reading, schemas, grouping) nothing. */
async function measure(place) {
  const gatherSubjects = await subjectGatherer()
  const spent = new Map(RULES.map(({ name }) => [name, 0]))
  for (const group of groupByFolder(readTree([place], place))) {
    const { parsed } = await classifyFiles(group, readText)
    for (const subject of await gatherSubjects(parsed)) {
      for (const rule of RULES) {
        const before = process.cpuUsage()
        rule(subject)
        const { user, system } = process.cpuUsage(before)
        spent.set(rule.name, spent.get(rule.name) + (user + system) / 1000)
      }
    }
  }
  return spent
}

function printTable(tables) {
  const sum = (spent) => [...spent.values()].reduce((total, ms) => total + ms, 0)
  const names = RULES.map(({ name }) => name).sort((a, b) => tables[0][1].get(b) - tables[0][1].get(a))
  const width = Math.max(...names.map(({ length }) => length))
  console.log(['rule'.padEnd(width), ...tables.map(([name]) => `${name}, ms`.padStart(16) + 'share'.padStart(8))].join(''))
  for (const rule of names) console.log([rule.padEnd(width), ...tables.map(([, spent]) => spent.get(rule).toFixed(1).padStart(16) + `${((100 * spent.get(rule)) / sum(spent)).toFixed(1)} %`.padStart(8))].join(''))
  console.log(['all'.padEnd(width), ...tables.map(([, spent]) => sum(spent).toFixed(1).padStart(16))].join(`${' '.repeat(0)}`))
}
