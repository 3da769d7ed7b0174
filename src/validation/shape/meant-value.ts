// What the author may have meant by a value of the wrong type, and how it is written.
import { daysOfMonth, meantDates } from '../../model/days/meant-date.ts'
import { meantNumbers, namesCurrency } from './meant-number.ts'
import type { Finding } from '../rule.ts'

const TRUTHS: ReadonlyMap<string, boolean> = new Map([['yes', true], ['on', true], ['y', true], ['true', true], ['是', true], ['有', true], ['no', false], ['off', false], ['n', false], ['false', false], ['否', false], ['無', false], ['无', false]])
const ID = 'common.schema.json#/$defs/id'
/** How a sentence goes on where there is nothing to advise. */
const NO_ADVICE: Finding['values'] = { advice: 'none' }

/** How to write a value that has not the wanted type of the schema: `advice` says what to do (`write` something else, `money` the same without its currency, `either` of two, `quote` it, `dash` each item, `unwrap` a list of one, `one` of several), `write` and `or` what to write. */
export function meantValue(wanted: string, data: unknown, key: string, schema: object | undefined): Finding['values'] {
  if (Array.isArray(data)) return fromList(wanted, data as unknown[])
  switch (wanted) {
    case 'boolean': return truth(data)
    case 'number': case 'integer': return typeof data === 'string' ? asNumber(data, key, wanted === 'integer') : NO_ADVICE
    case 'string': return asText(data, schema)
    case 'array': return asList(data, schema)
    default: return NO_ADVICE
  }
}

/** The same for a text that is not a day of the calendar; `shorter` where the month has only so many `days`. */
export function meantDate(text: string): Finding['values'] {
  const days = daysOfMonth(text)
  if (days !== undefined) return { advice: 'shorter', days }
  return either(meantDates(text).map((date) => `"${date}"`))
}

function either([write, or, ...more]: readonly string[]): Finding['values'] {
  if (write === undefined || more.length > 0) return NO_ADVICE
  return or === undefined ? { advice: 'write', write } : { advice: 'either', write, or }
}

function asNumber(text: string, key: string, isWhole: boolean): Finding['values'] {
  const advice = either(meantNumbers(text, key).filter((number) => !isWhole || Number.isInteger(number)).map(String))
  return advice['advice'] === 'write' && namesCurrency(text) ? { ...advice, advice: 'money' } : advice
}

function truth(data: unknown): Finding['values'] {
  const meant = typeof data === 'string' ? TRUTHS.get(data.normalize('NFKC').trim().toLowerCase()) : data === 1 ? true : data === 0 ? false : undefined
  return meant === undefined ? NO_ADVICE : { advice: 'write', write: String(meant) }
}

// 20261201 is read as a number.
function asText(data: unknown, schema: object | undefined): Finding['values'] {
  const isDate = (schema as { format?: unknown } | undefined)?.format === 'date'
  if (isDate) return typeof data === 'object' ? NO_ADVICE : meantDate(String(data))
  return typeof data === 'number' || typeof data === 'boolean' ? { advice: 'quote' } : NO_ADVICE
}

/** What a schema says of the items of a list, as far as it matters here. */
interface ItemSchema {
  readonly type?: unknown
  /** What is no map, where there may be one too. */
  readonly else?: { readonly $ref?: string }
}

function asList(data: unknown, schema: object | undefined): Finding['values'] {
  if (typeof data === 'object' && data !== null) return { advice: 'dash' }
  const items = (schema as { items?: ItemSchema } | undefined)?.items
  const isOfTexts = items?.type === 'string' || items?.else?.$ref === ID
  return isOfTexts && typeof data === 'string' ? { advice: 'write', write: `[${/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(data) ? data : JSON.stringify(data)}]` } : NO_ADVICE
}

function fromList(wanted: string, items: readonly unknown[]): Finding['values'] {
  if (items.length > 1) return { advice: 'one' }
  const [only] = items
  const fits = wanted === 'object' ? typeof only === 'object' && only !== null && !Array.isArray(only) : wanted === 'integer' ? Number.isInteger(only) : typeof only === wanted
  return fits ? { advice: 'unwrap' } : NO_ADVICE
}
