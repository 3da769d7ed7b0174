// A region whose public holidays nobody knows.
import { regionOf } from '../../../model/days/region.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { hintOf } from '../../hint.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const RULE = 'unknown-region'

/** Reports regions that the holidays of the country do not know; only warns where they know no regions at all, so that the country's holidays are all there is. */
export function unknownRegion(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan', 'Profile').flatMap((file) => inFile(file, subject))
}

function inFile(file: ParsedFile, { calendars }: Subject): Finding[] {
  const [country, region] = ['country', 'region'].map((key) => textsAt(file.value, `calendar.${key}`)[0]?.value)
  const path = ['calendar', 'region']
  if (region === undefined) return []
  if (country === undefined) return [finding(RULE, file, path, { severity: 'warning', text: `${RULE}.no-country`, values: { region } })]
  const data = calendars.get(country)
  const known = Object.entries(data?.regions ?? {})
  if (!data || known.length === 0) return [finding(RULE, file, path, { severity: 'warning', text: `${RULE}.no-regions`, values: { region, country } })]
  if (regionOf(data, region)) return []
  const byTitle = known.find(([, { title }]) => title.toLowerCase() === region.toLowerCase())?.[0]
  const hint = byTitle === undefined ? hintOf(region, known.map(([id]) => id)) : { hint: 'yes' as const, nearest: byTitle, sure: 'yes' as const }
  return [finding(RULE, file, path, { text: `${RULE}.not-known`, values: { region, country, known: known.map(([id, { title }]) => `${id} ${title}`), ...hint } })]
}
