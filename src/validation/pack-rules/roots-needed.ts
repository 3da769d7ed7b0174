// What a rule of a pack must know to hold at all: a plan by itself has no profile, so a rule that compares the two need not be judged.
import type { RuleClause } from '../../model/file-types.ts'
import { rootOf } from './value-sources.ts'

/** The first parts of paths (`profile`, `plan` …) that must be known for a clause to hold, or not to hold: what all of its parts need that must all be so, and of parts of which one is enough what each of them needs. */
export function rootsNeeded(clause: RuleClause, holds = true): ReadonlySet<string> {
  if ('not' in clause) return rootsNeeded(clause.not, !holds)
  if ('value' in clause) return new Set([rootOf(clause.value)])
  const parts = 'all' in clause ? clause.all : 'any' in clause ? clause.any : undefined
  if (!parts) return new Set('profile' in clause ? ['profile'] : [])
  const needed = parts.map((part) => rootsNeeded(part, holds))
  const isEach = 'all' in clause === holds
  return new Set(needed.flatMap((roots) => [...roots]).filter((root) => isEach || needed.every((roots) => roots.has(root))))
}
