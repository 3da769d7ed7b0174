// One field of a form, asked of a person in some way.
import { dayOf } from '../../model/cell-value.ts'
import type { ProfileDraft, ProfileField } from '../../interview/profile-form/profile-fields.ts'

/** What a field is as far as asking goes. */
export type AskedField = Pick<ProfileField, 'kind' | 'required'> & Partial<Pick<ProfileField, 'isPercent'>>

/** A value that a field can have. */
export type FieldValue = ProfileDraft[string]

/** A field as it is shown. */
export interface FieldView {
  readonly field: AskedField
  /** Nothing comes before it, so there is no way back. */
  readonly isFirst?: boolean
  /** What this field and those after it are about; stays on the screen. */
  readonly head?: string
  /** Part of the form and how far it has come; nothing is shown if empty, as with `why`. */
  readonly place: string
  readonly ask: string
  /** What it is used for. */
  readonly why: string
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  /** What was said before, else the default. */
  readonly current: FieldValue | undefined
  /** Why a value cannot stand in the field, or true. */
  readonly check: (value: FieldValue | undefined) => true | string
  /** What the field is called, with a value, as it is told afterwards. */
  readonly told: (value: FieldValue | undefined) => string
}

/** What the person said: a value, nothing known, or back to the field before. */
export type FieldReply = { readonly value: FieldValue | undefined } | 'back'

/** A line of the last look at everything. */
export interface ReviewLine {
  readonly id: string
  readonly told: string
}

/** Asks; rejects with an ExitPromptError if the person leaves. */
export interface FormAsker {
  field(view: FieldView): Promise<FieldReply>
  /** The id of a field to change, or that all is well. */
  review(question: string, lines: readonly ReviewLine[]): Promise<string | 'write'>
  close(): void
}

/** Goes back, typed alone. */
export const BACK = '<'
/** Leaves a field open that had a value. */
export const CLEAR = '-'

/** What somebody means who types a text into a field: 12,000, １２０００, 1.2万 and 1.2萬 are numbers, and may be negative, 20% is one where a share is asked for; 2027/1/4 is a day. The text itself where it is neither. */
export function typedValue(text: string, { kind, isPercent }: Pick<AskedField, 'kind' | 'isPercent'>): FieldValue {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '').replace(isPercent ? /%$/ : /$^/, '')
  if (kind === 'number') {
    const [, digits, tenThousands] = /^(-?\d+(?:\.\d+)?)([万萬])?$/.exec(plain) ?? []
    return digits === undefined ? text : Number((Number(digits) * (tenThousands ? 10_000 : 1)).toFixed(6))
  }
  if (kind === 'day') return dayOf({ row: 1, column: 1, kind: 'text', value: text }) ?? text
  return text
}

/** That the person leaves, as inquirer says it. */
export function leaving(): Error {
  return Object.assign(new Error('left'), { name: 'ExitPromptError' })
}
