// Which days are worked and how long, and the numbering of working days that all scheduling counts in.
import type { Calendar, CalendarData, IsoDate } from '../file-types.ts'
import { WEEKDAYS, dayNumber, isoDate, weekdayOf, type Weekday } from './iso-date.ts'
import { regionOf } from './region.ts'

/** Working days of a project, numbered from 0: the first working day on or after the first day; earlier ones are negative. */
export interface WorkCalendar {
  isWorkday(date: IsoDate): boolean
  /** The date of the working day with this number. */
  dateAt(index: number): IsoDate
  /** Number of the first working day on or after the date. */
  onOrAfter(date: IsoDate): number
  /** Number of the last working day on or before the date. */
  onOrBefore(date: IsoDate): number
  /** How many working days there are from one date to another, both included; 0 if the second is earlier. */
  workdaysBetween(from: IsoDate, to: IsoDate): number
  /** The working day with this number, as days since 1970-01-01. */
  dayAt(index: number): number
  /** Number of the first working day on or after a day given as days since 1970-01-01. */
  firstFrom(day: number): number
  /** How much work a full-time person does on the working day with this number: 1, or 0.5 on a half day. */
  lengthAt(index: number): number
  /** Whether there are half days at all. */
  readonly hasHalfDays: boolean
  /** Last day for which public holidays are known; later days rest on the working week alone. Only with a country. */
  readonly holidayDataUntil?: IsoDate
}

/** A calendar, or the day from which on nobody works for a year. */
export type WorkCalendarResult = { readonly calendar: WorkCalendar } | { readonly restFrom: IsoDate }

type DayRule = (day: number) => boolean

/** Days off and days worked of a country, with what differs in the region. */
interface PublicDays {
  readonly off: ReadonlySet<number>
  readonly on: ReadonlySet<number>
}

const DEFAULT_WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const LONGEST_REST = 366
const HALF = 0.5

/**
 * Makes the working calendar of a plan. An extra workday of the plan beats its holidays, these beat the days of the country and its region
 * (a weekend day that the country works is worked), these beat the working week, which is Monday to Friday if left out.
 * Half days are half as long where they are worked. Country data count only if they are of the plan's country; an unknown region changes nothing.
 * Fails with `restFrom` if on or after the first day there are 366 days without a working day.
 */
export function workCalendar(settings: Calendar | undefined, data: CalendarData | undefined, firstDay: IsoDate): WorkCalendarResult {
  const known = data !== undefined && data.country === settings?.country ? data : undefined
  const days = publicDays(known, settings?.region)
  const rule = dayRule(settings, days)
  const restFrom = longRest(rule, settings, days, dayNumber(firstDay))
  if (restFrom !== undefined) return { restFrom: isoDate(restFrom) }
  const line = numbering(rule, dayNumber(firstDay))
  const isHalf = halfDayRule(settings)
  const dates = new Map<number, IsoDate>()
  const dateAt = (index: number): IsoDate => {
    const told = dates.get(index)
    if (told !== undefined) return told
    const date = isoDate(line.dayAt(index))
    dates.set(index, date)
    return date
  }
  return {
    calendar: {
      isWorkday: (date) => rule(dayNumber(date)),
      dateAt,
      onOrAfter: (date) => line.onOrAfter(dayNumber(date)),
      onOrBefore: (date) => line.onOrAfter(dayNumber(date) + 1) - 1,
      workdaysBetween: (from, to) => Math.max(0, line.onOrAfter(dayNumber(to) + 1) - line.onOrAfter(dayNumber(from))),
      dayAt: line.dayAt,
      firstFrom: line.onOrAfter,
      lengthAt: isHalf === undefined ? () => 1 : (index) => (isHalf(line.dayAt(index)) ? HALF : 1),
      hasHalfDays: isHalf !== undefined,
      ...(known && { holidayDataUntil: known.knownUntil }),
    },
  }
}

function publicDays(data: CalendarData | undefined, region: string | undefined): PublicDays {
  const differing = data && region !== undefined ? regionOf(data, region) : undefined
  const not = daySet(differing?.notHolidays)
  return {
    off: new Set([...daySet(data?.holidays), ...daySet(differing?.holidays)].filter((day) => !not.has(day))),
    on: daySet(data?.workdays),
  }
}

function dayRule(settings: Calendar | undefined, days: PublicDays): DayRule {
  const [extra, off] = [daySet(settings?.extraWorkdays), daySet(settings?.holidays)]
  const week = new Set<Weekday>(settings?.workweek ?? DEFAULT_WEEK)
  return (day) => extra.has(day) || (!off.has(day) && (days.on.has(day) || (!days.off.has(day) && week.has(weekdayOf(day)))))
}

function halfDayRule(settings: Calendar | undefined): DayRule | undefined {
  const listed = settings?.halfDays ?? []
  if (listed.length === 0) return undefined
  const isWeekday = (item: string): item is Weekday => (WEEKDAYS as readonly string[]).includes(item)
  const [weekdays, dates] = [new Set(listed.filter(isWeekday)), daySet(listed.filter((item) => !isWeekday(item)))]
  return (day) => dates.has(day) || weekdays.has(weekdayOf(day))
}

function daySet(dates: readonly IsoDate[] | undefined): ReadonlySet<number> {
  return new Set((dates ?? []).map(dayNumber))
}

// With a working week of at least one day, only listed days off can make a long rest, so only they are looked at.
function longRest(rule: DayRule, settings: Calendar | undefined, days: PublicDays, firstDay: number): number | undefined {
  const off = [...daySet(settings?.holidays), ...days.off].filter((day) => day > firstDay).sort((a, b) => a - b)
  const lastExtra = Math.max(firstDay, ...daySet(settings?.extraWorkdays), ...days.on) + 1
  let day = firstDay
  for (const from of [firstDay, ...off, lastExtra]) {
    if (from < day) continue
    for (day = from; !rule(day); day++) if (day - from >= LONGEST_REST) return from
  }
  return undefined
}
// Grows as far as it is asked: the numbers are the same whoever asked before.
function numbering(rule: DayRule, firstDay: number): { dayAt(index: number): number; onOrAfter(day: number): number } {
  const ahead: number[] = []
  const behind: number[] = []
  const grow = (list: number[], step: 1 | -1): number => {
    let day = (list.at(-1) ?? (step === 1 ? firstDay - 1 : firstDay)) + step
    while (!rule(day)) day += step
    list.push(day)
    return day
  }
  return {
    dayAt: (index) => {
      const [list, place, step] = index >= 0 ? [ahead, index, 1 as const] : [behind, -1 - index, -1 as const]
      while (list.length <= place) grow(list, step)
      return list[place] ?? Number.NaN
    },
    onOrAfter: (day) => {
      if (day < firstDay) {
        while ((behind.at(-1) ?? Infinity) >= day) grow(behind, -1)
        return -behind.findIndex((worked) => worked < day)
      }
      while ((ahead.at(-1) ?? -Infinity) < day) grow(ahead, 1)
      return firstAtLeast(ahead, day)
    },
  }
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
