// How much the rules of packs may do: a stranger's pack must not hold up a check, however many rules it has and however long their conditions are.
import type { Clause, RuleClause } from '../../model/file-types.ts'

/** Steps that the rules of all packs may take together over the files that belong together: some seconds, a hundred times what an engagement with a full pack takes. A step is a value passed or compared. */
export const MOST_STEPS = 10_000_000
/** What writing a finding down takes. */
const STEPS_OF_FINDING = 100
/** Characters that take as long as a step to look through. */
const CHARACTERS_A_STEP = 32

/** What may still be done. */
export interface Work {
  readonly isOver: () => boolean
  /** Notes steps that were taken. */
  readonly took: (steps: number) => void
  /** Notes a text that was looked through or written down. */
  readonly tookText: (characters: number) => void
  readonly tookFinding: () => void
}

/** Work of so many steps. */
export function workOf(steps: number): Work {
  let left = steps
  const took = (count: number) => void (left -= count)
  return { isOver: () => left < 0, took, tookText: (characters) => took(Math.ceil(characters / CHARACTERS_A_STEP)), tookFinding: () => took(STEPS_OF_FINDING) }
}

const sizes = new WeakMap<Clause | RuleClause, number>()

/** Of how many clauses a clause is made, itself among them: the steps that judging it takes beside looking up its values. */
export function sizeOf(clause: Clause | RuleClause): number {
  const known = sizes.get(clause)
  if (known !== undefined) return known
  const parts = 'all' in clause ? clause.all : 'any' in clause ? clause.any : 'not' in clause ? [clause.not] : []
  const size = parts.reduce((sum: number, part: Clause | RuleClause) => sum + sizeOf(part), 1)
  sizes.set(clause, size)
  return size
}
