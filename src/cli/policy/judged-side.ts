// One side of a policy's comparison, with all that is computed computed anew.
import type { Assessment, Plan, RespondentRole, Schedule } from '../../model/file-types.ts'
import { assessPlainly } from '../../assessment/assess.ts'
import type { KnownFiles } from '../../comparing/sides.ts'
import { readCalendar } from '../../files/content.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { schedule } from '../../scheduling/schedule.ts'
import type { JudgedSide } from '../../validation/policy/judged-engagement.ts'
import type { Progress } from '../../model/file-types.ts'

/** A side with its schedule, where there is one. */
export interface ComputedSide extends JudgedSide {
  readonly schedule: Schedule | undefined
}

/** What the computing takes beside the files. */
export interface ComputingTerms {
  readonly knowledge: Knowledge
  readonly today: string
  /** Whether anything asks for the schedule. */
  readonly withSchedule: boolean
}

/** The side of some files; undefined where there is no profile. */
export function computedSide({ profile, interviews, reconciliation, plan }: KnownFiles, progress: Progress | undefined, { knowledge, today, withSchedule }: ComputingTerms): ComputedSide | undefined {
  if (!profile) return undefined
  const answers = interviews.map(([, interview]) => interview)
  const assessment = assessPlainly(knowledge, profile, answers, today, reconciliation)
  const roles = [...new Set(answers.map(({ respondent }) => respondent.role))]
  const groups = roles.map((role) => [role, assessPlainly(knowledge, profile, answers.filter(({ respondent }) => respondent.role === role), today).score] as const)
  const made = withSchedule && plan ? scheduled(plan) : undefined
  return { assessment, groups: new Map(groups.filter(isKnown)), schedule: made, cost: made && { currency: plan?.currency ?? profile.settings?.currency, once: made.cost.oneOff ?? made.cost.total, perYear: made.cost.runningPerYear ?? 0, hasLines: made.cost.oneOff !== undefined }, finish: made?.finishDate, gateDecisions: progress?.gates ?? [] }
}

function isKnown(group: readonly [RespondentRole, Assessment['score']]): group is readonly [RespondentRole, number] {
  return group[1] !== null
}

function scheduled(plan: Plan): Schedule | undefined {
  const result = schedule(plan, readCalendar(plan.calendar?.country))
  return 'schedule' in result ? result.schedule : undefined
}
