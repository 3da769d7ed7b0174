// Checkstyle XML, which most review tools of Java shops and reviewdog read.
import type { CheckReport, ReportedFinding } from '../../model/check-report.ts'
import { xmlOf, xmlText } from './xml.ts'

/** The report as Checkstyle XML: the findings by file. */
export function formatCheckstyle({ findings }: CheckReport): string {
  const byFile = new Map<string, ReportedFinding[]>()
  for (const item of findings) byFile.set(item.file, [...(byFile.get(item.file) ?? []), item])
  return xmlOf({
    checkstyle: {
      '@version': '4.3',
      file: [...byFile].map(([file, items]) => ({
        '@name': xmlText(file),
        error: items.map(({ line, column, severity, message, rule }) => ({ '@line': line, '@column': column, '@severity': severity, '@message': xmlText(message), '@source': `crmplan.${rule}` })),
      })),
    },
  })
}
