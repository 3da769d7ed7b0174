// Work of an outside firm that costs nothing.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type PlacedTask, tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersIn } from '../../plan/team-members.ts'
import { mapsAt } from '../../visit-values.ts'

/** Categories of budget lines that may hold the price of the work. */
const WORK: readonly unknown[] = ['implementation', 'integration', 'migration', 'training', 'change', 'management']

/** Warns of external members who are assigned to work, have no cost per day, and for whom the budget holds no line of work either. */
export function unpaidExternal(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const free = membersIn(file).filter(({ value }) => value['external'] === true && (value['costPerDay'] === undefined || value['costPerDay'] === 0))
    if (free.length === 0 || mapsAt(file.value, 'budget.*').some(({ value }) => WORK.includes(value['category']) && value['inTasks'] !== true)) return []
    const busy = workers(file)
    return free.flatMap(({ value, path }) => {
      const tasks = busy.get(String(value['id'])) ?? []
      const [first] = tasks
      return first ? [finding('unpaid-external', file, [...path, 'external'], { at: 'key', severity: 'warning', values: { name: String(value['name'] ?? value['id']), count: tasks.length }, other: { file: file.path, path: [...first.path, 'id'] } })] : []
    })
  })
}

// The tasks of everybody who is named in one.
function workers(file: ParsedFile): ReadonlyMap<string, readonly PlacedTask[]> {
  const found = new Map<string, PlacedTask[]>()
  for (const task of tasksIn(file)) {
    const { effortDays, durationDays, assign } = task.value
    if ((effortDays ?? durationDays ?? 0) === 0 || !Array.isArray(assign)) continue
    for (const item of assign as unknown[]) {
      const id: unknown = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item
      if (typeof id === 'string') found.set(id, [...(found.get(id) ?? []), task])
    }
  }
  return found
}
