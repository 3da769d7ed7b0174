// What each part of the project report rests on, for those who rewrite it.
import type { Phase } from '../../model/file-types.ts'
import { toHalf } from '../../model/estimate.ts'
import type { Facts } from '../regions/facts.ts'
import { budgetTotals } from './budget-totals.ts'
import { personDays } from './people.ts'
import { type ProjectContext, verdictOf } from './project-input.ts'

/** Facts by the part that rests on them. */
export interface ProjectFacts {
  readonly summary: Facts
  readonly decisions: Facts
  readonly goals: Facts
  readonly method: Facts
  readonly timetable: Facts
  readonly gates: Facts
  readonly team: Facts
  readonly budget: Facts
  readonly risks: Facts
  readonly assumptions: Facts
}

/** The facts of the report as its reader sees them; `decisions` are the sentences about what must be decided. */
export function projectFacts(context: ProjectContext, decisions: readonly string[]): ProjectFacts {
  const { plan, schedule, assessment, tasks, knowledge, say, text } = context
  const verdict = verdictOf(context)
  const dates: Facts = { start: schedule.startDate, finish: schedule.finishDate }
  const { total, needed } = budgetTotals(plan)
  const money: Facts = total === 0 ? {} : { budget: Math.round(total), needed: Math.round(needed) }
  const greatest = [...(plan.risks ?? [])].sort((a, b) => b.probability * b.impact - a.probability * a.impact)
  const method: Facts = plan.method === undefined ? {} : { method: text(knowledge.methods.get(plan.method)?.title) || plan.method }
  const score: Facts = assessment?.score === undefined || assessment.score === null ? {} : { score: assessment.score }
  return {
    summary: { ...dates, tasks: tasks.length, ...money, ...(verdict === undefined ? {} : { verdict: say(`reports.verdict.${verdict}`) }), ...score, ...method, risks: greatest.slice(0, 3).map(({ title }) => title) },
    decisions: { decisions },
    goals: { goals: [...(plan.goals ?? []).map(({ title }) => title), ...(plan.kpis ?? []).map(({ title, baseline, target, by }) => [title, baseline ?? '', target ?? '', by ?? ''].join(' '))] },
    method, timetable: { ...dates, criticalPath: schedule.criticalPath }, gates: { gates: (plan.readinessGates ?? []).map(({ id, state }) => `${id} ${state}`) },
    team: { team: (plan.team ?? []).map(({ id, name, role, availabilityPercent }) => [id, name ?? '', role ?? '', availabilityPercent ?? ''].join(' ')) }, budget: money,
    risks: { risks: greatest.map(({ title, probability, impact }) => `${title} ${probability} ${impact}`) },
    assumptions: { assumptions: [...(plan.assumptions ?? []).map((item) => item.text), ...(plan.tailoredOut ?? []).map(({ title, reason }) => `${title} ${reason}`)] },
  }
}

/** The facts beneath what is said of one phase. */
export function phaseFacts(phase: Phase, context: ProjectContext): Facts {
  const { schedule } = context
  const own = context.tasks.filter((item) => item.phase.id === phase.id)
  const times = schedule.phases?.find(({ id }) => id === phase.id)
  const cost = schedule.cost.byPhase.find((item) => item.phase === phase.id)?.cost ?? 0
  return { ...(times ? { start: times.start, finish: times.finish } : {}), tasks: own.length, days: toHalf(personDays(own, context)), ...(cost === 0 ? {} : { cost: Math.round(cost) }) }
}
