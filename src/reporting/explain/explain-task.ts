// Why a task exists, why it takes so long, why it happens when it happens, and what it costs.
import { activityIdOf } from '../../model/activity-id.ts'
import { candidatesOf } from '../../model/assignment.ts'
import type { EffortFormula, Estimate, ScheduledTask, Task } from '../../model/file-types.ts'
import { likelyOf } from '../../model/estimate.ts'
import { driversOf } from '../../knowledge/drivers.ts'
import { estimateFactorFor } from '../../knowledge/estimate-factor.ts'
import { estimateOf } from '../../knowledge/estimate-formula.ts'
import { formatOf, simulatedTask } from './explain-certainty.ts'
import { explainReason, methodName } from './explain-judgement.ts'
import { explainQuestion } from './explain-question.ts'
import { explainTiming, titleOf } from './explain-timing.ts'
import { type Explanation, type ExplainSources, type PlanSources, engagementOf } from './explanation.ts'

/** A task with its reasons: why it exists, how its effort comes about, what fixes its start, its float and its cost. */
export function explainTask(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const { plan, schedule, say } = sources
  const task = plan?.phases.flatMap((phase) => phase.tasks).find((item) => item.id === id)
  if (!task) return undefined
  const dated = schedule?.tasks.find((item) => item.id === id)
  const sentence = dated ? datedSentence(task, dated, say) : say('explain.taskUndated', { title: task.title })
  return { id, sentence, because: [...existence(task, sources), ...effort(task, sources), ...(dated ? [...explainTiming(task, dated, sources), ...simulatedTask(id, sources), ...cost(task, dated, sources)] : [])] }
}

/** The finish date as the chain of tasks that drives it. */
export function explainFinish(sources: PlanSources): Explanation | undefined {
  const { schedule, say } = sources
  if (!schedule) return undefined
  const because = schedule.criticalPath.map((id): Explanation => {
    const dated = schedule.tasks.find((item) => item.id === id)
    return { id, sentence: say('explain.link', { title: titleOf(id, sources), start: dated?.start ?? '', finish: dated?.finish ?? '', days: dated?.durationDays ?? 0 }), because: [] }
  })
  return { id: 'finish', sentence: say('explain.finish', { finish: schedule.finishDate, start: schedule.startDate, days: schedule.workingDays ?? 0, count: because.length }), because }
}

function datedSentence({ title }: Task, { start, finish, durationDays, calendarDays }: ScheduledTask, say: PlanSources['say']): string {
  return calendarDays === undefined ? say('explain.task', { title, start, finish, days: durationDays }) : say('explain.taskCalendar', { title, start, finish, days: calendarDays })
}

// Without an engagement nobody knows more than the plan says.
function existence(task: Task, around: PlanSources | ExplainSources): Explanation[] {
  const sources = engagementOf(around)
  if (!sources) return []
  const { say } = sources
  const reasons = (task.because ?? []).flatMap((id) => explainQuestion(id, sources, false) ?? explainReason(id, sources))
  if (reasons.length > 0) return [{ id: `${task.id}.why`, sentence: say('explain.whyRemedy'), because: reasons }]
  const method = sources.plan?.method
  if (task.because?.some((id) => id === method || id.startsWith(`${method ?? ''}.`))) return [{ id: `${task.id}.why`, sentence: say('explain.whyMethod', { method: methodName(method ?? '', sources) }), because: [] }]
  return [{ id: `${task.id}.why`, sentence: say('explain.whyManager'), because: [] }]
}

type Kind = 'effort' | 'duration' | 'calendarDays'

// Work that takes its time has both an effort and a duration.
function effort(task: Task, around: PlanSources | ExplainSources): Explanation[] {
  const { effortDays, durationDays, calendarDays } = task
  const estimates: [Kind, Estimate | undefined][] = effortDays === undefined && durationDays === undefined ? [['calendarDays', calendarDays]] : [['effort', effortDays], ['duration', durationDays]]
  return estimates.flatMap(([kind, estimate]) => (estimate === undefined || likelyOf(estimate) === 0 ? [] : [estimated(task, kind, estimate, around)]))
}

