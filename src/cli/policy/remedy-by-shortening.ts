// Which tasks to shorten so that a plan ends in time: the cheapest, or the fewest.
import type { IsoDate, Plan, Schedule } from '../../model/file-types.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { readCalendar } from '../../files/content.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { assumeCrash } from '../../planning/assume-crash.ts'
import { cheapestUntil } from '../../scheduling/crashing/cheapest-until.ts'
import { type ShorterTask, fewestShorter } from '../../scheduling/fewest-shorter.ts'
import type { Goal } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import { amountText } from '../print/amount-text.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { placeOfTask, titleIn } from './named-task.ts'
import { type RemedyTerms, listed } from './remedy-terms.ts'

type FinishGoal = Extract<Goal, { what: 'finish' }>

/** The tasks with the days they would have to be shorter by and what that costs, or how early the plan can end at best; nothing where none can be shortened. */
export function remedyByMoney(goal: FinishGoal, plan: Plan, now: Schedule, { judged, loaded: { knowledge: { crash }, profile } }: GatheredEngagement, { language }: RemedyTerms): Note[] {
  const { plan: crashable, assumed } = crash ? assumeCrash(plan, now, crash) : { plan, assumed: [] }
  const found = cheapestUntil(crashable, now, readCalendar(plan.calendar?.country), isEarly(goal, plan))
  if (!found) return []
  if ('best' in found) return [{ text: 'policy.note.shortestEnd', values: { date: found.best } }]
  const { cumulatedCost, shortened: tasks } = found.step
  const isAssumed = tasks.some(({ task }) => assumed.includes(task))
  const cost = amountText(cumulatedCost, plan.currency ?? profile.settings?.currency, language)
  return [
    { text: 'policy.note.shorter', values: { count: tasks.length, cost, assumption: isAssumed && crash ? inLanguage(crash.text, language) : 'none' } },
    ...shorterTasks(tasks, plan, judged),
  ]
}

/** The fewest tasks with the days they would have to be shorter by, whatever that costs; nothing where not even a day for each is short enough. */
export function remedyByLength(goal: FinishGoal, plan: Plan, now: Schedule, { judged }: GatheredEngagement): Note[] {
  const tasks = fewestShorter(plan, now, readCalendar(plan.calendar?.country), isEarly(goal, plan))
  return tasks ? [{ text: 'policy.note.fewestShorter', values: { count: tasks.length } }, ...shorterTasks(tasks, plan, judged)] : []
}

function isEarly({ from, workingDays }: FinishGoal, plan: Plan): (finish: IsoDate) => boolean {
  const later = workingDaysLater(plan, readCalendar(plan.calendar?.country))
  return (finish) => later(from, finish) <= workingDays
}

function shorterTasks(tasks: readonly ShorterTask[], plan: Plan, judged: GatheredEngagement['judged']): Note[] {
  return listed(tasks, ({ task, days }) => ({ text: 'policy.note.shorterTask', values: { title: titleIn(plan, task), item: task, days }, other: placeOfTask(task, plan, judged) }))
}
