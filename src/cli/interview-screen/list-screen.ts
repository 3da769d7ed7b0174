// All questions with their state, condition by condition.
import { inLanguage } from '../../knowledge/sentence.ts'
import { textOf } from '../../interview/line-draft.ts'
import { type ListItem, listItems } from '../../interview/list-items.ts'
import type { Talk, TalkScreen, TalkSetting } from '../../interview/talk.ts'
import stringWidth from 'string-width'
import { footOf, headOf } from './frame.ts'
import { whomText } from './question-screen.ts'
import type { ScreenParts, View } from './view.ts'
import { cutText, padText } from './wrap-text.ts'

/** The list narrowed by what is typed; the line that Enter goes to is marked. */
export function listScreen(talk: Talk, setting: TalkSetting, screen: Extract<TalkScreen, { kind: 'list' }>, view: View): ScreenParts {
  const { say, paint, width, language, isPlain } = view
  const items = listItems(talk, setting, textOf(screen.filter))
  const here = items.findIndex(({ question }) => question.id === talk.at)
  const cursor = Math.min(screen.cursor < 0 ? Math.max(0, here) : screen.cursor, Math.max(0, items.length - 1))
  const filter = say('cli.talk.list.filter', { text: screen.filter.before })
  const body: string[] = []
  let focus = 0
  let condition = ''
  for (const [index, item] of items.entries()) {
    const { condition: own } = item.question
    if (own !== condition || item.isParkedHere !== items[index - 1]?.isParkedHere) {
      const title = setting.knowledge.conditions.get(own)
      body.push(paint.strong(title ? inLanguage(title.title, language) : own))
      condition = own
    }
    if (index === cursor) focus = body.length
    body.push(itemLine(item, isPlain ? `${index + 1}` : index === cursor ? '>' : ' ', talk, setting, { ...view, width }))
  }
  return {
    head: [...headOf(talk, setting, view), paint.strong(say('cli.talk.list.title')), `${filter}${screen.filter.after}`, ''],
    body: items.length === 0 ? [say('cli.talk.list.none')] : body, focus,
    foot: footOf(talk, setting, view, 'list'),
    ...(isPlain ? {} : { cursor: { line: -2, column: stringWidth(filter) } }),
  }
}

function itemLine(item: ListItem, mark: string, talk: Talk, setting: TalkSetting, { say, paint, width, language }: View): string {
  const state = stateText(item, talk, setting, say)
  const head = padText(mark, mark.length > 1 || mark !== '>' && mark !== ' ' ? 4 : 2)
  const title = cutText(inLanguage(item.question.title, language), Math.max(10, width - stringWidth(head) - stringWidth(state) - 2))
  const line = `${head}${padText(title, width - stringWidth(head) - stringWidth(state))}${state}`
  if (item.state === 'review') return paint.caution(line)
  if (mark === '>') return paint.good(line)
  return ['answered', 'follows', 'aside'].includes(item.state) ? paint.quiet(line) : line
}

function stateText({ state, answer, question, isParkedHere }: ListItem, talk: Talk, setting: TalkSetting, say: View['say']): string {
  const given = answer?.unknown ? say('cli.talk.list.unknown') : answer?.notApplicable ? say('cli.talk.list.notApplicable') : say('cli.talk.list.level', { level: answer?.level ?? 0 })
  if (state === 'answered') return given
  if (state === 'review') return say('cli.talk.list.review', { answer: given })
  if (state === 'follows') return say('cli.talk.list.follows', { level: answer?.level ?? 0 })
  if (state === 'parked') return say('cli.talk.list.parked', { whom: whomText(talk.interview.parked?.find((parked) => parked.question === question.id)?.for ?? '', setting, say) })
  return isParkedHere && state === 'open' ? say('cli.talk.list.parkedHere') : say(`cli.talk.list.${state}`)
}
