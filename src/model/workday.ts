// Which days are worked, and the numbering of working days that all scheduling counts in.
import type { Calendar, CalendarData, IsoDate } from './file-types.ts'
import { dayNumber, isoDate, weekdayOf, type Weekday } from './iso-date.ts'

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
  /** Last day for which public holidays are known; later days rest on the working week alone. Only with a country. */
  readonly holidayDataUntil?: IsoDate
}

/** A calendar, or the day from which on nobody works for a year. */
export type WorkCalendarResult = { readonly calendar: WorkCalendar } | { readonly restFrom: IsoDate }

type DayRule = (day: number) => boolean

const DEFAULT_WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const LONGEST_REST = 366

/**
 * Makes the working calendar of a plan. An extra workday of the plan beats its holidays, these beat the days of the country
 * (a weekend day that the country works is worked), these beat the working week, which is Monday to Friday if left out.
 * Country data count only if they are of the plan's country; its region is not looked at.
 * Fails with `restFrom` if on or after the first day there are 366 days without a working day.
 */
export function workCalendar(settings: Calendar | undefined, data: CalendarData | undefined, firstDay: IsoDate): WorkCalendarResult {
  const known = data !== undefined && data.country === settings?.country ? data : undefined
  const rule = dayRule(settings, known)
  const restFrom = longRest(rule, settings, known, dayNumber(firstDay))
  if (restFrom !== undefined) return { restFrom: isoDate(restFrom) }
  const line = numbering(rule, dayNumber(firstDay))
  return {
    calendar: {
      isWorkday: (date) => rule(dayNumber(date)),
      dateAt: (index) => isoDate(line.dayAt(index)),
      onOrAfter: (date) => line.onOrAfter(dayNumber(date)),
      onOrBefore: (date) => line.onOrAfter(dayNumber(date) + 1) - 1,
      workdaysBetween: (from, to) => Math.max(0, line.onOrAfter(dayNumber(to) + 1) - line.onOrAfter(dayNumber(from))),
      ...(known && { holidayDataUntil: known.knownUntil }),
    },
  }
}

function dayRule(settings: Calendar | undefined, data: CalendarData | undefined): DayRule {
  const [extra, off] = [daySet(settings?.extraWorkdays), daySet(settings?.holidays)]
  const [countryOn, countryOff] = [daySet(data?.workdays), daySet(data?.holidays)]
  const week = new Set<Weekday>(settings?.workweek ?? DEFAULT_WEEK)
  return (day) => extra.has(day) || (!off.has(day) && (countryOn.has(day) || (!countryOff.has(day) && week.has(weekdayOf(day)))))
}

function daySet(dates: readonly IsoDate[] | undefined): ReadonlySet<number> {
  return new Set((dates ?? []).map(dayNumber))
}

// With a working week of at least one day, only listed days off can make a long rest, so only they are looked at.
function longRest(rule: DayRule, settings: Calendar | undefined, data: CalendarData | undefined, firstDay: number): number | undefined {
  const off = [...daySet(settings?.holidays), ...daySet(data?.holidays)].filter((day) => day > firstDay).sort((a, b) => a - b)
  const lastExtra = Math.max(firstDay, ...daySet(settings?.extraWorkdays), ...daySet(data?.workdays)) + 1
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
