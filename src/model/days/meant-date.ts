// Days written otherwise than as YYYY-MM-DD.
import { dayNumber, isoDate } from './iso-date.ts'
import type { IsoDate } from '../file-types.ts'

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
/** With dots the day comes first; with slashes in some countries the month. */
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/
/** Years of the Republic of China count from 1912 as 1. */
const REPUBLIC = /^(?:中華)?民[國国]\s*(\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日號号]?$/
const YEARS_BEFORE_REPUBLIC = 1911

/** The days that may be meant by a text, each once: none if it is not read as a day, two where day and month could be either. */
export function meantDates(text: string): IsoDate[] {
  const written = text.normalize('NFKC').trim()
  const [, year, month, day] = YEAR_FIRST.exec(written) ?? TOGETHER.exec(written) ?? []
  const republic = REPUBLIC.exec(written)
  const [, first, mark, second, last] = YEAR_LAST.exec(written) ?? []
  const readings = [
    dayOf(year, month, day),
    republic ? dayOf(String(Number(republic[1]) + YEARS_BEFORE_REPUBLIC), republic[2], republic[3]) : undefined,
    dayOf(last, second, first),
    mark === '/' ? dayOf(last, first, second) : undefined,
  ]
  return [...new Set(readings.filter((date) => date !== undefined))]
}

function dayOf(year = '', month = '', day = ''): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const number = dayNumber(date)
  return year !== '' && !Number.isNaN(number) && isoDate(number) === date ? date : undefined
}
