// Which answers move the date of going live and the score most, if they were one level better: every one of them tried.
import type { Plan, QuestionScore } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { workingDaysLater } from '../../model/working-days-later.ts'
import { readCalendar } from '../../files/content.ts'
import { markOf } from '../../knowledge/marked-activity.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { upToTask } from '../../scheduling/up-to-task.ts'
import { scheduleInMemory } from '../derive.ts'
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
/** Enough to order levers: all are compared on the same random numbers. */
const ITERATIONS = 2000

interface Outcome {
  readonly score: number
  readonly plan: Plan
  readonly liveTask: string | undefined
  readonly liveDate: string
  readonly liveP80: string
  readonly cost: number
}

/** Tries every answered question below the highest level one level higher; `whatIfNeedsEngagement` without interviews. Measured against the plan as it would be generated today. */
export function runLeverage(ground: Ground, say: Say): LeverageResult {
  if (!ground.engagement || !ground.assessment) throw new UserError('whatIfNeedsEngagement', {}, 2)
  const today = outcomeOf(ground, {}, say)
  const later = workingDaysLater(today.plan, readCalendar(today.plan.calendar?.country))
  const asked = (ground.assessment.questions ?? []).filter(({ state }) => state !== 'not-applicable')
  const answered = asked.filter((question): question is QuestionScore & { level: number } => question.state === 'answered' && question.level !== undefined)
  const levers = answered.filter(({ level }) => level < HIGHEST).map(({ id, level }): Lever => {
    const to = Math.min(HIGHEST, Math.floor(level) + 1)
    const better = outcomeOf(ground, { [id]: to }, say)
    return {
      question: id, from: level, to, score: better.score, scoreDifference: Math.round((better.score - today.score) * 10) / 10, liveDate: better.liveDate, liveP80: better.liveP80,
      liveP80Days: later(today.liveP80, better.liveP80), costDifference: Math.round((better.cost - today.cost) * 100) / 100,
    }
  })
  return {
    iterations: ITERATIONS,
    today: { score: today.score, ...(today.liveTask === undefined ? {} : { liveTask: today.liveTask }), liveDate: today.liveDate, liveP80: today.liveP80 },
    tried: levers.length, leftAside: { unanswered: asked.length - answered.length, highest: answered.length - levers.length },
    levers: levers.sort((a, b) => a.liveP80Days - b.liveP80Days || b.scoreDifference - a.scoreDifference || (a.question < b.question ? -1 : 1)),
  }
}

// Without a task marked live, going live is the end.
function outcomeOf(ground: Ground, answers: Readonly<Record<string, number>>, say: Say): Outcome {
  const { plan, assessment } = regenerated(ground, { answers })
  const liveTask = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id)).findLast((id) => ground.engagement && markOf(id, ground.engagement.knowledge) === 'live')
  const upToLive = liveTask === undefined ? plan : upToTask(plan, liveTask, readCalendar(plan.calendar?.country))
  const { finishDate, simulation, cost } = scheduleInMemory(ground.planFile, upToLive, say, { iterations: ITERATIONS })
  return { score: assessment?.score ?? 0, plan, liveTask, liveDate: finishDate, liveP80: simulation?.finishDate.p80 ?? finishDate, cost: cost.total }
}
