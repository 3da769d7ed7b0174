// A plan as plain arrays of numbers, which is all that the draws look at; may be handed to another thread as it is.

/** Waits for the finish of the predecessor, holds back the start of the successor. */
export const FINISH_TO_START = 0
/** Waits for the start, holds back the start. */
export const START_TO_START = 1
/** Waits for the finish, holds back the finish. This and what is greater holds back finishes. */
export const FINISH_TO_FINISH = 2
/** Waits for the start, holds back the finish. */
export const START_TO_FINISH = 3

/** Links into each task: those of task t stand at places start[t] … start[t + 1] − 1. Lags in ticks. */
export interface LinkArrays {
  readonly start: Int32Array
  readonly to: Int32Array
  readonly from: Int32Array
  readonly kind: Uint8Array
  readonly lag: Int32Array
  /** 1 where the lag is in calendar days or in percent, or one of the tasks is in calendar days. */
  readonly winding: Uint8Array
  readonly calendarLag: Float64Array
  /** Whether there is a lag in calendar days, though it may be 0. */
  readonly hasCalendarLag: Uint8Array
  /** Part of the predecessor's duration that is its lag. */
  readonly share: Float64Array
}

/** Working days and days of the calendar (since 1970-01-01), as far as both may be asked for; beyond, every week is like the last one. */
export interface CalendarLine {
  readonly firstDay: number
  /** The day of each working day, by number. */
  readonly dayOfNumber: Int32Array
  /** The number of the first working day on or after each day, from the first day on. */
  readonly numberOfDay: Int32Array
}

/** A quantity drawn as low + range × quantile; `table` is −1 where it never varies. */
export interface Quantity {
  readonly table: number
  readonly low: number
  readonly range: number
}

/** A common driver: a factor drawn once per draw. */
export interface DriverLaw {
  readonly id: string
  readonly factor: Quantity
  /** Its tasks only wait longer: their cost stays. */
  readonly onlyTime: boolean
}

/** A risk: happens with a probability (0–1), then delays its tasks (in ticks) and costs. */
export interface RiskLaw {
  readonly id: string
  readonly probability: number
  readonly delay: Quantity
  readonly cost: Quantity
}

/** Work whose pace changes from day to day: the share of full pace on each day from the start of the project on, and the mean on days after those. */
export interface InterruptedWork {
  readonly paceOfDay: Float64Array
  readonly paceAfter: number
  /** Days that counting in whole days adds at its end. */
  readonly slackDays: number
}

/**
 * Duration of task t in ticks: fixed[t] + factor × (low[t] + range[t] × quantile), factor being the product of its drivers (its group).
 * Cost beside the likely cost: costPerTick[t] × (duration − likely duration), or its own quantity where time and cost are estimated apart.
 * For interrupted work the same is the amount of work, in ticks at full pace.
 */
export interface SimulationModel {
  readonly ids: readonly string[]
  /** Instants of a working day; a power of two, so that whole and half days are exact. */
  readonly ticksPerDay: number
  readonly order: Int32Array
  readonly links: LinkArrays
  readonly earliest: Int32Array
  readonly likely: Int32Array
  readonly table: Int32Array
  readonly fixed: Float64Array
  readonly low: Float64Array
  readonly range: Float64Array
  readonly costPerTick: Float64Array
  /** Own cost estimates of tasks that have them beside a duration. */
  readonly ownCosts: readonly ((Quantity & { readonly likely: number }) | undefined)[]
  readonly interrupted: readonly (InterruptedWork | undefined)[]
  /** 1 where a task only waits for others to finish, with plain lags, and is never interrupted. */
  readonly plain: Uint8Array
  /** Tasks in calendar days: their place among these, and the first day they may start. */
  readonly inCalendarDays: ReadonlyMap<number, { readonly place: number; readonly earliest: number }>
  /** 1 where a task is a milestone, 3 where its day also begins there. */
  readonly milestones: Uint8Array
  readonly calendar: CalendarLine
  readonly drivers: readonly DriverLaw[]
  /** Sets of drivers that act together, as their numbers; the first one is empty. */
  readonly groups: readonly (readonly number[])[]
  readonly groupOf: Int32Array
  readonly risks: readonly RiskLaw[]
  /** Risks that delay each task; none where undefined. */
  readonly risksOf: readonly (readonly number[] | undefined)[]
  readonly tables: readonly Float64Array[]
  /** Tasks that may finish last: none waits for their finish. */
  readonly lastOnes: readonly number[]
  /** Tasks whose finish is wanted for every draw. */
  readonly watched: readonly number[]
  /** Cost of all tasks at their likely values, in currency units. */
  readonly likelyCost: number
  /** First and last instant of the schedule with likely values, in ticks. */
  readonly begin: number
  readonly likelyEnd: number
}
