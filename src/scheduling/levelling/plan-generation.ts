// Serial schedule generation for plans: all kinds of dependencies, calendars, absences, fixed dates, and who does what.
import { earliestStart } from '../constraints.ts'
import { isAtDayStart } from '../milestone.ts'
import { holdsStart, waitsForFinish, type Link } from '../network.ts'
import type { PlanFrame } from '../plan-frame.ts'
import { HORIZON, type Span, type TaskWork } from '../task-work.ts'
import { askedBy, isInDays, type Ties } from '../ties.ts'
import { Bookings } from './bookings.ts'
import { crewAt, type Crew } from './crew.ts'
import type { ScheduleGenerator } from './serial-generation.ts'

/** Working days of a wanted date that count as much as one working day of the end. */
const LATE_WEIGHT = 1000

interface Place {
  start: number
  finish: number
}

/** Where the manager has fixed something, and how urgent everything is. */
export interface PlanWishes {
  /** Per task the instant by which it should be finished; Infinity where nobody says. */
  readonly limits: readonly number[]
  /** Start of tasks with a fixed start, by number, first ones first: they are booked before all others. */
  readonly pins: readonly (readonly [number: number, start: number])[]
  /** Per task, higher first; never lower than that of a task that waits for it. */
  readonly urgency: readonly number[]
}

/**
 * Makes levelled schedules of a plan. Every task starts as early as its links, its dates and its people allow; of several crews it gets the one that finishes
 * first, of equal ones the first. A task with a fixed start keeps it unless a predecessor or another fixed start is in the way.
 */
export class PlanGenerator implements ScheduleGenerator {
  readonly start: Int32Array
  readonly finish: Int32Array
  /** Days that wanted dates are missed, weighed so that they count before the end; added to the length when schedules are compared. */
  penalty = 0
  /** The first task that could not be finished within the horizon, if there is one. */
  endless: number | undefined
  /** The last schedule, in instants, by which crew, and which tasks are milestones dated the day that begins. */
  readonly spans: Place[]
  readonly crewOf: Int32Array
  readonly atDayStart: boolean[] = []
  readonly bookings: Bookings
  readonly crews: readonly (readonly Crew[])[]
  private readonly ties: Ties
  private readonly works: TaskWork[]
  private readonly earliest: readonly number[]
  private readonly inDays: readonly (readonly boolean[])[]
  private readonly needsDating: boolean
  private readonly urgencies: readonly number[]
  private readonly pinned: Int8Array
  private readonly found: Place = { start: 0, finish: 0 }
  private readonly limited: Uint8Array

  constructor(private readonly frame: PlanFrame, members: readonly string[], private readonly wishes: PlanWishes) {
    const { network, calendar, dates } = frame
    const numberOf = new Map(members.map((id, number) => [id, number]))
    this.crews = network.tasks.map(({ task }, number) => frame.crews[number]!.map((assignees) => crewAt(task, assignees, calendar, numberOf)))
    this.works = this.crews.map((choices) => choices[0]!.work)
    this.ties = { calendar, works: this.works, atDayStart: this.atDayStart }
    this.earliest = dates.map(earliestStart)
    this.inDays = network.into.map((links) => links.map((link) => isInDays(link, this.works)))
    this.needsDating = this.inDays.some((links) => links.includes(true))
    this.spans = network.tasks.map(() => ({ start: 0, finish: 0 }))
    this.start = new Int32Array(network.tasks.length)
    this.finish = new Int32Array(network.tasks.length)
    this.crewOf = new Int32Array(network.tasks.length)
    this.bookings = new Bookings(members.length)
    this.pinned = new Int8Array(network.tasks.length)
    this.limited = new Uint8Array(members.length).fill(1)
    this.urgencies = [...new Set(wishes.urgency)].sort((a, b) => b - a)
  }

  generate(list: Int32Array): number {
    this.begin()
    let length = 0
    for (const urgency of this.urgencies) {
      for (const number of list) {
        if (this.wishes.urgency[number] !== urgency) continue
        this.place(number)
        length = Math.max(length, this.finish[number]!)
      }
    }
    return length
  }

  /** Length of the schedule if one member, or `everybody`, could do any number of tasks at once, the tasks taken in the order of the list. */
  lengthWithout(member: number | 'everybody', list: Int32Array): number {
    this.limited.fill(0, member === 'everybody' ? 0 : member, member === 'everybody' ? undefined : member + 1)
    const length = this.generate(list)
    this.limited.fill(1)
    return length
  }

