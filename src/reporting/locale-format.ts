// Numbers, money and dates as people of one language write them.
import type { IsoDate, Language } from '../model/file-types.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'

/** Ways to write values in one language. All results are plain text, safe in Markdown. */
export interface LocaleFormat {
  /** At most one decimal. */
  readonly number: (value: number) => string
  /** At most one decimal, with its sign. */
  readonly signed: (value: number) => string
  /** An index or a ratio with two decimals, halves rounded up as they are written (0.825 is 0.83, not 0.82). */
  readonly index: (value: number) => string
  /** 0–100 as a percentage without decimals. */
  readonly percent: (value: number) => string
  /** An amount in the currency of the engagement; cents only where there are any. */
  readonly money: (amount: number) => string
  /** An amount without cents, for sums and overviews. */
  readonly wholeMoney: (amount: number) => string
  /** What amounts in a currency are in, by its ISO code: Chinese yuan, US dollars. */
  readonly currencyName: (code: string) => string
  /** Name of a country by its ISO code. */
  readonly countryName: (code: string) => string
  /** 23 November 2026. Tables keep ISO days. */
  readonly longDate: (date: IsoDate) => string
  /** A month given as YYYY-MM. */
  readonly month: (month: string) => string
  /** A, B and C. */
  readonly list: (items: readonly string[]) => string
  /** A name right before a Latin word: Chinese writes no space there, but a name in Latin letters needs one. */
  readonly beforeLatin: (name: string) => string
  /** With a capital first letter, where the writing has capitals. */
  readonly capitalised: (text: string) => string
  /** Sentences set one after another. */
  readonly sentences: (items: readonly string[]) => string
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' }
/** Signs that Intl gives in a form nobody in the country uses. */
const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', TWD: 'NT$' }

/** Countries that English names with an article inside a sentence. */
const WITH_ARTICLE = new Set(['AE', 'GB', 'NL', 'PH', 'US'])

const CURRENCY = /^[A-Z]{3}$/
const COUNTRY = /^[A-Z]{2}$/

/** The ways to write values in a language; amounts are bare numbers if the currency is not known. */
export function localeFormat(language: Language, currency: string | undefined): LocaleFormat {
  const locale = LOCALES[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const index = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const money = moneyFormat(locale, currency !== undefined && CURRENCY.test(currency) ? currency : undefined)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value) => number.format(value), signed: (value) => signed.format(value), index: (value) => index.format(value), percent: (value) => percent.format(value / 100),
    money, wholeMoney: (amount) => money(Math.round(amount)), currencyName: currencyNames(locale), countryName: countryNames(locale),
    longDate: (date) => longDate.format(new Date(`${date}T00:00:00Z`)), month: (text) => month.format(new Date(`${text}-01T00:00:00Z`)),
    beforeLatin: (name) => (language === 'en' || !/[\x21-\x7e]$/.test(name) ? name : `${name} `),
    list: (items) => list.format(items), capitalised: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    sentences: (items) => items.filter((item) => item !== '').join(language === 'en' ? ' ' : ''),
  }
}

// Codes that Intl cannot read are printed as they are, made safe.
function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (code) => escapeMarkdown(COUNTRY.test(code) ? `${locale === LOCALES.en && WITH_ARTICLE.has(code) ? 'the ' : ''}${names.of(code) ?? code}` : code)
}

// In the plural, which the name by itself does not tell.
function currencyNames(locale: string): (code: string) => string {
  const nameOf = (currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(2).find(({ type }) => type === 'currency')?.value
  return (code) => escapeMarkdown(CURRENCY.test(code) ? (nameOf(code) ?? code) : code)
}

function moneyFormat(locale: string, currency: string | undefined): (amount: number) => string {
  const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 }
  const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const digits = (amount: number) => (Number.isInteger(amount) ? whole : cents)
  if (currency === undefined) return (amount) => new Intl.NumberFormat(locale, digits(amount)).format(amount)
  const sign = SIGNS[currency]
  return (amount) => new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits(amount) }).formatToParts(amount)
    .map(({ type, value }) => (type === 'currency' && sign ? sign : value)).join('')
    // A second dollar sign on the line would make GitHub read a formula.
    .replaceAll('$', '\\$')
}
