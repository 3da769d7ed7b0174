// Protects: templates/calendars/ is what the official lists say, and no more than they say. Run with -u to write it anew.
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import chineseDays from 'chinese-days'
import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { addDays, isoDate, dayNumber } from '../../src/model/days/iso-date.ts'
import type { CalendarData, CalendarRegion } from '../../src/model/file-types.ts'
import { CALENDAR_COUNTRIES } from '../../src/model/days/calendar-countries.ts'
import { workCalendar } from '../../src/model/days/workday.ts'
import officialTaiwan from './official-tw.json' with { type: 'json' }

const PACKAGE = 'date-holidays 3.37 (ISC and CC-BY-3.0), holidays of type "public", observed days as given'
interface PackageCountry {
  readonly country: string
  readonly title: string
  /** Region whose days are those of the country; without one, the days that all regions have. */
  readonly region?: string
  readonly note: string
  /** Regions the package knows too little about to be told. */
  readonly without?: readonly string[]
}

const FROM_PACKAGE: readonly PackageCountry[] = [
  { country: 'HK', title: 'Hong Kong', note: '' },
  { country: 'SG', title: 'Singapore', note: '; Islamic holidays of coming years are computed and may move by a day' },
  { country: 'US', title: 'United States', note: '; federal holidays, and those of the states as regions' },
  { country: 'GB', title: 'United Kingdom (England)', region: 'ENG', note: '; bank holidays of England, and what differs elsewhere as regions', without: ['ALD'] },
  { country: 'DE', title: 'Germany', note: '; holidays of all states, and those of each as regions' },
  { country: 'AU', title: 'Australia', note: '; holidays of all states, and those of each as regions' },
  { country: 'AT', title: 'Austria', note: '' },
  { country: 'CA', title: 'Canada', note: '; holidays of all provinces, and those of each as regions' },
  { country: 'CH', title: 'Switzerland', note: '; holidays as the package gives them for the country, and what differs in the cantons as regions' },
  { country: 'JP', title: 'Japan', note: '' },
  { country: 'KR', title: 'South Korea', note: '; Lunar New Year begins on its eve, as the law has it and the package has not; without election days and days declared for one year' },
  { country: 'FR', title: 'France', note: '' },
  { country: 'MY', title: 'Malaysia', note: '; holidays of all states, and what differs in each as regions; Islamic holidays of coming years are computed and may move by a day' },
]
const DAY_HOURS = 3_600_000 * 24

function daysBetween(from: string, until: string): string[] {
  return Array.from({ length: dayNumber(until) - dayNumber(from) + 1 }, (_, index) => isoDate(dayNumber(from) + index))
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay())
}

function china(): CalendarData {
  const [knownFrom, knownUntil] = ['2024-01-01', '2026-12-31']
  const days = daysBetween(knownFrom, knownUntil)
  return {
    kind: 'CalendarData', schemaVersion: 1, country: 'CN', title: 'China', knownFrom, knownUntil,
    // A holiday on a weekend matters to who works on weekends; plain weekends have no holiday's name.
    holidays: days.filter((date) => !chineseDays.isWorkday(date) && (!isWeekend(date) || chineseDays.getDayDetail(date).name.includes(','))),
    workdays: days.filter((date) => isWeekend(date) && chineseDays.isWorkday(date)),
    source: 'Notices of the State Council, through chinese-days 1.5.7 (MIT)',
  }
}

function taiwan(): CalendarData {
  const years = Object.values(officialTaiwan)
  return {
    kind: 'CalendarData', schemaVersion: 1, country: 'TW', title: 'Taiwan', knownFrom: '2024-01-01', knownUntil: '2026-12-31',
    holidays: years.flatMap((year) => year.holidays),
    workdays: years.flatMap((year) => year.workdays),
    source: 'Office calendar of the Directorate-General of Personnel Administration (data.gov.tw 14718), 2025 with the act of May 2025; days off on weekends are not listed there',
  }
}

const [KNOWN_FROM, KNOWN_UNTIL] = ['2024-01-01', '2027-12-31']

function packageDays(country: string, region?: string): string[] {
  const list = region ? new Holidays(country, region) : new Holidays(country)
  const days = [2024, 2025, 2026, 2027].flatMap((year) => list.getHolidays(year)).filter((holiday) => holiday.type === 'public').flatMap((holiday) => {
    const eve = country === 'KR' && holiday.rule.includes('01-0-01') ? -1 : 0
    const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_HOURS)
    return Array.from({ length }, (_, index) => addDays(holiday.date.slice(0, 10), index + eve))
  })
  return [...new Set(days)].filter((date) => date >= KNOWN_FROM && date <= KNOWN_UNTIL).sort()
}

function fromPackage({ country, title, region, note, without = [] }: PackageCountry): CalendarData {
  const holidays = packageDays(country, region)
  const states = Object.entries(new Holidays().getStates(country, 'en') ?? {}).filter(([id]) => !without.includes(id)).sort(([a], [b]) => (a < b ? -1 : 1))
  const regions = Object.fromEntries(states.map(([id, name]): [string, CalendarRegion] => {
    const own = packageDays(country, id)
    const [more, less] = [own.filter((date) => !holidays.includes(date)), holidays.filter((date) => !own.includes(date))]
    return [id, { title: name, ...(more.length > 0 && { holidays: more }), ...(less.length > 0 && { notHolidays: less }) }]
  }))
  return {
    kind: 'CalendarData', schemaVersion: 1, country, title, knownFrom: KNOWN_FROM, knownUntil: KNOWN_UNTIL, holidays, workdays: [],
    ...(states.length > 0 && { regions }), source: PACKAGE + note,
  }
}

