// The sections on how the project was led: decisions, impediments, gates, lessons, the grade, and whether the assessment was right.
import type { Evaluation } from '../model/file-types.ts'
import { reviewDecisions } from './decisions/review-decisions.ts'
import type { EvaluationContext } from './evaluation-input.ts'
import { reviewGates } from './gates/review-gates.ts'
import { gradeOf } from './grade/grade.ts'
import { gradeParts, isLive, timeNotJudged } from './grade/grade-parts.ts'
import { reviewImpediments } from './impediments/review-impediments.ts'
import type { MeasuredSections } from './measured-sections.ts'
import { predictedCost, predictedFinish } from './prediction/predicted-end.ts'
import { reviewPrediction } from './prediction/review-prediction.ts'
import { reviewLessons } from './review-lessons.ts'

/** The sections of the review; those without records are left out, and those for which the packs have no rules. */
export function reviewProject(context: EvaluationContext, measured: MeasuredSections): Partial<Evaluation> {
  const { asOf, plan, schedule, progress, knowledge, state, known, assessment, firstBaseline } = context
  const { review, impedimentKinds, limits } = knowledge
  const decisions = review.decisions && reviewDecisions(progress.decisions, asOf, review.decisions)
  const critical = new Set(schedule.tasks.filter((task) => task.critical).map(({ id }) => id))
  const impediments = review.warnings && reviewImpediments(progress.impediments, { asOf, critical, kinds: impedimentKinds, rule: review.warnings, assessment, risks: plan.risks })
  const gates = reviewGates(progress.gates, plan, asOf)
  const lessons = reviewLessons(progress.lessons, asOf)
  const grade = review.grade && gradeOf(gradeParts(context, measured, { decisions, impediments, gates, lessons }, review.grade), state, review.grade, { time: timeNotJudged(context, measured), live: isLive(context) })
  const risksOfKind = (kind: string) => impedimentKinds.get(kind)?.risks ?? []
  const prediction = review.warnings && reviewPrediction({
    state, assessment, plan, known, impediments, grade, rule: review.warnings, limits, risksOfKind, conditionOf: (question) => knowledge.questions.get(question)?.condition,
    finish: predictedFinish(context, firstBaseline), cost: predictedCost(context, measured, firstBaseline), forecastFrom: firstBaseline ? 'baseline' : 'schedule',
  })
  const { finished } = progress
  return {
    ...(finished && state !== 'running' && { finished: { date: finished.date, ...(finished.note !== undefined && { note: finished.note }) } }),
    ...(decisions && { decisions }), ...(impediments && { impediments }), ...(gates && { gates }), ...(prediction && { prediction }), ...(lessons && { lessons }), ...(grade && { grade }),
  }
}
