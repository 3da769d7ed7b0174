// Which tasks and budget lines cost more than they did, and how few of them make the difference.
import { fromCents, toCents } from '../model/money/cents.ts'
import type { Baseline, Plan, Schedule } from '../model/file-types.ts'
import { boughtLines, comesAgain, firstYearAmount } from '../model/money/payments.ts'

/** Something that costs money: a task or a budget line with its amount, once or in its first year. */
export interface CostLine {
  readonly list: 'tasks' | 'budget'
  readonly id: string
  readonly title: string | undefined
  readonly amount: number
}

/** One that costs more than it did; `was` is 0 for what is new. */
export interface DearerLine extends CostLine {
  readonly was: number
  readonly isNew: boolean
}

/** Whether what is paid once is meant (tasks, and budget lines beside them), or what comes again. */
export type CostSort = 'once' | 'perYear'

type AnyLine = Parameters<typeof firstYearAmount>[0] & { readonly id: string; readonly title?: string; readonly category?: string; readonly inTasks?: boolean }

/** The lines of a plan by its schedule. */
export function costLines(plan: Plan, { tasks }: Schedule, sort: CostSort): CostLine[] {
  const titles = new Map(plan.phases.flatMap((phase) => phase.tasks.map(({ id, title }) => [id, title] as const)))
  return [...(sort === 'once' ? tasks.map(({ id, cost = 0 }): CostLine => ({ list: 'tasks', id, title: titles.get(id), amount: cost })) : []), ...bought(plan.budget, sort)]
}

/** The lines as they were approved. */
export function approvedCostLines({ tasks, budget }: Baseline, sort: CostSort): CostLine[] {
  return [...(sort === 'once' ? tasks.map(({ id, title, cost }): CostLine => ({ list: 'tasks', id, title, amount: cost })) : []), ...bought(budget, sort)]
}

/** What costs more than it did, the largest difference first. */
export function dearerLines(before: readonly CostLine[], now: readonly CostLine[]): DearerLine[] {
  const was = new Map(before.map((line) => [keyOf(line), line.amount]))
  const more = ({ amount, was: then }: DearerLine) => toCents(amount) - toCents(then)
  return now.map((line): DearerLine => ({ ...line, was: was.get(keyOf(line)) ?? 0, isNew: !was.has(keyOf(line)) }))
    .filter((line) => more(line) > 0).sort((a, b) => more(b) - more(a) || (a.id < b.id ? -1 : 1))
}

/** The fewest lines that together cost at least an amount more than they did; undefined where all of them do not. Taking the largest differences first, no smaller set does. */
export function fewestDearer(lines: readonly DearerLine[], amount: number): DearerLine[] | undefined {
  let left = toCents(amount)
  const taken = lines.filter(({ amount: now, was }) => {
    const isWanted = left > 0
    left -= isWanted ? toCents(now) - toCents(was) : 0
    return isWanted
  })
  return left > 0 ? undefined : taken
}

/** What they cost more in all. */
export function sumOfMore(lines: readonly DearerLine[]): number {
  return fromCents(lines.reduce((sum, { amount, was }) => sum + toCents(amount) - toCents(was), 0))
}

function bought(budget: readonly AnyLine[] | undefined, sort: CostSort): CostLine[] {
  return boughtLines({ budget: budget ?? [] }).filter((line) => comesAgain(line) === (sort === 'perYear')).map((line) => ({ list: 'budget', id: line.id, title: line.title, amount: sort === 'perYear' ? firstYearAmount(line) : line.amount }))
}

function keyOf({ list, id }: CostLine): string {
  return `${list} ${id}`
}
