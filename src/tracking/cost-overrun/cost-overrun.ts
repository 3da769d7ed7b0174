// Cost overrun: what the project costs more than approved, where, and why. Every split adds up to it.
import { fromCents, toCents } from '../../model/money/cents.ts'
import type { CauseOverrun, CostOverrun, OverrunPart } from '../../model/file-types.ts'
import { sumOfValues, valuesOn } from '../earned-value/values-on.ts'
import { estimateAtCompletion } from '../earned-value/figures.ts'
import { shortened } from '../rounded.ts'
import { isUntold } from '../earned-value/costs-left-out.ts'
import { reserveOf } from '../../model/money/payments.ts'
import { PURCHASES } from '../earned-value/work-items.ts'
import type { WorkValues } from '../earned-value/work-values.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { causesOf, sumOfParts, type CausePart } from './causes.ts'
import { overFirstBaseline } from './first-baseline.ts'
import { placed } from './published-overruns.ts'

/** The causes of one task or line. */
interface ItemCauses {
  readonly values: WorkValues
  readonly causes: readonly CausePart[]
}

const CAUSES = ['estimate', 'scope-change', 'rate', 'impediment', 'external', 'decision'] as const
const PERCENT = 100

/**
 * The overrun, final or as forecast; of a stopped project that of the work it has done, since what was not done is not saved.
 * Undefined as long as no status has been told and the project is not over, and where nothing costs anything.
 */
export function costOverrun(context: EvaluationContext): CostOverrun | undefined {
  const all = valuesOn(context.asOf, context)
  const isStopped = context.state === 'stopped'
  // What is done and has a cost nobody told would look like a saving.
  const untold = context.state === 'delivered' ? all.filter((value) => isUntold(value, context)) : []
  const values = isStopped ? all.map((value) => ({ ...value, budget: value.earned, expected: value.actual })) : all.filter((value) => !untold.includes(value))
  const total = sumOfValues(values)
  const isOver = context.state !== 'running'
  const known = values.reduce((sum, { expected }) => sum + expected, 0)
  if ((context.known.lastStatus === undefined && !isOver) || (total.budget === 0 && known === 0)) return undefined
  const { form, cents } = isOver ? { form: undefined, cents: known } : forecastOf(values, known)
  const overrun = cents - total.budget
  const items = values.map((value) => ({ values: value, causes: causesOf(value, knownCauses(value, context)) }))
  const parts = items.flatMap(partsOf).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const overTold = items.flatMap(beyondVariance)
  const untraced = untracedCosts(context)
  const percent = percentOf(overrun, total.budget)
  const compares = !isStopped && untold.length === 0
  const first = compares ? overFirstBaseline(cents, context) : undefined
  return {
    basis: isStopped ? 'stopped' : isOver ? 'final' : 'forecast', ...(form && { form }), baselineCost: fromCents(total.budget), expectedCost: fromCents(cents), overrun: fromCents(overrun),
    ...(percent !== undefined && { overrunPercent: percent, ratio: shortened(cents / total.budget) }), spentOverEarned: fromCents(total.actual - total.earned),
    ...notTold(untold), ...(isStopped && { unfinished: fromCents(sumOfValues(all).budget - total.budget) }), ...(compares && overBudget(cents, total.budget, context)), ...(first && { firstBaseline: first }), ...(cents !== known && { projection: fromCents(cents - known) }),
    byPhase: groups(values, ({ item }) => item.phase, (phase) => phase === PURCHASES).map(({ key, ...part }) => ({ phase: key, ...part })),
    byCategory: groups(values, ({ item }) => item.category, () => false).map(({ key, ...part }) => ({ category: key, ...part })),
    byCause: byCause(items), items: parts, ...(overTold.length > 0 && { overTold }), ...(untraced.length > 0 && { untraced }),
    ...(isStopped ? {} : placed(percent, context.knowledge)),
  }
}

function notTold(untold: readonly WorkValues[]): Pick<CostOverrun, 'notTold'> {
  return untold.length === 0 ? {} : { notTold: { baseline: fromCents(untold.reduce((sum, { budget }) => sum + budget, 0)), items: untold.map(({ item }) => item.id) } }
}

