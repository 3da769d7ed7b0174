// What stands in a file, as an outline: phases with their tasks, people, questions with their answers.
import type { Language } from '../model/file-types.ts'
import type { ValuePath } from '../model/diagnostic.ts'
import type { FileKind, ParsedFile } from '../validation/file-group.ts'
import { mapsAt } from '../validation/visit-values.ts'
import { describeThing } from './describe-thing.ts'
import { definitionsIn } from './occurrences.ts'

/** An entry of an outline. */
export interface OutlineEntry {
  readonly title: string
  /** The id, or what the entry is about. */
  readonly detail: string
  /** Sort of thing, or of entry. */
  readonly sort: string
  /** Path of the map that is the entry. */
  readonly path: ValuePath
  /** Path of what it is known by. */
  readonly namePath: ValuePath
  readonly children: OutlineEntry[]
}

/** Entries that have no id of their own: kind of file, pattern, what they are known by, what is said of it. */
const ENTRIES: readonly (readonly [FileKind, string, string, string])[] = [
  ['Interview', 'answers.*', 'question', 'level'], ['Reconciliation', 'agreed.*', 'question', 'level'], ['Progress', 'status.*', 'date', 'note'], ['Profile', 'goals.*', 'id', 'note'], ['Profile', 'systems.*', 'id', 'name'],
]

/** Lists whose items stand at the top of an outline. */
const MAIN = ['phases', 'answers', 'status', 'questions', 'activities', 'agreed']

/** The outline of a file; of what lies in something else, below that. */
export function outlineOf(file: ParsedFile, language: Language): OutlineEntry[] {
  const defined = definitionsIn(file).map((one): OutlineEntry => {
    const { title, id, sort } = describeThing(one, [], language)
    return { title, detail: title === id ? '' : id, sort, path: one.path.slice(0, -1), namePath: one.path, children: [] }
  })
  const others = ENTRIES.filter(([kind]) => kind === file.kind).flatMap(([, pattern, key, said]) => mapsAt(file.value, pattern).flatMap(({ value, path }) =>
    typeof value[key] === 'string' ? [{ title: value[key], detail: wordOf(value[said]), sort: key, path, namePath: [...path, key], children: [] }] : []))
  const entries = [...defined, ...others]
  const byPath = new Map(entries.map((entry) => [JSON.stringify(entry.path), entry]))
  const top = entries.filter((entry) => {
    const parent = parentOf(entry, byPath)
    parent?.children.push(entry)
    return parent === undefined
  })
  return underTheirKeys(top)
}

// Lists are entries themselves, but for the one that the file is about.
function underTheirKeys(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const lists = new Map<string, OutlineEntry>()
  return entries.flatMap((entry) => {
    const [key] = entry.path
    if (typeof key !== 'string' || MAIN.includes(key)) return [entry]
    const known = lists.get(key)
    const list: OutlineEntry = known ?? { title: key, detail: '', sort: 'list', path: [key], namePath: [key], children: [] }
    lists.set(key, list)
    list.children.push(entry)
    return known ? [] : [list]
  })
}

function parentOf({ path }: OutlineEntry, byPath: ReadonlyMap<string, OutlineEntry>): OutlineEntry | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const parent = byPath.get(JSON.stringify(path.slice(0, length)))
    if (parent) return parent
  }
  return undefined
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
