// The day a command counts from.
import { isBeyondHorizon } from '../model/days/horizon.ts'
import { dayNumber, isoDate } from '../model/days/iso-date.ts'
import { UserError } from '../model/user-error.ts'

/** The day of a moment where the computer stands, as YYYY-MM-DD: an evening in Shanghai is not yet tomorrow, a morning no longer yesterday. */
export function localDay(moment: Date): string {
  return isoDate(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000)
}

/** A moment where the computer stands, as YYYY-MM-DD hh:mm. */
export function localMinute(moment: Date): string {
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Whether a text is a day of the calendar written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && isoDate(dayNumber(text)) === text
}

/** The day somebody has typed for a flag. `badDate` for what is none, `dayBeyond` for one that no project has. */
export function typedDay(text: string): string {
  if (!isDay(text)) throw new UserError('badDate', { value: text }, 2)
  if (isBeyondHorizon(text)) throw new UserError('dayBeyond', { value: text }, 2)
  return text
}
