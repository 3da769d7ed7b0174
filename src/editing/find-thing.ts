// What an id at a place of a file stands for, and where else it stands.
import type { ValuePath } from '../model/diagnostic.ts'
import type { Occurrence } from './occurrences.ts'

/** The occurrence at a place of a file, given by its location. */
export function occurrenceAt(occurrences: readonly Occurrence[], location: string, path: ValuePath, at: 'key' | 'value'): Occurrence | undefined {
  const key = pathKey(path)
  return occurrences.find((one) => one.file.location === location && one.at === at && pathKey(one.path) === key)
}

/** Everywhere the same thing stands, that place included. */
export function sameThing(occurrences: readonly Occurrence[], one: Occurrence): Occurrence[] {
  return occurrences.filter(({ sort, id }) => sort === one.sort && id === one.id)
}

/** Where a thing is defined: in the file itself, else in others that people own, else in the packs, of which the later counts; what is already at its definition leads to the next. */
export function definitionsOf(occurrences: readonly Occurrence[], one: Occurrence): Occurrence[] {
  const others = sameThing(occurrences, one).filter((other) => other.role !== 'name' && other !== one)
  const byPeople = others.filter(({ role }) => role === 'people')
  const inFile = byPeople.filter(({ file }) => file.location === one.file.location)
  const ofPacks = others.filter(({ role }) => role === 'pack').slice(-1)
  if (one.role === 'people') return ofPacks
  return [inFile, byPeople, ofPacks].find((found) => found.length > 0) ?? []
}

/** The map in which a thing is defined: the item that bears its id. */
export function itemOf({ file, path }: Occurrence): Readonly<Record<string, unknown>> {
  let node: unknown = file.value
  for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown> | undefined)?.[step]
  return (node ?? {}) as Readonly<Record<string, unknown>>
}

function pathKey(path: ValuePath): string {
  return JSON.stringify(path)
}