function estimated(task: Task, kind: Kind, estimate: Estimate, around: PlanSources | ExplainSources): Explanation {
  const { say } = around
  const three = typeof estimate === 'number' ? undefined : estimate
  const likely = likelyOf(estimate)
  const sentence = say(`explain.${kind}`, { likely, optimistic: three?.optimistic ?? likely, pessimistic: three?.pessimistic ?? likely })
  const sources = engagementOf(around)
  const id = `${task.id}.${kind === 'duration' && task.effortDays !== undefined ? 'duration' : 'effort'}`
  if (!sources) return { id, sentence, because: [] }
  const drivers = driversOf(sources.profile, sources.knowledge)
  const formulas = formulasOf(task, kind, sources)
  const computed = formulas.reduce((sum, { formula, factor }) => sum + estimateOf(formula, drivers, factor).likely, 0)
  const edited = formulas.length > 0 && computed !== likely ? [{ id: `${task.id}.edited`, sentence: lengthened(task, kind, { likely, computed }, sources) ?? say('explain.edited', { computed, likely }), because: [] }] : []
  return { id, sentence, because: [...edited, ...formulas.flatMap(({ formula, factor }) => formulaTerms(formula, factor, drivers, sources))] }
}

// The plan gives a task as long as its effort takes those who do it (planning/time-for-effort.ts).
function lengthened(task: Task, kind: Kind, { likely, computed }: { likely: number; computed: number }, { plan, say }: ExplainSources): string | undefined {
  if (kind !== 'duration' || task.effortDays === undefined || likely < computed) return undefined
  const ids = (task.assign ?? []).flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  const percent = (plan?.team ?? []).filter(({ id }) => ids.includes(id)).reduce((sum, { availabilityPercent = 100 }) => sum + availabilityPercent, 0)
  const effortDays = likelyOf(task.effortDays)
  return percent > 0 && Math.ceil((effortDays * 200) / percent - 1e-9) / 2 === likely ? say('explain.lengthened', { computed, likely, effort: effortDays, percent }) : undefined
}

// The activity's own formula with the method's factor, and those of the gaps it closes.
function formulasOf(task: Task, kind: Kind, { knowledge, plan }: ExplainSources): { formula: EffortFormula; factor: number }[] {
  const [phaseId] = task.id.split('.')
  const activityId = activityIdOf(task.id)
  const activity = knowledge.activities.get(activityId)
  const phase = knowledge.methods.get(plan?.method ?? '')?.phases.find(({ id }) => id === phaseId)
  const uses = [...(phase?.activities ?? []), ...(phase?.parts ?? []).flatMap((part) => part.activities)]
  const use = uses.find((item) => typeof item !== 'string' && item.id === activity?.id)
  const own = kind === 'effort' ? activity?.effort : activity?.duration
  const remedies = (task.because ?? []).flatMap((id) => knowledge.questions.get(id)?.remedy ?? []).filter((remedy) => remedy.id === activityId || remedy.within === activity?.id)
  const gaps = kind === 'duration' && task.effortDays !== undefined ? [] : remedies
  const work = activity ?? gaps[0]
  const calibrated = work ? (estimateFactorFor({ activity: activity?.id, step: work.step, category: work.category ?? 'management' }, kind === 'effort' ? 'effort' : 'duration', knowledge.estimateFactors)?.factor ?? 1) : 1
  return [...(own ? [{ formula: own, factor: (typeof use === 'object' ? (use.effortFactor ?? 1) : 1) * calibrated }] : []), ...gaps.map((remedy) => ({ formula: remedy.effort, factor: calibrated }))]
}

function formulaTerms(formula: EffortFormula, factor: number, drivers: ReturnType<typeof driversOf>, { say }: ExplainSources): Explanation[] {
  const terms = (formula.terms ?? []).map(({ driver, days, per = 1, exponent = 1 }): Explanation => {
    const { value, stated, path } = drivers[driver]
    const part = Math.round(days * (value / per) ** exponent * 10) / 10
    return { id: path, sentence: say('explain.term', { driver: say(`driver.${driver}`), value, stated: String(stated), days, per, exponent, part }), because: [] }
  })
  const { likely } = estimateOf(formula, drivers, factor)
  return [
    { id: 'base', sentence: say('explain.base', { base: formula.base }), because: [] }, ...terms,
    { id: 'limits', sentence: say('explain.limits', { likely, factor, minimum: formula.minimum ?? -1, maximum: formula.maximum ?? -1 }), because: [] },
  ]
}

function cost(task: Task, dated: ScheduledTask, sources: PlanSources): Explanation[] {
  const { plan, say } = sources
  const { money } = formatOf(sources)
  const ids = dated.assigned ?? (task.assign ?? []).flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  const people = ids.flatMap((id) => plan?.team?.find((member) => member.id === id) ?? [])
  if (people.length === 0 && dated.cost === 0) return []
  return [{
    id: `${task.id}.cost`, sentence: say('explain.cost', { cost: money(dated.cost) }),
    because: people.map((member) => ({ id: member.id, sentence: say('explain.person', { name: member.name ?? member.id, percent: member.availabilityPercent ?? 100, rate: money(member.costPerDay ?? 0), proposed: String(member.proposed ?? false) }), because: [] })),
  }]
}
