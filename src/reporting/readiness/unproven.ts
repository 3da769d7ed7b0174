// Answers counted lower because nothing was shown for them, and what would show it.
import { table } from '../markdown/table.ts'
import { voicesOn } from '../voices.ts'
import type { ReadinessContext } from './readiness-input.ts'

const SHOWN = 8

/** The section on answers without evidence. */
export interface UnprovenView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly rest: string
}

/** Answers that count less than given; nothing where there are none. */
export function unprovenView(context: ReadinessContext): UnprovenView | undefined {
  const { assessment, knowledge, say, text } = context
  const costliest = [...(assessment.questions ?? [])].sort((a, b) => (b.pointsLost ?? 0) - (a.pointsLost ?? 0))
  const rows = costliest.flatMap(({ id }) => voicesOn(id, context, context)
    .filter(({ level, counted }) => level !== undefined && counted !== undefined && counted < level)
    .map((voice) => [text(knowledge.questions.get(id)?.title), voice.name, say('reports.readiness.unproven.change', { level: voice.level, counted: voice.counted }), text(knowledge.questions.get(id)?.evidence)]))
  if (rows.length === 0) return undefined
  return {
    heading: say('reports.readiness.unproven.heading'),
    intro: say('reports.readiness.unproven.intro', { count: rows.length, from: knowledge.limits.evidenceFrom, as: knowledge.limits.levelWithoutEvidence }),
    table: table([{ title: say('reports.column.question') }, { title: say('reports.column.person') }, { title: say('reports.column.level') }, { title: say('reports.column.proof') }], rows.slice(0, SHOWN)),
    rest: rows.length <= SHOWN ? '' : say('reports.readiness.unproven.rest', { count: rows.length - SHOWN }),
  }
}
