// From a plan taken apart and its schedule with likely values to the arrays that the draws work on.
import type { Plan } from '../../model/file-types.ts'
import { dayOf } from '../calendar-days.ts'
import { earliestStart } from '../constraints.ts'
import { waitsForFinish, type Link } from '../network.ts'
import type { PlanFrame } from '../plan-frame.ts'
import { drivingLinks, isInDays } from '../ties.ts'
import { HORIZON } from '../task-work.ts'
import { calendarLine, workingOf } from './calendar-line.ts'
import { causesOf, type Causes } from './causes-of-plan.ts'
import { Interruptions } from './interruption.ts'
import type { ModelInput } from './model-input.ts'
import { QuantileTables } from './quantile-table.ts'
import {
  FINISH_TO_FINISH, FINISH_TO_START, START_TO_FINISH, START_TO_START,
  type CalendarLine, type DriverLaw, type LinkArrays, type RiskLaw, type SimulationModel,
} from './simulation-model.ts'
import { quantity, scaledEstimate, taskLaw, type TaskLaw } from './task-law.ts'

const KINDS = { FS: FINISH_TO_START, SS: START_TO_START, FF: FINISH_TO_FINISH, SF: START_TO_FINISH } as const
const FINEST = 16_384
const GREATEST_TICK = 2 ** 30

/** Makes the model, which follows the finishes of milestones, gates and the tasks in `watch`. Time is counted in parts of a day that are fine enough and cannot overflow. */
export function modelOfPlan(input: ModelInput, watch: readonly string[] = []): SimulationModel {
  const { frame, times, costs } = input
  const { plan, network, works } = frame
  const levelled = isLevelled(frame)
  const tables = new QuantileTables()
  const causes = causesOf(plan, network)
  const calendar = calendarLine(frame.calendar, tabulatedDays(input))
  const interruptions = new Interruptions(frame, calendar.dayOfNumber.length)
  const laws = network.tasks.map((_, task) => taskLaw(input, task, tables, interruptions))
  const ticks = ticksPerDay(input, laws, causes)
  const scaled = (values: readonly number[]): Float64Array => Float64Array.from(values, (value) => value * ticks)
  const instants = (values: readonly number[]): Int32Array => Int32Array.from(values, (value) => Math.round(value * ticks))
  const { begin, end } = likelySpan(input, calendar)
  return {
    ids: network.tasks.map(({ task }) => task.id), ticksPerDay: ticks, order: Int32Array.from(network.order), links: linkArrays(frame, ticks), calendar,
    earliest: instants(network.tasks.map((_, task) => earliestOf(input, task, levelled))), likely: instants(laws.map(({ likely }) => likely)),
    table: Int32Array.from(laws, ({ table }) => table), fixed: scaled(laws.map(({ fixed }) => fixed)), low: scaled(laws.map(({ low }) => low)), range: scaled(laws.map(({ range }) => range)),
    costPerTick: Float64Array.from(laws, ({ costPerDay }) => costPerDay / ticks), ownCosts: laws.map(({ ownCost }) => ownCost), interrupted: laws.map(({ interrupted }) => interrupted),
    plain: Uint8Array.from(works, ({ inCalendarDays }, task) => Number(!inCalendarDays && laws[task]!.interrupted === undefined && network.into[task]!.every((link) => link.type === 'FS' && !isWinding(link, works)))),
    inCalendarDays: new Map(works.flatMap(({ inCalendarDays }, task) => (inCalendarDays ? [task] : [])).map((task, place) => [task, { place, earliest: dayOf(frame.calendar, earliestOf(input, task, levelled)) }])),
    milestones: Uint8Array.from(works, ({ milestone }, task) => (milestone ? (times.atDayStart[task] ? 3 : 1) : 0)),
    drivers: driverLaws(plan, tables), groups: causes.groups, groupOf: Int32Array.from(causes.groupOf), risks: riskLaws(plan, ticks, tables), risksOf: network.tasks.map((_, task) => causes.risksOf.get(task)), tables: tables.tables,
    lastOnes: lastOnes(frame), watched: watchedTasks(frame, watch), likelyCost: costs.reduce((sum, cost) => sum + cost, 0), begin: Math.round(begin * ticks), likelyEnd: Math.round(end * ticks),
  }
}

/** The planned finish of a task as a working instant. */
export function plannedFinish({ frame, times }: Pick<ModelInput, 'frame' | 'times'>, calendar: CalendarLine, task: number): number {
  return workingInstant(frame, calendar, task, times.planned[task]!.finish)
}

function workingInstant({ works, calendar }: PlanFrame, line: CalendarLine, task: number, instant: number): number {
  return works[task]!.inCalendarDays ? workingOf(line, dayOf(calendar, instant)) : instant
}

function likelySpan(input: ModelInput, line: CalendarLine): { begin: number; end: number } {
  const { frame, times } = input
  return times.planned.reduce(({ begin, end }, { start }, task) => ({
    begin: Math.min(begin, workingInstant(frame, line, task, start)), end: Math.max(end, plannedFinish(input, line, task)),
  }), { begin: Infinity, end: 0 })
}

