// Which answers move the date of going live and the score most, if they were one level better: every one of them tried.
import type { Plan, QuestionScore, Schedule } from '../../model/file-types.ts'
import { roundedToCents } from '../../model/money/money.ts'
import { UserError } from '../../model/user-error.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { readCalendar } from '../../files/content.ts'
import { markOf } from '../../knowledge/marked-activity.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { scheduleInMemory } from '../derive/derive.ts'
import { type Ground, regenerated } from './situation.ts'

/** What one better answer would change. */
export interface Lever {
  readonly question: string
  readonly from: number
  readonly to: number
  readonly score: number
  readonly scoreDifference: number
  readonly liveDate: string
  readonly liveP80: string
  /** Working days by which the P80 of going live comes later; negative is earlier. */
  readonly liveP80Days: number
  readonly costDifference: number
}

/** Every lever tried, the strongest first, beside what is today. */
export interface LeverageResult {
  /** Draws of each simulation. */
  readonly iterations: number
  readonly today: { readonly score: number; readonly liveTask?: string; readonly liveDate: string; readonly liveP80: string }
  readonly tried: number
  /** Questions left aside: unanswered, or already at the highest level. */
  readonly leftAside: { readonly unanswered: number; readonly highest: number }
  readonly levers: readonly Lever[]
}

const HIGHEST = 5

interface Outcome {
  readonly score: number
  readonly plan: Plan
  readonly liveTask: string | undefined
  readonly liveDate: string
  readonly liveP80: string
  readonly cost: number
  readonly iterations: number
}

/** Tries every answered question below the highest level one level higher; `whatIfNeedsEngagement` without interviews. Measured against the plan as `plan` would write it today, with the draws of its schedule: the first P80 is the one that the report tells, and all others share its random numbers. */
export function runLeverage(ground: Ground, say: Say): LeverageResult {
  if (!ground.engagement || !ground.assessment) throw new UserError('whatIfNeedsEngagement', {}, 2)
  const schedules = new Map<string, Schedule>()
  const outcomeOf = (answers: Readonly<Record<string, number>>): Outcome => outcomeWith(ground, answers, schedules, say)
  const today = outcomeOf({})
  const later = workingDaysLater(today.plan, readCalendar(today.plan.calendar?.country))
  const asked = (ground.assessment.questions ?? []).filter(({ state }) => state !== 'not-applicable')
  const answered = asked.filter((question): question is QuestionScore & { level: number } => question.state === 'answered' && question.level !== undefined)
  const levers = answered.filter(({ level }) => level < HIGHEST).map(({ id, level }): Lever => {
    const to = Math.min(HIGHEST, Math.floor(level) + 1)
    const better = outcomeOf({ [id]: to })
    return {
      question: id, from: level, to, score: better.score, scoreDifference: Math.round((better.score - today.score) * 10) / 10, liveDate: better.liveDate, liveP80: better.liveP80,
      liveP80Days: later(today.liveP80, better.liveP80), costDifference: roundedToCents(better.cost - today.cost),
    }
  })
  return {
    iterations: today.iterations,
    today: { score: today.score, ...(today.liveTask === undefined ? {} : { liveTask: today.liveTask }), liveDate: today.liveDate, liveP80: today.liveP80 },
    tried: levers.length, leftAside: { unanswered: asked.length - answered.length, highest: answered.length - levers.length },
    levers: levers.sort((a, b) => a.liveP80Days - b.liveP80Days || b.scoreDifference - a.scoreDifference || (a.question < b.question ? -1 : 1)),
  }
}

// Without a task marked live, going live is the end.
function outcomeWith(ground: Ground, answers: Readonly<Record<string, number>>, schedules: Map<string, Schedule>, say: Say): Outcome {
  const { plan, assessment } = regenerated(ground, { answers })
  const liveTask = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id)).findLast((id) => ground.engagement && markOf(id, ground.engagement.knowledge) === 'live')
  // Many answers change nothing in a plan but its reasons, and those move no date.
  const key = JSON.stringify(plan, (name, value: unknown) => (name === 'because' ? undefined : value))
  const schedule = schedules.get(key) ?? scheduleInMemory(ground.planFile, plan, say, { watch: liveTask === undefined ? [] : [liveTask] })
  schedules.set(key, schedule)
  const { finishDate, tasks, simulation, cost } = schedule
  const liveDate = tasks.find(({ id }) => id === liveTask)?.finish ?? finishDate
  const drawn = simulation?.milestones?.find(({ id }) => id === liveTask)?.finishDate ?? simulation?.finishDate
  return { score: assessment?.score ?? 0, plan, liveTask, liveDate, liveP80: drawn?.p80 ?? liveDate, cost: cost.oneOff ?? cost.total, iterations: simulation?.iterations ?? 0 }
}
