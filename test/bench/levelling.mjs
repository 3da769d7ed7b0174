// How short levelled schedules are on the public instances of PSPLIB (Kolisch & Sprecher 1996), beside published heuristics, and how quickly they are made.
// The instances state no licence, so they are read from where they lie: CRMPLAN_PSPLIB, or ../shared/bench/psplib beside the repository.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..', '..')
const SEEDS = [1, 2, 3]
/** Mean of the best known lengths above the critical path on the full sets, in percent (J30: all optima). */
const FULL_SET = { j30: 13.37, j60: 10.37, j120: 28.92 }
/** Published averages on the full sets after 1,000, 5,000 and 50,000 schedules: Valls, Ballestín & Quintanilla 2008 (as in Kolisch & Hartmann 2006), Debels & Vanhoucke 2007. */
const PUBLISHED = {
  j30: { 1000: [0.27, 0.12], 5000: [0.06, 0.04], 50000: [0.02, 0.02] },
  j60: { 1000: [11.56, 11.31], 5000: [11.1, 10.95], 50000: [10.73, 10.68] },
  j120: { 1000: [34.07, 33.55], 5000: [32.54, 32.18], 50000: [31.24, 30.69] },
}

/** Where the instances lie, or undefined. */
export function psplibFolder() {
  return [process.env.CRMPLAN_PSPLIB, join(ROOT, '..', 'shared', 'bench', 'psplib')].find((folder) => folder && existsSync(join(folder, 'bounds.csv')))
}

/** Rows of the table; `budgets` are numbers of schedules. */
export async function levellingRows(folder, budgets) {
  const { levelInstance, projectInstance } = await engine()
  const bounds = new Map(readFileSync(join(folder, 'bounds.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')).map(([name, cp, best]) => [name, { cp: Number(cp), best: Number(best) }]))
  const rows = [['set', 'schedules', 'deviation %', 'above best %', 'on full set about', 'HGA 2008', 'DBGA 2007', 'µs/schedule']]
  for (const [set, full] of Object.entries(FULL_SET)) {
    const names = readdirSync(join(folder, set)).filter((name) => name.endsWith('.sm')).map((name) => name.slice(0, -3))
    const instances = names.map((name) => ({ ...bounds.get(name), instance: parse(readFileSync(join(folder, set, `${name}.sm`), 'utf8'), projectInstance) }))
    for (const schedules of budgets) {
      const found = instances.flatMap(({ cp, best, instance }) => SEEDS.map((seed) => ({ cp, best, ...timed(() => levelInstance(instance, { schedules, seed })) })))
      const base = ({ cp, best }) => (set === 'j30' ? best : cp)
      const deviation = mean(found.map((one) => (100 * (one.length - base(one))) / base(one)))
      const aboveBest = mean(found.map((one) => (100 * (one.length - one.best)) / base(one)))
      const micros = (1000 * sum(found.map(({ ms }) => ms))) / sum(found.map((one) => one.schedules))
      const [hybrid, decomposition] = PUBLISHED[set][schedules] ?? []
      rows.push([set, String(schedules), deviation.toFixed(2), aboveBest.toFixed(2), (set === 'j30' ? deviation : full + aboveBest).toFixed(2), hybrid?.toFixed(2) ?? '', decomposition?.toFixed(2) ?? '', micros.toFixed(0)])
    }
  }
  return rows
}

async function engine() {
  const outfile = join(tmpdir(), `crmplan-levelling-${process.pid}.mjs`)
  const at = (file) => join(ROOT, 'src/scheduling/levelling', file)
  await build({ stdin: { contents: `export { levelInstance } from ${JSON.stringify(at('level-instance.ts'))}; export { projectInstance } from ${JSON.stringify(at('project-instance.ts'))}`, resolveDir: ROOT }, bundle: true, format: 'esm', outfile, logLevel: 'error' })
  try {
    return await import(outfile)
  } finally {
    rmSync(outfile)
  }
}

// The first and the last job of a PSPLIB file are dummies.
function parse(text, projectInstance) {
  const lines = text.split(/\r?\n/)
  const at = (heading) => lines.findIndex((line) => line.startsWith(heading))
  const numbers = (line) => line.trim().split(/\s+/).map(Number)
  const jobs = Number(/:\s*(\d+)/.exec(lines.find((line) => line.startsWith('jobs')))[1])
  const rows = (from) => lines.slice(from, from + jobs).map(numbers)
  const predecessors = Array.from({ length: jobs }, () => [])
  for (const [job, , , ...successors] of rows(at('PRECEDENCE') + 2)) for (const successor of successors) predecessors[successor - 1].push(job)
  const activities = rows(at('REQUESTS') + 3).map(([job, , duration, ...demands]) => ({ duration, demands, predecessors: predecessors[job - 1].filter((before) => before > 1).map((before) => before - 2) }))
  return projectInstance(activities.slice(1, -1), numbers(lines[at('RESOURCEAVAILABILITIES') + 2]))
}

function timed(make) {
  const before = performance.now()
  return { ...make(), ms: performance.now() - before }
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values) {
  return sum(values) / values.length
}
