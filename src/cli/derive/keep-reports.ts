// Fresh reports + their files → the texts to write, with everything that people have written in them.
import type { Language } from '../../model/file-types.ts'
import { type MarkProblem, type MarkedText, readMarkedText } from '../../model/marked-text.ts'
import { readTexts } from '../../files/content.ts'
import { shortDigestOf } from '../../files/digest.ts'
import { readIfThere } from '../../files/engagement-folder.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { localeFormat } from '../../reporting/locale-format.ts'
import { keepWords } from '../../reporting/regions/keep-words.ts'
import type { WordsEvent } from '../../reporting/regions/kept-report.ts'
import { formatText } from '../../validation/formats/text.ts'
import { ProblemsFound } from '../load/problems-found.ts'

/** A report as the generator writes it now, with its language. */
export interface FreshReport {
  readonly text: string
  readonly language: Language
  /** Digests of the files it is made from, for its record. */
  readonly from?: Readonly<Record<string, string>> | undefined
}

/** Something to tell about the words of people in a report file. */
export interface ReportEvent extends WordsEvent {
  readonly file: string
  readonly language: Language
}

/** The texts of the report files by path from the folder, and what is to be told of people's words in them. */
export interface KeptReports {
  readonly texts: Readonly<Record<string, string>>
  readonly events: readonly ReportEvent[]
}

const BOM = '\uFEFF'

/** Keeps people's words in all reports, or in none: ProblemsFound with the marks of all files that cannot be understood, each at its line. `settled` are regions whose changed facts have been taken note of; `say` speaks the language of the person. */
export function keepReports(folder: string, fresh: Readonly<Record<string, FreshReport>>, say: Say, settled: ReadonlySet<string> = new Set()): KeptReports {
  const found = new Map(Object.keys(fresh).map((file) => [file, readIfThere(folder, file)] as const))
  const marked = new Map([...found].map(([file, text]): [string, MarkedText | undefined] => [file, text === undefined ? undefined : readMarkedText(plainText(text))]))
  requireSound(found, marked, say)
  const events: ReportEvent[] = []
  const texts = Object.entries(fresh).map(([file, { text, language, from }]): [string, string] => {
    const kept = keepWords(text, marked.get(file), { from, digest: shortDigestOf, say: sayIn(readTexts(language)), number: localeFormat(language, undefined).number, settled })
    events.push(...kept.events.map((event) => ({ ...event, file, language })))
    return [file, written(kept.text, found.get(file))]
  })
  return { texts: Object.fromEntries(texts), events }
}

function plainText(text: string): string {
  return text.replace(BOM, '').replaceAll('\r\n', '\n')
}

// Lines end as they did, with the mark that some editors put first.
function written(text: string, before = ''): string {
  const lines = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return before.startsWith(BOM) ? BOM + lines : lines
}

function requireSound(found: ReadonlyMap<string, string | undefined>, marked: ReadonlyMap<string, MarkedText | undefined>, say: Say): void {
  const problems = [...marked].flatMap(([file, report]) => (report?.problems ?? []).map((problem) => diagnosticOf(file, problem)))
  if (problems.length === 0) return
  const lines = new Map([...found].map(([file, text]) => [file, plainText(text ?? '').split('\n')]))
  const files = new Set(problems.map(({ file }) => file)).size
  throw new ProblemsFound(problems, `${say('regions.told.refused')}\n${formatText(problems, files, say, (file, line) => lines.get(file)?.[line - 1] ?? '')}`)
}

function diagnosticOf(file: string, { kind, line, column, id, other }: MarkProblem): Diagnostic {
  return { rule: 'report-marks', severity: 'error', file, path: [], line, column, text: `report-marks.${kind}`, values: { id, other: other ?? 0 } }
}
