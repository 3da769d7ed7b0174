// Places for values that a translation has lost, or has by itself.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'

const RULE = 'placeholders-differ'
/** A place for a value: `{item.title}`, or `{sum plan.budget.amount}`. */
const PLACE = /\{[^{}]+\}/g
/** Names of the languages for the sentence. */
const NAMES = { 'zh-CN': 'simplified', 'zh-TW': 'traditional' } as const

/** Warns of Chinese texts whose places for values are not those of the English one; of a pack without errors. */
export function differingPlaceholders(pack: Subject): Finding[] {
  return pack.files.flatMap((file) => placesUnder(file, file.value, []))
}

function placesUnder(file: ParsedFile, node: unknown, path: ValuePath): Finding[] {
  if (typeof node !== 'object' || node === null) return []
  const { en } = node as { en?: unknown }
  if (typeof en !== 'string') return Object.entries(node).flatMap(([key, value]) => placesUnder(file, value, [...path, Array.isArray(node) ? Number(key) : key]))
  const english = placesOf(en)
  return Object.entries(NAMES).flatMap(([language, name]) => {
    const text = (node as Record<string, unknown>)[language]
    const own = placesOf(typeof text === 'string' ? text : en)
    const missing = [...english].filter((place) => !own.has(place))
    const extra = [...own].filter((place) => !english.has(place))
    const kind = missing.length === 0 ? 'extra' : extra.length === 0 ? 'missing' : 'other'
    return missing.length + extra.length === 0 ? [] : [finding(RULE, file, [...path, language], { severity: 'warning', text: `${RULE}.${kind}`, values: { language: name, missing, extra }, other: { file: file.path, path: [...path, 'en'] } })]
  })
}

function placesOf(text: string): Set<string> {
  return new Set(text.match(PLACE))
}
