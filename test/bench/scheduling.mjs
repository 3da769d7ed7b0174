// How quick the critical path is against a bare loop over the same arrays, and how quick the whole `schedule` is against TaskJuggler on the same project: `npm run bench`. Tells, asserts nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { backwardPass, forwardPass } from '../../src/scheduling/plain-passes.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { hasTaskJuggler, runTaskJuggler, taskJugglerProject } from '../support/taskjuggler.ts'

const ROOT = process.env.CRMPLAN_ROOT ?? join(import.meta.dirname, '..', '..')
/** Sizes of whole plans; TaskJuggler takes many minutes for 5,000 tasks and is given up after this long. */
const SIZES = (process.env.CRMPLAN_BENCH_SIZES ?? '100,1000,5000').split(',').map(Number)
const LIMIT_MS = Number(process.env.CRMPLAN_BENCH_LIMIT_MS ?? 600_000)
const PEOPLE = 6
const PASSES = 41
/** Projects whose levelled ends are compared. */
const PROJECTS = 20

print([['critical path', 'dependencies', 'bare loop ms', 'forward ms', 'ratio', 'forward and backward ms', 'ratio to two bare loops'], ...[10_000, 100_000].map(passes)])
print([['whole schedule', 'crmplan ms', 'peak MB', 'tj3 ms', 'peak MB', 'ratio'], ...SIZES.map(wholeSchedule)])
if (hasTaskJuggler()) print([['levelled end', 'crmplan working days', 'tj3 working days', 'earlier', 'same', 'later'], levelledEnds()])
console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

function passes(count) {
  const network = randomNetwork(count)
  const { days, earliest } = network
  const times = { start: new Float64Array(count), finish: new Float64Array(count) }
  const late = { start: new Float64Array(count), finish: new Float64Array(count) }
  const rounds = Array.from({ length: PASSES }, () => {
    const bare = timed(() => bareLoop(network, times))
    const forward = timed(() => forwardPass(network, days, earliest, times))
    const end = times.finish.reduce((latest, finish) => Math.max(latest, finish), 0)
    late.start.fill(Infinity)
    late.finish.fill(end)
    return [bare, forward, forward + timed(() => backwardPass(network, days, late))]
  })
  const [bare, forward, both] = [0, 1, 2].map((column) => median(rounds.map((round) => round[column])))
  const ratios = [1, 2].map((column) => median(rounds.map((round) => round[column] / (round[0] * column))))
  return [`${count} tasks`, String(network.from.length), bare.toFixed(2), forward.toFixed(2), ratios[0].toFixed(2), both.toFixed(2), ratios[1].toFixed(2)]
}

// The floor: the latest finish of what comes before, with the same reads and writes, but neither types nor dates.
function bareLoop({ into, from, lag, days }, { start, finish }) {
  let edge = 0
  for (let place = 0; place < days.length; place++) {
    let begun = 0
    for (const end = into[place + 1]; edge < end; edge++) {
      const asked = finish[from[edge]] + lag[edge]
      if (asked > begun) begun = asked
    }
    start[place] = begun
    finish[place] = begun + days[place]
  }
}

// Two or three predecessors each among the last thousand tasks, one in ten with a lag or another type.
function randomNetwork(count) {
  const next = random(7)
  const [into, from, kind, lag] = [new Int32Array(count + 1), [], [], []]
  for (let place = 0; place < count; place++) {
    for (let link = place === 0 ? 0 : 2 + (next() < 0.5 ? 1 : 0); link > 0; link--) {
      from.push(Math.max(0, place - 1 - Math.floor(next() * Math.min(place, 1000))))
      const special = next() < 0.1
      kind.push(special ? [0, 1, 3][Math.floor(next() * 3)] : 1)
      lag.push(special ? Math.floor(next() * 5) : 0)
    }
    into[place + 1] = from.length
  }
  return {
    order: Int32Array.from({ length: count }, (_, place) => place), into, from: Int32Array.from(from), kind: Uint8Array.from(kind), lag: Float64Array.from(lag),
    days: Float64Array.from({ length: count }, () => 1 + Math.floor(next() * 10)), earliest: new Float64Array(count),
  }
}

