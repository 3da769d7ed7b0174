// The project on half a page for its sponsor, in sentences.
import type { Plan } from '../../model/file-types.ts'
import { sumOf } from '../../model/money.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { personDays } from './people.ts'
import type { ProjectContext } from './project-input.ts'

const GREATEST = 3

/** Paragraphs of the summary. */
export function summaryParagraphs(context: ProjectContext): string[] {
  const { format } = context
  return [format.sentences([goals(context), course(context)]), money(context), readiness(context), risks(context)].filter((paragraph) => paragraph !== '')
}

function goals({ plan, say }: ProjectContext): string {
  const titles = (plan.goals ?? []).map(({ title }) => escapeMarkdown(title))
  return titles.length === 0 ? '' : say('reports.project.summary.goals', { count: titles.length, goals: titles.join(say('reports.itemSeparator')) })
}

function course(context: ProjectContext): string {
  const { plan, schedule, tasks, knowledge, say, text, format } = context
  const method = plan.method === undefined ? undefined : knowledge.methods.get(plan.method)
  const by = method ? say('reports.project.summary.method', { method: text(method.title), phases: plan.phases.length, tasks: tasks.length }) : say('reports.project.summary.parts', { phases: plan.phases.length, tasks: tasks.length })
  const dates = { start: format.longDate(schedule.startDate), finish: format.longDate(schedule.finishDate) }
  const when = schedule.workingDays === undefined ? say('reports.project.summary.dates', dates) : say('reports.project.summary.datesDays', { ...dates, days: schedule.workingDays })
  return format.sentences([by, when])
}

function money(context: ProjectContext): string {
  const { plan, schedule, tasks, profile, say, format } = context
  const days = personDays(tasks)
  const effort = days === 0 ? '' : say('reports.project.summary.effort', { days: format.number(Math.round(days)) })
  if (!plan.budget?.length) return format.sentences([effort, schedule.cost.total === 0 ? '' : say('reports.project.summary.taskCost', { cost: format.wholeMoney(schedule.cost.total) })])
  const { total, recurring, paid, internal, contingency } = budgetTotals(plan)
  const parts = ([['paid', paid], ['internal', internal], ['contingency', contingency]] as const).filter(([, amount]) => amount > 0)
  const split = format.list(parts.map(([part, amount]) => say(`reports.project.summary.part.${part}`, { amount: format.wholeMoney(amount) })))
  const yearly = recurring === 0 ? '' : say('reports.project.summary.recurring', { recurring: format.wholeMoney(recurring) })
  const available = profile?.constraints?.budget
  const values = { available: format.wholeMoney(available ?? 0), needed: format.wholeMoney(paid + contingency), difference: format.wholeMoney(Math.abs(paid + contingency - (available ?? 0))) }
  const compared = available === undefined ? '' : paid + contingency > available ? say('reports.project.summary.over', values) : say('reports.project.summary.within', values)
  return format.sentences([effort, say('reports.project.summary.budget', { total: format.wholeMoney(total), parts: split }), yearly, compared])
}

/** Sums of a budget in its first year: everything, what recurs yearly, what is paid out, time of own people, reserve. */
export function budgetTotals({ budget = [] }: Pick<Plan, 'budget'>): { total: number; recurring: number; paid: number; internal: number; contingency: number } {
  const sum = (lines: typeof budget) => sumOf(lines.map(({ amount }) => amount))
  return {
    total: sum(budget), recurring: sum(budget.filter((line) => line.recurring)), paid: sum(budget.filter(({ category }) => category !== 'internal' && category !== 'contingency')),
    internal: sum(budget.filter(({ category }) => category === 'internal')), contingency: sum(budget.filter(({ category }) => category === 'contingency')),
  }
}

function readiness({ plan, assessment, tasks, say, format }: ProjectContext): string {
  const verdict = assessment?.verdict ?? plan.verdict
  if (verdict === undefined) return ''
  const remedies = tasks.filter(({ task }) => task.remedy).length
  const score = assessment?.score ?? null
  const words = say(`reports.verdict.${verdict}`)
  const known = score === null ? say('reports.project.summary.verdict', { verdict: words }) : say('reports.project.summary.verdictScore', { verdict: words, score: format.number(score) })
  return format.sentences([known, remedies === 0 ? '' : say('reports.project.summary.remedies', { count: remedies })])
}

function risks({ plan, say }: ProjectContext): string {
  const greatest = [...(plan.risks ?? [])].sort((a, b) => b.probability * b.impact - a.probability * a.impact).slice(0, GREATEST)
  return greatest.length === 0 ? '' : say('reports.project.summary.risks', { count: greatest.length, risks: greatest.map(({ title }) => escapeMarkdown(title)).join(say('reports.itemSeparator')) })
}
