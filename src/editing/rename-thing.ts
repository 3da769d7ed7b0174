// A new id for a thing, in all files that people own; or why it can't have one.
import { type Schemas, shapesAt } from './schema-shapes.ts'
import { DERIVED, type Occurrence } from './occurrences.ts'
import { sameThing } from './find-thing.ts'

/** Why a thing can't be renamed; a key of the sentences in editor.rename, with what fills them. */
export interface Refusal {
  readonly refused: 'nothing' | 'pack' | 'respondent' | 'form' | 'taken'
  readonly values: Readonly<Record<string, string>>
}

/** The places at which the id has to change, and the derived files that will have to be built anew. */
export interface Renaming {
  readonly places: readonly Occurrence[]
  readonly derived: readonly string[]
}

/** Whether the thing at a place can get another id at all; undefined if so. */
export function refusalOf(occurrences: readonly Occurrence[], one: Occurrence | undefined): Refusal | undefined {
  if (!one) return { refused: 'nothing', values: {} }
  const same = sameThing(occurrences, one)
  const ofPack = same.find(({ role }) => role === 'pack')
  if (ofPack) return { refused: 'pack', values: { name: one.id, file: ofPack.file.path } }
  // The file of an interview bears the name of the one who was asked.
  if (one.sort === 'respondents') return { refused: 'respondent', values: { name: one.id } }
  return same.some(({ role }) => role === 'people') ? undefined : { refused: 'nothing', values: {} }
}

/** The renaming of the thing at a place, or why it is refused. */
export function renameThing(occurrences: readonly Occurrence[], one: Occurrence | undefined, newId: string, schemas: Schemas): Renaming | Refusal {
  const refusal = refusalOf(occurrences, one)
  if (refusal || !one) return refusal ?? { refused: 'nothing', values: {} }
  const same = sameThing(occurrences, one)
  const forms = same.filter(({ role }) => role === 'people').flatMap(({ file, path }) => shapesAt(schemas, file.kind, file.value, path).map(({ node }) => node))
  if (!forms.every((form) => hasForm(newId, form))) return { refused: 'form', values: { name: newId } }
  const rivals = occurrences.filter(({ id, role, sort }) => id === newId && role !== 'name' && (sort === one.sort || isOneAmong(sort, one.sort)))
  const rival = rivals.find(({ role }) => role === 'people') ?? rivals[0]
  if (rival) return { refused: 'taken', values: { name: newId, file: rival.file.path } }
  return {
    places: same.filter(({ file }) => !DERIVED.includes(file.kind)),
    derived: [...new Set(same.filter(({ file }) => DERIVED.includes(file.kind)).map(({ file }) => file.path))],
  }
}

function hasForm(id: string, { pattern, maxLength }: Readonly<Record<string, unknown>>): boolean {
  return (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(id)) && (typeof maxLength !== 'number' || id.length <= maxLength)
}

// Whoever answers for something is named by the id of a person or of a role.
function isOneAmong(sort: string, other: string): boolean {
  return [sort, other].every((one) => one === 'team' || one === 'roles')
}
