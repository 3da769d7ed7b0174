// What the points of each dimension rest on, drawn from the sections that are there.
import type { GradePart, GradeRule } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import type { MeasuredSections } from '../measured-sections.ts'
import { type ControlReviews, controlParts } from './control-parts.ts'
import { adoptionParts, benefitParts, objectiveParts } from './benefit-parts.ts'
import { costAndTimeParts } from './cost-and-time-parts.ts'
import type { GradeParts } from './grade.ts'

/** The parts by dimension. A project that was given up with nothing measured has reached none of its goals. */
export function gradeParts(context: EvaluationContext, measured: MeasuredSections, reviews: ControlReviews, rule: GradeRule): GradeParts {
  const stopped: GradePart[] = context.state === 'stopped' ? [{ id: 'stopped', value: 0, measured: 0 }] : []
  const reached = objectiveParts(measured)
  return {
    objectives: reached.length > 0 ? reached : stopped, adoption: adoptionParts(measured), benefits: benefitParts(measured),
    'cost-and-schedule': costAndTimeParts(overrunOf(measured), delayOf(context, measured), rule), 'learning-and-control': controlParts(reviews),
  }
}

function overrunOf({ costOverrun, earnedValue }: MeasuredSections): number | undefined {
  return earnedValue.actualCost === 0 ? undefined : costOverrun?.overrunPercent
}

// In working days: to the last day of work, or, while it runs, what it would take at the pace so far.
function delayOf({ state, approved, calendar, known }: EvaluationContext, { earnedValue }: MeasuredSections): number | undefined {
  if (state === 'running') return earnedValue.timePerformanceIndex === undefined || earnedValue.timePerformanceIndex === 0 ? undefined : (1 / earnedValue.timePerformanceIndex - 1) * 100
  const last = [...known.tasks.values()].flatMap(({ actualFinish }) => actualFinish ?? []).toSorted().at(-1)
  const planned = calendar.workdaysBetween(approved.startDate, approved.finishDate)
  return state === 'stopped' || last === undefined || planned === 0 ? undefined : (calendar.workdaysBetween(approved.startDate, last) / planned - 1) * 100
}
