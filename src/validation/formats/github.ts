// Workflow commands of GitHub Actions, which become remarks beside the lines of a pull request.
import { SEVERITIES } from '../../model/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../model/check-report.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** One command a line. GitHub shows only the first ten of a kind in a step: the worst come first, and SARIF is the form for the rest. */
export function formatGithub({ findings }: CheckReport): string {
  return SEVERITIES.flatMap((severity) => findings.filter((item) => item.severity === severity)).map(commandOf).join('\n')
}

function commandOf({ rule, severity, file, line, column, endLine, endColumn, message }: ReportedFinding): string {
  // Columns count only where they are of one line.
  const end = endLine === line ? `,endColumn=${endColumn}` : ''
  return `::${COMMANDS[severity]} file=${property(file)},line=${line},endLine=${endLine},col=${column}${end},title=${property(rule)}::${data(message)}`
}

// As GitHub's own toolkit escapes them, so that no text of a file can begin a command of its own.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
