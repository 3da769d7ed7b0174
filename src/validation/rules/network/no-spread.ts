// Three points that are one.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Fewer estimates may well be known for certain. Own judgement. */
const LEAST = 5
const ESTIMATES = ['effortDays', 'durationDays', 'calendarDays'] as const

/** Warns once of a plan whose three-point estimates, five at least, all have the same three values, so that a simulation of them says nothing. */
export function noSpread(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap(inPlan)
}

function inPlan(file: ParsedFile): Finding[] {
  let first: Finding['path'] | undefined
  let count = 0
  for (const task of tasksIn(file)) {
    for (const key of ESTIMATES) {
      const estimate = task.value[key]
      if (typeof estimate !== 'object' || estimate === null) continue
      const { optimistic, likely, pessimistic } = estimate as { optimistic?: unknown; likely?: unknown; pessimistic?: unknown }
      if (typeof likely !== 'number' || optimistic !== likely || likely !== pessimistic) return []
      first ??= [...task.path, key]
      count += 1
    }
  }
  return first && count >= LEAST ? [finding('no-spread', file, first, { severity: 'warning', values: { count } })] : []
}
