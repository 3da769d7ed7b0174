// Spoils files for some minutes and keeps what breaks: `npm run fuzz`; FUZZ_MINUTES (10) and FUZZ_SEED may be given.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { brokenEditing } from './editing-invariants.ts'
import { brokenInvariant } from './invariants.ts'
import { seedTexts, spoiledText, spoiledValue } from './mutations.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What is read again at each of several places must not be long. */
const SMALL = 4000
const BROKEN = { bytes: brokenInvariant, values: brokenInvariant, editing: brokenEditing }
const RUNS = { bytes: 300, values: 300, editing: 60 }
const KEPT = join(ROOT, 'test/hostile/found')
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 10)
const start = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000)
const end = Date.now() + minutes * 60_000
const counts = { bytes: 0, values: 0, editing: 0, engagements: 0, forms: 0 }
const found = new Map<string, string>()
/** What is done with an engagement, `DIR` for its folder; several of them each time. */
const COMMANDS = [
  'build DIR', 'report DIR', 'schedule DIR', 'validate DIR', 'validate DIR --fix --dry-run', 'fmt DIR --dry-run', 'plan DIR --dry-run', 'evaluate DIR', 'explain DIR score', 'agenda DIR', 'questionnaire DIR --role it', 'reconcile DIR', 'track DIR', 'undo DIR --list', 'baseline DIR --list', 'methods --dir DIR', 'rules --dir DIR',
  'packs --dir DIR', 'calibrate DIR', 'migrate DIR --dry-run', 'schedule DIR --lint', 'what-if DIR --leverage', 'snapshot DIR', 'track DIR --template form.csv', 'validate DIR --format junit --format sarif=DIR/out.sarif', 'merge-file DIR/plan.yaml DIR/plan.yaml DIR/.crmplan/plan.yaml --path plan.yaml',
].map((command) => command.split(' '))
const EACH = 3

