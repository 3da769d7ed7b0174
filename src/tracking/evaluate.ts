// Plan, schedule, baseline and progress → Evaluation: how the project stands, or how it went.
import type { Evaluation, MeasuredAgainst } from '../model/file-types.ts'
import { fromCents } from '../model/money/cents.ts'
import { benefitsSection } from './benefits/benefits.ts'
import { costOverrun } from './cost-overrun/cost-overrun.ts'
import { reserveOf } from '../model/money/payments.ts'
import { earnedValue } from './earned-value/earned-value.ts'
import { finishForecast } from './finish-forecast.ts'
import { adoptionSection } from './kpis/adoption.ts'
import { kpisSection } from './kpis/kpis.ts'
import { evaluationContext, type EvaluationContext, type EvaluationInput } from './evaluation-input.ts'
import { reviewProject } from './review-project.ts'

/**
 * Evaluates a project on a day, from nothing that was told for a later day. Each section is one function of the context; a section that has nothing to say is left out.
 * Fails with `noWorkingDays` where the calendar of the baseline has none.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const context = evaluationContext(input)
  const { asOf, plan, schedule, state, known } = context
  const earned = earnedValue(context)
  const overrun = costOverrun(context)
  const [kpis, adoption, benefits] = [kpisSection(context), adoptionSection(context), benefitsSection(context, earned)]
  const currency = plan.currency ?? schedule.currency
  const measured = {
    asOf,
    ...(currency !== undefined && { currency }),
    state,
    ...(known.lastStatus !== undefined && { lastStatus: known.lastStatus }),
    baseline: measuredAgainst(context),
    earnedValue: earned,
    forecast: finishForecast(context),
    ...(overrun && { costOverrun: overrun }),
    ...(kpis && { kpis }),
    ...(adoption && { adoption }),
    ...(benefits && { benefits }),
  }
  return { kind: 'Evaluation', schemaVersion: 1, ...measured, ...reviewProject(context, measured) }
}

function measuredAgainst({ approved, baseline, items }: EvaluationContext): MeasuredAgainst {
  const reserve = reserveOf(approved)
  return {
    ...(baseline?.id !== undefined && { name: baseline.id }), ...(baseline?.date !== undefined && { date: baseline.date }),
    startDate: approved.startDate, finishDate: approved.finishDate, budgetAtCompletion: fromCents(items.reduce((sum, { planned }) => sum + planned.cents, 0)),
    ...(reserve > 0 && { reserve }),
  }
}