// Those who do the work know best; but silence about the rest is no estimate.
function forecastOf(values: readonly WorkValues[], known: number): { form: 'typical' | 'new-estimate'; cents: number } {
  const open = values.filter(({ share, budget, expected }) => share < 1 && (budget > 0 || expected > 0))
  const typical = estimateAtCompletion('typical', sumOfValues(values), known)
  if (open.every(({ remainingTold }) => remainingTold) || !('value' in typical)) return { form: 'new-estimate', cents: known }
  return { form: 'typical', cents: Math.round(typical.value) }
}

function knownCauses({ item }: WorkValues, { known, progress, asOf }: EvaluationContext): Parameters<typeof causesOf>[1] {
  return { task: known.tasks.get(item.id), impediments: (progress.impediments ?? []).filter(({ opened }) => opened <= asOf) }
}

function partsOf({ values: { item }, causes }: ItemCauses): OverrunPart[] {
  return causes.map(({ cause, cents, told, reference, note }) => ({
    ...(item.kind === 'task' ? { task: item.id } : { line: item.id }), cause, amount: fromCents(cents), ...(told && { told: true as const }),
    ...(reference !== undefined && { reference }), ...(note !== undefined && { note }),
  }))
}

function byCause(items: readonly ItemCauses[]): CauseOverrun[] {
  const all = items.flatMap(({ causes }) => causes)
  return CAUSES.flatMap((cause) => {
    const own = all.filter((part) => part.cause === cause)
    return own.length === 0 ? [] : [{ cause, amount: fromCents(sumOfParts(own)), told: fromCents(sumOfParts(own.filter(({ told }) => told))) }]
  })
}

function groups(values: readonly WorkValues[], keyOf: (value: WorkValues) => string, isLast: (key: string) => boolean): { key: string; baseline: number; expected: number; overrun: number; overrunPercent?: number }[] {
  const keys = [...new Set(values.map(keyOf))].sort((a, b) => Number(isLast(a)) - Number(isLast(b)))
  return keys.flatMap((key) => {
    const own = values.filter((value) => keyOf(value) === key)
    const [baseline, expected] = [own.reduce((sum, { budget }) => sum + budget, 0), own.reduce((sum, value) => sum + value.expected, 0)]
    const percent = percentOf(expected - baseline, baseline)
    return baseline === 0 && expected === 0 ? [] : [{ key, baseline: fromCents(baseline), expected: fromCents(expected), overrun: fromCents(expected - baseline), ...(percent !== undefined && { overrunPercent: percent }) }]
  })
}

function beyondVariance({ values: { item, expected, budget }, causes }: ItemCauses): { task: string; told: number; variance: number }[] {
  const told = sumOfParts(causes.filter((part) => part.told))
  const variance = expected - budget
  return told > 0 && told > variance ? [{ task: item.id, told: fromCents(told), variance: fromCents(variance) }] : []
}

function untracedCosts({ progress, asOf }: EvaluationContext): { impediment: string; amount: number }[] {
  return (progress.impediments ?? []).filter(({ opened }) => opened <= asOf).flatMap(({ id, cost = 0, tasks = [] }) => {
    const rest = Math.round((cost - tasks.reduce((sum, held) => sum + (held.cost ?? 0), 0)) * PERCENT) / PERCENT
    return rest > 0 ? [{ impediment: id, amount: rest }] : []
  })
}

function overBudget(cents: number, baseline: number, { approved }: EvaluationContext): Pick<CostOverrun, 'budget'> {
  const reserve = toCents(reserveOf(approved))
  if (reserve <= 0) return {}
  const overrunPercent = percentOf(cents - baseline - reserve, baseline + reserve)
  return { budget: { amount: fromCents(baseline + reserve), overrun: fromCents(cents - baseline - reserve), ...(overrunPercent !== undefined && { overrunPercent }) } }
}

/** A difference in percent of what it is measured against, to four decimals; undefined where that is 0. */
function percentOf(difference: number, base: number): number | undefined {
  return base > 0 ? shortened((difference / base) * PERCENT) : undefined
}
