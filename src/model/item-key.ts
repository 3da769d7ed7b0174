// By what an item of a list is known, so that it can be found again in another version of the list.
import { isRecord } from './same-value.ts'

/** Fields by which items are known, the first that is there counting: an id, or what the item is about. */
const KEY_FIELDS = ['id', 'task', 'question', 'activity', 'gate', 'kpi', 'file', 'date', 'from'] as const

/** What an item is known by: its id, what it is about, or the plain value itself; undefined where nothing names it. */
export function itemKey(item: unknown): string | undefined {
  if (isRecord(item)) {
    const field = KEY_FIELDS.find((name) => typeof item[name] === 'string')
    return field === undefined ? undefined : String(item[field])
  }
  return typeof item === 'object' && item !== null ? undefined : String(item)
}

/** The keys of all items; undefined where one has none or two have the same, so that the list can only be taken as a whole. */
export function listKeys(list: readonly unknown[]): string[] | undefined {
  const keys = list.map(itemKey)
  return keys.some((key) => key === undefined) || new Set(keys).size < keys.length ? undefined : (keys as string[])
}

/** Keys for all items whatever they are: equal ones are numbered, those that nothing names go by their content. */
export function numberedKeys(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>()
  return list.map((item) => {
    const key = itemKey(item) ?? JSON.stringify(item)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}\0${count}`
  })
}

/** Whether a list holds things with ids of their own, not just names of things. */
export function isListOfThings(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((item) => isRecord(item) && typeof item['id'] === 'string' && Object.keys(item).length > 1)
}
