// What a check has found, in words and placed, as all forms of its result are made from it.
import type { OtherPlace, Severity, Span } from './diagnostic.ts'

/** A line below a finding; `under`: it belongs to the one above. */
export interface ReportedNote {
  readonly text: string
  readonly under: boolean
}

/** One finding, told in a language; lines and columns count from 1. */
export interface ReportedFinding extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly message: string
  /** Causes, and what would have to be otherwise, where that is known. */
  readonly notes: readonly ReportedNote[]
  /** Stays the same while lines move: made from the rule, the file, the words of the line and which of several such lines it is. */
  readonly fingerprint: string
  /** The second place it speaks of, with what that is in a few words. */
  readonly other?: OtherPlace & { readonly message: string }
}

/** What a rule is about, in the language of the report. */
export interface ReportedRule {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly fix: string
}

/** All findings of one run, in the order of output. */
export interface CheckReport {
  /** Version of crmplan. */
  readonly version: string
  /** The day of the run, for forms that must have one. */
  readonly day: string
  /** From which severity on a finding makes the run fail. */
  readonly failOn: Severity
  /** Every file that was checked, sorted. */
  readonly files: readonly string[]
  readonly findings: readonly ReportedFinding[]
  /** The rules that are described, by id. */
  readonly rules: ReadonlyMap<string, ReportedRule>
}

/** How many findings there are of a severity. */
export function countOf(findings: readonly { readonly severity: Severity }[], severity: Severity): number {
  return findings.filter((item) => item.severity === severity).length
}
