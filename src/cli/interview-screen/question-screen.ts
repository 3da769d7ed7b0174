// One question on one screen.
import type { Draft } from '../../model/file-types.ts'
import type { BankQuestion } from '../../knowledge/knowledge.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { nameOf } from '../../interview/park-options.ts'
import { answerTo } from '../../interview/record-answer.ts'
import { notedOn } from '../../interview/reply.ts'
import type { Talk, TalkSetting } from '../../interview/talk.ts'
import { footOf, headOf } from './frame.ts'
import type { ScreenParts, View } from './view.ts'
import { wrapText } from './wrap-text.ts'

/** Columns before the text of a level: mark, number and blanks. */
const INDENT = 5

/** The question with its levels, hints, and what is recorded for it. */
export function questionScreen(talk: Talk, setting: TalkSetting, view: View): ScreenParts {
  const question = setting.knowledge.questions.get(talk.at ?? '')
  if (!question) return { head: headOf(talk, setting, view), body: [], foot: footOf(talk, setting, view, 'question') }
  const { say, language, paint, width } = view
  const hints = [say('cli.interview.hint', { hint: inLanguage(question.followUp, language) }), say('cli.interview.evidenceHint', { evidence: inLanguage(question.evidence, language) })]
  return {
    head: headOf(talk, setting, view),
    body: [
      paint.strong(inLanguage(question.title, language)), ...marks(talk, setting, question, view).flatMap((mark) => wrapText(mark, width).map(paint.caution)),
      ...wrapText(inLanguage(question.text, language), width).map(paint.strong), '',
      ...levelLines(talk, question, view), '',
      ...hints.flatMap((hint) => wrapText(hint, width, 2).map(paint.quiet)),
    ],
    foot: footOf(talk, setting, view, 'question', recordedLines(talk, question, view)),
  }
}

/** Brief, for somebody who has just heard the question: what is recorded, and nothing else. */
export function repliedScreen(talk: Talk, setting: TalkSetting, view: View): ScreenParts {
  const question = setting.knowledge.questions.get(talk.at ?? '')
  if (!question) return questionScreen(talk, setting, view)
  return { head: [], body: levelLines(talk, question, view).filter((line) => line.startsWith('>')), foot: footOf(talk, setting, view, 'question', recordedLines(talk, question, view)).slice(1) }
}

function marks(talk: Talk, setting: TalkSetting, { id }: BankQuestion, { say }: View): string[] {
  const here = setting.parkedHere.find(({ question }) => question === id)
  const own = talk.interview.parked?.find(({ question }) => question === id)
  return [
    ...(here ? [say('cli.talk.parkedHere', { name: here.by.name ?? here.by.id, note: here.note ?? 'none' })] : []),
    ...(own ? [say('cli.talk.parkedNow', { whom: whomText(own.for, setting, say), note: own.note ?? 'none' })] : []),
    ...(talk.interview.review?.includes(id) ? [say('cli.talk.review')] : []),
  ]
}

/** Whom a question is parked for, by name or role. */
export function whomText(whom: string, setting: TalkSetting, say: View['say']): string {
  return setting.roles.some((role) => role === whom) ? say(`role.${whom}`) : nameOf(whom, setting)
}

// The chosen one has a mark before it, which can be seen without colours.
function levelLines(talk: Talk, question: BankQuestion, { say, language, paint, width }: View): string[] {
  const own = answerTo(talk.interview, question.id)
  const line = (key: string, text: string, isChosen: boolean) => wrapText(`${isChosen ? '>' : ' '} ${key}  ${text}`, width, INDENT).map((part) => (isChosen ? paint.good(part) : part))
  return [
    ...question.levels.flatMap((level, index) => line(String(index + 1), inLanguage(level, language), own?.level === index + 1)),
    ...line('d', say('cli.interview.unknown'), own?.unknown === true), ...line('x', say('cli.interview.notApplicable'), own?.notApplicable === true),
  ]
}

function recordedLines(talk: Talk, question: BankQuestion, view: View): string[] {
  const { say, width } = view
  const noted = notedOn(talk, question.id)
  const lines = [...(noted.note ? [say('cli.talk.note', { text: noted.note })] : []), ...pieceTexts(noted.evidence ?? [], view).map((piece, index) => say('cli.talk.evidence', { number: index + 1, piece }))]
  const isDraft = lines.length > 0 && !answerTo(talk.interview, question.id)
  const all = [...(isDraft ? [say('cli.talk.draft')] : []), ...lines].flatMap((line) => wrapText(line, width, 2))
  // Always in sight, so it must not take the whole screen.
  const room = Math.max(3, Math.floor(view.rows / 5))
  return all.length <= room ? all : [...all.slice(0, room - 1), '  ..']
}

/** Pieces of evidence with source and day, as far as they are known. */
export function pieceTexts(evidence: NonNullable<Draft['evidence']>, { say }: Pick<View, 'say'>): string[] {
  return evidence.map(({ text, source, date }) => say('cli.talk.piece', { text, source: source ?? 'none', date: date ?? 'none' }))
}
