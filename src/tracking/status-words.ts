// A status as somebody types it behind --task or --line: ID=60,cost=8200,remark=… → what it says.
import { activityIdOf } from '../model/activity-id.ts'
import { dayOf } from '../model/cell-value.ts'
import type { Id, IsoDate, LineCost, TaskStatus } from '../model/file-types.ts'
import { nearest } from '../model/nearest.ts'
import type { TextValues } from '../model/text-values.ts'

/** What was typed, read; or what is wrong with it, `key` naming the sentence. */
export type ReadWords<T> = { readonly value: T } | { readonly key: string; readonly values: TextValues }

/** The words for figures of a task and the figures they stand for. */
const FIGURES = {
  percent: 'percentComplete', start: 'actualStart', finish: 'actualFinish', cost: 'actualCost', effort: 'actualEffortDays', remaining: 'remainingEffortDays', days: 'remainingDurationDays', left: 'remainingCost',
} as const
const DAYS: readonly string[] = ['start', 'finish']
const MOST = 1_000_000_000_000

/** The words that can stand behind a task, in the order of help. */
export const FIGURE_WORDS: readonly string[] = [...Object.keys(FIGURES), 'reached', 'remark']

/** Figures by their words, as typed. */
export type TypedFigures = Readonly<Record<string, string | undefined>>

/** What a word such as `build=60,cost=8200` says of a task; `done` is 100 percent, finished on the day given. */
export function readTaskWord(word: string, day: IsoDate, tasks: readonly Id[]): ReadWords<TaskStatus> {
  const [head = '', ...rest] = word.split(',')
  const [name = '', amount] = [head.split('=')[0] ?? '', head.includes('=') ? head.slice(head.indexOf('=') + 1) : undefined]
  const figures: Record<string, string> = amount === undefined ? {} : amount.trim() === 'done' ? { percent: '100', finish: day } : { percent: amount }
  for (const [index, part] of rest.entries()) {
    const [key = '', ...value] = part.split('=')
    // A remark may hold commas, so it is the rest.
    if (key.trim() === 'remark') {
      figures['remark'] = [value.join('='), ...rest.slice(index + 1)].join(',')
      break
    }
    if (value.length === 0) return { key: 'noWord', values: { word, part, words: FIGURE_WORDS } }
    figures[key.trim()] = value.join('=')
  }
  return readFigures(name, figures, tasks)
}

/** What figures typed one by one say of a task. */
export function readFigures(name: string, figures: TypedFigures, tasks: readonly Id[]): ReadWords<TaskStatus> {
  const task = taskCalled(name.trim(), tasks)
  if (task === undefined) return { key: 'noTask', values: { name: name.slice(0, 120), nearest: nearest(name, tasks) ?? nearest(name, tasks.map(activityIdOf)) ?? 'none' } }
  const status: Record<string, unknown> = { task }
  for (const [word, text] of Object.entries(figures)) {
    if (text === undefined) continue
    const value = valueOf(word, text.trim())
    if (word === 'percent' && typeof value === 'number' && value > 0 && value < 1) return { key: 'fraction', values: { word: name, value: text.trim().slice(0, 80), meant: Number((value * 100).toPrecision(6)) } }
    if (value === undefined) return { key: FIGURE_WORDS.includes(word) ? (DAYS.includes(word) ? 'noDay' : word === 'percent' ? 'noPercent' : 'noNumber') : 'noWord', values: { word: name, part: word, value: text.slice(0, 80), words: FIGURE_WORDS } }
    status[word === 'remark' || word === 'reached' ? word : FIGURES[word as keyof typeof FIGURES]] = value
  }
  return { value: status as unknown as TaskStatus }
}

/** What a word such as `licences=24000` or `licences=24000,left=6000` says of a budget line. */
export function readLineWord(word: string, lines: readonly Id[]): ReadWords<LineCost> {
  const [, line = '', amount = '', left] = /^([^=,]+)=([^,]*)(?:,left=(.*))?$/.exec(word.trim()) ?? []
  const [actualCost, remainingCost] = [numberOf(amount), left === undefined ? undefined : numberOf(left)]
  if (line === '' || actualCost === undefined || (left !== undefined && remainingCost === undefined)) return { key: 'noLineWord', values: { word } }
  if (!lines.includes(line)) return { key: 'noLine', values: { name: line, nearest: nearest(line, lines) ?? 'none' } }
  return { value: { line, actualCost, ...(remainingCost === undefined ? {} : { remainingCost }) } }
}

/** The task of this name: its id, or its id without the phase where only one is called so. */
export function taskCalled(name: string, tasks: readonly Id[]): Id | undefined {
  if (tasks.includes(name)) return name
  const short = tasks.filter((id) => activityIdOf(id) === name)
  return short.length === 1 ? short[0] : undefined
}

/** A number of something, none below 0: 12,000, 12 000, １２０００ and 1.2万 are 12000; undefined for anything else, such as 12,5, which in many countries is less than 13. */
export function numberOf(text: string): number | undefined {
  const [, grouped, fraction = '', tenThousands] = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+)(\.\d+)?\s*([万萬])?$/.exec(text.normalize('NFKC').trim()) ?? []
  const digits = grouped === undefined ? undefined : `${grouped.replace(/\D/g, '')}${fraction}`
  const value = digits === undefined ? undefined : Number((Number(digits) * (tenThousands ? 10_000 : 1)).toFixed(6))
  return value !== undefined && value <= MOST ? value : undefined
}

function valueOf(word: string, text: string): unknown {
  if (word === 'remark') return text === '' ? undefined : text
  if (word === 'reached') return text.split('+').map((id) => id.trim()).filter((id) => id !== '')
  if (DAYS.includes(word)) return dayOf({ row: 1, column: 1, kind: 'text', value: text })
  if (!Object.hasOwn(FIGURES, word)) return undefined
  const number = numberOf(text.replace(/[%％]$/, ''))
  return word === 'percent' && (number ?? 0) > 100 ? undefined : number
}
