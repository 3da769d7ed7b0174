// The flags of a record → what they say, or every mistake at once.
import { UserError } from '../../model/user-error.ts'
import type { RecordField, RecordForm, RecordItem } from './record-form.ts'
import { type RecordContext, asRecord, readField, readNumbers } from './record-values.ts'

/** Flags as typed. */
export type RecordFlags = Readonly<Record<string, unknown>>

/** The fields that were given by a flag. */
export function givenFields({ fields }: RecordForm, flags: RecordFlags): readonly RecordField[] {
  return fields.filter(({ flag }) => flags[flag] !== undefined)
}

/** What the flags say of a new record (`id` undefined) or of one that is there. `badRecord` lists every mistake: values, what is missing, and what cannot be told then. */
export function readRecordFlags(form: RecordForm, flags: RecordFlags, id: string | undefined, context: RecordContext): RecordItem {
  const problems: string[] = []
  const report = (sentence: string): void => void problems.push(sentence)
  const { say } = context
  const isNew = id === undefined
  const given = givenFields(form, flags)
  for (const field of given) if (isNew ? field.onlyLater : !field.later && !field.onlyLater) report(say(isNew ? 'track.value.onlyLater' : 'track.value.fixed', { flag: field.flag }))
  const said = new Map<string, unknown>()
  for (const field of given) said.set(field.key, valueOf(field, flags[field.flag], context, report))
  for (const { key, flag, required, default: fallback, onlyLater } of form.fields) {
    if (said.has(key)) continue
    if (fallback === 'today' && (isNew ? !onlyLater : onlyLater && given.some((field) => field.key.startsWith(`${key.split('.')[0]}.`)))) said.set(key, context.today)
    else if (isNew && required) report(say('track.value.missing', { flag }))
  }
  if (problems.length > 0) throw new UserError('badRecord', { problems: problems.map((problem) => `  ${problem}`).join('\n') }, 2)
  return asRecord(new Map([...form.fields.map(({ key }) => key), ...said.keys()].filter((key) => said.has(key)).map((key) => [key, said.get(key)])))
}

function valueOf(field: RecordField, typed: unknown, context: RecordContext, report: (sentence: string) => void): unknown {
  if (typeof typed === 'boolean') return typed
  const words = (Array.isArray(typed) ? typed : [typed]).map(String)
  if (field.kind === 'numbers' && field.key === 'inputs') return Object.fromEntries(words.flatMap((word) => [readNumbers(word, field.flag, context.say, report)]).filter((pair) => pair !== undefined))
  const values = words.map((word) => readField(field, word, context, report))
  return field.kind === 'list' || field.kind === 'texts' || field.kind === 'numbers' ? values : values[0]
}
