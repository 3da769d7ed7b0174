// Puts the result of a check into all the forms asked for.
import { readRuleCatalogues, readTexts } from '../../files/content.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import type { CheckReport, ReportedFinding, ReportedRule } from '../../model/check-report.ts'
import { spanOf } from '../../model/diagnostic.ts'
import type { Language } from '../../model/file-types.ts'
import { checkSummary } from '../../reporting/check-summary.ts'
import { formatCheckstyle } from '../../validation/formats/checkstyle.ts'
import { formatGithub } from '../../validation/formats/github.ts'
import { formatGitlab } from '../../validation/formats/gitlab.ts'
import { type JsonResult, jsonResult } from '../../validation/formats/json.ts'
import { formatJunit } from '../../validation/formats/junit.ts'
import { formatSarif } from '../../validation/formats/sarif.ts'
import { formatText, messageOf, notesOf, otherPlaceOf } from '../../validation/formats/text.ts'
import type { CheckOutput, Format } from './check-output.ts'
import { type FailureTerms, failureLine } from './exit-of-check.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { CheckedPaths } from './check-paths.ts'
import { terminalColumns } from './terminal-columns.ts'

/** How the result is wanted. */
export interface ResultsWanted {
  readonly language: Language
  readonly outputs: readonly CheckOutput[]
  /** Version of crmplan, named in some forms. */
  readonly version: string
  /** The day of the run, YYYY-MM-DD. */
  readonly day: string
  /** Whether the run counts as success. */
  readonly valid: boolean
  /** When the run fails; with errors if left out. */
  readonly failure?: FailureTerms
}

/** What was found as a value, and as text in each form, in the order asked for. */
export function formatResults(checked: CheckedPaths, wanted: ResultsWanted): { readonly json: JsonResult; readonly results: readonly (CheckOutput & { readonly text: string })[] } {
  const say = sayIn(readTexts(wanted.language))
  const json = { ...jsonResult(checked.diagnostics, say), valid: wanted.valid }
  const report = reportOf(checked, wanted, say)
  const textTo = (file: string | undefined) => [formatText(checked.diagnostics, checked.files.length, say, checked.lineText, file === undefined ? terminalColumns() : undefined), failureLine(checked, wanted.failure ?? {}, say)].filter(Boolean).join('\n')
  const inForm: Record<Format, (file: string | undefined) => string> = {
    text: (file) => checked.files.length === 0 && checked.isElsewhere ? say('diagnostics.summary.elsewhere') : textTo(file),
    json: () => JSON.stringify(json, null, 2),
    sarif: () => formatSarif(report), junit: () => formatJunit(report), github: () => formatGithub(report), gitlab: () => formatGitlab(report),
    checkstyle: () => formatCheckstyle(report), markdown: () => checkSummary(report, say),
  }
  return { json, results: wanted.outputs.map((output) => ({ ...output, text: inForm[output.format](output.file) })) }
}

function reportOf(checked: CheckedPaths, { version, day, language, failure }: ResultsWanted, say: Say): CheckReport {
  const fingerprints = fingerprintsOf(checked)
  const findings = checked.diagnostics.map((item, index): ReportedFinding => {
    const { rule, severity, file, other } = item
    return { rule, severity, file, ...spanOf(item), message: messageOf(item, say), notes: notesOf(item, say), fingerprint: fingerprints[index] ?? '', ...(other && { other: { ...other, message: otherPlaceOf(item, say) } }) }
  })
  return { version, day, failOn: failure?.failOn ?? 'error', files: [...checked.files].sort(), findings, rules: describedRules(checked.packRules, language) }
}

// Of the shipped packs only what judging takes may be at hand, but all of it is in the catalogues.
function describedRules(packRules: CheckedPaths['packRules'], language: Language): Map<string, ReportedRule> {
  const listed = [...packRules, ...readRuleCatalogues().flatMap(({ rules }) => rules)]
  return new Map(listed.flatMap(({ id, severity, title, why, fix }) => (title && why && fix ? [[id, { id, severity, title: title[language], why: why[language], fix: fix[language] }] as const] : [])))
}
