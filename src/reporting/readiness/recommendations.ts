// All recommendations in order, with what each rests on, the points it can win and the gate it helps to lift.
import { gateName } from '../gate-words.ts'
import { table } from '../markdown/table.ts'
import { threadOf } from '../thread.ts'
import { actionWords } from './first-steps.ts'
import type { ReadinessContext } from './readiness-input.ts'

const SHOWN = 10

/** The section on recommendations. */
export interface RecommendationsView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly rest: string
}

/** The most urgent recommendations; the others are counted. Nothing where nothing is recommended. */
export function recommendationsView(context: ReadinessContext): RecommendationsView | undefined {
  const { assessment, knowledge, say, format } = context
  const all = assessment.recommendations
  if (all.length === 0) return undefined
  const rows = all.slice(0, SHOWN).map((item) => [
    String(item.priority), actionWords(item, context).title, context.enumerate(threadOf(item.because, context, context)), format.number(item.points ?? 0),
    context.enumerate((item.gates ?? []).map((id) => gateName(id, context))),
  ])
  const rest = all.slice(SHOWN)
  const points = rest.reduce((sum, item) => sum + (item.points ?? 0), 0)
  return {
    heading: say('reports.readiness.recommendations.heading'), intro: say('reports.readiness.recommendations.intro', { count: all.length, target: format.number(knowledge.limits.target) }),
    table: table([
      { title: say('reports.column.rank'), align: 'right' }, { title: say('reports.column.what') }, { title: say('reports.column.because') }, { title: say('reports.column.points'), align: 'right' }, { title: say('reports.column.liftsGate') },
    ], rows),
    rest: rest.length === 0 ? '' : say('reports.readiness.recommendations.rest', { count: rest.length, points: format.number(points) }),
  }
}
