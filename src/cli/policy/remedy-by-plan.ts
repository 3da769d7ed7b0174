// What of a plan would have to be as it was, or shorter, for it to end in time: each way checked by scheduling anew.
import type { Change, Plan, Schedule } from '../../model/file-types.ts'
import { smallestThatDo } from '../../model/fewest-that-do.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { placeOfChange } from '../../comparing/place-of-change.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { readCalendar } from '../../files/content.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { type PlanPart, asApproved, changedParts, takenBack } from '../../planning/take-back.ts'
import { changeWords } from '../../reporting/diff/change-words.ts'
import { schedule } from '../../scheduling/schedule.ts'
import { type Goal, shownFile } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { placeOfTask, titleIn } from './named-task.ts'
import { remedyByLength, remedyByMoney } from './remedy-by-shortening.ts'
import { type RemedyTerms, listed } from './remedy-terms.ts'

type FinishGoal = Extract<Goal, { what: 'finish' }>

/** Schedules that are made to see whether fewer changes would do; one takes up to some tenths of a second. */
const MOST_TRIALS = 60

/** The fewest changes of the plan without which it would end in time, and the cheapest tasks to shorten; where there is neither, the fewest tasks to shorten. */
export function remedyByPlan(goal: FinishGoal, engagement: GatheredEngagement, terms: RemedyTerms): Note[] {
  const { loaded: { plan }, schedules: { now } } = engagement
  if (!plan || !now) return []
  const found = [...asItWas(goal, plan, now, engagement, terms), ...remedyByMoney(goal, plan, now, engagement, terms)]
  return found.some(({ under }) => under) ? found : [...found, ...remedyByLength(goal, plan, now, engagement)]
}

function isInTime(plan: Plan, { from, workingDays }: FinishGoal): boolean {
  const data = readCalendar(plan.calendar?.country)
  const made = schedule(plan, data)
  return 'schedule' in made && workingDaysLater(plan, data)(from, made.schedule.finishDate) <= workingDays
}

function asItWas(goal: FinishGoal, plan: Plan, now: Schedule, engagement: GatheredEngagement, terms: RemedyTerms): Note[] {
  const { baseline } = engagement.judged
  const was = goal.against === 'revision' ? engagement.before?.plan : baseline && asApproved(plan, now, baseline)
  if (!was) return []
  const parts = byWeight(changedParts(was, plan), now, engagement, terms)
  const few = smallestThatDo(parts, (some) => isInTime(takenBack(plan, was, some), goal), MOST_TRIALS)
  if (!few) return []
  const noteOf = goal.against === 'revision' ? (part: PlanPart) => changeNote(part, plan, engagement, terms) : (part: PlanPart) => approvedNote(part, plan, now, engagement)
  return [{ text: goal.against === 'revision' ? 'policy.note.withoutChange' : 'policy.note.asApproved', values: { count: few.items.length, proof: few.isSmallest ? 'smallest' : 'none' } }, ...listed(few.items, noteOf)]
}

// What made the finding first, then what takes longest more than it did.
function byWeight(parts: readonly PlanPart[], now: Schedule, { schedules: { before } }: GatheredEngagement, { causes }: RemedyTerms): PlanPart[] {
  const isCause = (part: PlanPart) => causes.some((change) => change.kind === 'Plan' && isOf(change, part))
  const daysIn = (made: Schedule | undefined) => new Map((made?.tasks ?? []).map(({ id, durationDays }) => [id, durationDays]))
  const [days, old] = [daysIn(now), daysIn(before)]
  const weight = (part: PlanPart) => (isCause(part) ? 1e6 : 0) + (part.list === 'tasks' ? (days.get(part.item) ?? 0) - (old.get(part.item) ?? 0) : 0)
  return [...parts].sort((a, b) => weight(b) - weight(a))
}

function isOf({ list = '', item }: Change, part: PlanPart): boolean {
  if (part.list !== '') return list === part.list && item === part.item
  return (list === '' && item.split('.')[0] === part.item) || list.split('.')[0] === part.item
}

function changeNote(part: PlanPart, plan: Plan, { judged }: GatheredEngagement, { changes, voice, say, language }: RemedyTerms): Note {
  const own = changes.filter((change) => change.kind === 'Plan' && isOf(change, part))
  const spoken = { currency: voice?.currency, nameOf: voice?.nameOf ?? (() => undefined), say, language, escape: plainLine, most: 1 }
  const text = own.map((change) => changeWords({ ...change, role: 'detail' }, spoken).text).join(say('reports.separator')) || part.item
  const there = own.find(({ change }) => change !== 'removed')
  return there ? { text: 'policy.note.change', values: { text }, other: { file: shownFile(judged, FILES.plan), path: placeOfChange(there, plan) } } : { text: 'policy.note.changeGone', values: { text } }
}

function approvedNote({ item }: PlanPart, plan: Plan, now: Schedule, { judged }: GatheredEngagement): Note {
  const from = now.tasks.find(({ id }) => id === item)?.durationDays ?? 0
  const to = judged.baseline?.tasks.find(({ id }) => id === item)?.durationDays ?? 'none'
  return { text: 'policy.note.approvedTask', values: { title: titleIn(plan, item), item, from, to, state: to === 'none' ? 'new' : 'longer' }, other: placeOfTask(item, plan, judged) }
}
