// JUnit XML, which Jenkins, GitLab, Azure and others show as test results: each file is a test case.
import type { CheckReport, ReportedFinding } from '../../model/check-report.ts'
import { SEVERITIES } from '../../model/diagnostic.ts'
import { xmlOf, xmlText } from './xml.ts'

/** The report as JUnit XML; a file with findings that make the run fail fails, with its worst finding as message and all of them below. Valid by the schema of Jenkins' JUnit plugin. */
export function formatJunit({ day, files, findings, failOn }: CheckReport): string {
  const byFile = new Map<string, ReportedFinding[]>(files.map((file) => [file, []]))
  for (const item of findings) byFile.set(item.file, [...(byFile.get(item.file) ?? []), item])
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
  const cases = [...byFile].map(([file, own]) => testCase(file, own, failing.flatMap((severity) => own.filter((item) => item.severity === severity))[0]))
  const failures = cases.filter((one) => 'failure' in one).length
  return xmlOf({
    testsuites: {
      '@name': 'crmplan', '@tests': byFile.size, '@failures': failures, '@errors': 0, '@time': 0,
      testsuite: { '@name': 'crmplan validate', '@tests': byFile.size, '@failures': failures, '@errors': 0, '@skipped': 0, '@time': 0, '@timestamp': `${day}T00:00:00`, testcase: cases },
    },
  })
}

function testCase(file: string, findings: readonly ReportedFinding[], worst: ReportedFinding | undefined) {
  const lines = xmlText(findings.map(({ line, column, severity, message, rule }) => `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`).join('\n'))
  return {
    '@name': xmlText(file), '@classname': 'crmplan', '@time': 0,
    ...(worst && { failure: { '@message': xmlText(worst.message), '@type': worst.rule, '#text': lines } }),
    // What does not fail is shown all the same.
    ...(!worst && lines !== '' && { 'system-out': lines }),
  }
}
