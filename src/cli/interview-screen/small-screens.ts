// The small screens: typing a line, choosing from a few, help, the end, and trouble with the disk.
import stringWidth from 'string-width'
import { inLanguage } from '../../knowledge/sentence.ts'
import { isNote } from '../../interview/entry-step.ts'
import { charactersOf } from '../../interview/line-draft.ts'
import { listItems } from '../../interview/list-items.ts'
import { parkOptions } from '../../interview/park-options.ts'
import { notedOn } from '../../interview/reply.ts'
import type { Talk, TalkScreen, TalkSetting } from '../../interview/talk.ts'
import { footOf, headOf } from './frame.ts'
import { pieceTexts } from './question-screen.ts'
import type { ScreenParts, View } from './view.ts'
import { wrapText } from './wrap-text.ts'

const HELP = ['levels', 'other', 'note', 'evidence', 'next', 'move', 'list', 'park', 'language', 'scroll', 'leave'] as const

type Of<K extends TalkScreen['kind']> = Extract<TalkScreen, { kind: K }>

/** A line being typed, broken into as many lines of the screen as it needs. */
export function entryScreen(talk: Talk, setting: TalkSetting, { field, draft }: Of<'entry'>, view: View): ScreenParts {
  const { say, paint, width, isPlain } = view
  const question = setting.knowledge.questions.get(talk.at ?? '')
  const label = say(`cli.talk.field.${field}`)
  const above = [...(question ? wrapText(inLanguage(question.title, view.language), width).map(paint.strong) : []), ...wrapText(label, width)]
  if (isPlain) {
    const text = draft.before + draft.after
    const tips = ['entry', ...(isNote(field) ? ['editor'] : [])].map((key) => say(`cli.talk.plain.${key}`))
    return { head: headOf(talk, setting, view), body: [...above, ...(text === '' ? [] : [say('cli.talk.plain.now', { text })]), ...tips], foot: footOf(talk, setting, view, 'line') }
  }
  const { lines, cursor } = typed(draft, width)
  return { head: headOf(talk, setting, view), body: [...above, ...lines], cursor: { line: above.length + cursor.line, column: cursor.column }, focus: above.length + cursor.line, foot: footOf(talk, setting, view, isNote(field) ? 'note' : 'line') }
}

// Broken wherever the line is full, as a terminal would: what is typed must not jump about.
function typed({ before, after }: Of<'entry'>['draft'], width: number): { lines: string[]; cursor: { line: number; column: number } } {
  const lines = ['']
  let cursor = { line: 0, column: 0 }
  const room = width - 3
  const put = (character: string) => {
    const last = lines.at(-1) ?? ''
    if (character === '\n') lines.push('')
    else if (stringWidth(last + character) > room) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  for (const character of charactersOf(before)) put(character)
  cursor = { line: lines.length - 1, column: stringWidth(lines.at(-1) ?? '') + 2 }
  for (const character of charactersOf(after)) put(character)
  return { lines: lines.map((line, index) => `${index === 0 ? '>' : ' '} ${line}`), cursor }
}

/** The pieces of evidence, to change one or add one. */
export function evidenceScreen(talk: Talk, setting: TalkSetting, { cursor }: Of<'evidence'>, view: View): ScreenParts {
  const pieces = pieceTexts(notedOn(talk, talk.at ?? '').evidence ?? [], view)
  return pickScreen(talk, setting, view, { title: view.say('cli.talk.evidenceList.title'), options: [...pieces, view.say('cli.talk.evidenceList.add')], cursor })
}

/** Those for whom the question can be parked. */
export function parkScreen(talk: Talk, setting: TalkSetting, { cursor }: Of<'parkWho'>, view: View): ScreenParts {
  const { say } = view
  const options = parkOptions(talk, setting).map((option) => {
    if (option.kind === 'role') return say('cli.talk.park.role', { role: say(`role.${option.for}`) })
    if (option.kind !== 'person') return say(`cli.talk.park.${option.kind}`)
    const person = setting.others.find(({ id }) => id === option.for)
    return say('cli.talk.park.person', { name: person?.name ?? option.for, role: say(`role.${person?.role ?? 'executive'}`) })
  })
  return pickScreen(talk, setting, view, { title: say('cli.talk.park.title'), options, cursor })
}

function pickScreen(talk: Talk, setting: TalkSetting, view: View, { title, options, cursor }: { title: string; options: readonly string[]; cursor: number }): ScreenParts {
  const { paint, width, isPlain } = view
  const question = setting.knowledge.questions.get(talk.at ?? '')
  const lines = options.map((option, index) => wrapText(`${!isPlain && index === cursor ? '>' : ' '} ${index + 1}  ${option}`, width, 5).map((line) => (!isPlain && index === cursor ? paint.good(line) : line)))
  return {
    head: headOf(talk, setting, view), body: [...(question ? [paint.strong(inLanguage(question.title, view.language))] : []), title, ...lines.flat()],
    focus: 2 + lines.slice(0, cursor).flat().length, foot: footOf(talk, setting, view, 'pick'),
  }
}

/** What the keys do. */
export function helpScreen(talk: Talk, setting: TalkSetting, view: View): ScreenParts {
  const { say, paint, width } = view
  return { head: headOf(talk, setting, view), body: [paint.strong(say('cli.talk.help.title')), ...HELP.flatMap((line) => wrapText(say(`cli.talk.help.${line}`), width, 6))], foot: footOf(talk, setting, view, 'help') }
}

/** Where the interview stands at its end, or when its time is used up. */
export function endScreen(talk: Talk, setting: TalkSetting, { reason }: Of<'end'>, view: View): ScreenParts {
  const { say, paint, width, score } = view
  const items = listItems(talk, setting)
  const count = (state: string) => items.filter((item) => item.state === state).length
  // Not before a client's eyes where the scores are hidden.
  const verdict = reason === 'settled' && score && talk.showScore ? say(`cli.verdict.${score(talk.interview).verdict}`) : 'hidden'
  const next = reason !== 'answered' ? 'goOn' : talk.skipped.size > 0 ? 'skipped' : 'done'
  const lines = [
    paint.strong(say(`cli.talk.end.${reason}`, { verdict })),
    say('cli.talk.end.state', { answered: count('answered') + count('review'), open: count('open'), skipped: count('skipped'), parked: count('parked'), review: count('review') }),
    say(`cli.talk.end.${next}`),
  ]
  return { head: headOf(talk, setting, view), body: lines.flatMap((line) => wrapText(line, width)), foot: footOf(talk, setting, view, 'end') }
}

/** Why something could not be saved, and that it is kept. */
export function troubleScreen(talk: Talk, setting: TalkSetting, { text, sure }: Of<'trouble'>, view: View): ScreenParts {
  const { say, paint, width } = view
  const lines = [paint.strong(say('cli.talk.trouble.title')), text, '', say('cli.talk.trouble.kept'), ...(sure ? [paint.caution(say('cli.talk.trouble.sure'))] : [])]
  return { head: headOf(talk, setting, view), body: lines.flatMap((line) => wrapText(line, width)), foot: footOf(talk, setting, view, 'trouble') }
}
