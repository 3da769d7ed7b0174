// Tasks or activities that wait for each other in a ring.
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const RULE = 'dependency-cycle'

interface Step {
  readonly file: ParsedFile
  readonly id: string
  readonly path: readonly (string | number)[]
  /** Ids it waits for, in the order written. */
  readonly after: readonly string[]
}

/** Reports each ring once, at its first member, as a → b → a. */
export function dependencyCycle(subject: Subject): Finding[] {
  const ofPlans = filesOf(subject, 'Plan').flatMap((file) => ringsIn(stepsIn([file], 'phases.*.tasks.*', 'task')))
  return [...ofPlans, ...ringsIn(stepsIn(filesOf(subject, 'ActivityLibrary'), 'activities.*', 'activity'))]
}

function stepsIn(files: readonly ParsedFile[], pattern: string, key: 'task' | 'activity'): Map<string, Step> {
  const steps = new Map<string, Step>()
  for (const file of files) {
    for (const { value, path } of mapsAt(file.value, pattern)) {
      const { id, dependsOn } = value
      if (typeof id !== 'string' || steps.has(id)) continue
      const links = Array.isArray(dependsOn) ? (dependsOn as unknown[]) : []
      const after = links.map((link) => (typeof link === 'object' && link !== null ? (link as Record<string, unknown>)[key] : link))
      steps.set(id, { file, id, path, after: after.filter((name) => typeof name === 'string') })
    }
  }
  return steps
}

// Depth-first search with a stack of its own, for chains of any length. A step is done once everything before it has been followed.
function ringsIn(steps: ReadonlyMap<string, Step>): Finding[] {
  const found: Finding[] = []
  const done = new Set<string>()
  for (const start of steps.values()) {
    const chain: { step: Step; next: number }[] = done.has(start.id) ? [] : [{ step: start, next: 0 }]
    const inChain = new Set([start.id])
    for (let top = chain.at(-1); top; top = chain.at(-1)) {
      const name = top.step.after[top.next++]
      const step = name === undefined ? undefined : steps.get(name)
      if (name === undefined) {
        done.add(top.step.id)
        inChain.delete(top.step.id)
        chain.pop()
      } else if (inChain.has(name)) found.push(ring(chain.slice(chain.findIndex((link) => link.step.id === name)).map((link) => link.step), steps))
      else if (step && !done.has(name)) {
        chain.push({ step, next: 0 })
        inChain.add(name)
      }
    }
  }
  return found
}

// `chain` runs from a step to what it waits for; people read it the other way, from what must be done first. It begins with the step that stands first in the files.
function ring(chain: readonly Step[], steps: ReadonlyMap<string, Step>): Finding {
  const ids = [...chain].reverse().map(({ id }) => id)
  const start = ids.indexOf([...steps.keys()].find((id) => ids.includes(id)) ?? '')
  const order = [...ids.slice(start), ...ids.slice(0, start)]
  const first = steps.get(order[0] ?? '') ?? (chain[0] as Step)
  const index = first.after.indexOf(order.at(-1) ?? '')
  return finding(RULE, first.file, [...first.path, 'dependsOn', index], { values: { chain: [...order, first.id].join(' → ') } })
}
