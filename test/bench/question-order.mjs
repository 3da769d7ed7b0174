// How many answers it takes until the verdict is settled: in the order of the files, in ours, and in random order: `npm run bench`. Tells, asserts nothing.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { scoreQuestions } from '../../src/assessment/assess.ts'
import { questionOrder, verdictSettled } from '../../src/assessment/question-order.ts'
import { loadPack } from '../support/load-pack.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
const knowledge = loadPack()
/** Completions drawn for each example, and random orders for each of them. */
const SEEDS = Number(process.argv[2] ?? 5)

const rows = readdirSync(EXAMPLES).flatMap((name) => {
  const profile = parse(readFileSync(join(EXAMPLES, name, 'profile.yaml'), 'utf8'))
  const interviews = readdirSync(join(EXAMPLES, name, 'interviews')).map((file) => parse(readFileSync(join(EXAMPLES, name, 'interviews', file), 'utf8')))
  const scores = [...scoreQuestions(knowledge, profile, interviews).values()]
  const known = scores.filter(({ level }) => level !== undefined)
  const knownOnly = simulated(profile, known, () => undefined, [1])
  const asGiven = simulated(profile, scores, () => undefined, [1])
  const completed = simulated(profile, scores, (next) => known[Math.floor(next() * known.length)].level, seeds())
  return [[name, `${known.length} of ${scores.length}`, 'only what is known is asked', ...knownOnly], ['', '', 'the rest is asked and not known', ...asGiven], ['', '', 'the rest comes out like the known', ...completed]]
})
print([['example', 'known', 'answers', 'file order', 'our order', 'random order', 'CPU ms a step'], ...rows])

// Answers needed until the verdict is settled, in the mean over the seeds, of one person who answers all questions.
function simulated(profile, scores, fill, list) {
  const runs = list.map((seed) => {
    const next = random(seed)
    const answers = new Map(scores.map(({ id, level }) => [id, answer(id, level ?? fill(next))]))
    const spent = { ms: 0, steps: 0 }
    const ours = (open) => {
      const before = process.cpuUsage()
      const [first] = questionOrder(open)
      spent.ms += process.cpuUsage(before).user / 1000
      spent.steps++
      return first.question
    }
    return [
      needed(profile, answers, ({ candidates }) => candidates[0]), needed(profile, answers, ours),
      mean(seeds().map((order) => shuffled([...answers.keys()], random(1000 + order))).map((ids) => needed(profile, answers, ({ candidates }) => ids.find((id) => candidates.includes(id))))), spent.ms / Math.max(1, spent.steps),
    ]
  })
  return [0, 1, 2].map((column) => mean(runs.map((run) => run[column])).toFixed(1)).concat(mean(runs.map((run) => run[3])).toFixed(1))
}

function needed(profile, answers, choose) {
  const asked = []
  for (;;) {
    const interview = { kind: 'Interview', schemaVersion: 1, respondent: { id: 'one', role: 'executive' }, answers: asked.map((id) => answers.get(id)) }
    const open = { knowledge, profile, interviews: [interview], candidates: [...answers.keys()].filter((id) => !asked.includes(id)) }
    if (verdictSettled(open)) return asked.length
    asked.push(choose(open))
  }
}

// A middle between two levels becomes the lower one, as gates take it.
function answer(question, level) {
  return level === undefined ? { question, unknown: true } : { question, level: Math.floor(level), evidence: [{ text: 'seen' }] }
}

function seeds() {
  return Array.from({ length: SEEDS }, (_, index) => index + 1)
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function shuffled(items, next) {
  return items.map((item) => [next(), item]).sort(([a], [b]) => a - b).map(([, item]) => item)
}

// mulberry32 of Tommy Ettinger, public domain.
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  for (const row of table) console.log(row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '))
}
