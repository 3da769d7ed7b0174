// A few fields asked one after another, with a way back; what is asked may depend on what was said.
import type { FieldValue, FormAsker } from '../prompts/form-asker.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { isDay } from '../day.ts'

/** One field as it is asked. */
export interface AskedAs {
  readonly id: string
  readonly kind: 'text' | 'number' | 'choice' | 'many' | 'yes-no' | 'day'
  readonly required: boolean
  readonly ask: string
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
  /** What Enter takes. */
  readonly current?: FieldValue | undefined
  /** Numbers and days outside are refused. */
  readonly from?: number | string | undefined
  readonly to?: number | string | undefined
  /** The number is a share in percent. */
  readonly isPercent?: boolean
}

/** What has been said, by field. */
export type Said = Readonly<Record<string, FieldValue>>

/** Asks the fields that `fieldsOf` gives for what has been said so far; `head` stands above the first. 'back' if the person goes back from the first. */
export async function askFields(fieldsOf: (said: Said) => readonly AskedAs[], head: string, asker: FormAsker, say: Say): Promise<Said | 'back'> {
  let said: Said = {}
  const passed: string[] = []
  for (;;) {
    const field = fieldsOf(said).find(({ id }) => !passed.includes(id))
    if (!field) return said
    const reply = await asker.field({
      field, ...(passed.length === 0 ? { head } : {}), place: '', why: '', ask: field.ask, choices: field.choices ?? [], current: said[field.id] ?? field.current,
      check: (value) => checked(value, field, say), told: (value) => say('profileForm.told', { label: field.ask.replace(/[?？]$/, ''), value: shown(value, field, say) }),
    })
    if (reply === 'back') {
      const last = passed.pop()
      if (last === undefined) return 'back'
      continue
    }
    const others = Object.fromEntries(Object.entries(said).filter(([id]) => id !== field.id))
    said = reply.value === undefined ? others : { ...others, [field.id]: reply.value }
    passed.push(field.id)
  }
}

/** What a value of a field must be, and is not; or true. */
export function checked(value: FieldValue | undefined, { kind, required, choices, from, to }: AskedAs, say: Say): true | string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return required ? say('profileForm.bad.required') : true
  const range = { from: from ?? 'none', to: to ?? 'none' }
  if (kind === 'number') return (typeof value === 'number' && value >= Number(from ?? -Infinity) && value <= Number(to ?? Infinity)) || say('track.bad.number', range)
  if (kind === 'day') return (typeof value === 'string' && isDay(value) && value >= String(from ?? '') && (to === undefined || value <= String(to))) || say('track.bad.day', range)
  if (kind === 'yes-no') return typeof value === 'boolean' || say('profileForm.bad.yes-no')
  if (kind === 'choice') return choices?.some((choice) => choice.value === value) || say('profileForm.bad.choice')
  if (kind === 'many') return (Array.isArray(value) && value.every((item) => choices?.some((choice) => choice.value === item))) || say('profileForm.bad.many')
  return (typeof value === 'string' && value.trim() !== '') || say('profileForm.bad.required')
}

function shown(value: FieldValue | undefined, { choices = [] }: AskedAs, say: Say): string {
  if (value === undefined) return '–'
  if (typeof value === 'boolean') return say(value ? 'profileForm.yes' : 'profileForm.no')
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  return items.map((item) => choices.find((choice) => choice.value === item)?.name ?? String(item)).join(say('reports.separator'))
}
