// The time of own people in the tasks and in the budget beside them.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersIn } from '../../plan/team-members.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns of budget lines for own people that are not marked as the cost of tasks (`inTasks`) while tasks are done by own people with a cost per day. */
export function countedTwice(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const lines = mapsAt(file.value, 'budget.*').filter(({ value }) => value['category'] === 'internal' && value['inTasks'] !== true && typeof value['amount'] === 'number' && value['amount'] > 0)
    const paid = lines.length > 0 ? firstPaid(file) : undefined
    if (!paid) return []
    return lines.map(({ value, path }) => finding('counted-twice', file, [...path, 'id'], { severity: 'warning', values: { line: String(value['id']), amount: Number(value['amount']), task: paid.id }, other: { file: file.path, path: [...paid.path, 'id'] } }))
  })
}

// The first task with work of somebody of the company whose time costs something.
function firstPaid(file: ParsedFile) {
  const paid = membersIn(file).filter(({ value }) => value['external'] !== true && typeof value['costPerDay'] === 'number' && value['costPerDay'] > 0)
  const ids = new Set(paid.map(({ value }) => value['id']))
  const roles = new Set(paid.map(({ value }) => value['role']))
  const isPaid = (item: unknown): boolean => ids.has(typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item)
  return tasksIn(file).find(({ value: { effortDays, assign, role } }) => effortDays !== undefined && (Array.isArray(assign) && assign.length > 0 ? assign.some(isPaid) : roles.has(role)))
}
