// What would change the verdict: all that is recommended, and the fewest answers that would do.
import { gateName } from '../gate-words.ts'
import { table } from '../markdown/table.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** Answers shown with their anchor; the others only by title. */
const SHOWN = 8
const FULL_SCORE = 100

/** What would give the next better verdict. */
export interface CounterfactualView {
  readonly heading: string
  /** The score if everything recommended succeeds. */
  readonly allSteps: string
  readonly sentence: string
  readonly table: string
  readonly rest: string
}

/** What would change the verdict; nothing where it is the best or nothing is answered yet. A provisional verdict changes with more answers. */
export function counterfactualView(context: ReadinessContext): CounterfactualView | undefined {
  const { assessment, say, format } = context
  const wanted = assessment.counterfactual
  if (!wanted || assessment.score === null) return undefined
  const heading = say('reports.readiness.counterfactual.heading')
  if (assessment.provisional) return { heading, allSteps: '', sentence: say('reports.readiness.counterfactual.moreAnswers'), table: '', rest: '' }
  const allSteps = allStepsWords(context)
  const verdict = say(`reports.verdict.${wanted.verdict}`)
  if (wanted.reachable === false) {
    const gates = context.enumerate((wanted.profileChanges ?? []).map((id) => gateName(id, context)))
    return { heading, allSteps, sentence: say('reports.readiness.counterfactual.unreachable', { verdict, gates }), table: '', rest: '' }
  }
  const score = wanted.score === undefined ? '' : say('reports.readiness.counterfactual.score', { score: format.number(wanted.score) })
  const rest = wanted.changes.slice(SHOWN).map(({ question }) => context.text(context.knowledge.questions.get(question)?.title))
  return {
    heading, allSteps, sentence: format.sentences([say('reports.readiness.counterfactual.sentence', { verdict, count: wanted.changes.length, from: context.knowledge.limits.evidenceFrom }), score]), table: changesTable(context),
    rest: rest.length === 0 ? '' : say('reports.readiness.counterfactual.rest', { count: rest.length, titles: context.enumerate(rest) }),
  }
}

// Points are to the target, so steps for answers at the target add nothing.
function allStepsWords({ assessment, say, format }: ReadinessContext): string {
  const { recommendations, score } = assessment
  if (recommendations.length === 0) return ''
  const reached = Math.min(FULL_SCORE, recommendations.reduce((sum, { points }) => sum + (points ?? 0), score ?? 0))
  return say('reports.readiness.counterfactual.allSteps', { count: recommendations.length, score: format.number(Math.round(reached)) })
}

function changesTable({ assessment, knowledge, say, text, format }: ReadinessContext): string {
  const rows = (assessment.counterfactual?.changes ?? []).slice(0, SHOWN).map(({ question, from, to }) => {
    const known = knowledge.questions.get(question)
    return [text(known?.title), from === null ? say('reports.unknown') : format.number(from), format.number(to), text(known?.levels[Math.ceil(to) - 1])]
  })
  return table([
    { title: say('reports.column.question') }, { title: say('reports.column.now'), align: 'right' }, { title: say('reports.column.needed'), align: 'right' }, { title: say('reports.column.mustBeTrue') },
  ], rows)
}
