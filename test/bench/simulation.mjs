// How quick 10,000 draws are, against the same simulation vectorised in numpy (simulation.py), in one run: `node --import tsx test/bench/simulation.mjs`. Tells, asserts nothing.
// Compared is processor time of one thread, which other work on the machine changes least.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schedule } from '../../src/scheduling/schedule.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DRAWS = 10_000
const RUNS = 9
const folder = mkdtempSync(join(tmpdir(), 'crmplan-bench-'))

try {
  const python = pythonWithNumpy()
  const rows = [200, 1000].flatMap((count) => ['beta-pert', 'triangular'].map((distribution) => {
    const tasks = tasksOf(count)
    const ours = measure(tasks, distribution)
    const file = join(folder, `${distribution}-${count}.json`)
    writeFileSync(file, JSON.stringify({ distribution, tasks }))
    const theirs = python ? JSON.parse(execFileSync(python, [join(import.meta.dirname, 'simulation.py'), file, String(DRAWS), String(RUNS)], { encoding: 'utf8', env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' } })) : undefined
    return [`${DRAWS} draws × ${count} tasks, ${distribution}`, ours.ms.toFixed(0), theirs ? theirs.ms.toFixed(0) : 'no numpy', theirs ? (theirs.ms / ours.ms).toFixed(2) : '', ours.p80.toFixed(1), theirs ? theirs.p80.toFixed(1) : '', theirs ? theirs.peakMb.toFixed(0) : '']
  }))
  print([['what', 'ms', 'numpy ms', 'times quicker', 'P80', 'numpy P80', 'numpy peak MB'], ...rows])
  if (!python) console.log('numpy is missing and could not be installed: apt-get install python3-numpy')
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
  wholeCommand()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Tasks after up to three of the twelve before them, the same every time; estimates in a few dozen shapes. */
function tasksOf(count) {
  let state = 12345
  const next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  return Array.from({ length: count }, (_, number) => {
    const likely = 2 + next(8)
    const after = [...new Set(Array.from({ length: number === 0 ? 0 : 1 + next(3) }, () => Math.max(0, number - 1 - next(12))))].sort((a, b) => a - b)
    return { estimate: [likely * 0.75, likely, likely * (1.5 + next(8) / 10)], after }
  })
}

function planOf(tasks, distribution) {
  const id = (number) => `p.t${number}`
  return {
    kind: 'Plan', schemaVersion: 1, startDate: '2027-01-04', uncertainty: { distribution },
    phases: [{ id: 'p', title: 'P', tasks: tasks.map(({ estimate: [optimistic, likely, pessimistic], after }, number) => ({ id: id(number), title: id(number), durationDays: { optimistic, likely, pessimistic }, ...(after.length > 0 && { dependsOn: after.map(id) }) })) }],
  }
}

// Time of the simulation alone: the schedule with it minus the schedule without it.
function measure(tasks, distribution) {
  const plan = planOf(tasks, distribution)
  const run = (iterations, seed) => {
    const begun = process.cpuUsage()
    const result = schedule(plan, undefined, { iterations, seed })
    const { user, system } = process.cpuUsage(begun)
    return { ms: (user + system) / 1000, p80: result.schedule.simulation?.durationDays.p80 ?? 0 }
  }
  for (const seed of [0, 1, 2]) run(DRAWS, seed)
  run(0, 0)
  const all = Array.from({ length: RUNS }, (_, seed) => ({ ms: run(DRAWS, seed).ms - run(0, seed).ms, p80: run(DRAWS, seed).p80 })).sort((a, b) => a.ms - b.ms)
  return all[RUNS >> 1]
}

// The whole command on 1,000 tasks from YAML: read, validated, scheduled, simulated, written.
function wholeCommand() {
  const lines = tasksOf(1000).map(({ estimate: [optimistic, likely, pessimistic], after }, number) => `      - { id: p.t${number}, title: Task ${number}, durationDays: { optimistic: ${optimistic}, likely: ${likely}, pessimistic: ${pessimistic.toFixed(2)} }${after.length > 0 ? `, dependsOn: [${after.map((from) => `p.t${from}`).join(', ')}]` : ''} }`)
  const file = join(folder, 'plan.yaml')
  writeFileSync(file, ['kind: Plan', 'schemaVersion: 1', 'startDate: "2027-01-04"', 'phases:', '  - id: p', '    title: P', '    tasks:', ...lines, ''].join('\n'))
  const command = [join(ROOT, 'bin/run.js'), 'schedule', file]
  const timed = (args) => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return performance.now() - begun
  }
  timed(command)
  const both = Array.from({ length: RUNS }, () => [timed(command), timed([...command, '--simulate', '0'])])
  const middle = (of) => both.map(of).sort((a, b) => a - b)[RUNS >> 1].toFixed(0)
  console.log(`crmplan schedule, 1000 tasks with ${DRAWS} draws: ${middle(([with_]) => with_)} ms; without draws: ${middle(([, without]) => without)} ms`)
  const peak = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...command], { encoding: 'utf8' })
  const kilobytes = peak.status === 0 && /(\d+)\s*$/.exec(peak.stderr)?.[1]
  console.log(kilobytes ? `peak memory of the command: ${(Number(kilobytes) / 1024).toFixed(0)} MB` : 'peak memory: needs /usr/bin/time')
}

// Any Python with numpy on the machine; else Debian's is installed where that is allowed.
function pythonWithNumpy() {
  const works = (name) => spawnSync(name, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0
  const found = ['python3', '/usr/bin/python3'].find(works)
  if (found) return found
  spawnSync('apt-get', ['install', '-y', 'python3-numpy'], { stdio: 'ignore' })
  return works('/usr/bin/python3') ? '/usr/bin/python3' : undefined
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '))
}
