// Fixes of single words: names, ids, dates, codes, numbers.
import { meantDates } from '../../model/days/meant-date.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Fix, type Fixer, type Words, instead, wordsOf } from './fix.ts'
import type { FixableRule } from './fixable.ts'

const QUOTED = /^(["'])([^"'\\]*)\1$/
const OPENING_QUOTES = /^[“”‘’「『"']+|[“”‘’」』"']+$/g
const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_][\p{L}\p{N}_-]*)*$/u
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** By rule. They read no YAML, so nothing must be loaded to ask them. */
export const WORD_FIXERS = {
  'not-ours': fixName, 'unknown-key': fixName, 'wrong-type': fixType, 'wrong-form': fixForm, 'not-allowed': fixName,
  'unknown-pack': fixName, 'unknown-region': fixName, 'unknown-country': fixName, 'unknown-owner': fixName, 'unknown-reference': fixName, 'business-case': fixName, 'rule-settings': fixName,
} satisfies { readonly [rule in FixableRule]?: Fixer }

/** The name that is meant for certain in the place of one that is not known; names in a list that a full-width comma joins are taken apart where each is allowed. */
export function fixName(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const { sure, nearest } = finding.values
  if (sure === 'yes' && typeof nearest === 'string') return instead(finding.rule, words, quotedAs(words, nearest))
  const parts = words.text.split(/\s*[，、]\s*/)
  const isInList = /[[,]\s*$/.test(text.slice(Math.max(0, words.start - 20), words.start))
  return finding.at !== 'key' && parts.length > 1 && parts.every((part) => ID.test(part)) && isInList ? instead(finding.rule, words, parts.join(', ')) : undefined
}

/** Another way of writing what has the wrong form, where it can be read in one way only: an id, a date of which only one reading is possible, a code, a version. */
export function fixForm(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const written = halfWidth(words)
  const form = finding.text?.split('.')[1]
  const wanted = form === 'date' ? dateFrom(written) : form === 'id' || form === 'word' ? idFrom(written, form) : codeFrom(written, form)
  return wanted === undefined || words.text.includes('\n') || wanted === words.text ? undefined : instead(finding.rule, words, form === 'date' ? `"${wanted}"` : quotedAs(words, wanted))
}

/** A number without quotation marks, true and false for yes and no, what else the message says to write, and a text in quotation marks where YAML reads a number or truth. */
export function fixType(text: string, finding: Diagnostic): Fix | undefined {
  const words = wordsOf(text, finding)
  const { wanted, advice, write } = finding.values
  if (advice === 'either') return undefined
  const written = halfWidth(words)
  if ((wanted === 'integer' && /^-?\d{1,15}$/.test(written) && NUMBER.test(written)) || (wanted === 'number' && NUMBER.test(written))) return written === words.text ? undefined : instead(finding.rule, words, written)
  // What the message says to write can be meant in one way only.
  if (advice === 'write' && typeof write === 'string' && !words.text.includes('\n')) return instead(finding.rule, words, write)
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
  const [date, ...others] = meantDates(written)
  return others.length > 0 ? undefined : date
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
