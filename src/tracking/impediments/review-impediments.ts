// Factors that impeded progress: what they cost, of which kinds they were, which rules and checks change.
import type { Impediment, ImpedimentsReview, ReviewedImpediment } from '../../model/file-types.ts'
import { meanOf, percentOf, rounded } from '../rounded.ts'
import { costOf, daysOf } from './losses.ts'
import { paretoOf } from './pareto.ts'
import { type ImpedimentContext, reviewedImpediment } from './reviewed-impediment.ts'

/** The review of all impediments met until the day; undefined where there are none. Totals are sums: days lost to two of them at once count twice. */
export function reviewImpediments(all: readonly Impediment[] | undefined, { asOf, ...context }: Omit<ImpedimentContext, 'byId'>): ImpedimentsReview | undefined {
  const known = (all ?? []).filter(({ opened }) => opened <= asOf).toSorted((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : 0))
  if (known.length === 0) return undefined
  const byId = new Map(known.map((item) => [item.id, item]))
  const items = known.map((impediment) => reviewedImpediment(impediment, { ...context, asOf, byId }))
  const closed = items.filter((item) => item.closed !== undefined)
  const open = items.filter((item) => item.closed === undefined)
  const tasks = items.flatMap((item) => item.tasks ?? [])
  const resolved = meanOf(closed.map(({ days }) => days))
  const age = meanOf(open.map(({ days }) => days))
  return {
    open: open.length, closed: closed.length, daysLost: daysOf(items), cost: costOf(items), tracedDays: daysOf(tasks), tracedCost: costOf(tasks),
    ...(tasks.length > 0 && { criticalDays: daysOf(tasks.filter(({ critical }) => critical)) }),
    ...(resolved !== undefined && { meanDaysToResolve: rounded(resolved) }), ...(age !== undefined && { meanOpenAgeDays: rounded(age) }),
    repeatPercent: percentOf(items.filter(({ repeats }) => repeats !== undefined).length, items.length), ...controlOf(items),
    ...paretoOf(items), rules: rulesOf(items),
    withoutNewCheck: items.filter(({ checkMissing }) => checkMissing).map(({ id }) => id), notWarned: items.filter(({ warning }) => warning === 'not-warned').map(({ id }) => id), items,
  }
}

function controlOf(items: readonly ReviewedImpediment[]): Pick<ImpedimentsReview, 'withinControl'> {
  const said = items.filter(({ withinControl }) => withinControl !== undefined)
  const within = said.filter(({ withinControl }) => withinControl)
  const days = daysOf(said)
  return said.length === 0 ? {} : { withinControl: { said: said.length, percent: percentOf(within.length, said.length), ...(days > 0 && { daysPercent: percentOf(daysOf(within), days) }) } }
}

function rulesOf(items: readonly ReviewedImpediment[]): ImpedimentsReview['rules'] {
  const rules = items.flatMap(({ rule }) => rule ?? [])
  const count = (is: (rule: (typeof rules)[number]) => boolean) => rules.filter(is).length
  return {
    change: count(({ verdict }) => verdict === 'change'), drop: count(({ verdict }) => verdict === 'drop'), keep: count(({ verdict }) => verdict === 'keep'),
    undecided: count(({ verdict }) => verdict === undefined), overdue: count(({ state }) => state === 'overdue'),
  }
}
