// Ways in which a file gets another shape than the schema wants.
import { type Break, at, columnOf, isFreeKey, keyOf, misspelt, range, replaced, splice, typeOfText, valueAt, valueRange, withoutPair } from './place.ts'
import { typeOf } from './schema-at.ts'

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  string: ['17', '[x]', '{ a: b }', ''], number: ['"x"', '[1]', '{ a: b }', 'null'], integer: ['"x"', '1.5', '[1]', 'null'], boolean: ['"x"', '1', '[true]'], array: ['x', '{ a: b }', '3'], object: ['x', '[x]', '3', 'null'],
}
const SHAPE = ['wrong-type', 'not-allowed', 'one-of-keys', 'wrong-form', 'out-of-range', 'wrong-size', 'level-out-of-scale', 'missing-key', 'unknown-key']

/** Keys and values that may not stand where they do. */
export const OF_SHAPE: Readonly<Record<string, Break>> = {
  misspeltKey: (place) => {
    if (isFreeKey(place) || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0]))) return []
    const key = keyOf(place)
    const wrong = misspelt(key)
    const [start, end] = range(place.pair.key)
    return [{ way: 'key misspelt', text: splice(place.text, start, end, wrong), rules: ['unknown-key'], ...at(place, start, wrong.length), meant: key }]
  },
  unknownKey: (place) => {
    if (isFreeKey(place) || !place.isFirst) return []
    const [start] = range(place.pair.key)
    const insert = place.isFlow ? 'zzyzx: 1, ' : `zzyzx: 1\n${' '.repeat(columnOf(place.text, start))}`
    return [{ way: 'unknown key', text: splice(place.text, start, start, insert), rules: ['unknown-key'], ...at(place, start, 5) }]
  },
  removedKey: (place) => {
    const required = place.parentSchemas().some((schema) => ((schema['required'] ?? []) as string[]).includes(keyOf(place)))
    if (!required || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0])) || (place.parent as unknown as { items: unknown[] }).items.length < 2) return []
    return [{ way: 'required key removed', text: withoutPair(place), rules: ['missing-key', 'one-of-keys'], line: at(place, range(place.parent)[0], 1).line }]
  },
  otherType: (place) => {
    const schemas = place.schemas()
    if (schemas.length === 0 || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0]))) return []
    const type = typeOf(valueAt(place))
    const isWhole = schemas.some((schema) => schema['type'] === 'integer')
    return (OTHERS[type] ?? []).filter((other) => other !== '1.5' || isWhole).map((other) => {
      const [start, end] = valueRange(place)
      const isEmpty = other === ''
      const inline = columnOf(place.text, start) === columnOf(place.text, range(place.pair.key)[0]) || place.text.slice(range(place.pair.key)[1], start).includes('\n')
      // A block below its key is put behind the key.
      const from = inline || isEmpty ? range(place.pair.key)[1] + 1 : start
      const put = inline ? ` ${other}` : other
      return { way: `other type: ${type} → ${isEmpty ? 'nothing' : typeOfText(other)}`, text: splice(place.text, from, end, put), rules: SHAPE, line: at(place, from, 1).line }
    })
  },
  enumValue: (place) => {
    const allowed = place.schemas().flatMap((schema) => (schema['enum'] ?? []) as unknown[])
    const value = valueAt(place)
    if (allowed.length === 0 || typeof value !== 'string') return []
    const wrong = misspelt(value)
    return [{ way: 'enum value misspelt', ...replaced(place, wrong), rules: ['not-allowed'], meant: value }]
  },
  number: (place) => {
    const value = valueAt(place)
    if (typeof value !== 'number') return []
    const schemas = place.schemas()
    const limits = (names: readonly string[]) => schemas.flatMap((schema) => names.map((name) => schema[name])).filter((limit) => typeof limit === 'number')
    const [low] = limits(['minimum', 'exclusiveMinimum'])
    const [high] = limits(['maximum', 'exclusiveMaximum'])
    return [
      { way: 'number with a unit', ...replaced(place, `${value} days`), rules: SHAPE },
      ...(place.isFlow || Math.abs(value) < 1000 ? [] : [{ way: 'number with a comma', ...replaced(place, value.toLocaleString('en')), rules: SHAPE }]),
      ...(low === undefined ? [] : [{ way: 'number too small', ...replaced(place, String(low - 7)), rules: ['out-of-range', 'level-out-of-scale', 'not-allowed'] }]),
      ...(high === undefined ? [] : [{ way: 'number too large', ...replaced(place, String(high + 7)), rules: ['out-of-range', 'level-out-of-scale', 'not-allowed'] }]),
    ]
  },
  date: (place) => {
    const value = valueAt(place)
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return []
    return [{ way: 'date that is none', ...replaced(place, `${value.slice(0, 4)}-02-30`), rules: ['wrong-form', 'unknown-reference'] }, { way: 'date in another form', ...replaced(place, value.replaceAll('-', '/')), rules: ['wrong-form', 'unknown-reference'] }]
  },
}
