// The overrun against what was approved first, where a project has been approved anew on the way.
import { fromCents, toCents } from '../../model/money/cents.ts'
import type { OverFirstBaseline } from '../../model/file-types.ts'
import { liveDay, projectPayments } from '../earned-value/bought-lines.ts'
import { shortened } from '../rounded.ts'
import type { EvaluationContext } from '../evaluation-input.ts'

const PERCENT = 100

/** The overrun of a cost in cents against the first baseline; undefined where that is the one measured against, or where there is none. */
export function overFirstBaseline(cents: number, { firstBaseline, approved, plan }: EvaluationContext): OverFirstBaseline | undefined {
  if (firstBaseline?.id === undefined || firstBaseline.id === approved.id) return undefined
  const live = liveDay(firstBaseline, plan)
  const bought = (firstBaseline.budget ?? []).flatMap((line) => projectPayments(line, firstBaseline, live))
  const cost = [...firstBaseline.tasks.map((task) => task.cost), ...bought.map(({ amount }) => amount)].reduce((sum, amount) => sum + toCents(amount), 0)
  return { name: firstBaseline.id, cost: fromCents(cost), overrun: fromCents(cents - cost), ...(cost > 0 && { overrunPercent: shortened(((cents - cost) / cost) * PERCENT) }) }
}
