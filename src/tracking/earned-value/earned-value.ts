// Earned value and earned schedule: the section of the evaluation.
import { fromCents } from '../../model/money/cents.ts'
import type { CompletionEstimate, EarnedValue, PhaseEarnedValue, WorkValue } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { timeGone } from './time-gone.ts'
import { earnedScheduleFigures } from './earned-schedule.ts'
import { ahead, amounts, estimateAtCompletion, ratios, type FourValues } from './figures.ts'
import { lightsOf } from './lights.ts'
import { costsLeftOut } from './costs-left-out.ts'
import { valueSeries } from './series.ts'
import { shortened } from '../rounded.ts'
import { sumOfValues, valuesOn } from './values-on.ts'
import { PURCHASES } from './work-items.ts'
import type { WorkValues } from './work-values.ts'

const FORMS = ['typical', 'atypical', 'cost-and-schedule', 'new-estimate'] as const
const PERCENT = 100

/** Earned value on the day of the evaluation: in total, by phase, by piece of work, and over time. */
export function earnedValue(context: EvaluationContext): EarnedValue {
  const values = valuesOn(context.asOf, context)
  const total = sumOfValues(values)
  const isOver = context.state !== 'running'
  const expected = values.reduce((sum, value) => sum + value.expected, 0)
  const time = timeGone(context, total)
  const parts = [ratios(total), ahead(total, isOver ? { value: total.actual } : estimateAtCompletion('typical', total, expected)), earnedScheduleFigures(time)]
  const notDefined = parts.flatMap((part) => part.notDefined)
  const figures = Object.assign({}, ...parts.map((part) => part.values)) as Partial<EarnedValue>
  return {
    ...amounts(total), ...figures, ...lightsOf(figures, context.knowledge),
    actualTimeDays: time.actualTime, plannedDurationDays: time.curve.length - 1,
    estimates: FORMS.map((form) => completionEstimate(form, total, values, isOver)),
    ...costsLeftOut(values, context), ...(notDefined.length > 0 && { notDefined }),
    phases: phaseValues(values), items: values.filter(matters).map(workValue), series: valueSeries(context),
  }
}

function completionEstimate(form: CompletionEstimate['form'], total: FourValues, values: readonly WorkValues[], isOver: boolean): CompletionEstimate {
  const expected = values.reduce((sum, value) => sum + value.expected, 0)
  const figure = isOver ? { value: total.actual } : estimateAtCompletion(form, total, expected)
  const open = values.filter(({ share }) => share < 1)
  return {
    form, ...('value' in figure ? { estimateAtCompletion: fromCents(Math.round(figure.value)) } : { because: figure.because }),
    ...(form === 'new-estimate' && !isOver && { told: open.filter(({ remainingTold }) => remainingTold).length, open: open.length }),
  }
}

function phaseValues(values: readonly WorkValues[]): PhaseEarnedValue[] {
  const phases = [...new Set(values.map(({ item }) => item.phase))].sort((a, b) => Number(a === PURCHASES) - Number(b === PURCHASES))
  return phases.map((phase) => {
    const sum = sumOfValues(values.filter(({ item }) => item.phase === phase))
    const { schedulePerformanceIndex, costPerformanceIndex, percentComplete } = ratios(sum).values
    const notDefined = ratios(sum).notDefined.filter(({ figure }) => ['schedulePerformanceIndex', 'costPerformanceIndex', 'percentComplete'].includes(figure))
    return {
      phase, ...amounts(sum), ...(schedulePerformanceIndex !== undefined && { schedulePerformanceIndex }), ...(costPerformanceIndex !== undefined && { costPerformanceIndex }),
      ...(percentComplete !== undefined && { percentComplete }), ...(notDefined.length > 0 && { notDefined }),
    }
  })
}

// Milestones and work that costs nothing would only lengthen the list.
function matters({ budget, actual, expected, item }: WorkValues): boolean {
  return budget !== 0 || actual !== 0 || expected !== 0 || item.change !== undefined
}

function workValue({ item, budget, planned, earned, actual, share, expected, cost }: WorkValues): WorkValue {
  return {
    ...(item.kind === 'task' ? { task: item.id, rule: item.rule } : { line: item.id, rule: 'bought' as const }),
    budgetAtCompletion: fromCents(budget), plannedValue: fromCents(planned), earnedValue: fromCents(earned), actualCost: fromCents(actual),
    percentComplete: shortened(share * PERCENT), expectedCost: fromCents(expected), ...(cost === 'assumed' && { costAssumed: true as const }), ...(item.change && { change: item.change }),
  }
}
