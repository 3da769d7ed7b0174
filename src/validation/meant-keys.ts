// Files as their authors meant them: keys that are misspelt by their right names, so that a slip of the finger is told once and everything else is judged all the same.
import type { ValuePath } from '../model/diagnostic.ts'
import type { ParsedFile, Subject } from './file-group.ts'
import type { Finding } from './rule.ts'

/** A key with the name it was meant to have, by the file and the path of the map it stands in. */
interface MeantKey {
  readonly file: string
  readonly map: ValuePath
  readonly given: string
  readonly meant: string
}

/** Subjects as they were meant, and the way back. */
export interface MeantSubjects {
  readonly subjects: readonly Subject[]
  /** Where a path of a file as it was meant leads in the file as it is. */
  asGiven(file: string, path: ValuePath): ValuePath
}

/** The subjects with the keys for which the findings of the schema have a name to offer. */
export function asMeant(subjects: readonly Subject[], ofSchema: readonly Finding[]): MeantSubjects {
  const keys = ofSchema.flatMap((item): MeantKey[] => {
    const { hint, nearest, name } = item.values
    return item.rule === 'unknown-key' && hint === 'yes' ? [{ file: item.file, map: item.path.slice(0, -1), given: String(name), meant: String(nearest) }] : []
  })
  if (keys.length === 0) return { subjects, asGiven: (_, path) => path }
  const meant = (file: ParsedFile): ParsedFile => {
    const own = keys.filter((key) => key.file === file.path)
    return own.length === 0 ? file : { ...file, value: renamed(file.value, [], own) }
  }
  return {
    subjects: subjects.map((subject) => ({ ...subject, files: subject.files.map(meant) })),
    asGiven: (file, path) => path.reduce<(string | number)[]>((given, step) => [...given, keys.find((key) => key.file === file && key.meant === step && isSame(key.map, given))?.given ?? step], []),
  }
}

function renamed(value: unknown, path: ValuePath, keys: readonly MeantKey[]): unknown {
  if (!keys.some(({ map }) => map.length >= path.length && isSame(map.slice(0, path.length), path))) return value
  if (Array.isArray(value)) return value.map((item, index) => renamed(item, [...path, index], keys))
  if (typeof value !== 'object' || value === null) return value
  const here = keys.filter(({ map }) => isSame(map, path))
  const found: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    const meant = here.find(({ given }) => given === key)?.meant
    const name = meant !== undefined && !Object.hasOwn(value, meant) && !Object.hasOwn(found, meant) ? meant : key
    found[name] = renamed(item, [...path, key], keys)
  }
  return found
}

function isSame(a: ValuePath, b: ValuePath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}
