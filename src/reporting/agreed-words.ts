// What has been agreed on a question, in words: level, day, reason, and who has answered otherwise since.
import type { QuestionScore } from '../model/file-types.ts'
import { escapeMarkdown, escapeQuote } from './markdown/escape-markdown.ts'
import type { ReportContext } from './report-context.ts'
import { type AnswerSources, nameOf } from './voices.ts'

/** One sentence or more on the agreed level; nothing where nothing was agreed. Safe in Markdown. */
export function agreedWords({ agreed, level }: QuestionScore, sources: AnswerSources, context: ReportContext): string[] {
  if (!agreed) return []
  const { say, format } = context
  const people = (agreed.changedSince ?? []).map((id) => {
    const person = sources.assessment?.respondents?.find((respondent) => respondent.id === id)
    return person ? nameOf(person, context) : escapeMarkdown(id)
  })
  return [format.sentences([
    say('agreement.agreed', {
      level: agreed.level, date: agreed.date, by: agreed.by === undefined ? 'none' : escapeMarkdown(agreed.by), median: agreed.median === undefined ? 'none' : format.number(agreed.median), reason: escapeQuote(agreed.reason, context.language),
    }),
    level !== undefined && level < agreed.level ? say('agreement.capped', { level }) : '', people.length === 0 ? '' : say('agreement.changed', { people: context.enumerate(people) }),
  ])]
}
