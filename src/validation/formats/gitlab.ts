// GitLab's code quality report, a part of the Code Climate form.
import type { CheckReport } from '../../model/check-report.ts'

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const

/** The report as a JSON list for `artifacts:reports:codequality`; fingerprints stay while lines move. */
export function formatGitlab({ findings }: CheckReport): string {
  const issues = findings.map(({ rule, severity, file, line, message, fingerprint }) => ({
    description: message, check_name: rule, fingerprint, severity: SEVERITY[severity], location: { path: file, lines: { begin: line } },
  }))
  return JSON.stringify(issues, null, 2)
}
