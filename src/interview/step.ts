// The state machine of an interview: an event moves it one step.
import { LANGUAGES } from '../model/languages.ts'
import { beginEntry, entryStep } from './entry-step.ts'
import { editDraft, insertText, textOf, draftOf } from './line-draft.ts'
import { listItems } from './list-items.ts'
import { choosePark, parkOptions } from './park-options.ts'
import { questionKey } from './question-key.ts'
import { notedOn } from './reply.ts'
import { goOn, goTo, notice, show, still } from './talk-moves.ts'
import type { Talk, TalkEvent, TalkScreen, TalkSetting, TalkStep } from './talk.ts'

/** Where the interview stands after an event, and what is to be done before the next screen. Pure: the same talk and event give the same step. */
export function step(talk: Talk, setting: TalkSetting, event: TalkEvent): TalkStep {
  if (event.kind === 'saved') return still(afterSaving(talk, event.interview))
  if (event.kind === 'saveFailed') return still(inTrouble(talk, event.text))
  const seconds = Math.max(0, event.seconds ?? 0)
  const quiet = { ...talk, notice: undefined, seconds: talk.seconds + seconds, since: talk.since + seconds }
  if (event.kind === 'key' && event.key === 'interrupt') return quiet.screen.kind === 'trouble' ? still({ ...quiet, ended: true }) : leave(quiet)
  switch (quiet.screen.kind) {
    case 'entry': return entryStep(quiet, setting, quiet.screen, event)
    case 'list': return listStep(quiet, setting, quiet.screen, event)
    case 'evidence': return evidenceStep(quiet, quiet.screen, event)
    case 'parkWho': return parkStep(quiet, setting, quiet.screen, event)
    case 'trouble': return troubleStep(quiet, quiet.screen, event)
    case 'help': return commandOf(event) === undefined ? still(quiet) : still(show(quiet, { kind: 'question' }))
    case 'end': return endStep(quiet, setting, quiet.screen, event)
    case 'question': return questionStep(quiet, setting, event)
  }
}

function questionStep(talk: Talk, setting: TalkSetting, event: TalkEvent): TalkStep {
  const command = commandOf(event)
  if (command === undefined) return still(talk)
  return commonKey(talk, command) ?? questionKey(talk, setting, command)
}

// A pasted text is no row of commands.
function commandOf(event: TalkEvent): string | undefined {
  if (event.kind === 'key') return event.key
  return event.kind === 'text' && !event.pasted ? keyOf(event.text) : undefined
}

// What an input method for Chinese sends for a key: full-width letters, digits and marks, and a comma for the stroke.
function keyOf(text: string): string {
  return text === '、' ? '/' : text.normalize('NFKC').toLowerCase()
}

function commonKey(talk: Talk, command: string): TalkStep | undefined {
  switch (command) {
    case 'l': return still({ ...talk, language: LANGUAGES[(LANGUAGES.indexOf(talk.language) + 1) % LANGUAGES.length] ?? 'en' })
    case 'v': return still({ ...talk, showScore: !talk.showScore })
    case '?': return still(show(talk, { kind: 'help' }))
    case 'o': case '/': return still(show(talk, { kind: 'list', cursor: -1, filter: draftOf('') }))
    case 'q': return leave(talk)
    case 'up': case 'pageup': return still({ ...talk, scroll: Math.max(0, talk.scroll - (command === 'up' ? 1 : 10)) })
    case 'down': case 'pagedown': return still({ ...talk, scroll: talk.scroll + (command === 'down' ? 1 : 10) })
    default: return undefined
  }
}

function leave(talk: Talk): TalkStep {
  return { talk: { ...talk, ended: true }, effects: talk.unsaved.length > 0 ? [{ kind: 'save' }] : [] }
}

function endStep(talk: Talk, setting: TalkSetting, { reason }: Extract<TalkScreen, { kind: 'end' }>, event: TalkEvent): TalkStep {
  const command = commandOf(event)
  if (command === 'b') return talk.at === undefined ? still(talk) : still(show(talk, { kind: 'question' }))
  if (command !== 'enter') return (command === undefined ? undefined : commonKey(talk, command)) ?? still(talk)
  const passed = new Set([...talk.passed, ...(reason === 'answered' ? [] : [reason])])
  if (reason === 'answered' && talk.skipped.size === 0) return leave(talk)
  return goOn({ ...talk, passed, skipped: reason === 'answered' ? new Set() : talk.skipped }, setting)
}

