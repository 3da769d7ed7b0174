// Three points that are one.
import { type Subject, filesOf } from '../file-group.ts'
import { tasksIn } from '../plan-tasks.ts'
import { type Finding, finding } from '../rule.ts'

/** Fewer estimates may well be known for certain. Own judgement. */
const LEAST = 5
const ESTIMATES = ['effortDays', 'durationDays', 'calendarDays'] as const

/** Warns once of a plan whose three-point estimates, five at least, all have the same three values, so that a simulation of them says nothing. */
export function noSpread(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const points = tasksIn(file).flatMap(({ value, path }) => ESTIMATES.flatMap((key) => {
      const estimate = value[key]
      return typeof estimate === 'object' && estimate !== null ? [{ ...(estimate as { optimistic?: unknown; likely?: unknown; pessimistic?: unknown }), path: [...path, key] }] : []
    }))
    const [first] = points
    if (!first || points.length < LEAST || !points.every(({ optimistic, likely, pessimistic }) => typeof likely === 'number' && optimistic === likely && likely === pessimistic)) return []
    return [finding('no-spread', file, first.path, { severity: 'warning', values: { count: points.length } })]
  })
}
