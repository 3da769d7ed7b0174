// How soundly a plan is built: what schedulers look for before they trust the dates.
import type { LintLimits } from '../../../model/file-types.ts'
import { LINT_LIMITS, type LogicTask, lintLogic } from '../../../model/plan-logic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'schedule-lint'
const NAMED = 3

/** Warns once for each check that a plan fails, at the first task it is about, with the limits of the profile beside it; plans of few tasks are passed over, whose shares say nothing. */
export function scheduleLint(subject: Subject): Finding[] {
  const own = filesOf(subject, 'Profile').flatMap(({ value }) => mapsAt(value, 'settings.scheduleLint'))[0]?.value as LintLimits | undefined
  const limits = { ...LINT_LIMITS, ...own }
  return filesOf(subject, 'Plan').flatMap((file) => lintFile(file, limits))
}

function lintFile(file: ParsedFile, limits: Required<LintLimits>): Finding[] {
  const tasks = tasksOf(file.value)
  if (tasks.length < limits.leastTasks) return []
  const failed = lintLogic(tasks, limits).filter(({ passed }) => !passed)
  if (failed.length === 0) return []
  const paths = new Map(mapsAt(file.value, 'phases.*.tasks.*').map(({ value, path }) => [value['id'], path]))
  return failed.map(({ check, value, limit, tasks: found }) => finding(RULE, file, paths.get(found[0]) ?? ['phases'], {
    severity: 'warning', text: `${RULE}.${check}`, values: { value, limit, count: found.length, tasks: found.slice(0, NAMED), more: Math.max(0, found.length - NAMED) },
  }))
}

// What the schema forbids is told elsewhere, and would only confuse the counts.
function tasksOf(plan: unknown): LogicTask[] {
  const { phases } = plan as { phases?: unknown }
  const tasks: LogicTask[] = []
  for (const phase of Array.isArray(phases) ? (phases as readonly ({ tasks?: unknown } | null)[]) : []) {
    for (const task of Array.isArray(phase?.tasks) ? (phase.tasks as readonly unknown[]) : []) if (isTask(task)) tasks.push(task)
  }
  return tasks
}

function isTask(task: unknown): task is LogicTask {
  if (typeof task !== 'object' || task === null) return false
  const { id, dependsOn, assign } = task as { id?: unknown; dependsOn?: unknown; assign?: unknown }
  return typeof id === 'string' && (dependsOn === undefined || (Array.isArray(dependsOn) && dependsOn.every(isLink))) && (assign === undefined || Array.isArray(assign))
}

function isLink(item: unknown): boolean {
  return typeof item === 'string' || (typeof item === 'object' && item !== null && typeof (item as { task?: unknown }).task === 'string')
}
