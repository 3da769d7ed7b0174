// Diagnostics for programs.
import { countOf } from '../../model/check-report.ts'
import { type Diagnostic, type OtherPlace, spanOf } from '../../model/diagnostic.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { messageOf, notesOf } from './text.ts'

/** The result of a check as programs read it. */
export interface JsonResult {
  readonly valid: boolean
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
  readonly diagnostics: readonly {
    readonly rule: string
    readonly severity: string
    readonly file: string
    readonly line: number
    readonly column: number
    readonly endLine: number
    readonly endColumn: number
    readonly message: string
    /** A second place that the message speaks of. */
    readonly other?: OtherPlace
    /** Causes, and what would have to be otherwise, where that is known. */
    readonly notes?: readonly string[]
  }[]
}

/** The result as a value. */
export function jsonResult(diagnostics: readonly Diagnostic[], say: Say): JsonResult {
  const errorCount = countOf(diagnostics, 'error')
  return {
    valid: errorCount === 0, errorCount, warningCount: countOf(diagnostics, 'warning'), infoCount: countOf(diagnostics, 'info'),
    diagnostics: diagnostics.map((item) => ({ rule: item.rule, severity: item.severity, file: item.file, ...spanOf(item), message: messageOf(item, say), ...(item.other && { other: item.other }), ...(item.notes && { notes: notesOf(item, say).map(({ text }) => text) }) })),
  }
}
