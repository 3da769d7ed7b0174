// Which tasks and budget lines cost more than they did, and the fewest of them whose old amounts would be enough.
import { type DearerLine, approvedCostLines, costLines, dearerLines, fewestDearer, sumOfMore } from '../../comparing/dearer-lines.ts'
import { placeOfChange } from '../../comparing/place-of-change.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { fromCents, toCents } from '../../model/money/cents.ts'
import { type CostSort, type Goal, shownFile } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import { amountText } from '../print/amount-text.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { type RemedyTerms, listed } from './remedy-terms.ts'

/** The lines with their amounts of then and now, each at its place; nothing where the limit is passed though no line has become dearer. */
export function remedyByCost({ what, atMost, against }: Extract<Goal, { what: CostSort }>, engagement: GatheredEngagement, { language }: RemedyTerms): Note[] {
  const { judged, loaded: { plan, profile }, schedules } = engagement
  const was = against === 'latest-baseline' ? judged.baseline && approvedCostLines(judged.baseline, what) : engagement.before?.plan && schedules.before && costLines(engagement.before.plan, schedules.before, what)
  if (!plan || !schedules.now || !was) return []
  const dearer = dearerLines(was, costLines(plan, schedules.now, what))
  const taken = fewestDearer(dearer, fromCents(toCents(judged.now.cost?.[what] ?? 0) - toCents(atMost)))
  if (!taken) return []
  const money = (amount: number) => amountText(amount, plan.currency ?? profile.settings?.currency, language)
  const lineNote = (line: DearerLine): Note => {
    const values = { title: line.title ?? line.id, item: line.id, was: money(line.was), now: money(line.amount), more: money(fromCents(toCents(line.amount) - toCents(line.was))), state: line.isNew ? 'new' : 'dearer' }
    const path = placeOfChange({ id: line.id, file: FILES.plan, kind: 'Plan', list: line.list, item: line.id, change: 'added', role: 'cause' }, plan)
    return { text: 'policy.note.dearerLine', values, other: { file: shownFile(judged, FILES.plan), path } }
  }
  const others = dearer.length - taken.length
  return [{ text: 'policy.note.dearer', values: { count: taken.length, others, more: money(sumOfMore(dearer)), limit: money(atMost) } }, ...listed(taken, lineNote)]
}
