// Links that are no plain addition: lags in calendar days or in percent, and tasks in calendar days.
import type { Block } from './block.ts'
import { calendarOf, workingOf } from './calendar-line.ts'
import { FINISH_TO_FINISH, START_TO_FINISH, START_TO_START, type SimulationModel } from './simulation-model.ts'

/** What a link asks for in a draw: ticks for a successor in working days, a day of the calendar for one in calendar days. */
export function askedOf(model: SimulationModel, block: Block, link: number, k: number): number {
  const { links, calendar, ticksPerDay, inCalendarDays } = model
  const from = links.from[link]!
  const to = links.to[link]!
  const kind = links.kind[link]!
  const readsStart = kind === START_TO_START || kind === START_TO_FINISH
  const at = from * block.size + k
  const beyondLikely = (links.share[link]! * (block.durations[at]! - model.likely[from]!)) / ticksPerDay
  const before = inCalendarDays.get(from)
  const after = inCalendarDays.get(to)
  const lag = links.lag[link]! / ticksPerDay
  const ends = (model.milestones[from]! & 1) === 1 ? model.milestones[from] !== 3 : !readsStart
  let day: number
  if (before) {
    const place = before.place * block.size + k
    day = (readsStart ? block.calendarStarts : block.calendarFinishes)[place]!
    if (lag === 0) day += links.calendarLag[link]! + (links.share[link] === 0 ? 0 : links.share[link]! * (block.calendarFinishes[place]! - block.calendarStarts[place]!) - likelyShare(model, link))
    else day = calendarOf(calendar, workingOf(calendar, day) + lag, ends)
  } else {
    const instant = (block.finishes[at]! - (readsStart ? block.durations[at]! : 0)) / ticksPerDay + lag + beyondLikely
    if (links.hasCalendarLag[link] === 0 && !after) return Math.round(instant * ticksPerDay)
    day = calendarOf(calendar, instant, ends) + links.calendarLag[link]!
  }
  if (after) return day
  return Math.round(workingAsked(model, day, kind >= FINISH_TO_FINISH && (model.milestones[to]! & 1) === 0) * ticksPerDay)
}

// A lag in percent is rounded to whole days at its likely value; what is drawn is added to that.
function likelyShare({ links, likely, ticksPerDay }: SimulationModel, link: number): number {
  return (links.share[link]! * likely[links.from[link]!]!) / ticksPerDay
}

// Work that may end no earlier than a day ends at the end of the working day before it, or after it.
function workingAsked({ calendar }: SimulationModel, day: number, holdsFinish: boolean): number {
  const whole = Math.round(day)
  return holdsFinish && Math.abs(day - whole) < 1e-6 ? workingOf(calendar, whole - 1) + 1 : workingOf(calendar, day)
}
