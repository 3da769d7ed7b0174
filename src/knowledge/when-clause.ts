// Does a clause of a pack hold for this profile and these answers? Three-valued (Kleene): what is not known is undetermined, never false.
import type { Clause, Interval, Profile, ProfileClause, RuleClause, ValueClause } from '../model/file-types.ts'

/** What clauses are judged against. Levels and scores are intervals, so that unknown answers stay unknown. */
export interface Facts {
  /** Undefined where nobody knows it. */
  readonly profile: Profile | undefined
  /** Lowest and highest possible level of a question, 1–5; `not-applicable` where it is left out. */
  level?(question: string): Interval | 'not-applicable' | undefined
  /** Lowest and highest possible score of a condition, 0–100. */
  score?(condition: string): Interval | undefined
  /** Whether a value lies somewhere as a clause of a rule says; only such rules have these clauses. */
  value?(clause: ValueClause): boolean | undefined
  readonly method?: string
  /** Whether the chosen method is blocked by a rule, and the facts that decide it. */
  readonly methodBlocked?: Judgement
}

/** Whether a clause holds (undefined: undetermined), and the ids that decide it. */
export interface Judgement {
  readonly holds: boolean | undefined
  readonly because: readonly string[]
}

/** Judges a clause; one that is left out holds. */
export function judgeClause(clause: Clause | RuleClause | undefined, facts: Facts): Judgement {
  if (!clause) return { holds: true, because: [] }
  if ('all' in clause) return combine(clause.all.map((part) => judgeClause(part, facts)), false)
  if ('any' in clause) return combine(clause.any.map((part) => judgeClause(part, facts)), true)
  if ('not' in clause) {
    const { holds, because } = judgeClause(clause.not, facts)
    return { holds: holds === undefined ? undefined : !holds, because }
  }
  if ('value' in clause) return { holds: facts.value?.(clause), because: [clause.value] }
  if ('profile' in clause) return { holds: facts.profile && judgeFact(clause, facts.profile), because: [`profile.${clause.profile}`] }
  if ('question' in clause) return { holds: within(facts.level?.(clause.question), clause.atMost, clause.atLeast), because: [clause.question] }
  if ('condition' in clause) return { holds: within(facts.score?.(clause.condition), undefined, clause.atLeast, clause.below), because: [clause.condition] }
  if (clause.method === 'blocked') return facts.methodBlocked ?? { holds: undefined, because: ['profile.settings.method'] }
  return { holds: facts.method === undefined ? undefined : facts.method === clause.method, because: ['method'] }
}

// `decisive` is the value that settles the whole: true for any, false for all.
function combine(parts: readonly Judgement[], decisive: boolean): Judgement {
  const settling = parts.filter((part) => part.holds === decisive)
  const open = parts.filter((part) => part.holds === undefined)
  const deciding = settling.length > 0 ? settling : open.length > 0 ? open : parts
  const holds = settling.length > 0 ? decisive : open.length > 0 ? undefined : !decisive
  return { holds, because: [...new Set(deciding.flatMap((part) => part.because))] }
}

function within(range: Interval | 'not-applicable' | undefined, atMost?: number, atLeast?: number, below?: number): boolean | undefined {
  if (range === 'not-applicable') return false
  if (!range) return undefined
  const upper = atMost !== undefined ? (range.high <= atMost ? true : range.low > atMost ? false : undefined) : true
  const lower = atLeast !== undefined ? (range.low >= atLeast ? true : range.high < atLeast ? false : undefined) : true
  const under = below !== undefined ? (range.high < below ? true : range.low >= below ? false : undefined) : true
  const tests = [upper, lower, under]
  return tests.includes(false) ? false : tests.includes(undefined) ? undefined : true
}

function judgeFact(clause: ProfileClause, profile: Profile): boolean | undefined {
  const found = factsAt(profile, clause.profile.split('.'))
  if (clause.known !== undefined) return (found !== undefined) === clause.known
  return found?.some((value) => meets(value, clause))
}

function meets(value: unknown, clause: ProfileClause): boolean {
  if (clause.is !== undefined && value !== clause.is) return false
  if (clause.in !== undefined && !clause.in.includes(value as string)) return false
  if (clause.atLeast !== undefined && !(typeof value === 'number' && value >= clause.atLeast)) return false
  if (clause.atMost !== undefined && !(typeof value === 'number' && value <= clause.atMost)) return false
  if (clause.below !== undefined && !(typeof value === 'number' && value < clause.below)) return false
  return true
}

/** The values a dotted path leads to in a profile; a list on the way gives those of its items (none for an empty one); undefined if nothing is stated. `passed` is told of the items of each list on the way. */
export function factsAt(value: unknown, path: readonly string[], passed?: (items: number) => void): unknown[] | undefined {
  const found: unknown[] = []
  return collectFacts(value, path, 0, found, passed) ? found : undefined
}

// Whether anything is stated there; an empty list says that there is nothing.
function collectFacts(value: unknown, path: readonly string[], depth: number, found: unknown[], passed: ((items: number) => void) | undefined): boolean {
  if (value === undefined || value === null) return false
  if (Array.isArray(value)) {
    passed?.(value.length)
    let isStated = value.length === 0
    for (const item of value) isStated = collectFacts(item, path, depth, found, passed) || isStated
    return isStated
  }
  const key = path[depth]
  if (key === undefined) {
    found.push(value)
    return true
  }
  if (typeof value !== 'object' || !Object.hasOwn(value, key)) return false
  return collectFacts((value as Record<string, unknown>)[key], path, depth + 1, found, passed)
}
