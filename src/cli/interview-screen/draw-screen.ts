// Where an interview stands → the lines of a terminal.
import type { Talk, TalkSetting } from '../../interview/talk.ts'
import { listScreen } from './list-screen.ts'
import { questionScreen, repliedScreen } from './question-screen.ts'
import { endScreen, entryScreen, evidenceScreen, helpScreen, parkScreen, troubleScreen } from './small-screens.ts'
import type { DrawnScreen, ScreenParts, View } from './view.ts'
import { wrapText } from './wrap-text.ts'

/** Lines of the body that are seen at least, however low the terminal. */
const LEAST = 3

/** The screen of a talk for a width, height, language and looks; no line is wider than the width, and no more lines than rows. Pure. */
export function drawScreen(talk: Talk, setting: TalkSetting, view: View): DrawnScreen {
  return fit(partsOf(talk, setting, view), talk.scroll, view)
}

function partsOf(talk: Talk, setting: TalkSetting, view: View): ScreenParts {
  const { screen } = talk
  switch (screen.kind) {
    case 'question': return view.isBrief ? repliedScreen(talk, setting, view) : questionScreen(talk, setting, view)
    case 'list': return listScreen(talk, setting, screen, view)
    case 'entry': return entryScreen(talk, setting, screen, view)
    case 'evidence': return evidenceScreen(talk, setting, screen, view)
    case 'parkWho': return parkScreen(talk, setting, screen, view)
    case 'help': return helpScreen(talk, setting, view)
    case 'end': return endScreen(talk, setting, screen, view)
    case 'trouble': return troubleScreen(talk, setting, screen, view)
  }
}

// The body gives way where the terminal is low, and says how much of it is not seen.
function fit({ head, body: whole, foot, focus, cursor }: ScreenParts, wanted: number, view: View): DrawnScreen {
  const all = Math.max(view.rows - head.length - foot.length, LEAST)
  const body = focus === undefined && whole.length > all ? whole.filter((line) => line !== '') : whole
  const room = body.length <= all ? body.length : all - 1
  const furthest = Math.max(0, body.length - room)
  const seen = focus === undefined ? wanted : Math.min(Math.max(wanted, focus - room + 1), focus)
  const scroll = Math.min(seen, furthest)
  const hidden = body.length - room
  const more = hidden > 0 ? wrapText(view.say('cli.talk.more', { lines: hidden }), view.width).slice(0, 1).map(view.paint.quiet) : []
  const lines = [...head, ...body.slice(scroll, scroll + room), ...more, ...foot]
  const line = cursor && (cursor.line < 0 ? head.length + cursor.line : head.length + cursor.line - scroll)
  return { lines: lines.slice(0, view.rows), ...(cursor && line !== undefined ? { cursor: { line, column: cursor.column } } : {}), scroll }
}
