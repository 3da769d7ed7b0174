// A line is typed: a reason, a note, a piece of evidence, somebody's name.
import { dayOf } from '../model/cell-value.ts'
import type { Evidence } from '../model/file-types.ts'
import { type LineDraft, draftOf, editDraft, insertText, textOf } from './line-draft.ts'
import { park, whomOf } from './park-options.ts'
import { answer, notedOn, writeEvidence, writeNote } from './reply.ts'
import { notice, show, still } from './talk-moves.ts'
import type { EntryField, EntryHeld, Talk, TalkEvent, TalkScreen, TalkSetting, TalkStep } from './talk.ts'

type Entry = Extract<TalkScreen, { kind: 'entry' }>

/** The talk with a line to be typed. */
export function beginEntry(talk: Talk, field: EntryField, text: string, held: EntryHeld = {}): TalkStep {
  return still(show(talk, { kind: 'entry', field, draft: draftOf(text), held }))
}

/** Typing, Enter which takes the line, Escape which leaves it, Tab which opens an editor for a note. */
export function entryStep(talk: Talk, setting: TalkSetting, entry: Entry, event: TalkEvent): TalkStep {
  const withDraft = (draft: LineDraft) => still({ ...talk, screen: { ...entry, draft } })
  if (event.kind === 'text') return withDraft(insertText(entry.draft, event.text))
  if (event.kind === 'edited') return takeNote(talk, setting, entry, event.text.trim())
  if (event.kind === 'noEditor') return still(notice(talk, 'noEditor'))
  if (event.kind !== 'key') return still(talk)
  if (event.key === 'escape') return still(show(talk, { kind: 'question' }))
  if (event.key === 'tab' && isNote(entry.field)) return { talk, effects: [{ kind: 'edit', text: entry.draft.before + entry.draft.after }] }
  if (event.key === 'enter') return isNote(entry.field) ? takeNote(talk, setting, entry, textOf(entry.draft)) : take(talk, setting, entry, textOf(entry.draft))
  const edited = editDraft(entry.draft, event.key)
  return edited ? withDraft(edited) : still(talk)
}

/** Whether a field may be long and have several lines. */
export function isNote(field: EntryField): boolean {
  return field === 'why' || field === 'note'
}

function takeNote(talk: Talk, setting: TalkSetting, { field }: Entry, text: string): TalkStep {
  const isReason = field === 'why' || talk.interview.answers.some((given) => given.question === talk.at && given.notApplicable)
  if (isReason && text === '') return still(notice(talk, 'whyNeeded'))
  const back = show(talk, { kind: 'question' })
  return field === 'why' ? answer(notice(back, 'savedNotApplicable'), setting, { notApplicable: true, note: text }) : writeNote(notice(back, 'saved'), setting, text)
}

function take(talk: Talk, setting: TalkSetting, { field, held, draft }: Entry, text: string): TalkStep {
  const piece = notedOn(talk, talk.at ?? '').evidence?.[held.index ?? -1]
  switch (field) {
    case 'evidence':
      if (text !== '') return beginEntry(talk, 'source', piece?.source ?? '', { ...held, text })
      return held.index === undefined ? still(show(talk, { kind: 'question' })) : writeEvidence(notice(show(talk, { kind: 'question' }), 'removed'), setting, held.index, undefined)
    case 'source': return beginEntry(talk, 'day', piece ? (piece.date ?? '') : setting.today, { ...held, source: text })
    case 'day':
      return takeDay(talk, setting, held, text)
    case 'parkName': return text === '' ? still(notice(talk, 'nameNeeded')) : beginEntry(talk, 'parkNote', '', { for: whomOf(draft, setting) })
    default: return park(talk, setting, held.for ?? '', text)
  }
}

function keepEvidence(talk: Talk, setting: TalkSetting, { index, text = '', source = '' }: EntryHeld, day: string): TalkStep {
  const before = notedOn(talk, talk.at ?? '').evidence?.[index ?? -1]
  const own = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => key.startsWith('x-')))
  const piece: Evidence = { text, ...(source === '' ? {} : { source }), ...(day === '' ? {} : { date: day }), ...own }
  return writeEvidence(notice(show(talk, { kind: 'question' }), 'saved'), setting, index, piece)
}

// 2026/10/1 and 2026年10月1日 are days, too.
function takeDay(talk: Talk, setting: TalkSetting, held: EntryHeld, text: string): TalkStep {
  const day = text === '' ? '' : dayOf({ row: 1, column: 1, kind: 'text', value: text })
  return day === undefined ? still(notice(talk, 'badDay', { text })) : keepEvidence(talk, setting, held, day)
}