// One day on each line, but one region on each: a year of fifty regions would be thousands of lines.
function calendarText({ regions, ...data }: CalendarData): string {
  const text = `${JSON.stringify(data, null, 2)}\n`
  if (!regions) return text
  const rows = Object.entries(regions).map(([id, region]) => `    ${JSON.stringify(id)}: ${JSON.stringify(region)}`)
  return text.replace('  "source"', () => `  "regions": {\n${rows.join(',\n')}\n  },\n  "source"`)
}

function workdaysOf(data: CalendarData, year: number): number {
  const made = workCalendar({ country: data.country }, data, `${year}-01-01`)
  if (!('calendar' in made)) throw new Error('no calendar')
  return made.calendar.workdaysBetween(`${year}-01-01`, `${year}-12-31`)
}

test.each([china(), taiwan(), ...FROM_PACKAGE.map(fromPackage)])('templates/calendars/$country.json is what the official list says', async (data) => {
  await expect(calendarText(data)).toMatchFileSnapshot(`../../templates/calendars/${data.country}.json`)
})

test('every calendar is valid and in order', () => {
  const ajv = new Ajv2020({ strict: false })
  ajvFormats.default(ajv)
  ajv.addSchema(JSON.parse(readFileSync('schemas/common.schema.json', 'utf8')))
  const check = ajv.compile(JSON.parse(readFileSync('schemas/calendar-data.schema.json', 'utf8')))
  for (const file of readdirSync('templates/calendars')) {
    const data = JSON.parse(readFileSync(`templates/calendars/${file}`, 'utf8')) as CalendarData
    expect(check(data), `${file} ${ajv.errorsText(check.errors)}`).toBe(true)
    expect(data.holidays).toEqual([...data.holidays].sort())
    expect(data.workdays.filter((date) => !isWeekend(date)), file).toEqual([])
    expect([...data.holidays, ...data.workdays].filter((date) => date < data.knownFrom || date > data.knownUntil), file).toEqual([])
  }
})

test('working days a year are those of the official notices', () => {
  expect([2024, 2025, 2026].map((year) => workdaysOf(china(), year))).toEqual([251, 248, 248])
  expect([2024, 2025, 2026].map((year) => workdaysOf(taiwan(), year))).toEqual([251, 247, 245])
})

test.each([
  ['CN', '2026-09-30', 3, '2026-10-09'], ['DE', '2026-10-02', 2, '2026-10-05'],
] as const)('%s with a six-day week does not work on a holiday that falls on a Saturday: %i days from %s end on %s', (country, start, days, finish) => {
  const data = country === 'CN' ? china() : fromPackage({ country, title: 'Germany', note: '' })
  const made = workCalendar({ country, workweek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }, data, start)
  if (!('calendar' in made)) throw new Error('no calendar')
  expect(made.calendar.dateAt(days - 1)).toBe(finish)
})

test.each(Object.values(officialTaiwan).flatMap((year) => year.durationCases))('Taiwan: $duration_days working days from $start end on $finish', (example) => {
  const made = workCalendar({ country: 'TW' }, taiwan(), example.start)
  if (!('calendar' in made)) throw new Error('no calendar')
  expect(made.calendar.dateAt(0)).toBe(example.first_working_day)
  expect(made.calendar.dateAt(example.duration_days - 1)).toBe(example.finish)
})

// Days off in some regions only, by the laws of the states: Epiphany is none in Hamburg, the Day of Repentance one in Saxony alone, 2 January a bank holiday
// in Scotland, where Easter Monday is none; 12 July one in Northern Ireland (Monday 13 in 2026); Patriots' Day is kept in Massachusetts, Melbourne Cup Day in Victoria, 24 June in Quebec.
test.each([
  ['DE', 'SN', '2026-11-18', false], ['DE', undefined, '2026-11-18', true], ['DE', 'DE-BY', '2026-01-06', false], ['DE', 'HH', '2026-01-06', true], ['DE', 'NW', '2026-06-04', false],
  ['GB', 'SCT', '2026-01-02', false], ['GB', 'SCT', '2026-04-06', true], ['GB', 'ENG', '2026-04-06', false], ['GB', 'NIR', '2026-07-13', false], ['GB', 'WLS', '2026-07-13', true],
  ['US', 'MA', '2026-04-20', false], ['US', 'TX', '2026-04-20', true], ['AU', 'VIC', '2026-11-03', false], ['AU', 'NSW', '2026-11-03', true],
  ['CA', 'QC', '2026-06-24', false], ['CA', 'ON', '2026-06-24', true], ['CH', 'BE', '2026-01-02', false], ['US', 'nowhere', '2026-07-03', false],
] as const)('%s %s works on %s: %s', (country, region, date, isWorked) => {
  const data = JSON.parse(readFileSync(`templates/calendars/${country}.json`, 'utf8')) as CalendarData
  const made = workCalendar({ country, ...(region && { region }) }, data, '2026-01-01')
  if (!('calendar' in made)) throw new Error('no calendar')
  expect(made.calendar.isWorkday(date)).toBe(isWorked)
})

test('the countries that are known to validation are those that ship', () => {
  expect(readdirSync('templates/calendars').map((name) => name.replace('.json', '')).sort()).toEqual(CALENDAR_COUNTRIES)
})
