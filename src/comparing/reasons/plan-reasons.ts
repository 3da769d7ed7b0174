// What the changed parts of a generated plan follow from.
import { activityIdOf } from '../../model/activity-id.ts'
import type { Plan, Task } from '../../model/file-types.ts'
import { candidatesOf } from '../../model/assignment.ts'
import { likelyOf } from '../../model/estimate.ts'
import type { ChangeNode } from '../change-graph.ts'
import type { Fields } from '../kinds.ts'
import { type Evidence, nodesOf, profileNodes } from './because.ts'

/** Facts of the plan that are taken over from the profile, by their beginnings. */
const TAKEN_OVER: readonly (readonly [string, string])[] = [
  ['startDate', 'settings.startDate'], ['deadline', 'constraints.deadline'], ['calendar', 'calendar'], ['currency', 'settings.currency'], ['language', 'settings.language'], ['company', 'company.name'],
  ['uncertainty.iterations', 'settings.simulation'], ['uncertainty.seed', 'settings.simulation'], ['method', 'settings.method'],
]
/** Fields of a task that its formula gives. */
const ESTIMATES = /^(?:effortDays|durationDays|calendarDays)/
/** Fields that say where a task belongs, which the method decides. */
const STRUCTURE = new Set(['', 'phase', 'part', 'dependsOn'])

/** The changes that a generated part of the plan directly follows from. */
export function planReasons({ difference, field }: ChangeNode, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  const { list, item } = difference
  const text = /(?:^|\.)(?:title|description|deliverable|note|text|reason|purpose|assumption|unit|formula|dataSource|lift|effect|cause|response|trigger)$/.test(field) ? profileNodes('settings.language', evidence) : []
  if (list === '') return [...factReasons(item, evidence), ...text]
  const because = [...new Set([evidence.before.plan, evidence.after.plan].flatMap((plan) => becauseIn(plan, list, item)))]
  const chain = because.flatMap((id) => nodesOf(id, evidence))
  const own = chain.filter((node) => node.difference !== difference)
  switch (list) {
    case 'tasks': return [...taskReasons(item, field, own, evidence), ...text]
    case 'goals': return [...changed.of('Profile', 'goals', item), ...text]
    case 'kpis': return [...changed.inList('Profile', 'goals.kpis').filter(({ difference: kpi }) => kpi.item.endsWith(`/${item}`)), ...changed.inList('Profile', 'goals').filter(({ field: whole }) => whole === ''), ...text]
    case 'team': return [...changed.of('Profile', 'team', item), ...teamReasons(item, field, evidence), ...text]
    case 'budget': return [...own, ...budgetReasons(item, evidence), ...text]
    case 'readinessGates': return [...own, ...changed.of('Assessment', 'gates', item), ...text]
    case 'tailoredOut': return [...own, ...changed.of('Plan', 'tasks', item), ...text]
    case 'phases': return [...(field === '' || own.length === 0 ? changed.of('Plan', '', 'method') : []), ...own, ...text]
    default: return [...own, ...namedTasks(difference.fields.find((each) => each.field === field), evidence), ...text]
  }
}

function factReasons(fact: string, evidence: Evidence): readonly ChangeNode[] {
  const { changed } = evidence
  const from = TAKEN_OVER.filter(([name]) => fact === name || fact.startsWith(`${name}.`)).flatMap(([, place]) => profileNodes(place, evidence))
  if (fact === 'method') return [...from, ...changed.of('Assessment', '', 'methodDecision.id')]
  if (fact === 'verdict') return changed.of('Assessment', '', 'verdict')
  if (fact.startsWith('costOfOwnership')) return [...profileNodes('scope.users', evidence), ...changed.of('Plan', '', 'method')]
  return from
}

// What an estimate is computed from stands in the pack; what it waits for may itself have come or gone.
function taskReasons(id: string, field: string, chain: readonly ChangeNode[], evidence: Evidence): readonly ChangeNode[] {
  const tasks = [evidence.before, evidence.after].flatMap(({ plan }) => taskIn(plan, id) ?? [])
  const method = STRUCTURE.has(field) ? evidence.changed.of('Plan', '', 'method') : []
  if (ESTIMATES.test(field)) {
    const names = [activityIdOf(id), ...tasks.flatMap(({ because = [] }) => because)]
    return [...chain.filter(isReason), ...names.flatMap((name) => evidence.driversOf(name)).flatMap((place) => profileNodes(place.replace(/^profile\./, ''), evidence))]
  }
  if (field === '' || field === 'because' || field === 'remedy' || field === 'note' || field === 'phase') return [...chain.filter(isReason), ...method]
  const isOtherwise = evidence.changed.of('Plan', 'tasks', id).some((node) => node.field === 'because')
  if (field === 'dependsOn') return [...method, ...(isOtherwise ? chain.filter(isReason) : []), ...changedLinks(tasks).flatMap((name) => evidence.changed.of('Plan', 'tasks', name).filter(isWhole))]
  if (field === 'assign' || field === 'role') return evidence.changed.inList('Plan', 'team').filter(isWhole)
  if (field === 'deadline') return profileNodes('constraints.deadline', evidence)
  return field.startsWith('raci') ? method : []
}

