// What a record beside the status consists of: one table says what flags there are, what is asked, and what a typed value must be.
import { Flags, type Interfaces } from '@oclif/core'
import type { Progress } from '../../model/file-types.ts'
import type { RecordListName } from '../../tracking/add-record.ts'

/** Where the choices of a field come from: words of its own, or what the plan has. */
export type ChoiceSource = readonly string[] | 'phases' | 'gates' | 'kpis' | 'benefits'

/** One field of a record. */
export interface RecordField {
  /** Its place in the record; a dot goes one level down. */
  readonly key: string
  readonly flag: string
  /** Help of the flag. */
  readonly help: string
  readonly kind: 'text' | 'texts' | 'number' | 'day' | 'choice' | 'yes-no' | 'tasks' | 'task' | 'list' | 'numbers'
  readonly required?: boolean
  readonly choices?: ChoiceSource
  /** Parts of each item of a list, in the order in which they are typed, with | between them. */
  readonly parts?: readonly RecordField[]
  /** An item of a list with nothing but its first part is written as a plain text. */
  readonly plain?: boolean
  readonly from?: number
  readonly to?: number
  /** Taken where nothing is said. */
  readonly default?: 'today'
  /** May be told of a record that is there already. */
  readonly later?: boolean
  /** Not asked in the terminal before the record is looked at again. */
  readonly askedLater?: boolean
  /** Asked only where another field has this value. */
  readonly when?: { readonly key: string; readonly is: string }
  /** Told only of a record that is there already. */
  readonly onlyLater?: boolean
}

/** A kind of record. */
export interface RecordForm {
  /** Names its sentences below `track.record`. */
  readonly name: string
  /** Undefined for the end of the project, of which there is one. */
  readonly list: RecordListName | undefined
  /** What the ids that are made begin with; undefined where the records have none. */
  readonly idPrefix: string | undefined
  readonly fields: readonly RecordField[]
}

/** A record as its fields say it. */
export type RecordItem = Readonly<Record<string, unknown>>

/** The flags of a form: a text each, repeated for lists, yes or no as --flag and --no-flag. */
export function flagsOf(form: RecordForm): Interfaces.FlagInput {
  return Object.fromEntries(form.fields.map(({ flag, help, kind, parts, required }) => {
    const description = `${help}${parts ? ` "${parts.map(({ flag: name }) => name).join(' | ')}"; can be repeated.` : ''}${required ? ' Needed.' : ''}`
    if (kind === 'yes-no') return [flag, Flags.boolean({ description, allowNo: true })]
    return [flag, kind === 'list' || kind === 'texts' || kind === 'numbers' ? Flags.string({ description: kind === 'texts' ? `${description} Can be repeated.` : description, multiple: true }) : Flags.string({ description })]
  }))
}

/** The records of a form that are there, and the fields that can be told of them later. */
export function recordsOf({ list }: RecordForm, progress: Progress): readonly RecordItem[] {
  return list === undefined ? [] : (progress[list] ?? [])
}
