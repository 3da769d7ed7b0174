// What the points of each dimension rest on, drawn from the sections that are there.
import type { GradePart, GradeRule, GradedDimension } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import type { MeasuredSections } from '../measured-sections.ts'
import { liveDay } from '../live-day.ts'
import { type ControlReviews, controlParts } from './control-parts.ts'
import { adoptionParts, benefitParts, objectiveParts } from './benefit-parts.ts'
import { costAndTimeParts } from './cost-and-time-parts.ts'
import type { GradeParts } from './grade.ts'

/** The parts by dimension. A project that was given up with nothing measured has reached none of its goals; before the system is in use there is nothing to reach them with. */
export function gradeParts(context: EvaluationContext, measured: MeasuredSections, reviews: ControlReviews, rule: GradeRule): GradeParts {
  const stopped: GradePart[] = context.state === 'stopped' ? [{ id: 'stopped', value: 0, measured: 0 }] : []
  const reached = isLive(context) ? objectiveParts(measured) : []
  return {
    objectives: reached.length > 0 ? reached : stopped, adoption: adoptionParts(measured), benefits: benefitParts(measured),
    'cost-and-schedule': costAndTimeParts(overrunOf(measured), delayOf(context, measured), rule), 'learning-and-control': controlParts(reviews),
  }
}

/** Whether the system is in use, or the project is over. */
export function isLive(context: EvaluationContext): boolean {
  return context.state !== 'running' || liveDay(context).actual
}

function overrunOf({ costOverrun, earnedValue }: MeasuredSections): number | undefined {
  return earnedValue.actualCost === 0 ? undefined : costOverrun?.overrunPercent
}

function delayOf(context: EvaluationContext, measured: MeasuredSections): number | undefined {
  const delay = delayFigure(context, measured)
  return delay !== undefined && 'percent' in delay ? delay.percent : undefined
}

/** Why the duration is not judged; undefined where it is, and where nobody would look for it: nothing told, or a project that was stopped. */
export function timeNotJudged(context: EvaluationContext, measured: MeasuredSections): GradedDimension['timeNotJudged'] {
  const delay = delayFigure(context, measured)
  return delay !== undefined && 'because' in delay ? delay.because : undefined
}

// In working days: to the last day of work, or, while it runs, what it would take at the pace so far. A pace of a few finished tasks would tell of a hundred times the duration.
function delayFigure(context: EvaluationContext, { earnedValue: { timePerformanceIndex, percentComplete = 0 } }: MeasuredSections): { percent: number } | { because: NonNullable<GradedDimension['timeNotJudged']> } | undefined {
  const { state, approved, calendar, known, knowledge } = context
  if (state === 'stopped' || known.lastStatus === undefined) return undefined
  if (state === 'running') {
    if (timePerformanceIndex === undefined || timePerformanceIndex === 0 || percentComplete < (knowledge.lights?.reliableFromPercent ?? 0)) return { because: 'too-early' }
    return { percent: (1 / timePerformanceIndex - 1) * 100 }
  }
  const days = [...known.tasks.values()]
  const last = days.flatMap(({ actualFinish }) => actualFinish ?? []).toSorted().at(-1)
  const planned = calendar.workdaysBetween(approved.startDate, approved.finishDate)
  if (last === undefined || planned === 0 || days.every(({ actualStart }) => actualStart === undefined)) return { because: 'no-actual-days' }
  return { percent: (calendar.workdaysBetween(approved.startDate, last) / planned - 1) * 100 }
}
