// Checks broken files in the midst of their engagement, and holds what is told against what should be.
import { checkFiles } from '../../src/cli/check/check-paths.ts'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import { type FoundFile, readText } from '../../src/files/read-tree.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import validators from '../../src/validation/compiled/fast.js'
import type { FileKind } from '../../src/validation/file-group.ts'
import { DEFINED } from '../../src/validation/ids/knowledge-ids.ts'
import { nameable, ownPattern } from '../../src/validation/ids/named-ids.ts'
import { visitReferences } from '../../src/validation/ids/references-in.ts'
import type { Finding } from '../../src/validation/rule.ts'
import type { Target } from '../../src/validation/ids/references.ts'
import type { Mutation } from './place.ts'

/** What became of a mutation: as it should be, or why not; `legal`: the value may stand there by the schema, and nothing is told but what is told of any change. */
export type Verdict = 'right' | 'legal' | 'not found' | 'elsewhere' | 'other rule' | 'no hint' | 'second message'

/** What is told of any change, also one that is no mistake: of what rests on the file, or was approved. */
const OF_ANY_CHANGE = ['derived-out-of-date', 'plan-out-of-date', 'report-out-of-date', 'agreement-changed', 'changed-after-approval']

/** What is told of a mutation beside what is told of the files as they are. */
export interface CheckedMutation {
  readonly verdict: Verdict
  readonly told: readonly Diagnostic[]
}

/** Checks mutations of one file of a folder. */
export async function mutationChecker(found: readonly FoundFile[]): Promise<(file: FoundFile, mutation: Mutation) => Promise<CheckedMutation>> {
  const texts = new Map<string, string>()
  const read = (location: string) => {
    const text = texts.get(location) ?? readText(location)
    texts.set(location, text)
    return text
  }
  const clean = new Map<string, number>()
  await checkFiles(found, { read, counts: (item) => clean.set(nameOf(item), (clean.get(nameOf(item)) ?? 0) + 1) && false })
  return async (file, mutation) => {
    const left = new Map(clean)
    const isNew = (item: Finding) => {
      const known = left.get(nameOf(item)) ?? 0
      left.set(nameOf(item), known - 1)
      return known <= 0
    }
    const { diagnostics } = await checkFiles(found, { counts: isNew, read: (location) => (location === file.location ? mutation.text : read(location)) })
    // What is no error leaves the file good, so that what rests on it is out of date.
    const told = diagnostics.some(({ severity, rule, file: of }) => severity === 'error' && of === file.path && !OF_ANY_CHANGE.includes(rule)) ? diagnostics : withoutAnyChange(diagnostics, file)
    const verdict = mutation.renamed && told.some(({ rule }) => rule === 'unknown-reference') ? verdictOfRenamed(told, namesOf(mutation.renamed, file, found, read), mutation.renamed) : verdictOf(told, file, mutation)
    return { told, verdict: told.every(({ rule }) => OF_ANY_CHANGE.includes(rule) && !mutation.rules.includes(rule)) && isOfSchema(mutation.text) ? 'legal' : verdict }
  }
}

function withoutAnyChange(told: readonly Diagnostic[], { path }: FoundFile): readonly Diagnostic[] {
  const left = told.filter(({ rule, file }) => !OF_ANY_CHANGE.includes(rule) || file === path)
  return left.length > 0 ? left : told
}

/** Whether the schema lets a text stand, which is no mistake then: a number with a fraction for one without, a name for a list of one. */
export function isOfSchema(text: string): boolean {
  const value = valueOrNothing(text) as { kind?: string } | undefined
  return validators[value?.kind ?? '']?.(value) === true
}

function nameOf({ rule, file, text, values }: Finding): string {
  return JSON.stringify([rule, file, text, values])
}

function verdictOf(told: readonly Diagnostic[], file: FoundFile, { rules, line, column, endColumn, meant }: Mutation): Verdict {
  const [first, second] = [told.find((item) => item.file === file.path && item.line === line) ?? told[0], told[1]]
  if (!first) return 'not found'
  if (first.file !== file.path || first.line !== line || (column !== undefined && first.column !== column) || (endColumn !== undefined && first.endColumn !== endColumn)) return 'elsewhere'
  if (!rules.includes(first.rule)) return 'other rule'
  if (meant !== undefined && !Object.values(first.values).includes(meant)) return 'no hint'
  return second ? 'second message' : 'right'
}

// Nobody can know that the id was renamed and not misspelt wherever it is named: each of these places is told, with the new id to take.
function verdictOfRenamed(told: readonly Diagnostic[], named: readonly string[], { from, to }: NonNullable<Mutation['renamed']>): Verdict {
  const ofNames = told.filter(({ rule, values }) => ['unknown-reference', 'unknown-owner'].includes(rule) && values['name'] === from)
  const places = ofNames.map(placeOf)
  if (named.some((place) => !places.includes(place))) return 'not found'
  // Of short ids several are as near; of many places only the first have a hint.
  if (from.length > 3 && !ofNames.some(({ values }) => values['nearest'] === to)) return 'no hint'
  return told.some((item) => !ofNames.includes(item) && !OF_ANY_CHANGE.includes(item.rule)) ? 'second message' : 'right'
}

// The places that name something of the sort that is given an id there, and of no other sort.
function namesOf({ from, kind, pattern }: NonNullable<Mutation['renamed']>, given: FoundFile, found: readonly FoundFile[], read: (location: string) => string): string[] {
  const leadsThere = (target: Target) => {
    const { known, own = [] } = nameable(target)
    return known === undefined ? own.some((sort) => ownPattern(sort, kind as FileKind) === pattern) : own.length === 0 && DEFINED[known].some(([of, where]) => of === kind && where === pattern)
  }
  return found.flatMap(({ path, location }) => {
    const value = valueOrNothing(read(location)) as { kind?: string } | undefined
    if (value?.kind === undefined || !Object.hasOwn(validators, value.kind)) return []
    // A plan is named from the progress too, a pack from all its files, anything else only from the file itself.
    if (path !== given.path && !Object.values(DEFINED).flat().some(([of]) => of === kind) && !(kind === 'Plan' && value.kind === 'Progress')) return []
    const places: string[] = []
    visitReferences({ path, location, kind: value.kind as FileKind, value }, [], (target, name, at) => {
      if (name === from && leadsThere(target)) places.push(placeOf({ file: path, path: [...at] }))
    })
    return places
  })
}

function placeOf({ file, path }: Pick<Diagnostic, 'file' | 'path'>): string {
  return JSON.stringify([file, path])
}
