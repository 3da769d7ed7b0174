// Interviews one person: draws where the interview stands, passes keys on to it, and does what it asks for.
import type { Interview, Language } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { startTalk } from '../../interview/start-talk.ts'
import { step } from '../../interview/step.ts'
import type { Talk, TalkEffect, TalkEvent, TalkSetting } from '../../interview/talk.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { drawScreen } from '../interview-screen/draw-screen.ts'
import { type LiveScore, PLAIN_PAINT, type View } from '../interview-screen/view.ts'
import { Left } from '../left.ts'
import type { OpenInterview } from '../talk/open-interview.ts'
import { style } from '../print/style.ts'
import { ProblemsFound } from '../load/problems-found.ts'
import { saveChanges } from '../talk/save-changes.ts'
import { editText } from './edit-text.ts'
import type { TalkTerminal } from './talk-terminal.ts'

/** What an interview is held with. */
export interface TalkTools {
  readonly terminal: TalkTerminal
  sayIn(language: Language): Say
  score(interview: Interview): LiveScore
  readonly shown: { readonly language: Language; readonly showScore: boolean }
  readonly languageFlag: string | undefined
}

/** Holds the interview until the person leaves; everything said is on disk before the next screen. Gives the interview and the language spoken last; `Left` where Ctrl-C or a signal ended it. */
export async function interviewPerson(opened: OpenInterview, setting: TalkSetting, tools: TalkTools): Promise<{ interview: Interview; language: Language }> {
  const { terminal } = tools
  let current = opened
  let told = ''
  let talk = startTalk(setting, opened.interview, tools.shown)
  const handle = async (event: TalkEvent): Promise<void> => {
    const { talk: next, effects } = step(talk, setting, event)
    talk = next
    for (const effect of effects) {
      const { event: result, opened: after } = await perform(effect, talk, current, setting, tools)
      current = after
      await handle(result)
    }
  }
  try {
    while (!talk.ended) {
      if (!terminal.hasMore()) {
        talk = drawn(talk, setting, tools, told)
        told = toldBy(talk) ?? told
      }
      const event = await terminal.next(talk.screen.kind)
      if (event.kind === 'gone') throw new Left(event.exit)
      if (event.kind === 'resized') continue
      await handle(event)
      if (talk.ended && event.kind === 'key' && event.key === 'interrupt') throw new Left(130)
    }
  } finally {
    terminal.close()
  }
  return { interview: current.interview, language: talk.language }
}

// Which question is told, in which language; typing a line does not make anybody forget it.
function toldBy({ screen, at, language }: Talk): string | undefined {
  return screen.kind === 'question' ? `${at} ${language}` : screen.kind === 'entry' ? undefined : ''
}

function drawn(talk: Talk, setting: TalkSetting, { terminal, sayIn, score }: TalkTools, told: string): Talk {
  const { isPlain } = terminal
  const view: View = { ...terminal.size(), language: talk.language, say: sayIn(talk.language), paint: isPlain ? PLAIN_PAINT : style, isPlain, isBrief: isPlain && toldBy(talk) === told, score }
  const screen = drawScreen(talk, setting, view)
  terminal.draw(screen)
  return { ...talk, scroll: screen.scroll }
}

async function perform(effect: TalkEffect, talk: Talk, opened: OpenInterview, setting: TalkSetting, tools: TalkTools): Promise<{ event: TalkEvent; opened: OpenInterview }> {
  if (effect.kind === 'edit') {
    const text = tools.terminal.lend(() => editText(effect.text))
    return { event: text === undefined ? { kind: 'noEditor' } : { kind: 'edited', text }, opened }
  }
  try {
    const after = await saveChanges(opened, talk.unsaved, setting, tools.languageFlag)
    return { event: { kind: 'saved', interview: after.interview }, opened: after }
  } catch (error) {
    return { event: { kind: 'saveFailed', text: wordsOf(error, tools.sayIn(talk.language)) }, opened }
  }
}

// What has been said is not lost because the disk is full or somebody has just broken the file.
function wordsOf(error: unknown, say: Say): string {
  if (error instanceof ProblemsFound) return error.text
  if (error instanceof UserError) return say(`errors.${error.key}`, error.values)
  throw error
}
