// Why a simulated value is what it is: a P-value, the reserve, a driver, how often a task decides the finish.
import type { Simulation, TornadoBar } from '../../model/file-types.ts'
import { localeFormat, type LocaleFormat } from '../locale-format.ts'
import { explainReason } from './explain-judgement.ts'
import { type Explanation, type ExplainSources, type PlanSources, engagementOf } from './explanation.ts'

/** P-values of the finish that can be asked for. */
export const P_VALUES = ['p10', 'p50', 'p80', 'p90', 'p95'] as const

const CAUSES_SHOWN = 6
const TASKS_SHOWN = 8

/** `p80` (or another P-value) of the finish, `reserve`, or a driver of the plan by its id; undefined where there is no such value. */
export function explainCertainty(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const simulation = sources.schedule?.simulation
  const share = P_VALUES.find((name) => name === id)
  if (simulation && share) return explainPValue(share, simulation, sources)
  if (simulation && id === 'reserve') return explainReserve(simulation, sources)
  return explainDriver(id, sources)
}

/** How often a task is critical in the draws, and how far its length goes with the finish; nothing without a simulation. */
export function simulatedTask(id: string, { schedule, say }: PlanSources): Explanation[] {
  const found = schedule?.simulation?.tasks.find((task) => task.id === id)
  if (!found || !schedule?.simulation) return []
  const { criticalityPercent, cruciality } = found
  return [{ id: `${id}.criticality`, sentence: say('explainCertainty.criticality', { percent: criticalityPercent, iterations: schedule.simulation.iterations, cruciality }), because: [] }]
}

/** How far a risk moves the finish in the draws; nothing where it never or always happened, or moves nothing. */
export function simulatedRisk(id: string, sources: PlanSources): Explanation[] {
  const bar = sources.schedule?.simulation?.tornado?.find((item) => item.kind === 'risk' && item.id === id)
  return bar ? [causeOf(bar, sources)] : []
}

function explainPValue(share: (typeof P_VALUES)[number], simulation: Simulation, sources: PlanSources): Explanation {
  const { say, plan } = sources
  const { iterations, seed, network = 'precedence', finishDate, durationDays, chances, convergence, tornado = [] } = simulation
  const risks = (plan?.risks ?? []).filter(({ probabilityPercent, delayDays, cost }) => probabilityPercent !== undefined && (delayDays !== undefined || cost !== undefined)).length
  const told = (key: string, values: Readonly<Record<string, string | number>>): Explanation => ({ id: `${share}.${key}`, sentence: say(`explainCertainty.${key}`, values), because: [] })
  return {
    id: share, sentence: say('explainCertainty.pValue', { percent: Number(share.slice(1)), date: finishDate[share], days: durationDays[share] }),
    because: [
      told('draws', { iterations, seed, drivers: plan?.uncertainty?.drivers?.length ?? 0, risks, network }),
      ...(chances ? [told('planned', { date: sources.schedule?.finishDate ?? '', percent: chances.plannedFinishPercent })] : []),
      ...(share === 'p80' && convergence ? [told('exactness', { days: convergence.p80HalfWidthDays })] : []),
      ...tornado.slice(0, CAUSES_SHOWN).map((bar) => causeOf(bar, sources)),
    ],
  }
}

function explainReserve(simulation: Simulation, sources: PlanSources): Explanation | undefined {
  const { schedule, say } = sources
  const { contingency, cost, finishDate, durationDays } = simulation
  if (!contingency || !schedule) return undefined
  const { wholeMoney: money } = formatOf(sources)
  const parts = { days: say('explainCertainty.contingencyDays', { days: contingency.days, p80: finishDate.p80, drawn: durationDays.p80, planned: schedule.finishDate }), cost: say('explainCertainty.contingencyCost', { cost: money(contingency.cost), p80: money(cost.p80), planned: money(schedule.cost.total) }) }
  return {
    id: 'reserve', sentence: say('explainCertainty.contingency', { days: contingency.days, cost: money(contingency.cost) }),
    because: [...Object.entries(parts).map(([key, sentence]) => ({ id: `reserve.${key}`, sentence, because: [] })), explainPValue('p80', simulation, sources)],
  }
}

function explainDriver(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const { plan, schedule, say } = sources
  const driver = plan?.uncertainty?.drivers?.find((item) => item.id === id || `driver.${item.id}` === id)
  if (!driver) return undefined
  const titles = new Map(plan?.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const bar = schedule?.simulation?.tornado?.find((item) => item.kind === 'driver' && item.id === driver.id)
  const engagement = engagementOf(sources)
  const tasks = driver.tasks.slice(0, TASKS_SHOWN).map((task) => titles.get(task) ?? task)
  return {
    id, sentence: say('explainCertainty.driver', { title: driver.title, count: driver.tasks.length, effect: driver.effect ?? 'work', low: driver.factor.optimistic, likely: driver.factor.likely, high: driver.factor.pessimistic }),
    because: [
      ...(driver.reason === undefined ? [] : [{ id: `${id}.reason`, sentence: say('explainCertainty.reason', { reason: driver.reason }), because: [] }]),
      ...(engagement ? (driver.because ?? []).flatMap((reason) => explainReason(reason, engagement)) : []),
      { id: `${id}.tasks`, sentence: say('explainCertainty.tasks', { tasks: tasks.join(say('explainCertainty.separator')), more: driver.tasks.length - tasks.length }), because: [] },
      ...(bar ? [causeOf(bar, sources)] : []),
    ],
  }
}

function causeOf({ kind, id, swingDays, swingCost, sharePercent = 0 }: TornadoBar, sources: PlanSources): Explanation {
  const { plan, say } = sources
  const tasks = plan?.phases.flatMap((phase) => phase.tasks) ?? []
  const named: readonly { readonly id: string; readonly title: string }[] = kind === 'risk' ? (plan?.risks ?? []) : kind === 'driver' ? (plan?.uncertainty?.drivers ?? []) : tasks
  const title = named.find((item) => item.id === id)?.title ?? id
  return { id, sentence: say(`explainCertainty.swing.${kind}`, { title, days: swingDays, cost: formatOf(sources).wholeMoney(swingCost ?? 0), share: sharePercent }), because: [] }
}

/** The ways to write values in the language and the currency of the plan, without the backslashes that Markdown wants: explanations are read in a terminal. */
export function formatOf({ language, plan }: PlanSources): LocaleFormat {
  const format = localeFormat(language, plan?.currency)
  return { ...format, money: (amount) => format.money(amount).replaceAll('\\', ''), wholeMoney: (amount) => format.wholeMoney(amount).replaceAll('\\', '') }
}
