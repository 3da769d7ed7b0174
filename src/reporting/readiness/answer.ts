// One answered question in words: level, what was observed, who said it when, with note and evidence.
import type { Evidence, QuestionScore } from '../../model/file-types.ts'
import { agreedWords } from '../agreed-words.ts'
import { escapePart } from '../markdown/escape-markdown.ts'
import { type Voice, voicesOn, whoAndWhen } from '../voices.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** A question with what was said; one line if all agree, else one line for each person. */
export interface AnswerView {
  readonly line: string
  readonly details: readonly string[]
}

/** The answer as a strength or as a gap of its condition. */
export function answerView(score: QuestionScore, kind: 'strength' | 'gap', context: ReadinessContext): AnswerView {
  const { knowledge, say, text, format } = context
  const title = text(knowledge.questions.get(score.id)?.title)
  const head = say(`reports.readiness.answer.${kind}`, { title, level: format.number(score.level ?? 0), points: format.number(score.pointsLost ?? 0) })
  const agreed = agreedWords(score, context, context)
  const groups = groupedByLevel(voicesOn(score.id, context, context).filter(({ state }) => state !== 'not-applicable'))
  const [only] = groups
  if (only && groups.length === 1) return { line: format.sentences([head, said(score.id, only, 'alone', context)]), details: agreed }
  return { line: head, details: [...groups.map((group) => said(score.id, group, 'among', context)), ...agreed] }
}

/** What was said on a question, one line for those who say the same. */
export function answerDetails(question: string, context: ReadinessContext): string[] {
  return groupedByLevel(voicesOn(question, context, context).filter(({ state }) => state !== 'not-applicable')).map((group) => said(question, group, 'among', context))
}

// Those who say the same are told together.
function groupedByLevel(voices: readonly Voice[]): (readonly [Voice, ...Voice[]])[] {
  const groups = new Map<string, [Voice, ...Voice[]]>()
  for (const voice of voices) {
    const group = groups.get(`${voice.level} ${voice.counted}`)
    if (group) group.push(voice)
    else groups.set(`${voice.level} ${voice.counted}`, [voice])
  }
  return [...groups.values()]
}

function said(question: string, group: readonly [Voice, ...Voice[]], form: 'alone' | 'among', context: ReadinessContext): string {
  const { knowledge, say, text, format, enumerate } = context
  const who = enumerate(group.map((voice) => whoAndWhen(voice, context)))
  const [{ level, counted }] = group
  const words = [...group.map((voice) => noteWords(voice, group.length > 1, context)), evidenceWords(group.flatMap(({ evidence }) => evidence), context)]
  if (level === undefined) return format.sentences([say('reports.voice.unknown', { who }), ...words])
  const anchor = text(knowledge.questions.get(question)?.levels[level - 1])
  const capped = counted !== undefined && counted < level ? say('reports.voice.capped', { level, counted }) : ''
  const opening = form === 'alone' ? say('reports.voice.alone', { who, anchor }) : say('reports.voice.among', { who, level, anchor })
  return format.sentences([opening, capped, ...words])
}

function noteWords({ name, note }: Voice, isNamed: boolean, { say }: ReadinessContext): string {
  if (note === undefined) return ''
  return isNamed ? say('reports.voice.noteOf', { name, note }) : say('reports.voice.note', { note })
}

// What several people have shown alike is told once.
function evidenceWords(evidence: readonly Evidence[], { say }: ReadinessContext): string {
  const items = new Set(evidence.map(({ text, source, date }) => {
    const origin = source && date ? say('reports.voice.origin', { source: escapePart(source), date }) : escapePart(source ?? date ?? '')
    return origin === '' ? escapePart(text) : say('reports.voice.evidenceItem', { text: escapePart(text), origin })
  }))
  return items.size === 0 ? '' : say('reports.voice.evidence', { items: [...items].join(say('reports.itemSeparator')) })
}
