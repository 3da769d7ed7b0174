// JUnit XML, which Jenkins, GitLab, Azure and others show as test results: each file is a test case.
import { type CheckReport, type ReportedFinding, countOf } from '../../model/check-report.ts'
import { xmlOf, xmlText } from './xml.ts'

/** The report as JUnit XML; a file with findings fails, with its worst finding as message and all of them below. Valid by the schema of Jenkins' JUnit plugin. */
export function formatJunit({ day, files, findings }: CheckReport): string {
  const byFile = new Map<string, ReportedFinding[]>(files.map((file) => [file, []]))
  for (const item of findings) byFile.set(item.file, [...(byFile.get(item.file) ?? []), item])
  const failing = [...byFile.values()].filter(fails).length
  return xmlOf({
    testsuites: {
      '@name': 'crmplan', '@tests': byFile.size, '@failures': failing, '@errors': 0, '@time': 0,
      testsuite: { '@name': 'crmplan validate', '@tests': byFile.size, '@failures': failing, '@errors': 0, '@skipped': 0, '@time': 0, '@timestamp': `${day}T00:00:00`, testcase: [...byFile].map(testCase) },
    },
  })
}

function fails(findings: readonly ReportedFinding[]): boolean {
  return countOf(findings, 'error') > 0
}

function testCase([file, findings]: readonly [string, readonly ReportedFinding[]]) {
  const lines = xmlText(findings.map(({ line, column, severity, message, rule }) => `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`).join('\n'))
  const worst = findings.find(({ severity }) => severity === 'error')
  return {
    '@name': xmlText(file), '@classname': 'crmplan', '@time': 0,
    ...(worst && { failure: { '@message': xmlText(worst.message), '@type': worst.rule, '#text': lines } }),
    // What does not fail is shown all the same.
    ...(!worst && lines !== '' && { 'system-out': lines }),
  }
}
