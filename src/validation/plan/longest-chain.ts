// The tasks of a plan that must follow each other, and how long they take together at the least.
import type { ParsedFile } from '../file-group.ts'
import { byId, orderOf } from './links-of-plan.ts'
import { type PlacedTask, likelyIn, tasksIn } from './plan-tasks.ts'
import { membersIn } from './team-members.ts'
import { capacityOf } from './working-capacity.ts'

/** A chain of tasks up to one of them, the first one first. */
export interface LongestChain {
  /** Working days of all together. */
  readonly days: number
  readonly tasks: readonly { readonly id: string; readonly days: number }[]
}

const TOLERANCE = 1e-9

/**
 * The longest chain up to each task by the likely estimates, as if nobody were ever away or busy elsewhere; leads, waiting times between tasks and links of other kinds than
 * finish to start are left out, so it never is too long. `workingPart` is the share of calendar days that are worked. undefined where the tasks wait for each other in a ring.
 */
export function longestChains(plan: ParsedFile, workingPart: number): ReadonlyMap<string, LongestChain> | undefined {
  const all = tasksIn(plan)
  const places = orderOf(all)
  if (!places) return undefined
  const tasks = byId(all)
  const members = membersIn(plan)
  const before = new Map<string, { readonly days: number; readonly own: number; readonly from: string | undefined }>()
  for (const id of places.keys()) {
    const task = tasks.get(id)
    if (!task) continue
    const own = daysOf(task, members, workingPart)
    const driving = task.links.filter(({ isStrict, task: name }) => isStrict && before.has(name)).reduce<string | undefined>((most, { task: name }) => (most !== undefined && before.get(most)!.days >= before.get(name)!.days ? most : name), undefined)
    before.set(id, { days: own + (driving === undefined ? 0 : before.get(driving)!.days), own, from: driving })
  }
  return new Map([...before].map(([id, { days }]) => [id, { days, get tasks() { return chainTo(id, before) } }]))
}

function chainTo(id: string, before: ReadonlyMap<string, { readonly own: number; readonly from: string | undefined }>): { id: string; days: number }[] {
  const chain: { id: string; days: number }[] = []
  for (let at: string | undefined = id; at !== undefined; at = before.get(at)?.from) chain.push({ id: at, days: before.get(at)?.own ?? 0 })
  return chain.reverse()
}

// As the schedule counts them, rounded in favour of the deadline.
function daysOf({ value }: PlacedTask, members: Parameters<typeof capacityOf>[1], workingPart: number): number {
  const [elapsing, duration, effort] = [likelyIn(value['calendarDays']), likelyIn(value['durationDays']), likelyIn(value['effortDays'])]
  if (elapsing !== undefined) return Math.max(0, Math.floor(elapsing * workingPart) - 1)
  if (duration !== undefined) return Math.ceil(duration - TOLERANCE)
  if (effort === undefined) return 0
  const capacity = capacityOf(value, members) ?? 1
  return capacity > 0 ? Math.max(1, Math.ceil(effort / capacity - TOLERANCE)) : 0
}
