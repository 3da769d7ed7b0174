// Ways in which a file of the right shape says what cannot be.
import { type Node, isMap, isScalar, isSeq } from 'yaml'
import { DEFINED } from '../../src/validation/ids/knowledge-ids.ts'
import { OWN_IDS } from '../../src/validation/ids/named-ids.ts'
import { REFERENCES } from '../../src/validation/ids/references.ts'
import { type Break, at, endOfBlock, lineStarts, misspelt, range, replaced, splice, valueAt } from './place.ts'

/** Where ids are given. */
const DEFINITIONS: readonly (readonly [kind: string, pattern: string])[] = [...Object.values(OWN_IDS).flatMap((places) => Object.entries(places)), ...Object.values(DEFINED).flat()]
/** Keys of days that cannot come before those of other keys beside them. */
const EARLIER: Readonly<Record<string, readonly string[]>> = { finish: ['start'], finishDate: ['startDate'], deadline: ['startDate', 'notBefore', 'mustStartOn'], notAfter: ['notBefore'], to: ['from'], closed: ['opened'], recorded: ['date'], lookAgain: ['date'], actualFinish: ['actualStart'] }

/** Names that lead nowhere, things given twice, days out of order. */
export const OF_MEANING: Readonly<Record<string, Break>> = {
  reference: (place) => {
    const value = valueAt(place)
    const isReference = REFERENCES.some(({ kind, pattern }) => kind === place.kind && pattern === place.pattern)
    if (!isReference || typeof value !== 'string') return []
    return [{ way: 'reference misspelt', ...replaced(place, misspelt(value)), rules: ['unknown-reference'], meant: value }]
  },
  referencesInList: (place) => {
    const { value } = place.pair
    if (!isSeq(value) || !isScalar(value.items[0]) || !REFERENCES.some(({ kind, pattern }) => kind === place.kind && pattern === `${place.pattern}.*`)) return []
    const [start, end] = range(value.items[0])
    const name = String(value.items[0].value)
    const put = place.text.slice(start, end).replace(name, misspelt(name))
    return [{ way: 'reference misspelt', text: splice(place.text, start, end, put), ...at(place, start, put.length), rules: ['unknown-reference'], meant: name }]
  },
  repeatedItem: (place) => {
    const { value } = place.pair
    if (!isSeq(value) || value.flow || !isMap(value.items[0])) return []
    const id = value.items[0].items.find(({ key }) => isScalar(key) && key.value === 'id')
    const [start] = range(value.items[0])
    if (!id || !isScalar(id.key)) return []
    const next = value.items[1] ? range(value.items[1] as Node)[0] : undefined
    const lineStart = place.text.lastIndexOf('\n', start) + 1
    const end = next === undefined ? endOfBlock(place.text, range(value.items[0])) : place.text.lastIndexOf('\n', next) + 1
    const copy = place.text.slice(lineStart, end)
    if (!copy.endsWith('\n') || /^\s*#/m.test(copy)) return []
    const [from, to] = range(id.value as Node)
    const text = splice(place.text, end, end, copy)
    return [{ way: 'item given twice', text, rules: ['duplicate-id'], ...at({ starts: lineStarts(text) }, from + copy.length, to - from) }]
  },
  renamed: (place) => {
    const value = valueAt(place)
    const isDefined = DEFINITIONS.some(([kind, pattern]) => kind === place.kind && pattern === place.pattern)
    if (!isDefined || typeof value !== 'string') return []
    // The file of an interview has the name of who answered, as the rules of a pack have that of the pack.
    if (place.pattern === 'respondent.id') return [{ way: 'id renamed where it is given', ...replaced(place, misspelt(value)), rules: ['respondent-file-name'] }]
    if (place.kind === 'Pack' && place.pattern === 'id') return []
    return [{ way: 'id renamed where it is given', ...replaced(place, misspelt(value)), rules: ['unknown-reference'], renamed: { from: value, to: misspelt(value), kind: place.kind, pattern: place.pattern } }]
  },
  taken: (place) => {
    const value = valueAt(place)
    const isDefined = DEFINITIONS.some(([kind, pattern]) => kind === place.kind && pattern === place.pattern)
    const index = place.path.at(-2)
    if (!isDefined || typeof value !== 'string' || typeof index !== 'number' || index === 0) return []
    const before = valueAt({ ...place, path: [...place.path.slice(0, -2), index - 1, ...place.path.slice(-1)] })
    return typeof before === 'string' ? [{ way: 'id of another', ...replaced(place, before), rules: ['duplicate-id'] }] : []
  },
  order: (place) => {
    const [value, key] = [valueAt(place), String(place.path.at(-1))]
    const first = (EARLIER[key] ?? []).map((name) => valueAt({ ...place, path: [...place.path.slice(0, -1), name] })).find((day) => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day))
    if (typeof value !== 'string' || typeof first !== 'string') return []
    return [{ way: 'days out of order', ...replaced(place, `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`), rules: ['date-order', 'record-dates', 'status-dates', 'status-order'] }]
  },
  statusOrder: (place) => {
    const [list, index, key] = place.path
    if (place.kind !== 'Progress' || list !== 'status' || key !== 'date' || index === 0) return []
    const { line } = at(place, range(place.pair.value as Node)[0], 1)
    return [{ way: 'status before the one before', ...replaced(place, '2001-01-01'), line, rules: ['status-order', 'status-dates', 'date-order'] }]
  },
  input: (place) => {
    const value = valueAt(place)
    if (place.pattern !== 'derivedFrom.*.sha256' || typeof value !== 'string') return []
    return [{ way: 'derived from another input', text: replaced(place, `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`).text, line: at(place, range(place.parent)[0], 1).line, rules: ['derived-out-of-date'] }]
  },
}
