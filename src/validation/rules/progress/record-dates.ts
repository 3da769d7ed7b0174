// Days of decisions, gates, impediments and benefits that contradict each other.
import { dayNumber } from '../../../model/days/iso-date.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'record-dates'
/** Calendar days after which a decision is no longer written down when it is made. */
const SOON = 14
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** In each item of a list: the day that may not come before another, with the variant of the sentence. */
const ORDERED: readonly (readonly [list: string, first: string, second: string, variant: string])[] = [
  ['impediments.*', 'opened', 'closed', 'closed'], ['decisions.*', 'date', 'recorded', 'recorded'], ['decisions.*', 'date', 'review.date', 'reviewed'], ['decisions.*', 'date', 'lookAgain', 'look-again'], ['benefits.*', 'from', 'to', 'span'],
]

/** Reports second days before first ones and waivers that were over at the gate; warns of decisions written down long after they were made. */
export function recordDates(subject: Subject): Finding[] {
  return filesOf(subject, 'Progress').flatMap((file) => [...ORDERED.flatMap((pair) => ordered(file, pair)), ...writtenLate(file), ...waivers(file)])
}

function ordered(file: ParsedFile, [list, first, second, variant]: (typeof ORDERED)[number]): Finding[] {
  return mapsAt(file.value, list).flatMap(({ value, path }) => {
    const steps = second.split('.')
    const [from, to] = [value[first], steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value)]
    if (!isDay(from) || !isDay(to) || to >= from) return []
    return [finding(RULE, file, [...path, ...steps], { text: `${RULE}.${variant}`, values: { first: from, second: to }, other: { file: file.path, path: [...path, first] } })]
  })
}

function writtenLate(file: ParsedFile): Finding[] {
  return mapsAt(file.value, 'decisions.*').flatMap(({ value, path }) => {
    const [date, recorded] = [value['date'], value['recorded']]
    const days = isDay(date) && isDay(recorded) ? dayNumber(recorded) - dayNumber(date) : 0
    return days > SOON ? [finding(RULE, file, [...path, 'recorded'], { severity: 'warning', text: `${RULE}.late`, values: { name: String(value['id']), days }, other: { file: file.path, path: [...path, 'date'] } })] : []
  })
}

function waivers(file: ParsedFile): Finding[] {
  return mapsAt(file.value, 'gates.*').flatMap(({ value: gate, path }) => mapsAt(gate, 'waivers.*').flatMap(({ value, path: at }) => {
    const [date, expires] = [gate['date'], value['expires']]
    return isDay(date) && isDay(expires) && expires < date ? [finding(RULE, file, [...path, ...at, 'expires'], { text: `${RULE}.waiver`, values: { name: String(value['criterion']), first: date, second: expires }, other: { file: file.path, path: [...path, 'date'] } })] : []
  }))
}

// What is no day is told by the schema.
function isDay(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value)
}
