// The method of the plan in a sentence or two. The comparison stands in the readiness report; only a decision against the rules is told with their reasons.
import { escapeMarkdown, escapeQuote } from '../markdown/escape-markdown.ts'
import { choiceWords, ruleReasons } from '../method-choice.ts'
import type { ProjectContext } from './project-input.ts'

/** The section on the method. */
export interface ProjectMethodView {
  readonly heading: string
  readonly choice: string
  /** Reasons of the rules, where somebody decided otherwise. */
  readonly reasons: readonly string[]
  /** Changes of method while the plan was in hand, the earliest first. */
  readonly changes: readonly string[]
}

/** The method planned with; nothing where the plan names none that is known. */
export function projectMethodView(context: ProjectContext): ProjectMethodView | undefined {
  const { plan, assessment, knowledge, language, say, text, format } = context
  const method = knowledge.methods.get(plan.method ?? '')
  if (!method) return undefined
  const heading = say('reports.method.heading')
  const changes = methodChanges(context)
  const chosen = assessment?.methodDecision?.id === method.id ? assessment.methods.find(({ id }) => id === method.id) : undefined
  const best = assessment?.methods.find(({ eligible }) => eligible)
  if (chosen && assessment?.methodDecision?.by === 'person') {
    const isOtherwise = !chosen.eligible || (best !== undefined && best.fit > chosen.fit)
    const preferred = best && isOtherwise ? say('reports.project.method.preferred', { title: text(knowledge.methods.get(best.id)?.title), fit: format.number(best.fit) }) : ''
    return { heading, choice: format.sentences([choiceWords(chosen, context), preferred]), reasons: isOtherwise ? ruleReasons(chosen, context) : [], changes }
  }
  if (chosen && best?.id === method.id) return { heading, choice: format.sentences([say('reports.project.method.best', { title: text(method.title), fit: format.number(best.fit) }), text(method.suits)]), reasons: [], changes }
  const reason = plan.methodReason === undefined ? text(method.suits) : say('reports.method.decisionReason', { reason: escapeQuote(plan.methodReason, language) })
  return { heading, choice: format.sentences([say('reports.project.method.planned', { title: text(method.title) }), reason]), reasons: [], changes }
}

function methodChanges({ plan, knowledge, language, say, text, format }: ProjectContext): string[] {
  const titleOf = (id: string): string => text(knowledge.methods.get(id)?.title) || escapeMarkdown(id)
  return (plan.methodChanges ?? []).map(({ date, from, to, reason }) => {
    const values = { date: format.longDate(date), from: titleOf(from), to: titleOf(to), reason: reason === undefined ? '' : escapeQuote(reason, language) }
    return say(reason === undefined ? 'switch.told' : 'switch.toldReason', values)
  })
}
