// What changed dates and cost follow from: the links that fix each start, the work of each task, and how the whole adds up.
import type { BudgetLine, Plan, Schedule, ScheduledTask, Task } from '../../model/file-types.ts'
import { candidatesOf } from '../../model/assignment.ts'
import { comesAgain } from '../../model/money/payments.ts'
import type { ChangeNode } from '../change-graph.ts'
import type { Evidence } from './because.ts'

/** A schedule and the plan it dates. */
interface Dated {
  readonly plan: Plan | undefined
  readonly schedule: Schedule | undefined
}

/** Fields of a task that decide how long it takes. */
const WORK = ['effortDays', 'durationDays', 'calendarDays', 'assign', 'role']
/** Of those that decide what it costs. */
const COST = [...WORK, 'fixedCost', 'accrue']
/** Own dates of a task among what drives its start. */
const OWN_DATES = ['notBefore', 'mustStartOn', 'asLateAsPossible']

/** The changes that a value of the schedule directly follows from. Only links that the schedules name count: what levelling has merely put into another order has no reason here. */
export function scheduleReasons({ difference: { list, item }, field }: ChangeNode, evidence: Evidence): readonly ChangeNode[] {
  if (list === 'tasks') return taskReasons(item, field, evidence)
  if (list === 'phases') return partsOf(tasksOfPhase(item, evidence), field, evidence)
  return list === '' ? wholeReasons(item, evidence) : []
}

function taskReasons(id: string, field: string, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  const own = (name: string) => changed.of('Schedule', 'tasks', id).filter((node) => node.field === name)
  const inPlan = (names: readonly string[]) => changed.of('Plan', 'tasks', id).filter((node) => names.includes(node.field.split('.')[0] ?? ''))
  switch (field) {
    case '': return changed.of('Plan', 'tasks', id).filter((node) => node.field === '')
    case 'start': return startReasons(id, evidence)
    case 'finish': {
      const isLater = direction(id, 'finish', evidence) > 0
      return [...own('start'), ...own('durationDays')].filter((node) => isTowards(node, isLater))
    }
    case 'durationDays': {
      const work = [...inPlan(WORK), ...peopleOf(id, evidence, (name) => name !== 'costPerDay' && name !== 'name'), ...calendarNodes(evidence)]
      // Other dates may have other absences and days off in them.
      return work.length > 0 ? work : own('start')
    }
    case 'cost': return [...inPlan(COST), ...peopleOf(id, evidence, (name) => name === 'costPerDay' || name === 'availabilityPercent' || name === ''), ...(taskIn(evidence.after.plan, id)?.effortDays === undefined ? own('durationDays') : [])]
    default: return []
  }
}

// A later start follows from what holds it now and did not before; an earlier one from what held it and does no more.
function startReasons(id: string, evidence: Evidence): readonly ChangeNode[] {
  const { before, after, changed } = evidence
  const [was, now] = [timesIn(before, id), timesIn(after, id)]
  if (!was || !now) return []
  const isLater = now.start > was.start
  const [times, side] = isLater ? [now, after] : [was, before]
  const links = changed.of('Plan', 'tasks', id)
  return (times.drivenBy ?? []).flatMap((driver): readonly ChangeNode[] => {
    if (driver === 'startDate') return [...changed.of('Plan', '', 'startDate'), ...calendarNodes(evidence)]
    if (OWN_DATES.includes(driver)) return links.filter(({ field }) => field === driver)
    if (driver === 'absence') return peopleOf(id, evidence, (name) => name !== 'costPerDay')
    const names = driver.startsWith('person:') ? (times.waitsFor ?? []).filter(({ member }) => `person:${member}` === driver).map(({ task }) => task) : [driver]
    const moved = names.flatMap((name) => [...changed.of('Schedule', 'tasks', name).filter((node) => (node.field === 'finish' || node.field === 'start') && isTowards(node, isLater)), ...changed.of('Plan', 'tasks', name).filter(({ field }) => field === '')])
    const other = (times === now ? was : now).drivenBy ?? []
    const newLink = other.includes(driver) || !isLinked(id, driver, side) ? [] : links.filter(({ field }) => field === 'dependsOn')
    const sameLink = linkText(id, driver, before) === linkText(id, driver, after) ? [] : links.filter(({ field }) => field === 'dependsOn')
    return [...moved, ...newLink, ...sameLink]
  })
}

// What ends earlier makes nothing later: then another order of work has, and that has no reason here.
function isTowards({ difference, field }: ChangeNode, isLater: boolean): boolean {
  const change = difference.fields.find((each) => each.field === field)
  const [from, to] = [change?.from, change?.to]
  if (typeof from === 'number' && typeof to === 'number') return isLater ? to > from : to < from
  return isLater ? String(to) > String(from) : String(to) < String(from)
}

function direction(id: string, field: 'start' | 'finish', { before, after }: Evidence): number {
  const [was, now] = [timesIn(before, id)?.[field] ?? '', timesIn(after, id)?.[field] ?? '']
  return now > was ? 1 : now < was ? -1 : 0
}

function linkText(id: string, driver: string, { plan }: Dated): string {
  return JSON.stringify(taskIn(plan, id)?.dependsOn?.find((link) => (typeof link === 'string' ? link : link.task) === driver) ?? null)
}