// Working days told one by one: several times the length of the plan, beyond which hardly a draw goes.
function tabulatedDays({ times }: ModelInput): number {
  const end = times.planned.reduce((latest, { finish }) => Math.max(latest, finish), 0)
  return Math.min(HORIZON, Math.ceil(end * 3) + 300)
}

// A task that is to be as late as possible keeps its planned start.
function earliestOf({ frame, times }: ModelInput, task: number, levelled: boolean): number {
  const own = earliestStart(frame.dates[task]!)
  const { start } = times.planned[task]!
  const isHeld = times.planned[task] !== times.early[task] || (levelled && drivingLinks(frame.network, times.early, task, times.ties).length === 0)
  return isHeld ? Math.max(own, start) : own
}

/** Whether the order of people's work is in the network. What nothing in it holds back waits for a day on which they have time. */
export function isLevelled({ network }: PlanFrame): boolean {
  return network.into.some((links) => links.some(({ member }) => member !== undefined))
}

function linkArrays({ network, works }: PlanFrame, ticks: number): LinkArrays {
  const links: Link[] = []
  const start = Int32Array.from({ length: network.tasks.length + 1 }, (_, task) => {
    const at = links.length
    links.push(...(network.into[task] ?? []))
    return at
  })
  return {
    start, to: Int32Array.from(links, ({ to }) => to), from: Int32Array.from(links, ({ from }) => from), kind: Uint8Array.from(links, ({ type }) => KINDS[type]), lag: Int32Array.from(links, ({ lag }) => Math.round(lag * ticks)),
    winding: Uint8Array.from(links, (link) => Number(isWinding(link, works))),
    calendarLag: Float64Array.from(links, ({ calendarLag = 0 }) => calendarLag), hasCalendarLag: Uint8Array.from(links, ({ calendarLag }) => Number(calendarLag !== undefined)),
    share: Float64Array.from(links, ({ percent = 0 }) => percent / 100),
  }
}

function isWinding(link: Link, works: PlanFrame['works']): boolean {
  return isInDays(link, works) || link.percent !== undefined
}

function driverLaws({ uncertainty }: Plan, tables: QuantileTables): DriverLaw[] {
  return (uncertainty?.drivers ?? []).map(({ id, factor, effect }) => ({ id, onlyTime: effect === 'time', factor: quantity(factor, uncertainty?.distribution ?? 'beta-pert', tables) }))
}

function riskLaws({ risks = [], uncertainty }: Plan, ticks: number, tables: QuantileTables): RiskLaw[] {
  const distribution = uncertainty?.distribution ?? 'beta-pert'
  return risks.filter(({ probabilityPercent }) => probabilityPercent !== undefined).map(({ id, probabilityPercent, delayDays, cost }) => ({
    id, probability: (probabilityPercent ?? 0) / 100, delay: quantity(scaledEstimate(delayDays ?? 0, ticks), distribution, tables), cost: quantity(cost ?? 0, distribution, tables),
  }))
}

// The largest power of two with which even all tasks in a row, each as long as it may get, do not overflow.
function ticksPerDay({ frame, times }: ModelInput, laws: readonly TaskLaw[], { worstFactor, worstDelay }: Causes): number {
  const { network, dates } = frame
  const fixed = times.planned.reduce((latest, { finish }, task) => Math.max(latest, finish, earliestStart(dates[task]!)), 1)
  const longest = laws.reduce((sum, { likely, fixed: slack, high, interrupted }, task) => {
    const days = Math.max(likely, slack + high * worstFactor(task)) + worstDelay(task)
    const lags = network.into[task]!.reduce((total, { from, lag, calendarLag = 0, percent = 0 }) => total + Math.abs(lag) + Math.abs(calendarLag) + (Math.abs(percent) / 100) * laws[from]!.high * worstFactor(from), 0)
    return sum + (interrupted ? days / interrupted.paceAfter + interrupted.paceOfDay.length : days) + lags
  }, fixed)
  return Math.min(FINEST, 2 ** Math.floor(Math.log2(GREATEST_TICK / longest)))
}

// Where a successor ends no earlier than the task, the end of the project need not look at the task.
function lastOnes({ network, works }: PlanFrame): number[] {
  const outlasted = (task: number): boolean => network.outOf[task]!.some((link) => waitsForFinish(link) && link.lag >= 0 && link.calendarLag === undefined && link.percent === undefined && !isInDays(link, works))
  return network.tasks.flatMap((_, task) => (outlasted(task) ? [] : [task]))
}

function watchedTasks({ network, works, plan }: PlanFrame, watch: readonly string[]): number[] {
  // What the plan itself names as important: the gates of its phases and the task with which use begins.
  const named = new Set([...watch, plan.costOfOwnership?.from, plan.businessCase?.from, ...plan.phases.map(({ gate }) => gate?.milestone)])
  return network.tasks.flatMap(({ task }, number) => (works[number]!.milestone || task.deadline !== undefined || named.has(task.id) ? [number] : []))
}
