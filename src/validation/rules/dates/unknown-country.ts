// A country whose public holidays nobody knows.
import { CALENDAR_COUNTRIES } from '../../../model/days/calendar-countries.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

/** Codes that people write for a country that has another one. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB' }

/** Warns of countries without holidays of ours in calendars that list none either: every public holiday would be a working day. */
export function unknownCountry(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan', 'Profile').flatMap((file) => inFile(file))
}

function inFile(file: ParsedFile): Finding[] {
  const calendar = mapsAt(file.value, 'calendar')[0]?.value
  if (Array.isArray(calendar?.['holidays']) && calendar['holidays'].length > 0) return []
  // A profile without a calendar has that of the company's country.
  const path = calendar === undefined && file.kind === 'Profile' ? ['company', 'country'] : ['calendar', 'country']
  const country = textsAt(file.value, path.join('.'))[0]?.value
  if (country === undefined || !/^[A-Z]{2}$/.test(country) || CALENDAR_COUNTRIES.includes(country)) return []
  const nearest = MEANT[country]
  return [finding('unknown-country', file, path, { severity: 'warning', values: { name: country, known: CALENDAR_COUNTRIES, ...(nearest === undefined ? { hint: 'no' } : { hint: 'yes', nearest, sure: 'yes' }) } })]
}
