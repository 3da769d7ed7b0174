// How far respondents agree on the questions of a condition, and whether managers see it rosier than staff.
import type { Agreement, QuestionScore, RespondentRole } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { pointsOf } from './score-question.ts'

/** Spread (highest minus lowest answer, points of 0–100) over the questions with two or more answers, and the managers' mean minus the staff's. */
export function agreementOf(scores: readonly QuestionScore[], roles: ReadonlyMap<string, RespondentRole>, limits: Knowledge['limits']): Agreement {
  const compared = scores.filter((score) => score.spread !== undefined)
  const spreads = compared.map((score) => score.spread ?? 0)
  const respondents = new Set(scores.flatMap((score) => (score.answers ?? []).filter((answer) => answer.counted !== undefined).map((answer) => answer.respondent)))
  const gaps = compared.flatMap((score) => managerStaffGap(score, roles, limits.managers))
  const flagged = compared.filter((score) => (score.spread ?? 0) >= limits.disagreementPoints).map((score) => score.id)
  return {
    respondents: respondents.size, questionsCompared: compared.length,
    ...(spreads.length > 0 ? { meanSpread: oneDecimal(mean(spreads)), largestSpread: Math.max(...spreads) } : {}),
    ...(gaps.length > 0 ? { managerStaffGap: oneDecimal(mean(gaps)) } : {}),
    ...(flagged.length > 0 ? { flagged } : {}),
  }
}

function managerStaffGap(score: QuestionScore, roles: ReadonlyMap<string, RespondentRole>, managing: readonly RespondentRole[]): number[] {
  const points = (score.answers ?? []).flatMap((answer) => (answer.counted === undefined ? [] : [{ role: roles.get(answer.respondent), value: pointsOf(answer.counted) }]))
  const managers = points.filter(({ role }) => role !== undefined && managing.includes(role)).map(({ value }) => value)
  const staff = points.filter(({ role }) => role !== undefined && !managing.includes(role)).map(({ value }) => value)
  return managers.length > 0 && staff.length > 0 ? [mean(managers) - mean(staff)] : []
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Rounded to one decimal, as scores are stored. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