function listStep(talk: Talk, setting: TalkSetting, list: Extract<TalkScreen, { kind: 'list' }>, event: TalkEvent): TalkStep {
  const items = listItems(talk, setting, textOf(list.filter))
  const here = items.findIndex(({ question }) => question.id === talk.at)
  const cursor = list.cursor < 0 ? Math.max(0, here) : Math.min(list.cursor, Math.max(0, items.length - 1))
  const filtered = (filter: typeof list.filter) => still(show(talk, { kind: 'list', cursor: textOf(filter) === '' ? -1 : 0, filter }))
  if (event.kind === 'text') return filtered(insertText(list.filter, event.text.replaceAll('\n', ' ')))
  const chosen = event.kind === 'pick' ? items[event.index] : event.kind === 'key' && event.key === 'enter' ? items[cursor] : undefined
  if (chosen?.state === 'aside' || chosen?.state === 'follows') return still(notice(talk, 'notAsked'))
  if (chosen) return goTo(talk, setting, chosen.question.id)
  if (event.kind !== 'key') return still(talk)
  if (event.key === 'escape') return still(show(talk, { kind: 'question' }))
  const move = { up: -1, down: 1, pageup: -10, pagedown: 10, home: -items.length, end: items.length }[event.key]
  if (move !== undefined) return still({ ...talk, screen: { ...list, cursor: Math.min(Math.max(0, cursor + move), Math.max(0, items.length - 1)) } })
  const edited = editDraft(list.filter, event.key)
  return edited ? filtered(edited) : still(talk)
}

function evidenceStep(talk: Talk, { cursor }: Extract<TalkScreen, { kind: 'evidence' }>, event: TalkEvent): TalkStep {
  const pieces = notedOn(talk, talk.at ?? '').evidence ?? []
  const picked = pickOf(event, cursor, pieces.length + 1)
  if (picked.index !== undefined) return beginEntry(talk, 'evidence', pieces[picked.index]?.text ?? '', picked.index < pieces.length ? { index: picked.index } : {})
  if (picked.isOver) return still(show(talk, { kind: 'question' }))
  if (picked.typed !== undefined) return beginEntry(talk, 'evidence', picked.typed)
  return still({ ...talk, screen: { kind: 'evidence', cursor: picked.cursor } })
}

function parkStep(talk: Talk, setting: TalkSetting, { cursor }: Extract<TalkScreen, { kind: 'parkWho' }>, event: TalkEvent): TalkStep {
  const options = parkOptions(talk, setting)
  const picked = pickOf(event, cursor, options.length)
  if (picked.index !== undefined) return choosePark(talk, setting, options[picked.index])
  if (picked.isOver) return still(show(talk, { kind: 'question' }))
  if (picked.typed !== undefined) return beginEntry(talk, 'parkName', picked.typed)
  return still({ ...talk, screen: { kind: 'parkWho', cursor: picked.cursor } })
}

// A short list: arrows and Enter, or a number. Whoever types words means what is not in the list.
function pickOf(event: TalkEvent, cursor: number, count: number): { index?: number; cursor: number; isOver?: boolean; typed?: string } {
  const number = event.kind === 'text' && /^\p{Nd}$/u.test(event.text) ? Number(event.text.normalize('NFKC')) : undefined
  const index = event.kind === 'pick' ? event.index : number !== undefined ? number - 1 : event.kind === 'key' && event.key === 'enter' ? cursor : undefined
  if (index !== undefined) return index >= 0 && index < count ? { index, cursor } : { cursor }
  if (event.kind === 'text' && event.text.trim() !== '') return { cursor, typed: event.text }
  if (event.kind !== 'key') return { cursor }
  if (event.key === 'escape') return { cursor, isOver: true }
  const move = { up: -1, down: 1 }[event.key] ?? 0
  return { cursor: Math.min(Math.max(0, cursor + move), count - 1) }
}

function afterSaving(talk: Talk, interview: Talk['interview']): Talk {
  const screen = talk.screen.kind === 'trouble' ? talk.screen.back : talk.screen
  return { ...talk, interview, unsaved: [], screen }
}

// What has been said stays in memory until it can be written, or is given up twice.
function inTrouble(talk: Talk, text: string): Talk {
  const back = talk.screen.kind === 'trouble' ? talk.screen.back : talk.screen
  return { ...talk, ended: false, screen: { kind: 'trouble', text, back, sure: false } }
}

function troubleStep(talk: Talk, trouble: Extract<TalkScreen, { kind: 'trouble' }>, event: TalkEvent): TalkStep {
  const command = commandOf(event)
  if (command === 'enter' || command === 'r') return { talk, effects: [{ kind: 'save' }] }
  if (command !== 'q') return still(talk)
  return trouble.sure ? still({ ...talk, ended: true }) : still({ ...talk, screen: { ...trouble, sure: true } })
}
