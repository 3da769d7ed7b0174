// Spoils files for some minutes and keeps what breaks: `npm run fuzz`; FUZZ_MINUTES (10) and FUZZ_SEED may be given.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { brokenInvariant } from './invariants.ts'
import { seedTexts, spoiledText, spoiledValue } from './mutations.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEPT = join(ROOT, 'test/hostile/found')
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 10)
const start = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000)
const end = Date.now() + minutes * 60_000
const counts = { bytes: 0, values: 0, engagements: 0 }
const found = new Map<string, string>()

process.stdout.write(`seed ${start}, ${minutes} minutes\n`)
const seeds = seedTexts()
const folder = mkdtempSync(join(tmpdir(), 'crmplan-fuzz-'))
for (let seed = start; Date.now() < end; seed++) {
  await spoil('bytes', spoiledText(seeds), seed)
  await spoil('values', spoiledValue(seeds).map((text) => Buffer.from(text)), seed)
  spoilEngagement(seed)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(counts)}\n${found.size} kinds of failure\n`)
for (const [what, file] of found) process.stdout.write(`${file}: ${what}\n`)
process.exitCode = found.size > 0 ? 1 : 0

async function spoil(kind: 'bytes' | 'values', inputs: fc.Arbitrary<Uint8Array>, seed: number): Promise<void> {
  let broken: string | undefined
  const result = await fc.check(fc.asyncProperty(inputs, async (bytes) => {
    counts[kind] += 1
    broken = await brokenInvariant(bytes)
    // What is known already must not hide the rest.
    return broken === undefined || found.has(kindOf(broken))
  }), { seed, numRuns: 300 })
  if (!result.failed || !result.counterexample) return
  const [bytes] = result.counterexample
  const what = await brokenInvariant(bytes)
  if (what !== undefined) await keep(kindOf(what), bytes)
}

// Numbers and names aside.
function kindOf(what: string): string {
  return what.replace(/"[^"]*"|\d+/g, '…')
}

async function keep(what: string, bytes: Uint8Array): Promise<void> {
  const smallest = await withoutLines(what, bytes)
  mkdirSync(KEPT, { recursive: true })
  const file = `${createHash('sha256').update(smallest).digest('hex').slice(0, 12)}.yaml`
  writeFileSync(join(KEPT, file), smallest)
  found.set(what, file)
  process.stdout.write(`${what}\n  ${file}\n`)
}

// Lines go, in ever smaller groups, as long as it stays broken in the same way.
async function withoutLines(what: string, bytes: Uint8Array): Promise<Buffer> {
  let lines = Buffer.from(bytes).toString('latin1').split('\n')
  for (let group = Math.ceil(lines.length / 2); group >= 1; group = group === 1 ? 0 : Math.ceil(group / 2)) {
    for (let at = 0; at < lines.length;) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + group)]
      const broken = await brokenInvariant(Buffer.from(fewer.join('\n'), 'latin1'))
      if (broken !== undefined && kindOf(broken) === what) lines = fewer
      else at += group
    }
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

// One file of a whole engagement is spoiled, and everything is built of it as far as it goes.
function spoilEngagement(seed: number): void {
  const examples = readdirSync(join(ROOT, 'examples')).sort()
  const example = join(ROOT, 'examples', examples[seed % examples.length] ?? '')
  const place = join(folder, 'engagement')
  rmSync(place, { recursive: true, force: true })
  cpSync(example, place, { recursive: true })
  const files = (readdirSync(place, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort()
  const file = join(place, files[(seed * 7) % files.length] ?? '')
  const [text = ''] = fc.sample(spoiledValue([readFileSync(file, 'utf8')]), { seed, numRuns: 1 })
  writeFileSync(file, text)
  for (const command of [['build'], ['report'], ['schedule']]) {
    counts.engagements += 1
    const { status, signal, stderr } = spawnSync(process.execPath, ['--max-old-space-size=1024', join(ROOT, 'bin/run.js'), ...command, place, '--today', '2026-11-22', '--lang', 'en'], { encoding: 'utf8', timeout: 600_000 })
    const bug = /bug of crmplan: (.*?)\. Please/.exec(stderr)?.[1]
    if (bug === undefined && signal === null && status !== null && status <= 3 && !/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) continue
    const what = `${command.join(' ')} of an engagement: ${kindOf(bug ?? `ended by ${signal ?? status}`)}`
    if (found.has(what)) continue
    const kept = `engagement-${seed}`
    mkdirSync(KEPT, { recursive: true })
    writeFileSync(join(KEPT, `${kept}.txt`), `${what}\n${file.slice(place.length + 1)} of ${example.slice(ROOT.length + 1)}\n\n${text}`)
    found.set(what, `${kept}.txt`)
    process.stdout.write(`${what}\n  ${kept}.txt\n`)
  }
}
