// The cheapest days to save in a plan, with what the packs assume where the manager has said nothing.
import { activityIdOf } from '../../model/activity-id.ts'
import type { CrashRule, Plan } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { readCalendar } from '../../files/content.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { assumeCrash } from '../../planning/assume-crash.ts'
import { type CrashCurve, crashCurve } from '../../scheduling/crashing/crash-curve.ts'
import { hintOf } from '../../validation/hint.ts'
import { scheduleInMemory } from '../derive/derive.ts'
import { scheduleProblemText } from '../derive/schedule-problem-text.ts'

/** The curve, to which task it goes, and which tasks are shortened by an assumption of the packs. */
export interface CrashResult extends CrashCurve {
  readonly to?: string
  readonly assumed: readonly string[]
}

/** Computes the curve to the end of a plan or of one of its tasks; `badScenario` for a task that is not there, `notSchedulable`. */
export function runCrash(plan: Plan, to: string | undefined, { planFile, rule, say }: { readonly planFile: string; readonly rule: CrashRule | undefined; readonly say: Say }): CrashResult {
  const ids = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id))
  const target = to === undefined ? undefined : (ids.find((id) => id === to) ?? ids.findLast((id) => activityIdOf(id) === to))
  if (to !== undefined && target === undefined) throw new UserError('badScenario', { problems: say('diagnostics.unknown-reference', { what: say('diagnostics.thing.tasks'), name: to, ...hintOf(to, ids) }) }, 2)
  const { plan: crashable, assumed } = rule ? assumeCrash(plan, scheduleInMemory(planFile, plan, say), rule) : { plan, assumed: [] }
  const result = crashCurve(crashable, readCalendar(plan.calendar?.country), target)
  if ('problems' in result) throw new UserError('notSchedulable', { file: planFile, problems: result.problems.map((problem) => scheduleProblemText(problem, planFile, say)).join('\n') }, 1)
  const touched = new Set(result.curve.steps.flatMap(({ shortened }) => shortened.map(({ task }) => task)))
  return { ...result.curve, ...(target === undefined ? {} : { to: target }), assumed: assumed.filter((id) => touched.has(id)) }
}
