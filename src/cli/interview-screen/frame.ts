// What stands above and below every screen: how far we are, the scores, what has just happened, and the keys.
import { inLanguage } from '../../knowledge/sentence.ts'
import { progressOf } from '../../interview/coverage.ts'
import { minutesLeft } from '../../interview/pace.ts'
import { openQuestions } from '../../interview/questions-for.ts'
import { routeOf } from '../../interview/route.ts'
import type { Talk, TalkSetting } from '../../interview/talk.ts'
import type { LiveScore, View } from './view.ts'
import { wrapText } from './wrap-text.ts'

/** Screens, by their keys, that show the scores. */
const SCORED: readonly string[] = ['question', 'end']
/** Terminals lower than this get the shorter list of keys. */
const FEW_ROWS = 30

/** Who is interviewed, and how far we are: in the condition, in all, and in time. */
export function headOf(talk: Talk, setting: TalkSetting, { say, paint, width, language }: View): string[] {
  const { respondent, knowledge } = setting
  const route = routeOf(setting, talk.interview)
  const id = knowledge.questions.get(talk.at ?? '')?.condition
  const condition = knowledge.conditions.get(id ?? '')
  const progress = progressOf(route, talk.interview).find((item) => item.condition === id)
  const open = openQuestions(route, talk.interview).length
  const asked = Math.min(open, Math.max(0, (setting.budget.questions ?? open) - talk.answered))
  const left = setting.budget.seconds === undefined ? undefined : Math.max(1, Math.ceil((setting.budget.seconds - talk.seconds) / 60))
  const minutes = minutesLeft(talk.interview.pace, asked, knowledge.limits.minutesPerQuestion) ?? 0
  const line = say('cli.talk.progress', {
    condition: condition ? inLanguage(condition.title, language) : '', done: progress?.answered ?? 0, total: progress?.total ?? 0,
    answered: route.length - open, all: route.length, minutes: Math.min(minutes, left ?? minutes),
  })
  return [...wrapText(`${respondent.name ?? respondent.id}  ${line}`, width).map(paint.quiet), '']
}

/** What is recorded, the scores if they are shown, the notice, and the keys of a screen. */
export function footOf(talk: Talk, setting: TalkSetting, view: View, keys: string, recorded: readonly string[] = []): string[] {
  const { say, paint, width, isPlain } = view
  const score = talk.showScore && SCORED.includes(keys) ? scoreLine(talk, setting, view) : undefined
  const told = talk.notice ? wrapText(say(`cli.talk.notice.${talk.notice.key}`, noticeValues(talk, setting, view)), width).map(paint.caution) : []
  const which = keys === 'question' && view.rows < FEW_ROWS ? 'few' : keys
  const keyLines = isPlain ? plainKeys(view, keys) : wrapKeys(say(`cli.talk.keys.${which}`), width).map(paint.quiet)
  return ['', ...recorded, ...(score === undefined ? [] : wrapText(score, width, 2)), ...told, ...keyLines]
}

// Fields and the rest of the screens say themselves what to type.
function plainKeys({ say, width }: View, keys: string): string[] {
  return ['question', 'list', 'pick', 'help'].includes(keys) ? wrapText(say(`cli.talk.plain.${keys}`), width) : keys === 'line' || keys === 'note' ? [] : wrapText(say(`cli.talk.keys.${keys}`), width)
}

function noticeValues(talk: Talk, setting: TalkSetting, { say }: View): Record<string, string | number> {
  const { whom, ...values } = { ...talk.notice?.values }
  return whom === undefined ? values : { ...values, whom: setting.roles.some((role) => role === whom) ? say(`role.${whom}`) : whom }
}

// Keys and what they do stay together.
function wrapKeys(text: string, width: number): string[] {
  const lines: string[] = []
  for (const part of text.split(' · ')) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)} · ${part}`
    if (lines.length > 0 && wrapText(joined, width).length === 1) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.flatMap((line) => wrapText(line, width))
}

function scoreLine(talk: Talk, setting: TalkSetting, { say, score, language }: View): string | undefined {
  const question = setting.knowledge.questions.get(talk.at ?? '')
  const condition = setting.knowledge.conditions.get(question?.condition ?? '')
  if (!score || !condition) return undefined
  const now = score(talk.interview)
  const before = talk.before ? score(talk.before) : undefined
  const ofCondition = (of: LiveScore | undefined) => of?.conditions.get(condition.id) ?? null
  return say('cli.talk.score', {
    condition: inLanguage(condition.title, language), value: points(ofCondition(now)), change: change(ofCondition(before), ofCondition(now), before),
    overall: points(now.overall), overallChange: change(before?.overall ?? null, now.overall, before), low: points(now.low), high: points(now.high),
  })
}

function points(value: number | null): string {
  return value === null ? '-' : value.toFixed(1)
}

// What the last answer changed, if it did; a first score has nothing to be compared with.
function change(before: number | null, now: number | null, was: LiveScore | undefined): string {
  if (!was || now === null || before === null) return ''
  const difference = Math.round((now - before) * 10) / 10
  return difference === 0 ? '' : ` (${difference > 0 ? '+' : '-'}${Math.abs(difference).toFixed(1)})`
}
