// Why a plan cannot be scheduled, as data with a place in the plan.
import type { Diagnostic } from '../model/diagnostic.ts'

/** Rules that a plan must obey to be schedulable at all; validation reports the same findings with positions. */
export type ScheduleRule = 'dependency-cycle' | 'unknown-reference' | 'duplicate-id' | 'missing-estimate' | 'no-working-days' | 'beyond-horizon'

/** A finding about the plan: a diagnostic without file, line and column. */
export interface ScheduleProblem extends Omit<Diagnostic, 'file' | 'line' | 'column'> {
  readonly rule: ScheduleRule
}

/** A problem of severity `error`, for nothing can be computed while it stands. */
export function scheduleProblem(rule: ScheduleRule, path: Diagnostic['path'], values: Diagnostic['values']): ScheduleProblem {
  return { rule, severity: 'error', path, values }
}
