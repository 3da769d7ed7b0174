// How far respondents agree, on the questions of a condition and over all, and whether managers see it rosier than staff.
import type { Agreement, OverallAgreement, QuestionScore, RespondentRole } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { pointsOf } from './score-question.ts'

type Roles = ReadonlyMap<string, RespondentRole>

/** Spread (highest minus lowest answer, points of 0–100) over the questions with two or more answers, alpha of the levels that count, and the managers' mean minus the staff's. */
export function agreementOf(scores: readonly QuestionScore[], limits: Knowledge['limits']): Agreement {
  const compared = scores.filter((score) => score.spread !== undefined)
  const spreads = compared.map((score) => score.spread ?? 0)
  const flagged = compared.filter((score) => (score.spread ?? 0) >= limits.disagreementPoints).map((score) => score.id)
  return {
    respondents: ratersOf(scores).size, questionsCompared: compared.length, ...alphaOf(scores),
    ...(spreads.length > 0 ? { meanSpread: oneDecimal(mean(spreads)), largestSpread: Math.max(...spreads) } : {}),
    ...gapOver(compared),
    ...(flagged.length > 0 ? { flagged } : {}),
  }
}

/** Alpha and manager–staff gap over all questions; undefined where nobody has answered. */
export function overallAgreement(scores: readonly QuestionScore[]): OverallAgreement | undefined {
  if (ratersOf(scores).size === 0) return undefined
  const compared = scores.filter((score) => score.spread !== undefined)
  return { questionsCompared: compared.length, ...alphaOf(scores), ...gapOver(compared) }
}

// To the three decimals in which alpha is published.
function alphaOf(scores: readonly QuestionScore[]): Pick<OverallAgreement, 'alpha' | 'alphaUndefined' | 'raters' | 'pairableValues'> {
  const { alpha, undefinedBecause, pairableValues } = krippendorffAlpha(scores.map(countedLevels), 'ordinal')
  const raters = ratersOf(scores.filter((score) => countedLevels(score).length > 1)).size
  const why = undefinedBecause === undefined ? undefined : undefinedBecause === 'no-variation' ? 'no-variation' : ratersOf(scores).size < 2 ? 'one-respondent' : 'no-question-in-common'
  return { ...(alpha === undefined ? {} : { alpha: Math.round(alpha * 1000) / 1000 }), ...(why ? { alphaUndefined: why } : {}), raters, pairableValues }
}

function countedLevels({ answers }: QuestionScore): number[] {
  return (answers ?? []).flatMap((answer) => answer.counted ?? [])
}

function ratersOf(scores: readonly QuestionScore[]): Set<string> {
  return new Set(scores.flatMap((score) => (score.answers ?? []).filter((answer) => answer.counted !== undefined).map((answer) => answer.respondent)))
}

function gapOver(scores: readonly QuestionScore[]): { managerStaffGap?: number } {
  const gaps = scores.flatMap((score) => score.managerStaffGap ?? [])
  return gaps.length > 0 ? { managerStaffGap: oneDecimal(mean(gaps)) } : {}
}

/** The mean answer of those in a managing role minus that of the others, in points of 0–100, not rounded; undefined unless both have answered. */
export function managerStaffGap(score: QuestionScore, roles: Roles, managing: readonly RespondentRole[]): number | undefined {
  const points = (score.answers ?? []).flatMap((answer) => (answer.counted === undefined ? [] : [{ role: roles.get(answer.respondent), value: pointsOf(answer.counted) }]))
  const managers = points.filter(({ role }) => role !== undefined && managing.includes(role)).map(({ value }) => value)
  const staff = points.filter(({ role }) => role !== undefined && !managing.includes(role)).map(({ value }) => value)
  return managers.length > 0 && staff.length > 0 ? mean(managers) - mean(staff) : undefined
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Rounded to one decimal, as scores are stored. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
