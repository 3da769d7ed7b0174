// The sentence of a rule of a pack with the values it speaks of.
import type { Language, LocalizedText, ValueClause } from '../../model/file-types.ts'
import type { ValueSources } from './value-sources.ts'

/** A place for a value: `{item.title}`, `{sum plan.budget.amount}`, or `{title item.role}`. */
const PLACE = /\{(?:(count|sum|least|greatest|title) )?((?:item|file|profile|plan|progress|schedule|assessment|evaluation|reconciliation|interviews|today)(?:\.[\w-]+)*)\}/g
const MOST_VALUES = 3
const MOST_CHARACTERS = 80
/** Where nothing is stated. */
const NOTHING = '–'

/** A place for a value in a text. */
export interface TextPlace {
  readonly path: string
  readonly take: ValueClause['take'] | 'title'
}

/** What a thing is called, by its id. */
export type TitleOf = (id: string) => LocalizedText | undefined

/** The places for values in a text, in their order. */
export function placesIn(text: string): TextPlace[] {
  return [...text.matchAll(PLACE)].map(([, take, path = '']) => ({ path, take: take as TextPlace['take'] }))
}

/** What stands in braces in a text and is no place for a value, so that it would be printed as it is. */
export function bracesIn(text: string): string[] {
  return text.replace(PLACE, '').match(/\{[^{}]*\}/g) ?? []
}

/** The text in all languages with the values in their places; long ones are cut, of many the first are told. */
export function fillText(text: LocalizedText, sources: ValueSources, titleOf: TitleOf): LocalizedText {
  const fill = (language: Language, separator: string) => text[language].replace(PLACE, (_, take: TextPlace['take'], path: string) => {
    if (take !== 'title') return told(separator, sources.at(path, take))
    return told(separator, sources.at(path)?.map((value) => (typeof value === 'string' ? (titleOf(value)?.[language] ?? value) : value)))
  })
  return { en: fill('en', ', '), 'zh-CN': fill('zh-CN', '、'), 'zh-TW': fill('zh-TW', '、') }
}

function told(separator: string, values: readonly unknown[] = []): string {
  const shown = values.filter((value) => typeof value !== 'object').slice(0, MOST_VALUES).map(cut)
  return shown.length === 0 ? NOTHING : [...shown, ...(values.length > MOST_VALUES ? ['…'] : [])].join(separator)
}

function cut(value: unknown): string {
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : [...String(value).replace(/\s+/g, ' ')].slice(0, MOST_CHARACTERS + 1).join('')
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
