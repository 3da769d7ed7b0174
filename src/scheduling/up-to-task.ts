// The part of a plan that a task waits for.
import type { CalendarData, Plan } from '../model/file-types.ts'
import { planFrame } from './plan-frame.ts'

/** The plan with only a task and everything it waits for, directly or not, gates included; the same plan where the task is unknown or the plan cannot be scheduled. */
export function upToTask(plan: Plan, id: string, calendarData: CalendarData | undefined): Plan {
  const made = planFrame(plan, calendarData)
  if ('problems' in made) return plan
  const { tasks, into } = made.frame.network
  const wanted = tasks.findIndex(({ task }) => task.id === id)
  if (wanted < 0) return plan
  const kept = new Set([wanted])
  for (const number of kept) for (const { from } of into[number]!) kept.add(from)
  const ids = new Set([...kept].map((number) => tasks[number]!.task.id))
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter((task) => ids.has(task.id)) })) }
}
