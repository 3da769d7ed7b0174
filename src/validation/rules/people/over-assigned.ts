// A task that takes more of somebody than he has.
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const ALL = 100

/** Warns of assignments of more than all the time that somebody has for the project. */
export function overAssigned(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksIn(file).filter(({ value: { assign } }) => Array.isArray(assign) && assign.some((item) => typeof item === 'object')).flatMap(({ id: task, value, path }) => mapsAt(value, 'assign.*').flatMap(({ value: { percent }, path: at }) => (
    typeof percent === 'number' && percent > ALL ? [finding('over-assigned', file, [...path, ...at, 'percent'], { severity: 'warning', values: { task, percent } })] : []
  ))))
}
