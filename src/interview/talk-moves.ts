// The moves of which steps are made: record something, go somewhere, say something.
import { type InterviewChange, changeInterview } from './change-interview.ts'
import { nextQuestion } from './route.ts'
import type { EndReason, Notice, Talk, TalkScreen, TalkSetting, TalkStep } from './talk.ts'

const QUESTION: TalkScreen = { kind: 'question' }

/** Nothing is to be done outside. */
export function still(talk: Talk): TalkStep {
  return { talk, effects: [] }
}

/** The talk with a sentence to be shown once. */
export function notice(talk: Talk, key: string, values?: Notice['values']): Talk {
  return { ...talk, notice: values ? { key, values } : { key } }
}

/** The talk with changes made and waiting to be saved. */
export function record(talk: Talk, setting: TalkSetting, ...changes: readonly InterviewChange[]): TalkStep {
  const interview = changes.reduce((now, change) => changeInterview(now, change, setting), talk.interview)
  return { talk: { ...talk, interview, unsaved: [...talk.unsaved, ...changes], touched: true }, effects: [{ kind: 'save' }] }
}

/** The talk on another screen. */
export function show(talk: Talk, screen: TalkScreen): Talk {
  return { ...talk, screen, scroll: 0 }
}

/** The talk at a question. Where it stands is saved too, but not by somebody who only looks around. */
export function goTo(talk: Talk, setting: TalkSetting, id: string, trail: readonly string[] = [...talk.trail, ...(talk.at === undefined ? [] : [talk.at])]): TalkStep {
  const moved = show({ ...talk, at: id, trail, before: undefined }, QUESTION)
  return talk.touched ? record(moved, setting, { kind: 'place', at: id }) : still(moved)
}

/** The next question to be asked, or the end where there is none, or where a talk short of time has used it up or has settled the verdict; a talk with time enough is only told that it has. */
export function goOn(talk: Talk, setting: TalkSetting): TalkStep {
  const reason = endOf(talk, setting)
  if (reason) return still(show(talk, { kind: 'end', reason }))
  const next = nextQuestion(talk, setting)
  if (next === undefined) return still(show(talk, { kind: 'end', reason: 'answered' }))
  const moved = goTo(talk, setting, next)
  if (moved.talk.interview.review?.includes(next)) return { ...moved, talk: notice(moved.talk, 'review') }
  return !isLimited(setting) && isSettledNow(talk, setting) ? { ...moved, talk: notice({ ...moved.talk, passed: new Set([...talk.passed, 'settled' as const]) }, 'settled') } : moved
}

function isLimited({ budget }: TalkSetting): boolean {
  return budget.questions !== undefined || budget.seconds !== undefined
}

// Told once, and only after something has been said.
function isSettledNow(talk: Talk, setting: TalkSetting): boolean {
  return !talk.passed.has('settled') && talk.answered > 0 && (setting.isSettled?.(talk.interview) ?? false)
}

function endOf(talk: Talk, setting: TalkSetting): EndReason | undefined {
  const { questions = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY } = setting.budget
  if (!talk.passed.has('budget') && (talk.answered >= questions || talk.seconds >= seconds)) return 'budget'
  return isLimited(setting) && nextQuestion(talk, setting) !== undefined && isSettledNow(talk, setting) ? 'settled' : undefined
}
