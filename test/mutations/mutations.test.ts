// Protects: a file of ours that is broken at any field, in any way in which people break files, gives one message, at the place and of the rule that it should. `npm run mutations` breaks all; the suite takes a sample, the same each time.
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type FoundFile, readText, readTree } from '../../src/files/read-tree.ts'
import { type Mutation, mutationsOf } from './break-file.ts'
import { type Verdict, mutationChecker } from './check-mutations.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Every so many mutations one is made in the suite; all with MUTATIONS=all, each nth with MUTATIONS=n. */
const EACH = process.env['MUTATIONS'] === 'all' ? 1 : Number(process.env['MUTATIONS'] ?? 1999)
/** What is made from the inputs is out of date with each of them, which is no second mistake. */
const DERIVED = /(?:assessment|schedule|evaluation)\.yaml$/

/** What is told otherwise than by one message, and why that is right. */
const EXEMPT: readonly { readonly why: string; readonly holds: (file: string, mutation: Mutation, verdict: Verdict) => boolean }[] = [
  { why: 'the schema lets the value stand', holds: (_file, _mutation, verdict) => verdict === 'legal' },
  { why: 'what was approved has been changed too, which is told beside a name that leads nowhere', holds: (file, { way }, verdict) => file.endsWith('progress.yaml') && verdict === 'second message' && way === 'reference misspelt' },
]

const REPORT = join(ROOT, '.tmp/mutations.txt')
const counts = new Map<string, Map<string, number>>()

function filesIn(folder: string): FoundFile[] {
  return readTree([folder], ROOT).filter(({ path }) => !DERIVED.test(path)).map((file) => ({ ...file, explicit: true }))
}

/** Checks each nth mutation of some files of a folder; those that are told otherwise than they should be. */
async function wrongIn(folder: string, isWanted: (path: string) => boolean): Promise<string[]> {
  const found = filesIn(folder)
  const check = await mutationChecker(found)
  const wrong: string[] = []
  let nth = 0
  for (const file of found.filter(({ path }) => isWanted(path))) {
    for (const mutation of mutationsOf(readText(file.location))) {
      nth += 1
      if (nth % EACH !== 0) continue
      const { verdict, told } = await check(file, mutation)
      const exempt = EXEMPT.some(({ holds }) => holds(file.path, mutation, verdict))
      count(mutation.way, exempt ? 'exempt' : verdict)
      if (verdict === 'right' || exempt) continue
      wrong.push(`${verdict}: ${file.path} ${mutation.path.join('.')}: ${mutation.way}, to be told at ${mutation.line}:${mutation.column ?? ''} as ${mutation.rules.join(' or ')}, was told as ${told.slice(0, 3).map((item) => `${item.file}:${item.line}:${item.column} ${item.text ?? item.rule} ${JSON.stringify(item.values)}`).join(' and ') || 'nothing'}`)
    }
  }
  return wrong
}

function count(way: string, verdict: string): void {
  const ofWay = counts.get(way) ?? new Map<string, number>()
  ofWay.set(verdict, (ofWay.get(verdict) ?? 0) + 1)
  counts.set(way, ofWay)
}

function writeReport(): void {
  mkdirSync(join(ROOT, '.tmp'), { recursive: true })
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([way, verdicts]) => `${way}: ${[...verdicts].map(([verdict, number]) => `${number} ${verdict}`).join(', ')}`)
  const total = [...counts.values()].flatMap((verdicts) => [...verdicts]).reduce((sum, [, number]) => sum + number, 0)
  writeFileSync(REPORT, `${total} mutations\n${lines.join('\n')}\n`)
}

describe('broken at one place, told once', () => {
  afterAll(() => {
    if (process.env['MUTATIONS'] !== undefined) process.stdout.write(readFileSync(REPORT, 'utf8'))
  })

  const examples = process.env['MUTATIONS'] === undefined ? ['fennwick-fastenings', 'lakeside-instruments'] : readdirSync(join(ROOT, 'examples')).sort()
  test.each(examples)('examples/%s', async (name) => {
    const wrong = await wrongIn(`examples/${name}`, () => true)
    writeReport()
    if (wrong.length > 0) appendFileSync(REPORT, `${wrong.join('\n')}\n`)
    expect(wrong).toEqual([])
  }, 3_600_000)

  test('templates/packs/crm-core', async () => {
    const wrong = await wrongIn('templates/packs/crm-core', () => true)
    writeReport()
    expect(wrong).toEqual([])
  }, 3_600_000)
})
