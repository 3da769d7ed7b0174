// The regions of a country that its public holidays know.
import type { CalendarData, CalendarRegion } from '../file-types.ts'

/** What differs in a region, by its id alone (BY) or after the country's (DE-BY); undefined if the data do not know it. */
export function regionOf({ country, regions = {} }: CalendarData, region: string): CalendarRegion | undefined {
  const id = region.startsWith(`${country}-`) ? region.slice(country.length + 1) : region
  return Object.hasOwn(regions, id) ? regions[id] : undefined
}
