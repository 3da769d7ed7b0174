// Which values a clause may take while answers are open: every one of true, false and undetermined that cannot be ruled out.
import type { Clause, Interval, Profile, QuestionScore } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'

/** The values a clause may take; at least one is true. */
export interface PossibleValues {
  readonly holds: boolean
  readonly fails: boolean
  readonly open: boolean
}

/** What a clause may meet. */
export interface PossibleFacts {
  readonly profile: Profile
  /** Every score a question may have; undefined where it is not asked. */
  scores(question: string): readonly QuestionScore[] | undefined
  /** The level at which a score is judged. */
  levelOf(level: number): number
  /** Least and greatest value of the ends of a condition's interval, rounded as it is judged. */
  ends(condition: string): { readonly low: Interval; readonly high: Interval } | undefined
  /** Whether the chosen method may be blocked. */
  methodBlocked?(): PossibleValues
}

/** The values a clause may take; its parts are taken as independent of each other, so a value may be listed that never comes about, but none is missed. */
export function boundClause(clause: Clause, facts: PossibleFacts): PossibleValues {
  if ('all' in clause) return allOf(clause.all.map((part) => boundClause(part, facts)))
  if ('any' in clause) return anyOf(clause.any.map((part) => boundClause(part, facts)))
  if ('not' in clause) return negated(boundClause(clause.not, facts))
  if ('question' in clause) return unionOf((facts.scores(clause.question) ?? [undefined]).map((score) => valuesOf(judgeClause(clause, { profile: facts.profile, level: () => rangeOf(score, facts) }).holds)))
  if ('condition' in clause) {
    const ends = facts.ends(clause.condition)
    return ends ? allOf([...(clause.atLeast === undefined ? [] : [reaches(ends, clause.atLeast)]), ...(clause.below === undefined ? [] : [negated(reaches(ends, clause.below))])]) : valuesOf(undefined)
  }
  if ('method' in clause && clause.method === 'blocked' && facts.methodBlocked) return facts.methodBlocked()
  return valuesOf(judgeClause(clause, { profile: facts.profile }).holds)
}

function rangeOf(score: QuestionScore | undefined, { levelOf }: PossibleFacts): Interval | 'not-applicable' {
  return !score || score.state === 'not-applicable' ? 'not-applicable' : { low: levelOf(score.low ?? 1), high: levelOf(score.high ?? 5) }
}

/** The values of a clause that holds if any part does. */
export function anyOf(parts: readonly PossibleValues[]): PossibleValues {
  return {
    holds: parts.some(({ holds }) => holds), fails: parts.every(({ fails }) => fails),
    open: parts.some(({ open }) => open) && parts.every(({ open, fails }) => open || fails),
  }
}

function allOf(parts: readonly PossibleValues[]): PossibleValues {
  return negated(anyOf(parts.map(negated)))
}

// An interval reaches a limit if its lower end does, and stays below it if its upper end does.
function reaches({ low, high }: { readonly low: Interval; readonly high: Interval }, limit: number): PossibleValues {
  return { holds: low.high >= limit, fails: high.low < limit, open: low.low < limit && high.high >= limit }
}

function negated({ holds, fails, open }: PossibleValues): PossibleValues {
  return { holds: fails, fails: holds, open }
}

function valuesOf(holds: boolean | undefined): PossibleValues {
  return { holds: holds === true, fails: holds === false, open: holds === undefined }
}

function unionOf(list: readonly PossibleValues[]): PossibleValues {
  return { holds: list.some(({ holds }) => holds), fails: list.some(({ fails }) => fails), open: list.some(({ open }) => open) }
}
