// How quick a start is, against bare Node, how quick many files are checked, against ajv-cli, and how short levelled schedules are: `npm run bench`, which builds first if nothing is built. Tells, asserts nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { levellingRows, psplibFolder } from './levelling.mjs'
import { planText } from './plan-text.mjs'

const ROOT = process.env.CRMPLAN_ROOT ?? join(import.meta.dirname, '..', '..')
const MODULES = join(import.meta.dirname, '..', '..', 'node_modules')
if (!existsSync(join(ROOT, 'dist/main.cjs'))) execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.config.mjs'], { cwd: ROOT, stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'crmplan-bench-'))
const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
// Node 20 reads the extra certificates at every start, which would flatter every ratio to bare Node.
delete environment.NODE_EXTRA_CA_CERTS

const crmplan = (...args) => [process.execPath, join(ROOT, 'bin/run.js'), ...args]
const bareNode = [process.execPath, '-e', '0']
const schemas = join(ROOT, 'schemas')
const ajvCli = (glob) => [process.execPath, join(MODULES, 'ajv-cli/dist/index.js'), 'validate', '--spec=draft2020', '-c', join(MODULES, 'ajv-formats/dist/index.js'), '--strict=false', '-s', join(schemas, 'plan.schema.json'), '-r', join(schemas, 'common.schema.json'), '-d', glob]

try {
  const plan = write('one', 1)
  const rows = [
    compare('validate, one plan of 500 lines', crmplan('validate', `${plan}/plan-0.yaml`), bareNode, 'node -e 0', 41),
    compare('  the same without code cache', crmplan('validate', `${plan}/plan-0.yaml`), bareNode, 'node -e 0', 21, { CRMPLAN_NO_CACHE: '1' }),
    compare('--version', crmplan('--version'), bareNode, 'node -e 0', 41),
    compare('--help', crmplan('--help'), bareNode, 'node -e 0', 41),
    compare('plan --help', crmplan('plan', '--help'), bareNode, 'node -e 0', 21),
    ...[[1, 21], [200, 7]].map(([count, pairs]) => {
      const many = write(`many-${count}`, count)
      return compare(`validate, ${count} ${count === 1 ? 'plan' : 'plans'}`, crmplan('validate', many), ajvCli(`${many}/*.yaml`), 'ajv-cli', pairs)
    }),
  ]
  print([['what', 'ms', 'against', 'ms', 'ratio'], ...rows])
  const psplib = psplibFolder()
  // Fifty thousand schedules per instance take some minutes: --all.
  if (psplib) print(await levellingRows(psplib, process.argv.includes('--all') ? [1000, 5000, 50_000] : [1000, 5000]))
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function write(name, count) {
  const to = join(folder, name)
  mkdirSync(to, { recursive: true })
  for (let index = 0; index < count; index++) writeFileSync(join(to, `plan-${index}.yaml`), planText(500, index))
  return to
}

// In pairs (A B A B …), so that a busy moment of the machine meets both; the ratio is the median of the pairs' ratios.
function compare(what, ours, theirs, name, pairs, extra = {}) {
  run(ours, extra)
  run(theirs)
  const measured = Array.from({ length: pairs }, () => [run(ours, extra), run(theirs)])
  const [a, b, ratio] = [([x]) => x, ([, y]) => y, ([x, y]) => x / y].map((of) => median(measured.map(of)))
  return [what, a.toFixed(0), name, b.toFixed(0), ratio.toFixed(2)]
}

function run([command, ...args], extra = {}) {
  const before = performance.now()
  const { status, stderr } = spawnSync(command, args, { env: { ...environment, ...extra }, stdio: ['ignore', 'ignore', 'pipe'] })
  const after = performance.now()
  if (status !== 0) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`)
  return after - before
}

function median(values) {
  return values.sort((x, y) => x - y)[values.length >> 1]
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, column) => (column % 2 === 0 && column < 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '))
}
