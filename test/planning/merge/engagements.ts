// Plans of one engagement as its answers, its profile and its method change, and what people do to them in between: for the tests of merging.
import fc from 'fast-check'
import type { Dependency, Plan, Profile, Task } from '../../../src/model/file-types.ts'
import { assess } from '../../../src/assessment/assess.ts'
import { generatePlan } from '../../../src/planning/generate-plan.ts'
import { type ShortAnswer, allAnswers, anInterview } from '../../support/interviews.ts'
import { loadPack, loadSay } from '../../support/load-pack.ts'

export const PACK = loadPack()
const SAY = loadSay('en')
export const METHODS = ['three-phase', 'five-phase', 'six-phase'] as const

/** What the generator goes by: a method, and how the company stands. */
export interface Inputs {
  readonly method: string
  readonly company: number
}

/** A company at some time: its answers where they are not 4, its size, its start and whether it looks for a partner. */
interface Company {
  readonly answers: Readonly<Record<string, ShortAnswer>>
  readonly users: number
  readonly startDate: string
  readonly partner: 'none' | 'considered'
}

const COMPANIES: readonly Company[] = [
  { answers: {}, users: 100, startDate: '2027-01-04', partner: 'considered' },
  { answers: { 'integration.duplicates': 2, 'leadership.sponsor-authority': 1, 'team.data-steward': 1 }, users: 100, startDate: '2027-01-04', partner: 'considered' },
  { answers: { 'leadership.sponsor-authority': 1, 'leadership.coalition': 2, 'team.backfill': 'unknown' }, users: 1200, startDate: '2027-01-04', partner: 'none' },
  { answers: allAnswers(PACK, 2), users: 400, startDate: '2027-02-01', partner: 'considered' },
  { answers: { ...allAnswers(PACK, 5), 'integration.duplicates': 'unknown' }, users: 400, startDate: '2027-01-04', partner: 'none' },
  { answers: { ...allAnswers(PACK, 3), 'team.backfill': 1 }, users: 1200, startDate: '2027-02-01', partner: 'considered' },
]
const profiles = COMPANIES.map(({ users, partner }): Profile => ({
  kind: 'Profile', schemaVersion: 1, company: { name: 'Sample', country: 'CN' }, goals: [{ id: 'raise-sales', kpis: [{ id: 'win-rate', baseline: 20, target: 25 }] }],
  scope: { users, sites: 2, modules: users > 300 ? ['sales', 'service', 'marketing'] : ['sales', 'service'] }, capability: { inHouseDevelopment: 'low', projectManager: 'full-time', partner }, constraints: { externalHelp: partner === 'none' ? 'no' : 'yes', funding: 'full' },
}))
const assessments = COMPANIES.map(({ answers }, index) => assess(PACK, profiles[index]!, [anInterview({ ...allAnswers(PACK, 4), ...answers })]))
const plans = new Map<string, Plan>()

/** The plan that the generator writes for some inputs. */
export function generated({ method, company }: Inputs): Plan {
  const key = `${method} ${company}`
  const plan = plans.get(key) ?? (JSON.parse(JSON.stringify(generatePlan({ knowledge: PACK, profile: profiles[company]!, assessment: assessments[company]!, method: PACK.methods.get(method)!, startDate: COMPANIES[company]!.startDate, language: 'en', currency: 'CNY', say: SAY }))) as Plan)
  plans.set(key, plan)
  return plan
}

/** How the company stands at some time. */
export const company = fc.nat(COMPANIES.length - 1)

/** Something a manager does to a plan, and how it is found again: a check of a later plan. */
export interface Edit {
  readonly name: string
  readonly apply: (plan: Plan) => Plan
  /** How a counterexample shows it. */
  readonly [fc.toStringMethod]?: () => string
}

/** The tasks of a plan in order. */
export function tasksIn(plan: Plan): Task[] {
  return plan.phases.flatMap((phase) => phase.tasks)
}

/** The task a dependency names. */
export function named(item: Dependency): string {
  return typeof item === 'string' ? item : item.task
}

function onTask(at: number, change: (task: Task, plan: Plan) => Task): (plan: Plan) => Plan {
  return (plan) => {
    const chosen = tasksIn(plan)[at % tasksIn(plan).length]
    return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => (task === chosen ? change(task, plan) : task)) })) }
  }
}

let serial = 0

