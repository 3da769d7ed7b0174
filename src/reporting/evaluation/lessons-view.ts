// The lessons: drawn by people, and those the records themselves suggest.
import { escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import { ownerName } from '../project/people.ts'
import { table } from '../markdown/table.ts'
import { type EvaluationReportContext, kindName } from './evaluation-input.ts'
import { sourcesOf } from './warning-words.ts'

/** The section on lessons. */
export interface LessonsView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly texts: readonly string[]
  readonly suggestedIntro: string
  readonly suggested: readonly string[]
}

/** The section on lessons; with neither drawn nor suggested ones it says that none were recorded. */
export function lessonsView(context: EvaluationReportContext): LessonsView {
  const { evaluation: { lessons = [] }, say } = context
  const columns = ['lesson', 'appliesTo', 'owner', 'due'].map((key) => ({ title: say(`review.column.${key}`) }))
  const suggested = suggestions(context)
  return {
    heading: say('review.lessons.heading'), intro: lessons.length === 0 ? say('review.lessons.none') : '',
    table: table(columns, lessons.map((lesson) => [
      escapeMarkdown(lesson.title), lesson.appliesTo === undefined ? '' : say(`review.appliesTo.${lesson.appliesTo}`), lesson.owner === undefined ? say('review.lessons.nobody') : ownerName(lesson.owner, context),
      lesson.due === undefined ? say('review.lessons.noDay') : lesson.pastDue ? say('review.lessons.pastDue', { date: lesson.due }) : lesson.due,
    ])),
    texts: lessons.flatMap(({ title, text }) => (text === undefined ? [] : [say('review.lessons.text', { title: escapeMarkdown(title), text: escapePart(text) })])),
    suggestedIntro: suggested.length === 0 ? '' : say('review.lessons.suggestedIntro'), suggested,
  }
}

function suggestions(context: EvaluationReportContext): string[] {
  const { evaluation: { impediments, decisions }, say } = context
  const unwarned = (impediments?.items ?? []).filter(({ id }) => impediments?.notWarned.includes(id))
  const weakest = (decisions?.items ?? []).filter(({ quality }) => quality?.good === false).flatMap(({ quality }) => quality?.weakest ?? [])
  const often = [...new Set(weakest)].map((element) => ({ element, count: weakest.filter((other) => other === element).length })).filter(({ count }) => count > 1).toSorted((a, b) => b.count - a.count)[0]
  return [
    ...unwarned.map((item) => {
      const asked = sourcesOf(item.warnings.filter(({ sort, value }) => sort === 'question' && value !== undefined), context)
      return say(asked === '' ? 'review.lessons.unwarned' : 'review.lessons.answeredWell', { title: escapeMarkdown(item.title), kind: kindName(item.kind, context), asked })
    }),
    ...(often ? [say('review.lessons.weakest', { element: say(`review.element.${often.element}`), count: often.count })] : []),
    ...(impediments?.items ?? []).filter(({ repeats }) => repeats !== undefined).map(({ title }) => say('review.lessons.repeated', { title: escapeMarkdown(title) })),
  ]
}
