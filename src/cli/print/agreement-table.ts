// How far people agree, over all and by condition, for the terminal.
import type { Assessment, Language } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { readingOf } from '../../reporting/alpha-reading.ts'
import { columns, style } from './style.ts'

/** Krippendorff's alpha over all in a sentence and by condition in a table, with raters, questions compared and the manager–staff gap; empty where fewer than two people answered. */
export function agreementTable({ agreement, conditions, respondents }: Assessment, knowledge: Knowledge, language: Language, say: Say): string {
  if (!agreement || (respondents ?? []).length < 2) return ''
  const head = ['reports.column.condition', 'agreement.column.alpha', 'agreement.column.reading', 'agreement.column.people', 'agreement.column.questions', 'agreement.column.gap'].map((key) => style.quiet(say(key)))
  const rows = conditions.map(({ id, agreement: own }) => {
    const title = knowledge.conditions.get(id)?.title
    const alpha = own?.alpha
    const reading = alpha === undefined ? say(`agreement.noAlpha.${own?.alphaUndefined ?? 'no-question-in-common'}`) : say(`agreement.word.${readingOf(alpha, knowledge.limits)}`)
    const gap = own?.managerStaffGap
    return [title ? inLanguage(title, language) : id, alpha?.toFixed(2) ?? say('agreement.none'), reading, String(own?.raters ?? 0), String(own?.questionsCompared ?? 0), gap === undefined ? say('agreement.none') : gap > 0 ? `+${gap}` : String(gap)]
  })
  return [agreementLine(agreement, knowledge, say), '', columns([head, ...rows])].join('\n')
}

/** The agreement over all in one line. */
export function agreementLine({ alpha, alphaUndefined, raters, questionsCompared }: NonNullable<Assessment['agreement']>, knowledge: Knowledge, say: Say): string {
  if (alpha === undefined) return say('agreement.summaryUndefined', { why: say(`agreement.why.${alphaUndefined ?? 'no-question-in-common'}`) })
  return say('agreement.summary', { alpha: alpha.toFixed(2), word: say(`agreement.word.${readingOf(alpha, knowledge.limits)}`), raters, questions: questionsCompared })
}