function wholeSchedule(count) {
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-bench-'))
  try {
    const plan = planOf(count)
    writeFileSync(join(folder, 'p.yaml'), stringify(plan))
    writeFileSync(join(folder, 'p.tjp'), taskJugglerProject([plan], `+${Math.ceil(count / 60) + 3}y`))
    const ours = [1, 2, 3].map(() => run([process.execPath, join(ROOT, 'bin/run.js'), 'schedule', 'p.yaml'], folder))
    const own = ours.map(({ ms }) => ms)
    const theirs = hasTaskJuggler() ? run(['tj3', '--silent', '--no-color', 'p.tjp'], folder) : undefined
    const tj3 = !theirs ? ['not installed', '', ''] : theirs.ms === undefined ? [`over ${LIMIT_MS}`, '', `over ${(LIMIT_MS / median(own)).toFixed(0)}`] : [theirs.ms.toFixed(0), theirs.megabytes, (theirs.ms / median(own)).toFixed(1)]
    return [`${count} tasks, ${PEOPLE} people`, median(own).toFixed(0), ours[0].megabytes, ...tj3]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Whoever levels better ends earlier: the same projects of a hundred tasks and six people by both.
function levelledEnds() {
  const pairs = Array.from({ length: PROJECTS }, (_, seed) => {
    const plan = planOf(100, 1000 + seed)
    const ours = schedule(plan, undefined)
    if ('problems' in ours) throw new Error('not schedulable')
    const theirs = [...runTaskJuggler(taskJugglerProject([plan]), [plan]).values()].map(({ finish }) => finish).sort().at(-1)
    return [ours.schedule.workingDays, weekdays(plan.startDate, theirs)]
  })
  const sum = (column) => pairs.reduce((total, pair) => total + pair[column], 0)
  const count = (holds) => String(pairs.filter(([ours, theirs]) => holds(ours, theirs)).length)
  return [`${PROJECTS} projects of 100 tasks, ${PEOPLE} people`, String(sum(0)), String(sum(1)), count((ours, theirs) => ours < theirs), count((ours, theirs) => ours === theirs), count((ours, theirs) => ours > theirs)]
}

function weekdays(from, to) {
  let count = 0
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) if (![0, 6].includes(new Date(day).getUTCDay())) count++
  return count
}

// Phases of fifty tasks, one person each task, up to two predecessors among the ten before.
function planOf(count, seed = count) {
  const next = random(seed)
  const tasks = Array.from({ length: count }, (_, number) => {
    const before = [...new Set(Array.from({ length: number === 0 ? 0 : Math.floor(next() * 3) }, () => number - 1 - Math.floor(next() * Math.min(number, 10))))]
    return { id: `t${number}`, title: `Task ${number}`, assign: [`m${Math.floor(next() * PEOPLE)}`], effortDays: 1 + Math.floor(next() * 5), ...(before.length > 0 && { dependsOn: before.map((other) => `t${other}`) }) }
  })
  const phases = Array.from({ length: Math.ceil(count / 50) }, (_, index) => ({ id: `p${index}`, tasks: tasks.slice(index * 50, index * 50 + 50) }))
  return { kind: 'Plan', schemaVersion: 1, startDate: '2026-06-01', team: Array.from({ length: PEOPLE }, (_, index) => ({ id: `m${index}`, role: 'developer' })), phases }
}

// Time in ms, and peak memory as GNU time tells it where it is installed.
function run([command, ...args], cwd) {
  const withTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0
  const whole = withTime ? ['/usr/bin/time', '-f', '%M', command, ...args] : [command, ...args]
  const before = performance.now()
  const { status, stderr, error } = spawnSync(whole[0], whole.slice(1), { cwd, timeout: LIMIT_MS, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  const ms = performance.now() - before
  if (error?.code === 'ETIMEDOUT') return { ms: undefined, megabytes: '' }
  if (status !== 0) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`)
  return { ms, megabytes: withTime ? (Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0) : '' }
}

function timed(work) {
  const before = performance.now()
  work()
  return performance.now() - before
}

// Mulberry32.
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
  console.log('')
}
