// What may be written at a place of a file: keys and values of the schema, and ids of everything that may be named there.
import type { ValuePath } from '../model/diagnostic.ts'
import type { ParsedFile } from '../validation/file-group.ts'
import { type Nameable, nameable, ownPattern } from '../validation/ids/named-ids.ts'
import { REFERENCES, type Target } from '../validation/ids/references.ts'
import { textsAt } from '../validation/visit-values.ts'
import { itemOf } from './find-thing.ts'
import type { Occurrence } from './occurrences.ts'
import { type Schemas, allowedKeys, allowedValues, descriptionOf, mayBeMap, shapesAt } from './schema-shapes.ts'

/** Something that may be written. */
export interface Offer {
  readonly text: string
  readonly sort: 'key' | 'value' | 'id'
  /** What it means: a description of the schema; of an id undefined. */
  readonly description?: string
  /** The thing an id stands for, where it is defined. */
  readonly thing?: Occurrence
  /** true: a map can't do without this key. */
  readonly isRequired?: boolean
}

/** Where somebody is writing, and what is written around it. */
export interface WritingPlace {
  readonly file: ParsedFile
  readonly path: ValuePath
  readonly at: 'key' | 'value'
  /** Whether a map may begin there. */
  readonly beginsLine: boolean
}

/** Everything that may be written at a place; `plan` is the file in which progress names its things, `occurrences` those of all files and packs. */
export function offersAt({ file, path, at, beginsLine }: WritingPlace, schemas: Schemas, occurrences: readonly Occurrence[], plan: ParsedFile | undefined): Offer[] {
  if (at === 'key') return keysAt(schemas, file, path.slice(0, -1))
  const ids = REFERENCES.filter(({ kind, pattern }) => kind === file.kind && fits(pattern, path)).flatMap(({ target }) => idsOf(target, file, occurrences, plan))
  const reasons = path.at(-2) === 'because' ? idsOf('questions', file, occurrences, plan) : []
  const roles = /^team\.\d+\.role$/.test(path.join('.')) ? idsOf('roles', file, occurrences, plan) : []
  const shapes = shapesAt(schemas, file.kind, file.value, path)
  const values = allowedValues(shapes).map((text): Offer => ({ text, sort: 'value', description: descriptionOf(shapes) }))
  const offers = [...ids, ...reasons, ...roles, ...values, ...(beginsLine && mayBeMap(shapes) ? keysAt(schemas, file, path) : [])]
  return [...new Map(offers.map((offer) => [`${offer.sort} ${offer.text}`, offer])).values()]
}

function keysAt(schemas: Schemas, file: ParsedFile, path: ValuePath): Offer[] {
  let map: unknown = file.value
  for (const step of path) map = (map as Record<string | number, unknown> | null | undefined)?.[step]
  const present = typeof map === 'object' && map !== null ? Object.keys(map) : []
  const keys = allowedKeys(schemas, shapesAt(schemas, file.kind, file.value, path))
  return keys.filter(({ name }) => !present.includes(name)).map(({ name, description, isRequired }) => ({ text: name, sort: 'key', description, isRequired }))
}

function fits(pattern: string, path: ValuePath): boolean {
  const steps = pattern.split('.')
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index])
}

function idsOf(target: Target, file: ParsedFile, occurrences: readonly Occurrence[], plan: ParsedFile | undefined): Offer[] {
  const { known, own = [], teamRoles }: Nameable = nameable(target)
  const defining = occurrences.filter(({ role }) => role !== 'name')
  const things = own.flatMap((sort) => [file, plan].flatMap((home) => {
    const pattern = home && ownPattern(sort, home.kind)
    return home && pattern ? defining.filter((one) => one.file.location === home.location && fits(pattern, one.path)) : []
  }))
  const ofPacks = defining.filter(({ sort, role }) => role === 'pack' && sort === known)
  const roles = teamRoles ? textsAt(file.value, 'team.*.role').map(({ value }): Offer => ({ text: value, sort: 'id' })) : []
  const item = (thing: Occurrence): Offer => ({ text: thing.id, sort: 'id', thing })
  return [...roles, ...ofPacks.map(item), ...things.filter((thing) => itemOf(thing)['id'] === thing.id).map(item)]
}
