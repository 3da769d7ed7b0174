// What a rule is, and how it reports.
import type { Diagnostic, DiagnosticNote, OtherPlace, Severity, ValuePath } from '../model/diagnostic.ts'
import type { LocalizedText } from '../model/file-types.ts'
import type { ParsedFile, Subject } from './file-group.ts'

/** A note before it is placed; `other` is the place its sentence names (as `place`). */
export interface Note extends DiagnosticNote {
  readonly other?: { readonly file: string; readonly path: ValuePath }
}

/** A finding before it is placed; `other` is a second place its sentence speaks of (and may name, as `place`). */
export interface Finding extends Omit<Diagnostic, 'other' | 'notes'> {
  readonly other?: { readonly file: string; readonly path: ValuePath } | OtherPlace
  /** How much it matters to whoever checks the files, where that is more than to the commands that work with them. */
  readonly told?: Severity
  readonly notes?: readonly Note[]
}

/** Looks at one group of files and says what is wrong. Values may have any shape: what the schema forbids is reported elsewhere, and a rule passes over it. */
export type Rule = (subject: Subject) => Finding[]

/** Details of a finding. */
export interface FindingDetails {
  readonly values?: Finding['values']
  readonly at?: 'key' | 'value'
  readonly severity?: Severity
  /** Variant of the sentence; the rule itself if left out. */
  readonly text?: string
  readonly other?: Finding['other']
  /** What some of the values are called, where that is known. */
  readonly titles?: Readonly<Record<string, LocalizedText | undefined>>
}

/** A finding about a place of a file; an error unless told otherwise. */
export function finding(rule: string, file: ParsedFile, path: ValuePath, { values = {}, severity = 'error', text, at, other, titles = {} }: FindingDetails = {}): Finding {
  const called = Object.entries(titles).filter((entry): entry is [string, LocalizedText] => entry[1] !== undefined)
  return { rule, severity, file: file.path, path: [...path], values, ...(text ? { text } : {}), ...(at ? { at } : {}), ...(other ? { other } : {}), ...(called.length > 0 ? { titles: Object.fromEntries(called) } : {}) }
}
