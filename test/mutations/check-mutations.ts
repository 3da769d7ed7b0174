// Checks broken files in the midst of their engagement, and holds what is told against what should be.
import { checkFiles } from '../../src/cli/check/check-paths.ts'
import { valueOrNothing } from '../../src/files/parse-yaml.ts'
import validators from '../../src/validation/compiled/fast.js'
import { type FoundFile, readText } from '../../src/files/read-tree.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Mutation } from './break-file.ts'

/** What became of a mutation: as it should be, or why not; `legal`: the value may stand there. */
export type Verdict = 'right' | 'legal' | 'not found' | 'elsewhere' | 'other rule' | 'no hint' | 'second message'

/** What is told of a plan because something it was made from is no longer the same, which holds for every mutation of an input; the test of that rule is elsewhere. */
const OF_ANY_CHANGE = 'plan-out-of-date'

/** Checks mutations of one file of a folder. */
export async function mutationChecker(found: readonly FoundFile[]): Promise<(file: FoundFile, mutation: Mutation) => Promise<{ verdict: Verdict; told: readonly Diagnostic[] }>> {
  const clean = new Map<string, number>()
  for (const item of (await checkFiles(found)).diagnostics) clean.set(nameOf(item), (clean.get(nameOf(item)) ?? 0) + 1)
  return async (file, mutation) => {
    const { diagnostics } = await checkFiles(found, { read: (location) => (location === file.location ? mutation.text : readText(location)) })
    const left = new Map(clean)
    const told = diagnostics.filter((item) => {
      if (item.rule === OF_ANY_CHANGE) return false
      const known = left.get(nameOf(item)) ?? 0
      left.set(nameOf(item), known - 1)
      return known <= 0
    })
    const isLegal = told.length === 0 && mutation.way.startsWith('other type') && isOfSchema(mutation.text)
    return { told, verdict: isLegal ? 'legal' : verdictOf(told, file, mutation) }
  }
}

// What the schema lets stand is no mistake: a number with a fraction for one without, a name for a list of one.
function isOfSchema(text: string): boolean {
  const value = valueOrNothing(text) as { kind?: string } | undefined
  return validators[value?.kind ?? '']?.(value) === true
}

function nameOf({ rule, file, values }: Diagnostic): string {
  return JSON.stringify([rule, file, { ...values, place: '' }])
}

function verdictOf(told: readonly Diagnostic[], file: FoundFile, { rules, line, column, endColumn, meant }: Mutation): Verdict {
  const [first, second] = [told.find((item) => item.file === file.path && item.line === line) ?? told[0], told[1]]
  if (!first) return 'not found'
  if (first.file !== file.path || first.line !== line || (column !== undefined && first.column !== column) || (endColumn !== undefined && first.endColumn !== endColumn)) return 'elsewhere'
  if (!rules.includes(first.rule)) return 'other rule'
  if (meant !== undefined && !Object.values(first.values).includes(meant)) return 'no hint'
  return second ? 'second message' : 'right'
}