function isLinked(id: string, driver: string, side: Dated): boolean {
  return linkText(id, driver, side) !== 'null'
}

function peopleOf(id: string, { before, after, changed }: Evidence, counts: (field: string) => boolean): readonly ChangeNode[] {
  const task = taskIn(after.plan, id) ?? taskIn(before.plan, id)
  const ids = new Set((task?.assign ?? []).flatMap((item) => candidatesOf(item).ids))
  const members = [before, after].flatMap(({ plan }) => plan?.team ?? []).filter((member) => ids.has(member.id) || (ids.size === 0 && member.role === task?.role))
  return [...new Set(members.map((member) => member.id))].flatMap((member) => changed.of('Plan', 'team', member)).filter(({ field }) => counts(field))
}

function calendarNodes({ changed }: Evidence): readonly ChangeNode[] {
  return changed.inList('Plan', '').filter(({ difference }) => difference.item.startsWith('calendar.'))
}

// A phase begins with the first of its tasks and ends with the last; its cost is their sum. What ends it now makes it later, what ended it before and does no more makes it earlier.
function partsOf(ids: ReadonlySet<string>, field: string, { before, after, changed }: Evidence): readonly ChangeNode[] {
  const tasks = changed.inList('Schedule', 'tasks').filter(({ difference }) => ids.has(difference.item))
  const moved = changed.inList('Plan', 'tasks').filter((node) => ids.has(node.difference.item) && (node.field === '' || node.field === 'phase'))
  if (field === 'cost') return [...tasks.filter((node) => node.field === 'cost'), ...moved]
  const end = field === 'start' ? 'start' : 'finish'
  const [was, now] = [edgeOf(before.schedule, ids, end), edgeOf(after.schedule, ids, end)]
  const isLater = now.day > was.day
  const edges = isLater === (end === 'finish') ? now.tasks : was.tasks
  return [...tasks.filter((node) => node.field === end && edges.has(node.difference.item) && isTowards(node, isLater)), ...moved.filter(({ difference }) => edges.has(difference.item))]
}

function edgeOf(schedule: Schedule | undefined, ids: ReadonlySet<string>, end: 'start' | 'finish'): { readonly day: string; readonly tasks: ReadonlySet<string> } {
  const own = (schedule?.tasks ?? []).filter(({ id }) => ids.has(id))
  const days = own.map((task) => task[end]).sort()
  const day = (end === 'start' ? days[0] : days.at(-1)) ?? ''
  return { day, tasks: new Set(own.filter((task) => task[end] === day).map(({ id }) => id)) }
}

function wholeReasons(fact: string, evidence: Evidence): readonly ChangeNode[] {
  const { before, after, changed } = evidence
  const all = new Set([before.schedule, after.schedule].flatMap((schedule) => schedule?.tasks.map(({ id }) => id) ?? []))
  if (fact === 'startDate') return partsOf(all, 'start', evidence)
  if (fact === 'finishDate') return partsOf(all, 'finish', evidence)
  if (fact === 'cost.total') return partsOf(all, 'cost', evidence)
  const budget = changed.inList('Plan', 'budget').filter(({ field }) => ['', 'amount', 'recurring', 'period', 'category', 'inTasks', 'from', 'until'].includes(field))
  if (fact === 'cost.oneOff') return [...partsOf(all, 'cost', evidence), ...budget.filter((node) => isLine(node, evidence, (line) => !comesAgain(line)))]
  if (fact === 'cost.runningPerYear') return budget.filter((node) => isLine(node, evidence, comesAgain))
  if (fact === 'cost.reserve') return budget.filter((node) => isLine(node, evidence, ({ category }) => category === 'contingency'))
  // Every draw plays the whole plan.
  if (fact.startsWith('simulation.')) return changed.all.filter(({ difference: { kind, list, item } }) => kind === 'Plan' && (list === 'tasks' || list === 'risks' || list === 'team' || list.startsWith('uncertainty') || /^(?:uncertainty|startDate|calendar|levelling)/.test(item)))
  if (fact === 'violations') return [...changed.inList('Schedule', 'tasks').filter(({ field }) => field === 'finish' || field === 'start'), ...changed.inList('Plan', 'tasks').filter(({ field }) => ['deadline', 'notAfter', 'mustStartOn'].includes(field)), ...changed.of('Plan', '', 'deadline')]
  return []
}

// Was or is of a sort: a line paid once that now comes again concerns both.
function isLine({ difference: { item } }: ChangeNode, { before, after }: Evidence, is: (line: BudgetLine) => boolean): boolean {
  return [before.plan, after.plan].some((plan) => plan?.budget?.some((line) => line.id === item && is(line)))
}

function tasksOfPhase(phase: string, { before, after }: Evidence): ReadonlySet<string> {
  return new Set([before.plan, after.plan].flatMap((plan) => plan?.phases.filter(({ id }) => id === phase).flatMap(({ tasks }) => tasks.map(({ id }) => id)) ?? []))
}

function timesIn({ schedule }: Dated, id: string): ScheduledTask | undefined {
  return schedule?.tasks.find((task) => task.id === id)
}

function taskIn(plan: Plan | undefined, id: string): Task | undefined {
  for (const phase of plan?.phases ?? []) for (const task of phase.tasks) if (task.id === id) return task
  return undefined
}
