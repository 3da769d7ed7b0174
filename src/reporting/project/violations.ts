// Dates that the plan cannot keep, and what drives them.
import type { ConstraintViolation } from '../../model/file-types.ts'
import { type ProjectContext, taskName } from './project-input.ts'

/** How many tasks of the driving chain are named: its last ones. */
const CHAIN = 4

/** One sentence for each date that cannot be kept. */
export function violationWords(context: ProjectContext): string[] {
  return (context.schedule.violations ?? []).map((violation) => context.format.sentences([missedWords(violation, context), chain(violation, context)]))
}

/** Which date is missed, and by how much. */
export function missedWords({ task, constraint, wanted, actual, days }: ConstraintViolation, context: ProjectContext): string {
  const { taskById, say, format } = context
  const known = taskById.get(task)
  const values = { task: known ? taskName(known, context) : '', wanted: format.longDate(wanted), actual: format.longDate(actual) }
  const late = days === undefined ? '' : say('reports.project.violation.days', { days })
  return format.sentences([say(`reports.project.violation.${constraint}`, values), late])
}

function chain({ chain: ids = [] }: ConstraintViolation, context: ProjectContext): string {
  const tasks = ids.flatMap((id) => context.taskById.get(id) ?? []).filter((task) => !task.isMilestone).slice(-CHAIN)
  return tasks.length === 0 ? '' : context.say('reports.project.violation.chain', { tasks: context.enumerate(tasks.map((task) => taskName(task, context))) })
}
