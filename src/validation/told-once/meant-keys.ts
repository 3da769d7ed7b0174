// Files as their authors meant them: keys that are misspelt by their right names, so that a slip of the finger is told once and everything else is judged all the same.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import { keysAlong } from '../place-key.ts'
import type { Finding } from '../rule.ts'

/** Subjects as they were meant, and the way back. */
export interface MeantSubjects {
  readonly subjects: readonly Subject[]
  /** Where a path of a file as it was meant leads in the file as it is. */
  asGiven(file: string, path: ValuePath): ValuePath
}

/** The subjects with the keys for which the findings of the schema have a name to offer. */
export function asMeant(subjects: readonly Subject[], ofSchema: readonly Finding[]): MeantSubjects {
  // By the place of the map: the name that each key was meant to have, and back.
  const meant = new Map<string, Map<string, string>>()
  const given = new Map<string, Map<string, string>>()
  const around = new Set<string>()
  for (const { rule, file, path, values: { hint, nearest, name } } of ofSchema) {
    if (rule !== 'unknown-key' || hint !== 'yes') continue
    const keys = keysAlong(file, path.slice(0, -1))
    const place = keys.at(-1) ?? ''
    meant.set(place, (meant.get(place) ?? new Map<string, string>()).set(String(name), String(nearest)))
    const back = given.get(place) ?? new Map<string, string>()
    if (!back.has(String(nearest))) back.set(String(nearest), String(name))
    given.set(place, back)
    for (const key of keys) around.add(key)
  }
  if (meant.size === 0) return { subjects, asGiven: (_, path) => path }
  return {
    subjects: subjects.map((subject) => ({ ...subject, files: subject.files.map((file): ParsedFile => (around.has(file.path) ? { ...file, value: renamed(file.value, file.path, { meant, around }) } : file)) })),
    asGiven: (file, path) => path.reduce<{ place: string; path: (string | number)[] }>(({ place, path: before }, step) => {
      const name = given.get(place)?.get(String(step)) ?? step
      return { place: `${place}\0${name}`, path: [...before, name] }
    }, { place: file, path: [] }).path,
  }
}

// `around` holds every place with a misspelt key somewhere in it.
function renamed(value: unknown, place: string, keys: { readonly meant: ReadonlyMap<string, ReadonlyMap<string, string>>; readonly around: ReadonlySet<string> }): unknown {
  if (!keys.around.has(place)) return value
  if (Array.isArray(value)) return value.map((item, index) => renamed(item, `${place}\0${index}`, keys))
  if (typeof value !== 'object' || value === null) return value
  const here = keys.meant.get(place)
  const found: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    const meant = here?.get(key)
    const name = meant !== undefined && !Object.hasOwn(value, meant) && !Object.hasOwn(found, meant) ? meant : key
    found[name] = renamed(item, `${place}\0${key}`, keys)
  }
  return found
}
