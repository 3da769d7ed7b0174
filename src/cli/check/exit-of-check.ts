// What a check gives to the shell.
import { countOf } from '../../model/check-report.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { SEVERITIES, type Severity } from '../../model/diagnostic.ts'
import type { CheckedPaths } from './check-paths.ts'

/** When a check has failed. */
export interface FailureTerms {
  /** From which severity on a finding fails; errors if left out. */
  readonly failOn?: Severity
  /** How many warnings are let pass at most; any number if left out. */
  readonly maxWarnings?: number
}

/** 0 fine, 1 problems that count, 2 nothing to check. */
export type CheckExit = 0 | 1 | 2

/** What a check gives to the shell. A path mistyped in a script must not look like success; an empty part of several is none the worse. */
export function exitOfCheck({ diagnostics, files, isElsewhere }: CheckedPaths, { failOn = 'error', maxWarnings = Infinity }: FailureTerms): CheckExit {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
  const fails = diagnostics.some(({ severity }) => failing.includes(severity)) || countOf(diagnostics, 'warning') > maxWarnings
  return fails ? 1 : files.length === 0 && !isElsewhere ? 2 : 0
}

/** Why a check fails that no finding makes fail: more warnings than are let pass. Empty otherwise. */
export function failureLine({ diagnostics }: Pick<CheckedPaths, 'diagnostics'>, { failOn = 'error', maxWarnings = Infinity }: FailureTerms, say: Say): string {
  const count = countOf(diagnostics, 'warning')
  return count > maxWarnings && failOn === 'error' && countOf(diagnostics, 'error') === 0 ? say('check.too-many', { count, most: maxWarnings }) : ''
}
