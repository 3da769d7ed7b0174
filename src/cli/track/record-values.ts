// What was typed into the fields of a record → the record, or everything that is wrong with it.
import type { Plan } from '../../model/file-types.ts'
import { nearest } from '../../model/nearest.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { taskCalled } from '../../tracking/status-words.ts'
import { isDay } from '../day.ts'
import { typedValue } from '../prompts/form-asker.ts'
import type { ChoiceSource, RecordField, RecordItem } from './record-form.ts'
import type { TextValues } from '../../model/text-values.ts'

/** What a value is judged by. */
export interface RecordContext {
  readonly plan: Plan
  readonly today: string
  readonly say: Say
}

/** The ids or words that can stand in a field. */
export function choicesOf(source: ChoiceSource, { phases, kpis = [], businessCase }: Plan): readonly string[] {
  if (typeof source !== 'string') return source
  if (source === 'phases') return phases.map(({ id }) => id)
  if (source === 'gates') return phases.flatMap(({ gate }) => (gate ? [gate.id] : []))
  return source === 'kpis' ? kpis.map(({ id }) => id) : (businessCase?.benefits ?? []).map(({ id }) => id)
}

/** Everything said by field, as a record: `key.key` one level down, `key.0.key` in an item of a list. */
export function asRecord(said: ReadonlyMap<string, unknown>): RecordItem {
  const item: Record<string, unknown> = {}
  for (const [key, value] of said) {
    if (value === undefined) continue
    const steps = key.split('.')
    const last = steps.pop() ?? ''
    let at = item
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>
    at[last] = value
  }
  return item
}

/** Reads a typed text as the value of a field; problems are told to `report`. */
export function readField(field: RecordField, text: string, context: RecordContext, report: (sentence: string) => void): unknown {
  const { say, plan } = context
  const bad = (key: string, values: TextValues = {}): undefined => void report(say(`track.value.${key}`, { flag: field.flag, value: text.slice(0, 80), ...values }))
  if (text.trim() === '') return bad('empty')
  switch (field.kind) {
    case 'text': case 'texts': return text.trim()
    case 'number': {
      const value = typedValue(text.trim(), { kind: 'number' })
      const isRight = typeof value === 'number' && value >= (field.from ?? -Infinity) && value <= (field.to ?? Infinity)
      return isRight ? value : bad('number', { from: field.from ?? 'none', to: field.to ?? 'none' })
    }
    case 'day': {
      const day = typedValue(text, { kind: 'day' })
      return isDay(String(day)) ? day : bad('day')
    }
    case 'yes-no': return /^(yes|y|true|是|対|对|對)$/i.test(text.trim()) ? true : /^(no|n|false|否|不)$/i.test(text.trim()) ? false : bad('yesNo')
    case 'choice': {
      const known = choicesOf(field.choices ?? [], plan)
      return known.includes(text.trim()) ? text.trim() : bad('choice', { known, nearest: nearest(text.trim(), known) ?? 'none' })
    }
    case 'task': return taskIn(text, plan) ?? bad('task', { nearest: nearestTask(text, plan) })
    case 'tasks': {
      const tasks = text.split(/[,，、;；\s]+/).filter((name) => name !== '').map((name) => taskIn(name, plan) ?? bad('task', { value: name, nearest: nearestTask(name, plan) }))
      return tasks.every((id) => id !== undefined) ? tasks : undefined
    }
    case 'list': return readParts(field, text, context, report)
    case 'numbers': return text
    default: return field.kind satisfies never
  }
}

/** Reads `name=1` or `name=1;2;3`. */
export function readNumbers(word: string, flag: string, say: Say, report: (sentence: string) => void): readonly [string, number | number[]] | undefined {
  const [name = '', ...rest] = word.split('=')
  const numbers = rest.join('=').split(/[;；]/).map((part) => typedValue(part.trim(), { kind: 'number' }))
  if (name.trim() === '' || !numbers.every((value) => typeof value === 'number')) return void report(say('track.value.input', { flag, value: word.slice(0, 80) }))
  return [name.trim(), numbers.length === 1 ? numbers[0]! : numbers]
}

function readParts({ flag, parts = [], plain }: RecordField, text: string, context: RecordContext, report: (sentence: string) => void): unknown {
  const typed = text.split(/[|｜]/).map((part) => part.trim())
  const missing = parts.filter(({ required }, index) => required && (typed[index] ?? '') === '')
  if (missing.length > 0 || typed.length > parts.length) return void report(context.say('track.value.parts', { flag, value: text.slice(0, 80), form: parts.map((part) => part.flag).join(' | ') }))
  const values = parts.flatMap((part, index) => ((typed[index] ?? '') === '' ? [] : [[part.key, readField({ ...part, flag }, typed[index] ?? '', context, report)] as const]))
  return plain && values.length === 1 ? values[0]?.[1] : Object.fromEntries(values)
}

function taskIn(name: string, { phases }: Plan): string | undefined {
  return taskCalled(name.trim(), phases.flatMap((phase) => phase.tasks.map(({ id }) => id)))
}

function nearestTask(name: string, { phases }: Plan): string {
  return nearest(name.trim(), phases.flatMap((phase) => phase.tasks.map(({ id }) => id))) ?? 'none'
}