// A task is no reason for another by being named in its because, unless it came or went.
function isReason({ difference: { kind, list }, field }: ChangeNode): boolean {
  return kind !== 'Plan' || list !== 'tasks' || field === ''
}

function isWhole({ field }: ChangeNode): boolean {
  return field === ''
}

function changedLinks(tasks: readonly Task[]): readonly string[] {
  const [was = [], now = []] = tasks.map(({ dependsOn = [] }) => dependsOn.map((link) => (typeof link === 'string' ? link : link.task)))
  return [...was.filter((name) => !now.includes(name)), ...now.filter((name) => !was.includes(name))]
}

// Proposed people follow the size of the company, and are there for the tasks of their role.
function teamReasons(id: string, field: string, evidence: Evidence): readonly ChangeNode[] {
  const { before, after, changed } = evidence
  const member = [after, before].flatMap(({ plan }) => plan?.team?.find((each) => each.id === id) ?? [])[0]
  if (field === 'costPerDay') return profileNodes('settings.currency', evidence)
  if (!member?.proposed) return []
  if (field === 'availabilityPercent') return profileNodes('scope.users', evidence)
  const own = new Set([before, after].flatMap(({ plan }) => plan?.phases ?? []).flatMap(({ tasks }) => tasks.filter(({ assign = [], role }) => role === member.role || assign.some((item) => candidatesOf(item).ids.includes(id))).map((task) => task.id)))
  return field === '' ? [...profileNodes('team', evidence), ...changed.inList('Plan', 'tasks').filter((node) => isWhole(node) && own.has(node.difference.item))] : []
}

// People's lines add up tasks; the reserve is a share of all others.
function budgetReasons(id: string, { before, after, changed }: Evidence): readonly ChangeNode[] {
  const line = [before, after].map(({ plan }) => plan?.budget?.find((each) => each.id === id)).find((found) => found !== undefined)
  if (line?.category === 'contingency') return changed.inList('Plan', 'budget').filter(({ difference }) => difference.item !== id)
  if (!line?.inTasks) return []
  return changed.inList('Plan', 'tasks').filter(({ difference, field }) => (line.because ?? []).includes(difference.item) || (field === '' && effortOf(before.plan, difference.item) + effortOf(after.plan, difference.item) > 0))
}

function effortOf(plan: Plan | undefined, id: string): number {
  return likelyOf(taskIn(plan, id)?.effortDays ?? 0)
}

// A driver or a risk that touches other tasks than before, because they came or went.
function namedTasks(change: { readonly from: unknown; readonly to: unknown } | undefined, { changed }: Evidence): readonly ChangeNode[] {
  const names = [change?.from, change?.to].map((list) => (Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : []))
  const [was = [], now = []] = names
  return [...was.filter((name) => !now.includes(name)), ...now.filter((name) => !was.includes(name))].flatMap((name) => changed.of('Plan', 'tasks', name).filter(isWhole))
}

function becauseIn(plan: Plan | undefined, list: string, item: string): readonly string[] {
  if (list === 'tasks') return taskIn(plan, item)?.because ?? []
  if (list === 'phases.gate.criteria') {
    const [phase, criterion] = item.split('/')
    return plan?.phases.find(({ id }) => id === phase)?.gate?.criteria.find(({ id }) => id === criterion)?.because ?? []
  }
  const lists: Readonly<Record<string, unknown>> = { ...plan, 'uncertainty.drivers': plan?.uncertainty?.drivers, 'businessCase.benefits': plan?.businessCase?.benefits }
  const things = Array.isArray(lists[list]) ? (lists[list] as readonly Fields[]) : []
  return (things.find(({ id }) => id === item)?.['because'] as readonly string[] | undefined) ?? []
}

function taskIn(plan: Plan | undefined, id: string): Task | undefined {
  for (const phase of plan?.phases ?? []) for (const task of phase.tasks) if (task.id === id) return task
  return undefined
}
