// How quick many plans of 500 lines are checked, and in how much memory, beside tools that only check the schema: `node test/bench/many-files.mjs [COUNT…]`. Tells, asserts nothing.
// Ratios are medians of pairs (ours, theirs, ours, theirs …) below 1 where crmplan is quicker: of time, and of processor time, which a busy machine disturbs less.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planText } from './plan-text.mjs'

const ROOT = process.env.CRMPLAN_ROOT ?? join(import.meta.dirname, '..', '..')
const MODULES = join(import.meta.dirname, '..', '..', 'node_modules')
const SCHEMAS = join(ROOT, 'schemas')
/** Words of a plan, and what is wrong in their place. */
const MISTAKES = { none: ['', ''], name: ['because: [integration.duplicates]', 'because: [integration.duplicates, integration.unknown]'], type: ['availabilityPercent: 50', 'availabilityPercent: "fifty"'] }
const counts = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'crmplan-bench-'))
const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
delete environment.NODE_EXTRA_CA_CERTS

const crmplan = (...args) => [process.execPath, join(ROOT, 'bin/run.js'), 'validate', ...args]
const peers = [
  ['ajv-cli', (files) => [process.execPath, join(MODULES, 'ajv-cli/dist/index.js'), 'validate', '--spec=draft2020', '-c', join(MODULES, 'ajv-formats/dist/index.js'), '--strict=false', '-s', join(SCHEMAS, 'plan.schema.json'), '-r', join(SCHEMAS, 'common.schema.json'), '-d', `${files}/*.yaml`]],
  ...native(), ...python(),
]

try {
  requireOrder(plansOf(1))
  const rows = [['plans', 'what', 'ms', 'against', 'ms', 'ratio', 'of processor time']]
  // All of it takes long: each row is told as soon as it is known.
  const add = (row) => {
    rows.push(row)
    console.error(row.join('  '))
  }
  for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
    const files = plansOf(count)
    const pairs = count > 2000 ? 1 : 5
    for (const [name, command] of peers) add([String(count), 'validate', ...compare(crmplan(files), command(files), name, pairs)])
    add([String(count), 'validate, an unknown name in each', ...compare(crmplan(plansOf(count, 'name')), crmplan(files), 'without it', pairs)])
    const [[ajv, ajvCommand]] = peers
    add([String(count), 'validate, a wrong type in each', ...compare(crmplan(plansOf(count, 'type')), ajvCommand(plansOf(count, 'type')), ajv, pairs)])
    run(crmplan(files, '--cache'))
    add([String(count), '--cache, nothing changed', ...compare(crmplan(files, '--cache'), crmplan(files), 'without --cache', pairs)])
    for (const [name, command] of peers) add([String(count), '--cache, nothing changed', ...compare(crmplan(files, '--cache'), command(files), name, pairs)])
    add([String(count), '--cache, all new', ...compare(() => (rmSync(join(environment.XDG_CACHE_HOME, 'crmplan/checks'), { recursive: true, force: true }), crmplan(files, '--cache')), crmplan(files), 'without --cache', pairs)])
  }
  print(rows)
  print([['plans', 'peak MB', 'with a finding in each, MB', 'with --cache, MB'], ...[100, 1000, 10_000].filter((count) => counts.length === 0 || count <= Math.max(...counts)).map((count) => [String(count), ...[crmplan(plansOf(count)), crmplan(plansOf(count, 'name')), crmplan(plansOf(count), '--cache')].map(peakMemory)])])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function plansOf(count, mistake = 'none') {
  const to = join(folder, `${mistake}-${count}`)
  if (existsSync(to)) return to
  mkdirSync(to)
  for (let index = 0; index < count; index++) {
    const [right, wrong] = MISTAKES[mistake]
    writeFileSync(join(to, `plan-${index}.yaml`), planText(500, index).replace(right, wrong))
  }
  return to
}

// With every new rule the plan may no longer be in order, and telling takes longer than finding nothing.
function requireOrder(plans) {
  const { status, stdout } = spawnSync(crmplan()[0], [...crmplan().slice(1), plans, '--strict', '--lang', 'en'], { env: environment, encoding: 'utf8' })
  if (status !== 0) throw new Error(`plan-text.mjs makes a plan that is not in order:\n${stdout}`)
}

/** The native command line of Sourcemeta, installed for this run only: its licence (AGPL) keeps it out of package.json. */
function native() {
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, '@sourcemeta/jsonschema@16.11.0'], { encoding: 'utf8' })
  const build = join(folder, 'node_modules/@sourcemeta/jsonschema/build/github-releases')
  const program = join(build, `jsonschema-${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`)
  if (installed.status !== 0 || !existsSync(program)) return skipped('@sourcemeta/jsonschema cannot be installed here')
  return [['@sourcemeta/jsonschema', (files) => [program, 'validate', join(SCHEMAS, 'plan.schema.json'), files, '--resolve', join(SCHEMAS, 'common.schema.json'), '--fast', '--format-assertion', '--extension', '.yaml']]]
}

function python() {
  const program = '/usr/bin/python3'
  const { status, stdout } = spawnSync(program, ['-c', 'import jsonschema, yaml; print("C loader" if hasattr(yaml, "CSafeLoader") else "Python loader")'], { encoding: 'utf8' })
  if (status !== 0) return skipped('/usr/bin/python3 has no jsonschema and PyYAML (Debian: python3-jsonschema, python3-yaml)')
  return [[`python jsonschema, ${stdout.trim()}`, (files) => [program, join(import.meta.dirname, 'json-schema.py'), SCHEMAS, files]]]
}

function skipped(reason) {
  console.log(`Left out: ${reason}.`)
  return []
}

function compare(ours, theirs, name, pairs) {
  const command = typeof ours === 'function' ? ours : () => ours
  const measured = Array.from({ length: pairs }, () => [run(command()), run(theirs)])
  const of = (pick) => median(measured.map(pick))
  return [of(([a]) => a.wall).toFixed(0), name, of(([, b]) => b.wall).toFixed(0), of(([a, b]) => a.wall / b.wall).toFixed(2), of(([a, b]) => a.processor / b.processor).toFixed(2)]
}

// The shell knows the processor time of what it has run.
function run(command) {
  const before = performance.now()
  const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2> "$0"', join(folder, 'errors'), ...command], { env: environment, encoding: 'utf8' })
  // 1 where mistakes are to be found.
  if (status !== (command.some((word) => /\/(?:name|type)-\d+/.test(word)) ? 1 : 0)) throw new Error(`${command.join(' ')} gave ${status}: ${readFileSync(join(folder, 'errors'), 'utf8').slice(0, 500)}`)
  return { wall: performance.now() - before, processor: stderr.trim().split(' ').reduce((sum, seconds) => sum + Number(seconds), 0) }
}

function peakMemory([program, ...args]) {
  const told = join(folder, 'memory')
  const hook = join(folder, 'memory.cjs')
  writeFileSync(hook, `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)))`)
  spawnSync(program, ['--require', hook, ...args], { env: environment, stdio: 'ignore' })
  return (Number(readFileSync(told, 'utf8')) / 1024).toFixed(0)
}

function median(values) {
  return values.sort((x, y) => x - y)[values.length >> 1]
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, column) => (/^[\d.]+$/.test(cell) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '))
  console.log()
}
