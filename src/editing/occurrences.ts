// Every place of some files at which a thing with an id is defined or named, by the tables that the rules use.
import type { ValuePath } from '../model/diagnostic.ts'
import type { FileKind, ParsedFile } from '../validation/file-group.ts'
import { DEFINED, type KnowledgeSort } from '../validation/ids/knowledge-ids.ts'
import { OWN_IDS, type OwnSort, nameable } from '../validation/ids/named-ids.ts'
import { visitReferences } from '../validation/ids/references-in.ts'
import { OWNERS } from '../validation/rules/people/unknown-owner.ts'
import { type Placed, textsAt } from '../validation/visit-values.ts'

/** What sort of thing an id stands for. What a plan takes over from a pack under its id is the same thing. */
export type ThingSort = KnowledgeSort | Exclude<OwnSort, 'gate-criteria'>

/** A place at which an id stands. */
export interface Occurrence {
  readonly file: ParsedFile
  readonly path: ValuePath
  readonly at: 'key' | 'value'
  readonly sort: ThingSort
  readonly id: string
  /** `pack` and `people`: here it is defined, by a pack or by those who own the file; `derived`: here a derived file repeats it; `name`: here it is named. */
  readonly role: 'pack' | 'people' | 'derived' | 'name'
}

/** Files that commands derive from others; what they repeat is no definition. */
export const DERIVED: readonly FileKind[] = ['Assessment', 'Schedule', 'Evaluation']

/** Records whose owner may be anybody, so that no rule looks at them. */
const RECORD_OWNERS = ['decisions.*.owner', 'lessons.*.owner']

/** All occurrences in some files, each sort being one that has a thing of this id, where several are possible. */
export function occurrencesIn(files: readonly ParsedFile[]): Occurrence[] {
  const defined = files.flatMap(definitionsIn)
  const known = new Set(defined.map(({ sort, id }) => `${sort} ${id}`))
  const conditions = defined.filter(({ sort }) => sort === 'conditions').map(({ id }) => id)
  return [...defined, ...files.flatMap((file) => namesIn(file, conditions, known))]
}

/** The places of a file at which things get their ids. */
export function definitionsIn(file: ParsedFile): Occurrence[] {
  const own = Object.entries(OWN_IDS).flatMap(([sort, patterns]) => {
    const pattern = (patterns as Partial<Record<FileKind, string>>)[file.kind]
    return pattern === undefined ? [] : [{ sort: asThing(sort as OwnSort), pattern, role: DERIVED.includes(file.kind) || file.kind === 'Baseline' ? 'derived' as const : 'people' as const }]
  })
  const ofPack = Object.entries(DEFINED).flatMap(([sort, places]) => places.filter(([kind]) => kind === file.kind).map(([, pattern]) => ({ sort: sort as KnowledgeSort, pattern, role: 'pack' as const })))
  return [...own, ...ofPack].flatMap(({ pattern, ...what }) => textsAt(file.value, pattern).map(({ value: id, path }): Occurrence => ({ file, path, at: 'value', id, ...what })))
}

function namesIn(file: ParsedFile, conditions: readonly string[], known: ReadonlySet<string>): Occurrence[] {
  const found: Occurrence[] = []
  const add = (sorts: readonly ThingSort[], id: unknown, path: ValuePath, at: 'key' | 'value' = 'value'): void => {
    if (typeof id !== 'string') return
    const sort = sorts.find((one) => known.has(`${one} ${id}`)) ?? sorts[0]
    if (sort) found.push({ file, path: [...path], at, sort, id, role: 'name' })
  }
  visitReferences(file, conditions, (target, id, path, at) => {
    const { own = [], known: ofPacks } = nameable(target)
    add([...own.map(asThing), ...(ofPacks ? [ofPacks] : [])], id, path, at)
  })
  // Who is named by name there, or is no member of the team, is nobody that has an id.
  for (const { value, path } of ownersIn(file)) if (known.has(`team ${value}`) || known.has(`roles ${value}`)) add(['team', 'roles'], value, path)
  if (file.kind === 'Plan' || file.kind === 'Profile') for (const { value, path } of textsAt(file.value, 'team.*.role')) add(['roles'], value, path)
  return found
}

function ownersIn({ kind, value }: ParsedFile): Placed<string>[] {
  if (kind !== 'Plan' && kind !== 'Progress') return []
  return [...OWNERS[kind], ...(kind === 'Progress' ? RECORD_OWNERS : [])].flatMap((pattern) => textsAt(value, pattern))
}

function asThing(sort: OwnSort): ThingSort {
  return sort === 'gate-criteria' ? 'criteria' : sort
}
