// What a value of a file says, apart from the form it is written in.
import { isRecord } from '../model/same-value.ts'
import { itemKey, listKeys } from '../model/item-key.ts'

/** Lists in which the order says something, by the name of their field. */
const SEQUENCES = new Set(['criticalPath', 'chain', 'availability', 'perYear', 'packs', 'activities', 'parts'])

/** A text that is the same for two values that say the same: the order of keys and of names and things in lists does not matter, and what is empty is as good as not there. */
export function contentOf(value: unknown, field = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => contentOf(item))
    return `[${(isOrdered(value, field) ? items : items.sort()).join()}]`
  }
  if (isRecord(value)) {
    const fields = Object.keys(value).sort().filter((key) => !isNothing(value[key])).map((key) => `${JSON.stringify(key)}:${contentOf(value[key], key)}`)
    return `{${fields.join()}}`
  }
  return value === undefined ? '' : JSON.stringify(value === 0 ? 0 : value)
}

/** Whether two values of a field say the same. */
export function saysTheSame(a: unknown, b: unknown, field = ''): boolean {
  return (isNothing(a) && isNothing(b)) || contentOf(a, field) === contentOf(b, field)
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.values(value).every(isNothing))
}

// Where nothing names an item, or the same name stands twice, only its place tells it from the others.
function isOrdered(list: readonly unknown[], field: string): boolean {
  return SEQUENCES.has(field) || list.some((item) => itemKey(item) === undefined || typeof item === 'number') || (list.some(isRecord) && listKeys(list) === undefined)
}
