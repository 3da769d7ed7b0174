// Small plans for tests: phases from tasks, and the schedule that must come out.
import type { CalendarData, Plan, Schedule, Task } from '../../src/model/file-types.ts'
import { schedule } from '../../src/scheduling/schedule.ts'

export type PlanParts = Partial<Pick<Plan, 'startDate' | 'deadline' | 'levelling' | 'calendar' | 'team' | 'currency'>>
export type TaskParts = Omit<Task, 'title'>

/** A plan with one phase, `p`, from Monday 2026-06-01 on without holidays. */
export function planOf(tasks: readonly TaskParts[], parts: PlanParts = {}): Plan {
  return { kind: 'Plan', schemaVersion: 1, startDate: '2026-06-01', ...parts, phases: [{ id: 'p', tasks: tasks.map((task) => ({ title: String(task.id), ...task }) as Task) }] }
}

/** The schedule of a plan that has one; a test fails if it has problems. */
export function scheduled(plan: Plan, data?: CalendarData): Schedule {
  const result = schedule(plan, data)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.schedule
}

/** Per task `start finish total/free`, months and days only. */
export function lines(result: Schedule): string[] {
  return result.tasks.map(({ id, start, finish, totalFloatDays, freeFloatDays }) => `${id} ${start.slice(5)} ${finish.slice(5)} ${totalFloatDays}/${freeFloatDays}`)
}
