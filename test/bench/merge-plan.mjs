// How long a plan of 1,000 tasks with 200 edits takes to be regenerated, against parsing its three texts, and how much memory: `node --expose-gc --import tsx test/bench/merge-plan.mjs`. Tells, asserts nothing.
import { parseDocument } from 'yaml'
import { rewriteYaml } from '../../src/files/rewrite/rewrite-yaml.ts'
import { commentedThings } from '../../src/files/rewrite/commented-things.ts'
import { openYaml } from '../../src/files/rewrite/source-lines.ts'
import { parseYaml } from '../../src/files/yaml/parse-yaml.ts'
import { toYaml } from '../../src/files/yaml/write-yaml.ts'
import { mergePlan } from '../../src/planning/merge/merge-plan.ts'

const TASKS = 1000
const PHASES = 10
const EDITS = 200
const ROUNDS = 7

const write = (plan) => toYaml(plan, { schema: 'plan.schema.json' })
const base = aPlan()
const [baseText, theirsText, mineText] = [write(base), write(later(base)), edited(write(base))]

const rows = []
for (let round = 0; round < ROUNDS; round++) {
  const floor = timed(() => [baseText, mineText, theirsText].map((text) => parseDocument(text)))
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const all = timed(() => regenerate())
  const heap = process.memoryUsage().heapUsed - before
  const parsed = timed(() => [baseText, mineText, theirsText].map(parseYaml))
  const [b, m, t] = parsed.value
  const merging = timed(() => mergePlan({ base: b, mine: m, generated: t }, { started: new Set(), commented: new Set(), takes: new Map(), reasonOf: () => undefined, today: '2027-03-01' }))
  const rewriting = timed(() => rewriteYaml(mineText, merging.value.plan))
  rows.push({ floor: floor.ms, all: all.ms, parsing: parsed.ms, merging: merging.ms, rewriting: rewriting.ms, ratio: all.ms / floor.ms, heap: heap / 1e6, changes: all.value.changes })
}
const median = (key) => rows.map((row) => row[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
process.stdout.write([
  `${TASKS} tasks, ${mineText.split('\n').length} lines, ${EDITS} edits, ${rows[0].changes} changes told`,
  `regenerate ${median('all').toFixed(0)} ms (parse ${median('parsing').toFixed(0)}, merge ${median('merging').toFixed(0)}, rewrite ${median('rewriting').toFixed(0)})`,
  `three texts parsed by yaml ${median('floor').toFixed(0)} ms, ratio ${median('ratio').toFixed(2)}`,
  `heap ${median('heap').toFixed(0)} MB more, at most ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB resident in all`, '',
].join('\n'))

function regenerate() {
  const [b, m, t] = [baseText, mineText, theirsText].map(parseYaml)
  const opened = openYaml(mineText)
  const merged = mergePlan({ base: b, mine: m, generated: t }, { started: new Set(), commented: commentedThings(opened), takes: new Map(), reasonOf: () => undefined, today: '2027-03-01' })
  const text = rewriteYaml(mineText, merged.plan, opened)
  for (let edit = 0; edit < EDITS; edit++) if (!text.includes(`x-mine: ${edit} `)) throw new Error(`lost edit ${edit}`)
  return { text, changes: merged.changes.length }
}

function aPlan() {
  const size = TASKS / PHASES
  const id = (task) => `phase-${Math.floor(task / size)}.task-${task}`
  return {
    kind: 'Plan', schemaVersion: 1, startDate: '2027-01-04', team: [{ id: 'pm', name: 'PM', role: 'project-manager' }],
    phases: Array.from({ length: PHASES }, (_, phase) => ({
      id: `phase-${phase}`, title: `Phase ${phase}`, steps: ['goals'],
      tasks: Array.from({ length: size }, (__, place) => {
        const task = phase * size + place
        return {
          id: id(task), title: `Task ${task} of the plan`, description: 'What is done here, in a sentence that is about as long as those of the pack.', assign: ['pm'],
          effortDays: { optimistic: 1, likely: 2 + (task % 7), pessimistic: 12 }, ...(task > 2 ? { dependsOn: [id(task - 1), id(task - 3)] } : {}),
          deliverable: `Deliverable ${task}`, category: 'implementation', raci: { accountable: 'sponsor', consulted: ['analyst'] }, because: [`profile.fact-${task % 9}`],
        }
      }),
    })),
  }
}

// What the generator writes later: a tenth of the estimates other, every fiftieth task gone, as many new.
function later(plan) {
  const gone = (id) => Number(id.split('-').at(-1)) % 50 === 49
  return {
    ...plan,
    phases: plan.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.flatMap((task, place) => {
        const kept = { ...task, ...(task.dependsOn ? { dependsOn: task.dependsOn.filter((other) => !gone(other)) } : {}), ...(place % 10 === 0 ? { effortDays: { optimistic: 2, likely: 20, pessimistic: 30 } } : {}) }
        return gone(task.id) ? [{ ...kept, id: `${task.id}-new`, title: 'New' }] : [kept]
      }),
    })),
  }
}

// Own fields with comments, spread over the plan.
function edited(text) {
  let task = -1
  let edit = 0
  return text.replace(/^ {8}title: .*$/gm, (line) => (++task % (TASKS / EDITS) === 0 ? `${line}\n        x-mine: ${edit++} # ours` : line))
}

function timed(run) {
  const start = performance.now()
  const value = run()
  return { ms: performance.now() - start, value }
}