  /** Moves a task of the last schedule to start at an instant, if its crew has time then; tells whether it has. */
  move(number: number, start: number): boolean {
    const crew = this.crews[number]![this.crewOf[number]!]!
    const span = this.spans[number]!
    const finish = crew.finishFrom(start)
    this.bookCrew(crew, span, -1)
    const isFree = this.conflict(crew, start, finish) < 0
    if (isFree) {
      span.start = start
      span.finish = finish
    }
    this.bookCrew(crew, span, 1)
    return isFree
  }

  private begin(): void {
    this.bookings.clear()
    this.pinned.fill(0)
    this.penalty = 0
    this.endless = undefined
    for (const [number, start] of this.wishes.pins) {
      const crew = this.crews[number]![0]!
      const span = this.spans[number]!
      span.start = crew.work.startOnOrAfter(start)
      span.finish = crew.finishFrom(span.start)
      if (span.finish > HORIZON || this.conflict(crew, span.start, span.finish) >= 0) continue
      this.bookCrew(crew, span, 1)
      this.crewOf[number] = 0
      this.pinned[number] = 1
    }
  }

  private place(number: number): void {
    const { network } = this.frame
    const asked = this.asked(number)
    const span = this.spans[number]!
    const isKept = this.pinned[number] === 1 && asked.start <= span.start && asked.finish <= span.finish
    if (!isKept) {
      if (this.pinned[number] === 1) this.bookCrew(this.crews[number]![0]!, span, -1)
      this.placeFreely(number, asked.start, asked.finish)
    }
    this.works[number] = this.crews[number]![this.crewOf[number]!]!.work
    this.start[number] = Math.floor(span.start)
    this.finish[number] = Math.ceil(span.finish)
    if (this.needsDating) this.atDayStart[number] = isAtDayStart(network, this.spans, this.earliest[number]!, number, this.ties)
    this.penalty += LATE_WEIGHT * Math.max(0, this.finish[number]! - this.wishes.limits[number]!)
  }

  private asked(number: number): { start: number; finish: number } {
    let [start, finish] = [this.earliest[number]!, -Infinity]
    this.frame.network.into[number]!.forEach((link: Link, place) => {
      const span = this.spans[link.from]!
      const instant = this.inDays[number]![place] ? askedBy(link, span, this.ties) : (waitsForFinish(link) ? span.finish : span.start) + link.lag
      if (holdsStart(link)) start = Math.max(start, instant)
      else finish = Math.max(finish, instant)
    })
    return { start, finish }
  }

  private placeFreely(number: number, from: number, to: number): void {
    const span = this.spans[number]!
    span.finish = Infinity
    this.crews[number]!.forEach((crew, choice) => {
      this.firstPlace(crew, from, to, span.finish)
      if (this.found.finish >= span.finish) return
      span.start = this.found.start
      span.finish = this.found.finish
      this.crewOf[number] = choice
    })
    if (span.finish > HORIZON) {
      this.endless ??= number
      span.start = span.finish = HORIZON
      this.crewOf[number] = 0
      this.penalty += LATE_WEIGHT * HORIZON
      return
    }
    this.bookCrew(this.crews[number]![this.crewOf[number]!]!, span, 1)
  }

  // Leaves the first place of a crew in `found`; looks no further than `best`, where another crew would be finished.
  private firstPlace(crew: Crew, from: number, to: number, best: number): void {
    const { work } = crew
    let start = work.startOnOrAfter(work.startToFinish(from, to))
    let finish = Infinity
    while (start <= HORIZON) {
      finish = crew.finishFrom(start)
      if (finish >= best || finish > HORIZON) break
      const day = this.conflict(crew, start, finish)
      if (day < 0) break
      start = work.startOnOrAfter(day + 1)
    }
    this.found.start = start
    this.found.finish = start > HORIZON ? Infinity : finish
  }

  private conflict(crew: Crew, start: number, finish: number): number {
    let last = -1
    for (let place = 0; place < crew.members.length; place++) {
      const member = crew.members[place]!
      if (this.limited[member] === 1) last = Math.max(last, this.bookings.lastConflict(member, crew.amount(place, start), Math.max(start, last + 1), finish))
    }
    return last
  }

  private bookCrew(crew: Crew, { start, finish }: Span, sign: 1 | -1): void {
    crew.members.forEach((member, place) => this.bookings.book(member, sign * crew.amount(place, start), start, finish))
  }
}
