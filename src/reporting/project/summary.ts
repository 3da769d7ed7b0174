// The project on half a page for its sponsor, in sentences.
import { escapeMarkdown, escapeQuote } from '../markdown/escape-markdown.ts'
import { liveTask, markedTasks } from './marked-task.ts'
import { moneyWords } from './money-words.ts'
import { levellingCost } from './levelling.ts'
import { atOnce } from './people.ts'
import { type ProjectContext, taskName, verdictOf } from './project-input.ts'

const GREATEST = 3

/** Paragraphs of the summary. */
export function summaryParagraphs(context: ProjectContext): string[] {
  const { format } = context
  const paragraphs = [format.sentences([goals(context), course(context)]), moneyWords(context), readiness(context), limits(context), risks(context)]
  return paragraphs.filter((paragraph) => paragraph !== '')
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
  return format.sentences([by, when, live(context), notFirm(context)])
}

function live(context: ProjectContext): string {
  const item = liveTask(context)
  if (!item) return ''
  const wanted = item.task.deadline ?? context.profile?.constraints?.deadline
  const date = context.format.longDate(item.times.finish)
  return wanted === undefined ? context.say('reports.project.summary.live', { live: date }) : context.say('reports.project.summary.liveWanted', { live: date, wanted: context.format.longDate(wanted) })
}

// Only where people are not levelled, which gives everybody every task as early as it can.
function notFirm(context: ProjectContext): string {
  if (context.schedule.levelling) return levellingCost(context)
  const busy = (context.plan.team ?? []).filter((member) => atOnce(member, context) > 1).length
  return busy === 0 ? '' : context.say('reports.project.summary.notFirm', { count: busy })
}

function readiness(context: ProjectContext): string {
  const { assessment, tasks, say, format } = context
  const verdict = verdictOf(context)
  if (verdict === undefined) return ''
  const remedies = tasks.filter(({ task }) => task.remedy).length
  const score = assessment?.score ?? null
  const words = say(`reports.verdict.${verdict}`)
  const asked = (assessment?.questions ?? []).filter(({ state }) => state !== 'not-applicable')
  const values = { verdict: words, score: format.number(score ?? 0), answered: asked.filter(({ state }) => state === 'answered').length, questions: asked.length }
  const known = score === null ? say('reports.project.summary.verdict', values) : assessment?.provisional ? say('reports.project.summary.verdictProvisional', values) : say('reports.project.summary.verdictScore', values)
  return format.sentences([known, remedies === 0 ? '' : say('reports.project.summary.remedies', { count: remedies }), commitments(context)])
}

function commitments(context: ProjectContext): string {
  const verdict = verdictOf(context)
  const [first] = markedTasks('commits', context)
  if (!first || (verdict !== 'not-yet' && verdict !== 'not-ready')) return ''
  return context.say('reports.project.summary.commitments', { task: taskName(first, context), date: context.format.longDate(first.times.start) })
}

function limits({ profile, language, say }: ProjectContext): string {
  const note = profile?.constraints?.note
  return note === undefined ? '' : say('reports.project.summary.limits', { note: escapeQuote(note, language) })
}

function risks({ plan, say }: ProjectContext): string {
  const greatest = [...(plan.risks ?? [])].sort((a, b) => b.probability * b.impact - a.probability * a.impact).slice(0, GREATEST)
  return greatest.length === 0 ? '' : say('reports.project.summary.risks', { count: greatest.length, risks: greatest.map(({ title }) => escapeMarkdown(title)).join(say('reports.itemSeparator')) })
}
