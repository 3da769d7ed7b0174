// What people mean by the contents of a cell.
import { dayNumber, isoDate } from './days/iso-date.ts'
import type { FoundCell } from './workbook.ts'

/** Day 0 of spreadsheets that count from 1900, as days since 1970; they count a 29 February 1900 that never was. */
const SERIAL_ZERO = -25_569
const FIRST_SERIAL = 61
const LAST_SERIAL = 2_958_465
const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/** The cell as a text, without spaces around it; line breaks inside stay, each as a line feed. */
export function textOf({ value }: FoundCell): string {
  return String(value).replace(/\r\n?/g, '\n').trim()
}

/** The day a cell means, as YYYY-MM-DD: a date, its serial number, or a text such as 2026-03-01, 2026/3/1 or 2026年3月1日; undefined for anything else. */
export function dayOf(cell: FoundCell): string | undefined {
  if (cell.kind === 'number') return serialDay(Number(cell.value))
  const parts = DAY.exec(textOf(cell).normalize('NFKC'))
  if (!parts) return undefined
  const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
  const number = dayNumber(day)
  return !Number.isNaN(number) && isoDate(number) === day ? day : undefined
}

function serialDay(serial: number): string | undefined {
  const day = Math.floor(serial)
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? isoDate(day + SERIAL_ZERO) : undefined
}
