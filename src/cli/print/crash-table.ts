// What `what-if --crash` prints: days saved against money, and which tasks are shortened for each.
import type { CrashStep } from '../../scheduling/crashing/crash-curve.ts'
import type { Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { CrashResult } from '../what-if/run-crash.ts'
import { amountText } from './amount-text.ts'
import { alignedRight } from './aligned-right.ts'
import { columns, style } from './style.ts'
import { wrapped } from './wrapped.ts'

/** How it is printed. */
interface CrashVoice {
  readonly language: Language
  readonly say: Say
  readonly names: ReadonlyMap<string, string>
  readonly currency: string | undefined
  /** The assumption of the packs in words. */
  readonly assumption: string
}

/** Steps that shorten the same tasks at the same price. */
interface Stretch {
  readonly first: CrashStep
  readonly last: CrashStep
  readonly cost: number
  readonly changes: ReadonlyMap<string, number>
}

/** The curve on one screen. */
export function crashTable(result: CrashResult, { language, say, names, currency, assumption }: CrashVoice): string {
  const { steps, assumed, to, finishDate, heldBy, network } = result
  const name = (id: string) => names.get(id) ?? id
  const money = (amount: number) => amountText(amount, currency, language)
  const head = style.strong(to === undefined ? say('whatIf.crash.title', { finish: finishDate }) : say('whatIf.crash.titleTo', { task: name(to), finish: finishDate }))
  if (steps.length === 0) return [head, wrapped(say('whatIf.crash.none', { tasks: heldBy.slice(-LAST).map(name).join(say('whatIf.separator')) })), wrapped(say('whatIf.crash.order', { network }))].join('\n')
  const stretches = stretchesOf(steps)
  const rows = stretches.map(({ first, last, cost }) => [first === last ? String(last.daysSaved) : `${first.daysSaved}–${last.daysSaved}`, last.finishDate, money(cost), money(last.cumulatedCost)])
  const table = columns(alignedRight([['days', 'finish', 'perDay', 'cumulated'].map((key) => say(`whatIf.crash.${key}`)), ...rows])).split('\n')
  const detail = ({ changes }: Stretch) => wrapped(`    ${[...changes].map(([task, days]) => say(days > 0 ? 'whatIf.crash.shorter' : 'whatIf.crash.longer', { task: `${name(task)}${assumed.includes(task) ? ' *' : ''}`, days: Math.abs(days) })).join(say('whatIf.separator'))}`)
  return [
    head, style.strong(table[0] ?? ''), ...stretches.flatMap((stretch, place) => [table[place + 1] ?? '', detail(stretch)]),
    wrapped(say('whatIf.crash.held', { tasks: heldBy.slice(-LAST).map(name).join(say('whatIf.separator')), count: Math.max(0, heldBy.length - LAST) })),
    ...(assumed.length > 0 ? [wrapped(say('whatIf.crash.assumed', { assumption }))] : []), wrapped(say('whatIf.crash.order', { network })),
  ].join('\n')
}

/** Of a long chain its last tasks are named. */
const LAST = 4

function stretchesOf(steps: readonly CrashStep[]): Stretch[] {
  const stretches: Stretch[] = []
  let before: ReadonlyMap<string, number> = new Map()
  for (const step of steps) {
    const after = new Map(step.shortened.map(({ task, days }) => [task, days]))
    const changes = new Map([...new Set([...after.keys(), ...before.keys()])].map((task) => [task, (after.get(task) ?? 0) - (before.get(task) ?? 0)] as const).filter(([, days]) => days !== 0))
    const previous = stretches.at(-1)
    const isSame = previous?.cost === step.cost && JSON.stringify([...previous.changes]) === JSON.stringify([...changes])
    if (previous && isSame) stretches[stretches.length - 1] = { ...previous, last: step }
    else stretches.push({ first: step, last: step, cost: step.cost, changes })
    before = after
  }
  return stretches
}