/** Any of the things people do to tasks, risks, people, measures and the plan itself. */
export const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(20)).chain(([at, to, amount]): fc.Arbitrary<Edit> => {
  const task = (change: (task: Task, plan: Plan) => Task) => onTask(at, change)
  return fc.constantFrom<Edit>(
    { name: 'estimate', apply: task((item) => (item.effortDays === undefined ? { ...item, note: `no effort ${amount}` } : { ...item, effortDays: 30 + amount })) },
    { name: 'title', apply: task((item) => ({ ...item, title: `Ours ${amount}` })) },
    { name: 'own field', apply: task((item) => ({ ...item, 'x-cost-centre': amount } as Task)) },
    { name: 'note', apply: task((item) => ({ ...item, note: `Note ${amount}` })) },
    { name: 'cost', apply: task((item) => ({ ...item, fixedCost: 1000 + amount })) },
    { name: 'not before', apply: task((item) => ({ ...item, notBefore: `2027-0${3 + (amount % 6)}-01` })) },
    { name: 'deliverable out', apply: task((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'deliverable')) as unknown as Task) },
    { name: 'dependency out', apply: task((item) => (item.dependsOn && item.dependsOn.length > 1 ? { ...item, dependsOn: item.dependsOn.filter((_, index) => index !== amount % item.dependsOn!.length) } : item)) },
    { name: 'dependency in', apply: task((item, plan) => {
      // Only on a task that stands before it, so that no ring is closed by hand.
      const earlier = tasksIn(plan).slice(0, tasksIn(plan).indexOf(item))
      const chosen = earlier[to % Math.max(1, earlier.length)]
      return chosen && !(item.dependsOn ?? []).some((other) => named(other) === chosen.id) && !reaches(plan, item.id, chosen.id) ? { ...item, dependsOn: [...(item.dependsOn ?? []), { task: chosen.id, type: 'SS' as const, lagDays: amount }] } : item
    }) },
    { name: 'new task', apply: (plan) => {
      const phase = at % plan.phases.length
      const added = { id: `own.task-${serial++}`, title: 'Own task', effortDays: 2, assign: [plan.team?.[to % plan.team.length]?.id ?? 'x'] }
      return { ...plan, phases: plan.phases.map((item, index) => (index === phase ? { ...item, tasks: item.tasks.toSpliced(to % (item.tasks.length + 1), 0, added) } : item)) }
    } },
    { name: 'task out', apply: (plan) => {
      const chosen = tasksIn(plan)[at % tasksIn(plan).length]
      return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter((item) => item !== chosen) })) }
    } },
    { name: 'task to another phase', apply: (plan) => {
      const movable = tasksIn(plan).filter((item) => !plan.phases.some(({ gate }) => gate?.milestone === item.id))
      const chosen = movable[at % movable.length]
      const phase = to % plan.phases.length
      return chosen ? { ...plan, phases: plan.phases.map((item, index) => ({ ...item, tasks: [...item.tasks.filter((other) => other !== chosen), ...(index === phase ? [chosen] : [])] })) } : plan
    } },
    { name: 'order', apply: (plan) => ({ ...plan, phases: plan.phases.map((item, index) => (index === at % plan.phases.length ? { ...item, tasks: [...item.tasks.slice(1), ...item.tasks.slice(0, 1)] } : item)) }) },
    { name: 'risk', apply: (plan) => ({ ...plan, risks: (plan.risks ?? []).map((risk, index) => (index === at % plan.risks!.length ? { ...risk, response: `Ours ${amount}`, probability: 1 + (amount % 5) } : risk)) }) },
    { name: 'risk out', apply: (plan) => ({ ...plan, risks: (plan.risks ?? []).filter((_, index) => index !== at % plan.risks!.length) }) },
    { name: 'own risk', apply: (plan) => ({ ...plan, risks: [...(plan.risks ?? []), { id: `own-${serial++}`, title: 'Own', probability: 2, impact: 2 }] }) },
    { name: 'person', apply: (plan) => ({ ...plan, team: (plan.team ?? []).map((member, index) => (index === at % plan.team!.length ? { ...member, name: `Wang ${amount}`, availabilityPercent: 10 + amount } : member)) }) },
    { name: 'person replaced', apply: (plan) => {
      const old = plan.team?.[at % plan.team.length]
      const id = `new-${serial++}`
      if (!old) return plan
      return { ...plan, team: (plan.team ?? []).map((member) => (member === old ? { ...member, id } : member)), phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((item) => (item.assign ? { ...item, assign: item.assign.map((one) => (one === old.id ? id : one)) } : item)) })) }
    } },
    { name: 'budget', apply: (plan) => ({ ...plan, budget: (plan.budget ?? []).map((line, index) => (index === at % plan.budget!.length ? { ...line, amount: 5000 + amount } : line)) }) },
    { name: 'target', apply: (plan) => ({ ...plan, kpis: (plan.kpis ?? []).map((kpi, index) => (index === at % plan.kpis!.length ? { ...kpi, target: amount } : kpi)) }) },
    { name: 'criterion', apply: (plan) => ({ ...plan, phases: plan.phases.map((phase, index) => (index === at % plan.phases.length && phase.gate ? { ...phase, gate: { ...phase.gate, criteria: [...phase.gate.criteria.slice(1), { id: `own-${serial++}`, text: 'Own' }] } } : phase)) }) },
    { name: 'plan field', apply: (plan) => ({ ...plan, 'x-office': amount, company: `Ours ${amount}` } as Plan) },
  ).map((chosen) => ({ ...chosen, [fc.toStringMethod]: () => `${chosen.name} ${at} ${to} ${amount}` }))
})

function reaches(plan: Plan, from: string, to: string): boolean {
  const after = new Map<string, string[]>()
  for (const task of tasksIn(plan)) for (const item of task.dependsOn ?? []) after.set(named(item), [...(after.get(named(item)) ?? []), task.id])
  const seen = new Set([from])
  for (const id of seen) for (const next of after.get(id) ?? []) seen.add(next)
  return seen.has(to)
}
