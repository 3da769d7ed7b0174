// The implementation method recommended or decided, with the rules' reasons, and why the others come after it or are blocked.
import type { FiredRule, RankedMethod } from '../model/file-types.ts'
import { escapeMarkdown, escapeQuote } from './markdown/escape-markdown.ts'
import type { ReportContext } from './report-context.ts'
import { table } from './markdown/table.ts'
import type { AnswerSources } from './voices.ts'

/** The section on the method. */
export interface MethodsView {
  readonly heading: string
  readonly choice: string
  readonly reasons: readonly string[]
  readonly others: string
}

/** The method to plan with and the other ones; nothing where no method is known. */
export function methodsView(context: ReportContext & Required<Pick<AnswerSources, 'assessment'>>): MethodsView | undefined {
  const { assessment, knowledge, say, text, format } = context
  const methods = assessment?.methods.filter(({ id }) => knowledge.methods.has(id)) ?? []
  if (methods.length === 0) return undefined
  const chosen = methods.find((method) => method.chosen)
  const others = methods.filter((method) => method !== chosen)
  return {
    heading: say('reports.method.heading'), choice: chosen ? format.sentences([choiceWords(chosen, context), text(knowledge.methods.get(chosen.id)?.suits)]) : say('reports.method.none'),
    reasons: chosen ? ruleReasons(chosen, context) : [],
    others: table([{ title: say('reports.column.method') }, { title: say('reports.column.fit') }, { title: say('reports.column.why') }], others.map((method) => [
      text(knowledge.methods.get(method.id)?.title), method.eligible ? format.number(method.fit) : say('reports.method.blocked'), decisiveReasons(method, context),
    ])),
  }
}

/** That a method is recommended, or who decided on it and why. */
export function choiceWords(chosen: RankedMethod, context: ReportContext & AnswerSources): string {
  const { assessment, knowledge, say, text, format } = context
  const method = knowledge.methods.get(chosen.id)
  const decision = assessment?.methodDecision
  const values = { title: text(method?.title), fit: format.number(chosen.fit) }
  if (decision?.by !== 'person') return say('reports.method.recommended', values)
  const by = decision.decidedBy === undefined ? say('reports.method.decided', values) : say('reports.method.decidedBy', { ...values, by: escapeMarkdown(decision.decidedBy) })
  const reason = decision.reason === undefined ? say('reports.method.noReason') : say('reports.method.decisionReason', { reason: escapeQuote(decision.reason, context.language) })
  return format.sentences([by, reason, decision.overridesBlock ? say('reports.method.override') : ''])
}

/** The rules that speak for or against a method or block it, one sentence each. */
export function ruleReasons({ rules = [] }: RankedMethod, context: ReportContext): string[] {
  return rules.map((rule) => context.say('reports.method.reason', { effect: effectOf(rule, context), text: ruleText(rule, context) }))
}

function effectOf(rule: FiredRule, { say, format }: ReportContext): string {
  return rule.effect === 'blocks' ? say('reports.method.effect.blocks') : say(`reports.method.effect.${rule.effect}`, { points: format.signed(rule.points) })
}

function ruleText(rule: FiredRule, { knowledge, text }: ReportContext): string {
  return text(knowledge.methodRules.get(rule.id)?.text)
}

// A blocked method is explained by what blocks it, another one by what counts most.
function decisiveReasons(method: RankedMethod, context: ReportContext): string {
  const rules = method.rules ?? []
  const blocking = rules.filter(({ effect }) => effect === 'blocks')
  const telling = blocking.length > 0 ? blocking : [...rules].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, 2)
  if (telling.length === 0) return context.say('reports.method.noRule')
  return context.format.sentences(telling.map((rule) => ruleText(rule, context)))
}
