// Whether answers can decide a clause at all: some may make it hold, others make it fail.
import type { Clause, ConditionClause, QuestionClause } from '../../model/file-types.ts'
import { judgeClause } from '../../knowledge/when-clause.ts'
import { type Work, sizeOf, workOf } from './work.ts'

/** What answers can make of a clause. */
export interface Reach {
  readonly holds: boolean
  readonly fails: boolean
}

type Limited = QuestionClause | ConditionClause
type Values = ReadonlyMap<string, number>

/** Lowest and highest level of a question, score of a condition. */
const LEVELS = [1, 5] as const
const SCORES = [0, 100] as const
/** Clauses with more combinations are taken to be in reach: no pack may make the check slow. */
const MOST_COMBINATIONS = 10_000
/** Conditions looked at, in all combinations. */
const MOST_STEPS = 1_000_000

/** What may be looked at in all clauses of a pack; those that come after are taken to be in reach. */
export function workOfReach(): Work {
  return workOf(MOST_STEPS)
}

/** Whether any levels (1–5) and scores (0–100) make the clause hold, and whether any make it fail; questions left out, the profile and the method are taken to go either way. */
export function reachOf(clause: Clause, work: Work): Reach {
  const byName = new Map<string, Limited[]>()
  for (const leaf of leavesOf(clause)) {
    const same = byName.get(nameOf(leaf))
    if (same) same.push(leaf)
    else byName.set(nameOf(leaf), [leaf])
  }
  const choices = [...byName].filter(([, leaves]) => leaves.length > 1).map(([name, leaves]) => ({ name, points: pointsOf(leaves) }))
  const count = choices.reduce((product, { points }) => product * points.length, 1)
  work.took(count > MOST_COMBINATIONS ? 1 : count * sizeOf(clause))
  if (count > MOST_COMBINATIONS || work.isOver()) return { holds: true, fails: true }
  const combinations = choices.reduce<Values[]>((all, { name, points }) => all.flatMap((values) => points.map((point) => new Map([...values, [name, point]]))), [new Map()])
  const reached = combinations.map((values) => reachWith(clause, values))
  return { holds: reached.some(({ holds }) => holds), fails: reached.some(({ fails }) => fails) }
}

/** The parts of a clause, each with its path from there; none where it speaks of one thing. */
export function partsOf(clause: Clause): { part: Clause; path: (string | number)[] }[] {
  if ('all' in clause) return clause.all.map((part, index) => ({ part, path: ['all', index] }))
  if ('any' in clause) return clause.any.map((part, index) => ({ part, path: ['any', index] }))
  return 'not' in clause ? [{ part: clause.not, path: ['not'] }] : []
}

function leavesOf(clause: Clause): Limited[] {
  return isLimited(clause) ? [clause] : partsOf(clause).flatMap(({ part }) => leavesOf(part))
}

function isLimited(clause: Clause): clause is Limited {
  return 'question' in clause || 'condition' in clause
}

function nameOf(leaf: Limited): string {
  return 'question' in leaf ? `question ${leaf.question}` : `condition ${leaf.condition}`
}

// Between two neighbouring limits nothing changes, so the limits, the ends and one value between each two stand for all.
function pointsOf(leaves: readonly Limited[]): number[] {
  const limits = leaves.flatMap((leaf) => ('question' in leaf ? [...LEVELS, leaf.atMost, leaf.atLeast] : [...SCORES, leaf.below, leaf.atLeast]))
  const ends = [...new Set(limits.filter((limit) => limit !== undefined))].sort((a, b) => a - b)
  return ends.flatMap((end, index) => (index === 0 ? [end] : [((ends[index - 1] ?? end) + end) / 2, end]))
}

// What has no value given is named only once, so each part may go its own way.
function reachWith(clause: Clause, values: Values): Reach {
  if ('not' in clause) {
    const { holds, fails } = reachWith(clause.not, values)
    return { holds: fails, fails: holds }
  }
  if (isLimited(clause)) {
    const given = values.get(nameOf(clause))
    const judged = (given === undefined ? pointsOf([clause]) : [given]).map((point) => isMetAt(clause, point))
    return { holds: judged.includes(true), fails: judged.includes(false) }
  }
  const parts = partsOf(clause).map(({ part }) => reachWith(part, values))
  if ('all' in clause) return { holds: parts.every(({ holds }) => holds), fails: parts.some(({ fails }) => fails) }
  if ('any' in clause) return { holds: parts.some(({ holds }) => holds), fails: parts.every(({ fails }) => fails) }
  return { holds: true, fails: true }
}

function isMetAt(clause: Limited, point: number): boolean | undefined {
  const range = () => ({ low: point, high: point })
  return judgeClause(clause, { profile: undefined, level: range, score: range }).holds
}
