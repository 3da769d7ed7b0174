// The method of the plan and why: the rules of the assessment where there is one, else what the plan says.
import { escapeQuote } from '../escape-markdown.ts'
import { methodsView } from '../method-choice.ts'
import type { ProjectContext } from './project-input.ts'

/** The section on the method. */
export interface ProjectMethodView {
  readonly heading: string
  readonly choice: string
  readonly reasons: readonly string[]
  readonly others: string
}

/** The method planned with; nothing where the plan names none that is known. */
export function projectMethodView(context: ProjectContext): ProjectMethodView | undefined {
  const { plan, assessment, knowledge, say, text, format } = context
  const method = knowledge.methods.get(plan.method ?? '')
  if (!method) return undefined
  const view = assessment && methodsView({ ...context, assessment })
  const isAssessed = assessment?.methodDecision?.id === method.id
  const summary = text(method.summary)
  const ranked = assessment?.methods.find(({ id }) => id === method.id)
  const best = say('reports.project.method.best', { title: text(method.title), fit: format.number(ranked?.fit ?? 0) })
  const isByRule = assessment?.methodDecision?.by === 'rule'
  if (view && isAssessed) return { ...view, choice: format.sentences(isByRule ? [best, text(method.suits), summary] : [view.choice, summary]) }
  const reason = plan.methodReason === undefined ? '' : say('reports.method.decisionReason', { reason: escapeQuote(plan.methodReason) })
  return { heading: say('reports.method.heading'), choice: format.sentences([say('reports.project.method.planned', { title: text(method.title) }), reason, summary, text(method.suits)]), reasons: [], others: '' }
}
