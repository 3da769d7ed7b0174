// Where the respondents disagree: contested questions with everybody's level, and managers who see it rosier than staff.
import { table } from '../table.ts'
import { voicesOn } from '../voices.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** The section on disagreements. */
export interface DisagreementsView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly gaps: readonly string[]
}

/** Contested questions and manager–staff gaps; nothing where there are none. */
export function disagreementsView(context: ReadinessContext): DisagreementsView | undefined {
  const { assessment, say } = context
  const contested = assessment.conditions.flatMap((condition) => condition.agreement?.flagged ?? [])
  const gaps = managerStaffGaps(context)
  if (contested.length === 0 && gaps.length === 0) return undefined
  return {
    heading: say('reports.readiness.disagreements.heading'), intro: say('reports.readiness.disagreements.intro'),
    table: table([{ title: say('reports.column.question') }, { title: say('reports.column.whoSaidWhat') }], contested.map((id) => [context.text(context.knowledge.questions.get(id)?.title), levelsOf(id, context)])), gaps,
  }
}

function levelsOf(question: string, context: ReadinessContext): string {
  const voices = voicesOn(question, context, context).filter(({ counted }) => counted !== undefined)
  return context.enumerate(voices.map(({ name, counted }) => context.say('reports.voice.level', { name, level: counted })))
}

function managerStaffGaps({ assessment, knowledge, say, text, format }: ReadinessContext): string[] {
  return assessment.conditions.flatMap(({ id, agreement }) => {
    const gap = agreement?.managerStaffGap ?? 0
    if (Math.abs(gap) <= knowledge.limits.managerStaffGap) return []
    const values = { title: text(knowledge.conditions.get(id)?.title), points: format.number(Math.abs(gap)) }
    return [gap > 0 ? say('reports.readiness.disagreements.rosier', values) : say('reports.readiness.disagreements.darker', values)]
  })
}
