// The overall grade: dimensions with weights, each computed from the other sections; what cannot be judged is said and its weight spread.
import type { Grade, GradePart, GradeRule, GradedDimension, ProjectState } from '../../model/file-types.ts'
import { meanOf, rounded } from '../rounded.ts'

/** What the points of each dimension are computed from; an empty list where there is nothing. */
export type GradeParts = Readonly<Record<GradedDimension['id'], readonly GradePart[]>>

/** What is left out of the grade on purpose. */
export interface NotJudged {
  readonly time?: GradedDimension['timeNotJudged']
  /** Whether the system is in use, or nobody waits for it any more. */
  readonly live?: boolean
}

const MISSING: Readonly<Record<GradedDimension['id'], NonNullable<GradedDimension['missing']>>> = {
  objectives: 'no-measurements', adoption: 'no-adoption', benefits: 'no-benefits', 'cost-and-schedule': 'no-progress', 'learning-and-control': 'no-records',
}

/** The grade, 0–100, as the mean of the dimensions by weight; without a value where less than `coveragePercent` of the weight can be judged. `notJudged` is why the duration is no part, and whether goals cannot have come nearer yet. */
export function gradeOf(parts: GradeParts, state: ProjectState, rule: GradeRule, { time, live = true }: NotJudged = {}): Grade {
  const judged = rule.dimensions.map(({ id, weight }) => ({ id, weight, parts: [...parts[id]], mean: meanOf(parts[id].map(({ value }) => value)) }))
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0)
  const known = judged.reduce((sum, { weight, mean }) => sum + (mean === undefined ? 0 : weight), 0)
  const coveredPercent = whole === 0 ? 0 : rounded((known / whole) * 100)
  const total = judged.reduce((sum, { weight, mean }) => sum + (mean === undefined ? 0 : weight * mean), 0)
  const value = known === 0 || coveredPercent < rule.coveragePercent ? undefined : rounded(total / known)
  return {
    ...(value !== undefined && { value, band: bandOf(value, rule) }), ...(state === 'running' && { provisional: true as const }), coveredPercent,
    dimensions: judged.toSorted((a, b) => b.weight - a.weight).map(({ id, weight, mean, ...rest }): GradedDimension => ({
      id, weight, ...(mean !== undefined && { ...(value !== undefined && { share: rounded((weight / known) * 100) }), value: rounded(mean) }), parts: rest.parts, ...(id === 'cost-and-schedule' && time && { timeNotJudged: time }), ...(mean === undefined && { missing: id === 'objectives' && !live ? 'not-live' : MISSING[id] }),
    })),
  }
}

function bandOf(value: number, { bands }: GradeRule): NonNullable<Grade['band']> {
  if (value >= bands.achieved) return 'achieved'
  if (value >= bands['largely-achieved']) return 'largely-achieved'
  return value >= bands['partly-achieved'] ? 'partly-achieved' : 'not-achieved'
}
