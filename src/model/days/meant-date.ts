// Days written otherwise than as YYYY-MM-DD.
import { dayNumber, isoDate } from './iso-date.ts'
import type { IsoDate } from '../file-types.ts'

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
/** With dots the day comes first; with slashes in some countries the month. */
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/
/** 1 Dec 2026, December 1st, 2026 */
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/
const NAME_AND_DAY = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
/** Years of the Republic of China count from 1912 as 1. */
const REPUBLIC = /^(?:中華)?民[國国]\s*(\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日號号]?$/
const YEARS_BEFORE_REPUBLIC = 1911

/** The days that may be meant by a text, each once: none if it is not read as a day, two where day and month could be either. */
export function meantDates(text: string): IsoDate[] {
  const written = text.normalize('NFKC').trim()
  const [, year, month, day] = YEAR_FIRST.exec(written) ?? TOGETHER.exec(written) ?? []
  const republic = REPUBLIC.exec(written)
  const [, first, mark, second, last] = YEAR_LAST.exec(written) ?? []
  const [, dayBefore, nameAfter, yearAfter] = DAY_AND_NAME.exec(written) ?? []
  const [, nameBefore, dayAfter, yearLast] = NAME_AND_DAY.exec(written) ?? []
  const readings = [
    dayOf(year, month, day),
    republic ? dayOf(String(Number(republic[1]) + YEARS_BEFORE_REPUBLIC), republic[2], republic[3]) : undefined,
    dayOf(last, second, first),
    mark === '/' ? dayOf(last, first, second) : undefined,
    dayOf(yearAfter, monthCalled(nameAfter), dayBefore),
    dayOf(yearLast, monthCalled(nameBefore), dayAfter),
  ]
  return [...new Set(readings.filter((date) => date !== undefined))]
}

/** How many days the month of a YYYY-MM-DD text has that counts a day beyond them; undefined for any other text. */
export function daysOfMonth(text: string): number | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  const days = isMonth ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : Infinity
  return Number(day) > days && Number(day) <= 31 ? days : undefined
}

// By its beginning, as people shorten it.
function monthCalled(name = ''): string {
  const at = name === '' ? -1 : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()))
  return at < 0 ? '' : String(at + 1)
}

function dayOf(year = '', month = '', day = ''): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const number = dayNumber(date)
  return year !== '' && !Number.isNaN(number) && isoDate(number) === date ? date : undefined
}
