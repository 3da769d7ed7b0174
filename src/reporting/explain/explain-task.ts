// Why a task exists, why it takes so long, why it happens when it happens, and what it costs.
import type { EffortFormula, Estimate, ScheduledTask, Task } from '../../model/file-types.ts'
import { likelyOf } from '../../model/estimate.ts'
import { driversOf } from '../../knowledge/drivers.ts'
import { estimateOf } from '../../knowledge/estimate-formula.ts'
import { explainReason } from './explain-judgement.ts'
import { explainQuestion } from './explain-question.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** A task with its reasons: why it exists, how its effort comes about, what fixes its start, its float and its cost. */
export function explainTask(id: string, sources: ExplainSources): Explanation | undefined {
  const { plan, schedule, say } = sources
  const task = plan?.phases.flatMap((phase) => phase.tasks).find((item) => item.id === id)
  if (!task) return undefined
  const dated = schedule?.tasks.find((item) => item.id === id)
  const sentence = dated ? say('explain.task', { title: task.title, start: dated.start, finish: dated.finish, days: dated.durationDays }) : say('explain.taskUndated', { title: task.title })
  return { id, sentence, because: [...existence(task, sources), ...effort(task, sources), ...(dated ? [...timing(dated, sources), ...cost(task, dated, sources)] : [])] }
}

/** The finish date as the chain of tasks that drives it. */
export function explainFinish(sources: ExplainSources): Explanation | undefined {
  const { schedule, say } = sources
  if (!schedule) return undefined
  const because = schedule.criticalPath.map((id): Explanation => {
    const dated = schedule.tasks.find((item) => item.id === id)
    return { id, sentence: say('explain.link', { title: titleOf(id, sources), start: dated?.start ?? '', finish: dated?.finish ?? '', days: dated?.durationDays ?? 0 }), because: [] }
  })
  return { id: 'finish', sentence: say('explain.finish', { finish: schedule.finishDate, start: schedule.startDate, days: schedule.workingDays ?? 0, count: because.length }), because }
}

function existence(task: Task, sources: ExplainSources): Explanation[] {
  const { say } = sources
  const reasons = (task.because ?? []).flatMap((id) => explainQuestion(id, sources, false) ?? explainReason(id, sources))
  if (reasons.length > 0) return [{ id: `${task.id}.why`, sentence: say('explain.whyRemedy'), because: reasons }]
  const method = sources.plan?.method
  if (task.because?.some((id) => id === method || id.startsWith(`${method ?? ''}.`))) return [{ id: `${task.id}.why`, sentence: say('explain.whyMethod', { method: method ?? '' }), because: [] }]
  return [{ id: `${task.id}.why`, sentence: say('explain.whyManager'), because: [] }]
}

function effort(task: Task, sources: ExplainSources): Explanation[] {
  const { knowledge, say, profile } = sources
  const estimate: Estimate | undefined = task.effortDays ?? task.durationDays
  if (estimate === undefined || likelyOf(estimate) === 0) return []
  const drivers = driversOf(profile, knowledge)
  const formulas = formulasOf(task, sources)
  const computed = formulas.reduce((sum, { formula, factor }) => sum + estimateOf(formula, drivers, factor).likely, 0)
  const three = typeof estimate === 'number' ? undefined : estimate
  const sentence = say(task.effortDays === undefined ? 'explain.duration' : 'explain.effort', { likely: likelyOf(estimate), optimistic: three?.optimistic ?? likelyOf(estimate), pessimistic: three?.pessimistic ?? likelyOf(estimate) })
  const edited = formulas.length > 0 && computed !== likelyOf(estimate) ? [{ id: `${task.id}.edited`, sentence: say('explain.edited', { computed, likely: likelyOf(estimate) }), because: [] }] : []
  return [{ id: `${task.id}.effort`, sentence, because: [...edited, ...formulas.flatMap(({ formula, factor }) => formulaTerms(formula, factor, drivers, sources))] }]
}

// The activity's own formula with the method's factor, and those of the gaps it closes.
function formulasOf(task: Task, { knowledge, plan }: ExplainSources): { formula: EffortFormula; factor: number }[] {
  const [phaseId, ...rest] = task.id.split('.')
  const activity = knowledge.activities.get(rest.join('.'))
  const phase = knowledge.methods.get(plan?.method ?? '')?.phases.find(({ id }) => id === phaseId)
  const uses = [...(phase?.activities ?? []), ...(phase?.parts ?? []).flatMap((part) => part.activities)]
  const use = uses.find((item) => typeof item !== 'string' && item.id === activity?.id)
  const own = task.effortDays === undefined ? activity?.duration : activity?.effort
  const gaps = (task.because ?? []).flatMap((id) => knowledge.questions.get(id)?.remedy ?? []).filter((remedy) => remedy.id === rest.join('.') || remedy.within === activity?.id)
  return [...(own ? [{ formula: own, factor: typeof use === 'object' ? (use.effortFactor ?? 1) : 1 }] : []), ...gaps.map((remedy) => ({ formula: remedy.effort, factor: 1 }))]
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

function timing(dated: ScheduledTask, sources: ExplainSources): Explanation[] {
  const { say } = sources
  const drivers = (dated.drivenBy ?? []).map((id) => (['startDate', 'notBefore', 'mustStartOn', 'absence', 'asLateAsPossible'].includes(id) ? say(`explain.driver.${id}`) : say('explain.after', { title: titleOf(id, sources), finish: sources.schedule?.tasks.find((item) => item.id === id)?.finish ?? '' })))
  return [
    { id: `${dated.id}.start`, sentence: say('explain.start', { start: dated.start }), because: drivers.map((sentence, index) => ({ id: dated.drivenBy?.[index] ?? '', sentence, because: [] })) },
    { id: `${dated.id}.float`, sentence: say(dated.critical ? 'explain.critical' : 'explain.float', { total: dated.totalFloatDays, free: dated.freeFloatDays, late: dated.lateFinish }), because: [] },
  ]
}

function cost(task: Task, dated: ScheduledTask, { plan, say }: ExplainSources): Explanation[] {
  const people = (task.assign ?? []).flatMap((item) => plan?.team?.find((member) => member.id === (typeof item === 'string' ? item : item.id)) ?? [])
  if (people.length === 0 && dated.cost === 0) return []
  return [{
    id: `${task.id}.cost`, sentence: say('explain.cost', { cost: dated.cost }),
    because: people.map((member) => ({ id: member.id, sentence: say('explain.person', { name: member.name ?? member.id, percent: member.availabilityPercent ?? 100, rate: member.costPerDay ?? 0, proposed: String(member.proposed ?? false) }), because: [] })),
  }]
}

function titleOf(id: string, { plan }: ExplainSources): string {
  return plan?.phases.flatMap((phase) => phase.tasks).find((task) => task.id === id)?.title ?? id
}
