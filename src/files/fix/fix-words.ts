// Fixes of single words: names, ids, dates, codes, numbers.
import { dayNumber, isoDate } from '../../model/iso-date.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Fix, type Words, instead, wordsOf } from './fix.ts'

const QUOTED = /^(["'])([^"'\\]*)\1$/
const OPENING_QUOTES = /^[“”‘’「『"']+|[“”‘’」』"']+$/g
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/
const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_][\p{L}\p{N}_-]*)*$/u
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const TRUTHS: Readonly<Record<string, string>> = { yes: 'true', on: 'true', true: 'true', 是: 'true', no: 'false', off: 'false', false: 'false', 否: 'false' }

/** The name that is meant for certain in the place of one that is not known; names in a list that a full-width comma joins are taken apart where each is allowed. */
export function fixName(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const { sure, nearest } = finding.values
  if (sure === 'yes' && typeof nearest === 'string') return instead(finding.rule, words, quotedAs(words, nearest))
  const parts = words.text.split(/\s*[，、]\s*/)
  const isInList = /[[,]\s*$/.test(text.slice(Math.max(0, words.start - 20), words.start))
  return finding.at !== 'key' && parts.length > 1 && parts.every((part) => ID.test(part)) && isInList ? instead(finding.rule, words, parts.join(', ')) : undefined
}

/** Another way of writing what has the wrong form, where it can be read in one way only: an id, a date that begins with the year, a code, a version. */
export function fixForm(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const written = halfWidth(words)
  const form = finding.text?.split('.')[1]
  const wanted = form === 'date' ? dateFrom(written) : form === 'id' || form === 'word' ? idFrom(written, form) : codeFrom(written, form)
  return wanted === undefined || words.text.includes('\n') || wanted === words.text ? undefined : instead(finding.rule, words, form === 'date' ? `"${wanted}"` : quotedAs(words, wanted))
}

/** A number without quotation marks, true and false for yes and no, and a text in quotation marks where YAML reads a number or truth. */
export function fixType(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const { wanted } = finding.values
  const written = halfWidth(words)
  if ((wanted === 'integer' && /^-?\d{1,15}$/.test(written) && NUMBER.test(written)) || (wanted === 'number' && NUMBER.test(written))) return written === words.text ? undefined : instead(finding.rule, words, written)
  if (wanted === 'boolean') {
    const truth = TRUTHS[written.toLowerCase()]
    return truth === undefined ? undefined : instead(finding.rule, words, truth)
  }
  return wanted === 'string' && /^(?:-?[\d.]+|true|false)$/i.test(words.text) ? instead(finding.rule, words, `"${words.text}"`) : undefined
}

// With the quotation marks that were there.
function quotedAs({ text }: Words, name: string): string {
  const [, mark = ''] = QUOTED.exec(text) ?? []
  return `${mark}${name}${mark}`
}

function halfWidth({ text }: Words): string {
  return text.normalize('NFKC').trim().replace(OPENING_QUOTES, '').trim()
}

function dateFrom(written: string): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(written) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return !Number.isNaN(dayNumber(date)) && isoDate(dayNumber(date)) === date ? date : undefined
}

function idFrom(written: string, form: string): string | undefined {
  const id = written.replaceAll('。', '.').replace(form === 'id' ? /[^\p{L}\p{N}_.-]+/gu : /[^\p{L}\p{N}_-]+/gu, '-').replace(/-*\.-*/g, '.').replace(/^[-.]+|[-.]+$/g, '')
  return ID.test(id) ? id : undefined
}

function codeFrom(written: string, form: string | undefined): string | undefined {
  const code = form === 'version' ? written.replace(/^v/i, '') : written.toUpperCase()
  const isRight = form === 'version' ? /^\d+\.\d+\.\d+$/ : form === 'country' ? /^[A-Z]{2}$/ : form === 'currency' ? /^[A-Z]{3}$/ : undefined
  return isRight?.test(code) ? code : undefined
}
