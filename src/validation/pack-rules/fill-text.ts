// The sentence of a rule of a pack with the values it speaks of.
import type { LocalizedText, ValueClause } from '../../model/file-types.ts'
import type { ValueSources } from './value-sources.ts'

/** A place for a value: `{item.title}`, or `{sum plan.budget.amount}`. */
const PLACE = /\{(?:(count|sum|least|greatest) )?((?:item|file|profile|plan|progress|schedule|assessment|evaluation|reconciliation|interviews|today)(?:\.[\w-]+)*)\}/g
const MOST_VALUES = 3
const MOST_CHARACTERS = 80
/** Where nothing is stated. */
const NOTHING = '–'

/** A place for a value in a text. */
export interface TextPlace {
  readonly path: string
  readonly take: ValueClause['take']
}

/** The places for values in a text, in their order. */
export function placesIn(text: string): TextPlace[] {
  return [...text.matchAll(PLACE)].map(([, take, path = '']) => ({ path, take: take as ValueClause['take'] }))
}

/** The text in all languages with the values in their places; long ones are cut, of many the first are told. */
export function fillText(text: LocalizedText, sources: ValueSources): LocalizedText {
  const fill = (sentence: string, separator: string) => sentence.replace(PLACE, (_, take: ValueClause['take'], path: string) => told(separator, sources.at(path, take)))
  return { en: fill(text.en, ', '), 'zh-CN': fill(text['zh-CN'], '、'), 'zh-TW': fill(text['zh-TW'], '、') }
}

function told(separator: string, values: readonly unknown[] = []): string {
  const shown = values.filter((value) => typeof value !== 'object').slice(0, MOST_VALUES).map(cut)
  return shown.length === 0 ? NOTHING : [...shown, ...(values.length > MOST_VALUES ? ['…'] : [])].join(separator)
}

function cut(value: unknown): string {
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : [...String(value).replace(/\s+/g, ' ')].slice(0, MOST_CHARACTERS + 1).join('')
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