process.stdout.write(`seed ${start}, ${minutes} minutes\n`)
const seeds = seedTexts()
const small = seeds.filter(({ length }) => length < SMALL)
const folder = mkdtempSync(join(tmpdir(), 'crmplan-fuzz-'))
for (let seed = start; Date.now() < end; seed++) {
  await spoil('bytes', spoiledText(seeds), seed)
  await spoil('values', spoiledValue(seeds).map((text) => Buffer.from(text)), seed)
  await spoil('editing', fc.oneof(spoiledText(small), spoiledValue(small).map((text) => Buffer.from(text))), seed)
  spoilEngagement(seed)
  spoilForm(seed)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(counts)}\n${found.size} kinds of failure\n`)
for (const [what, file] of found) process.stdout.write(`${file}: ${what}\n`)
process.exitCode = found.size > 0 ? 1 : 0

async function spoil(kind: keyof typeof BROKEN, inputs: fc.Arbitrary<Uint8Array>, seed: number): Promise<void> {
  let broken: string | undefined
  const result = await fc.check(fc.asyncProperty(inputs, async (bytes) => {
    counts[kind] += 1
    broken = await BROKEN[kind](bytes)
    // What is known already must not hide the rest.
    return broken === undefined || found.has(kindOf(broken))
  }), { seed, numRuns: RUNS[kind] })
  if (!result.failed || !result.counterexample) return
  const [bytes] = result.counterexample
  const what = await BROKEN[kind](bytes)
  if (what !== undefined) await keep(kindOf(what), bytes, BROKEN[kind])
}

// Numbers and names aside.
function kindOf(what: string): string {
  return what.replace(/"[^"]*"|\d+/g, '…')
}

async function keep(what: string, bytes: Uint8Array, find: typeof brokenInvariant): Promise<void> {
  const smallest = await withoutLines(what, bytes, find)
  mkdirSync(KEPT, { recursive: true })
  const file = `${createHash('sha256').update(smallest).digest('hex').slice(0, 12)}.yaml`
  writeFileSync(join(KEPT, file), smallest)
  found.set(what, file)
  process.stdout.write(`${what}\n  ${file}\n`)
}

// Lines go, in ever smaller groups, as long as it stays broken in the same way.
async function withoutLines(what: string, bytes: Uint8Array, find: typeof brokenInvariant): Promise<Buffer> {
  let lines = Buffer.from(bytes).toString('latin1').split('\n')
  for (let group = Math.ceil(lines.length / 2); group >= 1; group = group === 1 ? 0 : Math.ceil(group / 2)) {
    for (let at = 0; at < lines.length;) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + group)]
      const broken = await find(Buffer.from(fewer.join('\n'), 'latin1'))
      if (broken !== undefined && kindOf(broken) === what) lines = fewer
      else at += group
    }
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

// One file of a whole engagement is spoiled, and everything is built of it as far as it goes.
function spoilEngagement(seed: number): void {
  const { place, example } = freshEngagement(seed)
  const files = (readdirSync(place, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort()
  const file = join(place, files[(seed * 7) % files.length] ?? '')
  const [text = ''] = fc.sample(spoiledValue([readFileSync(file, 'utf8')]), { seed, numRuns: 1 })
  writeFileSync(file, text)
  for (let index = 0; index < EACH; index++) {
    counts.engagements += 1
    const command = COMMANDS[(seed * EACH + index) % COMMANDS.length] ?? []
    run(command.map((word) => word.replace('DIR', place)), command.slice(0, 1), () => `${file.slice(place.length + 1)} of ${example.slice(ROOT.length + 1)}\n\n${text}`, `engagement-${seed}`)
  }
}

// A form comes back with some of its bytes otherwise, those of a workbook after unpacking.
function spoilForm(seed: number): void {
  const { place } = freshEngagement(seed)
  const isCsv = seed % 2 === 0
  const form = join(place, isCsv ? 'form.csv' : 'form.xlsx')
  const given = isCsv ? ['track', place, '--template', 'form.csv'] : ['questionnaire', place, '--role', 'it', '--to', 'xlsx', '--output', 'form.xlsx']
  run(given, ['form'], () => '', `form-${seed}`)
  if (!existsSync(form)) return
  const [bytes = new Uint8Array()] = isCsv ? fc.sample(spoiledText([readFileSync(form, 'utf8')]), { seed, numRuns: 1 }) : [spoiledParts(readFileSync(form), seed)]
  writeFileSync(form, bytes)
  counts.forms += 1
  run(isCsv ? ['track', place, '--import', form] : ['interview', place, '--import', form, '--name', 'A', '--dry-run'], ['import'], () => Buffer.from(bytes).toString('base64'), `form-${seed}`)
}

function spoiledParts(workbook: Uint8Array, seed: number): Uint8Array {
  const parts = unzipSync(workbook)
  const names = Object.keys(parts).filter((name) => /sheet|shared|workbook/i.test(name)).sort()
  const name = names[seed % names.length] ?? ''
  const [part = new Uint8Array()] = fc.sample(spoiledText([Buffer.from(parts[name] ?? []).toString('utf8')]), { seed, numRuns: 1 })
  return zipSync({ ...parts, [name]: new Uint8Array(part) })
}

function freshEngagement(seed: number): { place: string; example: string } {
  const examples = readdirSync(join(ROOT, 'examples')).sort()
  const example = join(ROOT, 'examples', examples[seed % examples.length] ?? '')
  const place = join(folder, 'engagement')
  rmSync(place, { recursive: true, force: true })
  cpSync(example, place, { recursive: true })
  return { place, example }
}

// A bug, a trace, an end by force or a control character is kept.
function run(command: readonly string[], name: readonly string[], input: () => string, kept: string): void {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=1024', join(ROOT, 'bin/run.js'), ...command, '--today', '2026-11-22', '--lang', 'en'], { encoding: 'utf8', timeout: 600_000, input: '' })
  const bug = /bug of crmplan: (.*?)\. Please/.exec(stderr)?.[1]
  const isShown = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/.test(stdout + stderr)
  if (bug === undefined && !isShown && signal === null && status !== null && status <= 3 && !/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) return
  const what = `${name.join(' ')} of an engagement: ${kindOf(bug ?? (isShown ? 'a control character is printed' : `ended by ${signal ?? status}`))}`
  if (found.has(what)) return
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(join(KEPT, `${kept}.txt`), `${what}\n${command.join(' ')}\n${input()}`)
  found.set(what, `${kept}.txt`)
  process.stdout.write(`${what}\n  ${kept}.txt\n`)
}
