// How much of somebody there is on a day.
import type { IsoDate, TeamMember } from '../../model/file-types.ts'
import { dayNumber, weekdayOf } from '../../model/days/iso-date.ts'

/** Full-time people that a member is on a working day (0.5 is half a person, 3 a group of three), 0 if away; whether the day is half is not taken into account. */
export function presenceOn({ availabilityPercent = 100, availability = [], absences = [], workweek }: TeamMember, date: IsoDate): number {
  if (absences.some(({ from, to }) => from <= date && date <= to) || (workweek && !workweek.includes(weekdayOf(dayNumber(date))))) return 0
  return (availability.findLast(({ from, to }) => from <= date && date <= to)?.percent ?? availabilityPercent) / 100
}
