// Scenarios → what each would change: the stages run again in memory for every one.
import type { Scenario, Verdict } from '../../model/file-types.ts'
import { roundedToCents } from '../../model/money/money.ts'
import { sameValue } from '../../model/same-value.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { readCalendar } from '../../files/content.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { type ChangeProblem, changePlan } from '../../planning/change-plan.ts'
import { type ScheduleDifference, compareSchedules } from '../../comparing/compare-schedules.ts'
import { type Ground, type Situation, regenerated, regenerates, situationOf } from './situation.ts'

/** The figures of a situation. */
export interface SituationFigures {
  readonly finishDate: string
  /** Finish that the simulation keeps in 80 of 100 cases; only where estimates are uncertain. */
  readonly finishP80?: string
  /** Tasks and purchases, once, without reserve. */
  readonly cost: number
  readonly runningPerYear?: number
  readonly score?: number | null
  readonly verdict?: Verdict
}

/** A scenario beside what it is measured against. */
export interface ScenarioResult extends SituationFigures {
  readonly scenario: Scenario
  /** The plan as it lies there, or as `plan` would write it today. */
  readonly against: 'plan' | 'generated'
  /** Working days later than that; negative is earlier. */
  readonly finishDays: number
  readonly costDifference: number
  readonly difference: ScheduleDifference
  readonly situation: Situation
}

/** Everything compared: the plan as it is, what `plan` would make of it today where that is another, and the scenarios. */
export interface Comparison {
  /** Whether the plan has been edited; the edits are in all of them. */
  readonly edited: boolean
  readonly today: SituationFigures & { readonly situation: Situation }
  readonly generated?: SituationFigures & { readonly situation: Situation }
  readonly results: readonly ScenarioResult[]
}

/** A scenario that cannot be applied, by its place in the list. */
export interface ScenarioProblem extends ChangeProblem {
  readonly scenario: number
}

/** Compares scenarios, or tells every name in them that leads nowhere. */
export function runScenarios(ground: Ground, scenarios: readonly Scenario[], say: Say): Comparison | { readonly problems: readonly ScenarioProblem[] } {
  const unasked = scenarios.flatMap(({ answers = {} }, scenario) => unknownQuestions(ground, answers).map((problem) => ({ ...problem, scenario })))
  if (unasked.length > 0) return { problems: unasked }
  const changed = scenarios.map((scenario) => {
    const base = regenerates(scenario) ? regenerated(ground, scenario) : { plan: ground.plan, assessment: ground.assessment }
    return { scenario, base, result: changePlan(base.plan, scenario) }
  })
  const problems = changed.flatMap(({ result }, scenario) => ('problems' in result ? result.problems.map((problem) => ({ ...problem, scenario })) : []))
  if (problems.length > 0) return { problems }
  const today = situationOf(ground.plan, ground.assessment, ground.planFile, say)
  const generated = scenarios.some(regenerates) ? updatedToday(ground, say) : undefined
  const results = changed.flatMap(({ scenario, base, result }): ScenarioResult[] => {
    if ('problems' in result) return []
    const against = generated && regenerates(scenario) ? generated : today
    const situation = situationOf(result.plan, base.assessment, ground.planFile, say)
    const [figures, before] = [figuresOf(situation), figuresOf(against)]
    return [{
      ...figures, scenario, against: against === today ? 'plan' : 'generated', situation,
      finishDays: workingDaysLater(against.plan, readCalendar(against.plan.calendar?.country))(before.finishDate, figures.finishDate), costDifference: roundedToCents(figures.cost - before.cost),
      difference: compareSchedules(against.schedule, situation.schedule),
    }]
  })
  return { edited: ground.edited, today: { ...figuresOf(today), situation: today }, ...(generated ? { generated: { ...figuresOf(generated), situation: generated } } : {}), results }
}

function unknownQuestions({ engagement }: Ground, answers: Readonly<Record<string, number>>): ChangeProblem[] {
  const known = [...(engagement?.knowledge.questions.keys() ?? [])]
  return engagement ? Object.keys(answers).filter((name) => !known.includes(name)).map((name) => ({ path: ['answers', name], what: 'questions', name, known })) : []
}

// The inputs may have changed since somebody edited the plan; then what other answers do must not be taken together with that.
function updatedToday(ground: Ground, say: Say): Situation | undefined {
  const { plan, assessment } = regenerated(ground, {})
  return sameValue(plan, ground.plan) ? undefined : situationOf(plan, assessment, ground.planFile, say)
}

/** The figures that are compared. */
export function figuresOf({ schedule: { simulation, cost, finishDate }, assessment }: Situation): SituationFigures {
  return {
    finishDate, ...(simulation ? { finishP80: simulation.finishDate.p80 } : {}), cost: cost.oneOff ?? cost.total, ...(cost.runningPerYear === undefined ? {} : { runningPerYear: cost.runningPerYear }),
    ...(assessment ? { score: assessment.score, verdict: assessment.verdict } : {}),
  }
}
