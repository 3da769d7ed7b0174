// The thread from a task, gate or recommendation back to what it rests on, in words: question, level, person, day.
import { gateName } from './gate-words.ts'
import type { ReportContext } from './report-context.ts'
import { type AnswerSources, voicesOn } from './voices.ts'

/** More people than this are counted, not named. */
const NAMED = 3

/** What a list of ids says to a reader; ids that are not known here are left out. */
export function threadOf(because: readonly string[], sources: AnswerSources, context: ReportContext): string[] {
  return because.flatMap((id) => questionWords(id, sources, context) ?? conditionWords(id, sources, context) ?? gateWords(id, context) ?? [])
}

function questionWords(id: string, sources: AnswerSources, context: ReportContext): string | undefined {
  const question = context.knowledge.questions.get(id)
  if (!question) return undefined
  const title = context.text(question.title)
  const score = sources.assessment?.questions?.find((item) => item.id === id)
  if (!score) return title
  if (score.level === undefined) return context.say('reports.thread.unknown', { title })
  if (score.agreed) return context.say('agreement.thread', { title, level: context.format.number(score.level), date: score.agreed.date })
  const who = peopleBehind(id, sources, context)
  const values = { title, level: context.format.number(score.level), who }
  return who === '' ? context.say('reports.thread.level', values) : context.say('reports.thread.question', values)
}

function peopleBehind(id: string, sources: AnswerSources, context: ReportContext): string {
  const voices = voicesOn(id, sources, context).filter(({ state }) => state === 'level')
  if (voices.length === 0) return ''
  const date = voices.flatMap((voice) => voice.date ?? []).sort().at(-1)
  const names = voices.length > NAMED ? context.say('reports.thread.people', { count: voices.length }) : context.enumerate(voices.map(({ name }) => name))
  return date === undefined ? names : context.say('reports.thread.who', { names, date })
}

function conditionWords(id: string, { assessment }: AnswerSources, { knowledge, say, text, format }: ReportContext): string | undefined {
  const condition = knowledge.conditions.get(id)
  if (!condition) return undefined
  const score = assessment?.conditions.find((item) => item.id === id)?.score
  return score === undefined || score === null ? text(condition.title) : say('reports.thread.condition', { title: text(condition.title), score: format.number(score) })
}

function gateWords(id: string, context: ReportContext): string | undefined {
  return context.knowledge.gates.has(id) ? context.say('reports.thread.gate', { gate: gateName(id, context) }) : undefined
}
