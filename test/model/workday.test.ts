// Protects: which days count as working days, and their numbering.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber, isoDate, monthOf, weekdayOf } from '../../src/model/days/iso-date.ts'
import type { Calendar, CalendarData } from '../../src/model/file-types.ts'
import { workCalendar, type WorkCalendar } from '../../src/model/days/workday.ts'

const china = JSON.parse(readFileSync('templates/calendars/CN.json', 'utf8')) as CalendarData

function calendarOf(settings: Calendar | undefined, firstDay: string, data?: CalendarData): WorkCalendar {
  const made = workCalendar(settings, data, firstDay)
  if (!('calendar' in made)) throw new Error(`rest from ${made.restFrom}`)
  return made.calendar
}

test('days as numbers and back', () => {
  expect([dayNumber('1970-01-01'), dayNumber('2024-02-29'), isoDate(-1), addDays('2026-12-31', 1), monthOf('2026-02-03')]).toEqual([0, 19782, '1969-12-31', '2027-01-01', '2026-02'])
  expect(['1969-12-31', '1970-01-01', '2026-06-01', '2026-06-07'].map((date) => weekdayOf(dayNumber(date)))).toEqual(['wed', 'thu', 'mon', 'sun'])
})

test('Chinese New Year 2026: nine days off, worked weekends before and after', () => {
  const calendar = calendarOf({ country: 'CN' }, '2026-02-13', china)
  expect([0, 1, 2, 3, 4, 5].map(calendar.dateAt)).toEqual(['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'])
  expect(calendar.isWorkday('2026-02-28')).toBe(true)
  expect(calendar.holidayDataUntil).toBe('2026-12-31')
})

test('after the known years only the working week counts, and it says so', () => {
  const calendar = calendarOf({ country: 'CN' }, '2027-10-01', china)
  expect([calendar.dateAt(0), calendar.holidayDataUntil]).toEqual(['2027-10-01', '2026-12-31'])
})

test('without a country, or with data of another one, there are no public holidays', () => {
  for (const settings of [undefined, {}, { country: 'TW' }]) {
    const calendar = calendarOf(settings, '2026-02-16', china)
    expect([calendar.dateAt(0), calendar.holidayDataUntil]).toEqual(['2026-02-16', undefined])
  }
})

test.each<[string, Calendar, string, boolean]>([
  ['an extra workday beats a holiday of the plan', { holidays: ['2026-06-03'], extraWorkdays: ['2026-06-03'] }, '2026-06-03', true],
  ['an extra workday beats a public holiday', { country: 'CN', extraWorkdays: ['2026-02-17'] }, '2026-02-17', true],
  ['an extra workday beats the week', { extraWorkdays: ['2026-06-06'] }, '2026-06-06', true],
  ['a holiday of the plan beats a workday of the country', { country: 'CN', holidays: ['2026-02-14'] }, '2026-02-14', false],
  ['a workday of the country beats the week', { country: 'CN' }, '2026-02-14', true],
  ['a public holiday beats the week', { country: 'CN' }, '2026-02-17', false],
  ['the week of the plan', { workweek: ['sun', 'mon'] }, '2026-06-02', false],
  ['a Sunday in the week of the plan', { workweek: ['sun', 'mon'] }, '2026-06-07', true],
])('%s', (_, settings, date, expected) => {
  expect(calendarOf(settings, '2026-01-01', china).isWorkday(date)).toBe(expected)
})

test('a year of rest is told, wherever it lies ahead', () => {
  const year = Array.from({ length: 400 }, (_, index) => addDays('2027-03-01', index))
  expect(workCalendar({ holidays: year }, undefined, '2026-06-01')).toEqual({ restFrom: '2027-03-01' })
  expect(workCalendar({ holidays: year }, undefined, '2027-03-10')).toEqual({ restFrom: '2027-03-10' })
  expect(workCalendar({ holidays: year }, undefined, '2028-05-01')).toHaveProperty('calendar')
  expect(workCalendar({ workweek: [] as unknown as ['mon'], extraWorkdays: ['2026-06-06'] }, undefined, '2026-06-01')).toEqual({ restFrom: '2026-06-07' })
})

test('numbers and dates belong together, before the first day as after it', () => {
  const settings: Calendar = { country: 'CN', holidays: ['2026-03-03'], extraWorkdays: ['2026-03-07'] }
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -300, max: 300 }), (offset, index) => {
    const calendar = calendarOf(settings, addDays('2026-02-20', offset), china)
    const date = calendar.dateAt(index)
    expect(calendar.isWorkday(date)).toBe(true)
    expect([calendar.onOrAfter(date), calendar.onOrBefore(date)]).toEqual([index, index])
    const other = addDays(date, offset)
    const days = Array.from({ length: Math.abs(offset) + 1 }, (_, step) => addDays(date, offset < 0 ? -step : step))
    const count = days.filter(calendar.isWorkday).length
    expect(calendar.workdaysBetween(date < other ? date : other, date < other ? other : date)).toBe(count)
    expect(calendar.onOrAfter(other) - calendar.onOrBefore(other)).toBe(calendar.isWorkday(other) ? 0 : 1)
  }))
})
