// What had warned of an impediment, in words.
import type { ReviewedImpediment, Warning } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { gateName } from '../gate-words.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The warnings that were given, or that none was; nothing where it cannot be known. */
export function warningWords({ warning, warnings }: ReviewedImpediment, context: EvaluationReportContext): string[] {
  const { say } = context
  if (warning === 'not-known') return []
  if (warning === 'not-foreseeable') return [say('review.warning.notForeseeable')]
  const shown = warnings.filter(({ warned }) => warned === (warning === 'warned'))
  const names = sourcesOf(shown, context)
  if (warning === 'warned') return [say(shown.some(({ via }) => via === 'because') ? 'review.warning.named' : 'review.warning.byKind', { names })]
  return [names === '' ? say('review.warning.nobodyAsked') : say('review.warning.silent', { names })]
}

/** What should have warned, each with its level or score, in a row. */
export function sourcesOf(warnings: readonly Warning[], context: EvaluationReportContext): string {
  return warnings.map((item) => sourceWords(item, context)).join(context.say('reports.separator'))
}

function sourceWords({ id, sort, value }: Warning, context: EvaluationReportContext): string {
  const { knowledge, plan, say, text, format } = context
  const title = sort === 'question' ? text(knowledge.questions.get(id)?.title) : sort === 'condition' ? text(knowledge.conditions.get(id)?.title)
    : sort === 'gate' ? gateName(id, context) : escapeMarkdown(plan.risks?.find((risk) => risk.id === id)?.title ?? id)
  return say(`review.warning.${sort}`, { title: title === '' ? escapeMarkdown(id) : title, value: value === undefined ? '' : format.number(value), known: String(value !== undefined) })
}
