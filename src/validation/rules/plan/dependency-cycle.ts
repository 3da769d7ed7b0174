// Tasks or activities that wait for each other in a ring.
import { dependencyCycles } from '../../../model/graph.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { namesOf } from '../../ids/knowledge-ids.ts'
import { isWrittenInOrder, orderOf } from '../../plan/links-of-plan.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'dependency-cycle'
/** Names that a sentence can hold. */
const MOST_NAMES = 20

interface Step {
  readonly file: ParsedFile
  readonly id: string
  readonly path: readonly (string | number)[]
  /** Ids it waits for, in the order written. */
  readonly after: readonly string[]
}

/** Reports one ring for every knot of tasks or activities, at its first member, in the order of work: a → b → a. An activity that waits for itself is left to dependency-order. */
export function dependencyCycle(subject: Subject): Finding[] {
  const ofPlans = filesOf(subject, 'Plan').filter((file) => !isWrittenInOrder(tasksIn(file)) && orderOf(tasksIn(file)) === undefined).flatMap((file) => ringsIn(stepsIn([file], 'phases.*.tasks.*', 'task')))
  const libraries = filesOf(subject, 'ActivityLibrary')
  if (libraries.length === 0) return ofPlans
  return [...ofPlans, ...ringsIn(stepsIn(libraries, 'activities.*', 'activity')).filter(({ text }) => text !== `${RULE}.itself`)]
}

function stepsIn(files: readonly ParsedFile[], pattern: string, key: 'task' | 'activity'): Step[] {
  const steps = new Map<string, Step>()
  for (const file of files) {
    for (const { value, path } of mapsAt(file.value, pattern)) {
      const { id, dependsOn } = value
      if (typeof id === 'string' && !steps.has(id)) steps.set(id, { file, id, path, after: Array.isArray(dependsOn) ? namesOf(dependsOn, key) : [] })
    }
  }
  return [...steps.values()]
}

function ringsIn(steps: readonly Step[]): Finding[] {
  const numbers = new Map(steps.map(({ id }, number) => [id, number]))
  const arrows = steps.flatMap(({ after }, to) => after.flatMap((name) => {
    const from = numbers.get(name)
    return from === undefined ? [] : [{ from, to }]
  }))
  // Nearly every plan is written in the order of work: what waits only for things above it waits in no ring.
  if (arrows.every(({ from, to }) => from < to)) return []
  return dependencyCycles(arrows).flatMap((ring) => {
    const members = ring.flatMap((number) => steps[number] ?? [])
    const [first, last, before] = [members[0], members.at(-2), members.at(-3)]
    return first && last ? [report(first, last, before, members.map(({ id }) => id))] : []
  })
}

// The place where the ring begins, and the next one at which it can be cut.
function report(first: Step, last: Step, before: Step | undefined, names: readonly string[]): Finding {
  const linkTo = (from: Step, to: Step) => [...from.path, 'dependsOn', from.after.indexOf(to.id)]
  if (first === last) return finding(RULE, first.file, linkTo(first, last), { text: `${RULE}.itself`, values: { name: first.id } })
  return finding(RULE, first.file, linkTo(first, last), { text: `${RULE}.ring`, values: { chain: shortened(names).join(' → ') }, ...(before && { other: { file: last.file.path, path: linkTo(last, before) } }) })
}

// A ring of a thousand tasks is cut anywhere; nobody reads all of it.
function shortened(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMES) return names
  const half = MOST_NAMES / 2
  return [...names.slice(0, half), `… (${names.length - MOST_NAMES}) …`, ...names.slice(-half)]
}
