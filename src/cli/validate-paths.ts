// Read → check → words: what `crmplan validate` does, shared by the oclif command and the fast start.
import { countOf } from '../model/check-report.ts'
import { type Diagnostic, compareDiagnostics, SEVERITIES, type Severity } from '../model/diagnostic.ts'
import type { Language, TextCatalogue } from '../model/file-types.ts'
import { readCompiled } from '../files/compiled-content.ts'
import { FILES, reportFiles } from '../files/engagement-folder.ts'
import { type FoundFile, readText, readTree } from '../files/read-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { JsonResult } from '../validation/formats/json.ts'
import { type ReportText, type Subject, filesOf } from '../validation/file-group.ts'
import type { Finding } from '../validation/rule.ts'
import { groupByFolder } from '../validation/group-by-folder.ts'
import { settingProblems, settingsOf, withSettings } from '../validation/rule-settings.ts'
import { findProblems, placeProblems } from '../validation/validate.ts'
import { classifyFiles } from './classify-files.ts'
import { subjectGatherer } from './gather-subjects.ts'

/** What was found in the files at some paths. */
export interface CheckedPaths {
  readonly diagnostics: readonly Diagnostic[]
  /** The files of crmplan that were checked, in the order found. */
  readonly files: readonly string[]
  /** The text of a line of one of the files, from 1. */
  lineText(file: string, line: number): string
}

/** When a check has failed. */
export interface FailureTerms {
  /** From which severity on a finding fails; errors if left out. */
  readonly failOn?: Severity
  /** How many warnings are let pass at most; any number if left out. */
  readonly maxWarnings?: number
}

/** What to print, and whether it counts as failure. */
export interface ValidateResult {
  readonly text: string
  readonly json: JsonResult
  readonly exit: CheckExit
}

/** 0 fine, 1 problems that count, 2 nothing to check. */
export type CheckExit = 0 | 1 | 2

/**
 * Checks the files at paths taken from a folder, with severities as profiles set them and without what remarks pass over.
 * A command that wants only some findings says which `count`: the others cost nothing, and settings and remarks play no part.
 * Only where a day is given, what lies after it is told: the same files give the same result on every day.
 */
export async function checkPaths(paths: readonly string[], cwd: string, counts?: (finding: Finding) => boolean, today?: string): Promise<CheckedPaths> {
  const found = readTree(paths, cwd)
  const gatherSubjects = await subjectGatherer(today)
  const problems: Finding[] = []
  const broken: FoundFile[] = []
  const remarked: FoundFile[] = []
  const files: string[] = []
  const reports: ReportText[] = []
  // What belongs together is read, checked and forgotten before the next is read: a thousand plans take no more memory than one.
  for (const together of groupByFolder(found)) {
    const classified = await classifyFiles(together)
    files.push(...[...classified.parsed, ...classified.broken].map(({ path }) => path), ...classified.findings.map(({ file }) => file))
    const subjects = (await gatherSubjects(classified.parsed)).map((subject) => (together.some(({ explicit }) => explicit) ? subject : withReports(subject)))
    reports.push(...subjects.flatMap((subject) => subject.reports ?? []))
    const here = [...classified.findings, ...(await findProblems(subjects))]
    const isSound = classified.broken.length === 0 && here.every(({ severity }) => severity !== 'error')
    const all = isSound ? [...here, ...(await casesOf(subjects))] : here
    problems.push(...(counts ? all.filter(counts) : await asProfilesSet(all, subjects)))
    broken.push(...classified.broken)
    if (!counts) remarked.push(...classified.remarked)
  }
  if (problems.length === 0 && broken.length === 0 && remarked.length === 0) return { diagnostics: [], files, lineText: () => '' }
  const placed = await place(problems, broken, [...found, ...reports])
  return { ...placed, diagnostics: remarked.length > 0 ? await withoutRemarked(placed.diagnostics, remarked) : placed.diagnostics, files }
}

async function asProfilesSet(findings: readonly Finding[], subjects: readonly Subject[]): Promise<readonly Finding[]> {
  const setting = subjects.filter((subject) => settingsOf(subject).length > 0)
  if (setting.length === 0) return findings
  const { readRuleCatalogues } = await import('../files/content.ts')
  const catalogues = readRuleCatalogues()
  return setting.reduce<readonly Finding[]>((all, subject) => [...withSettings(all, subject, settingsOf(subject), catalogues), ...settingProblems(subject, catalogues)], findings)
}

async function withoutRemarked(diagnostics: readonly Diagnostic[], remarked: readonly FoundFile[]): Promise<Diagnostic[]> {
  const { commentsIn } = await import('../files/comments.ts')
  const { withoutIgnored } = await import('../validation/ignores.ts')
  const paths = new Set(remarked.map(({ path }) => path))
  const kept = remarked.flatMap(({ path, location }) => {
    const text = readText(location)
    return withoutIgnored(path, diagnostics.filter(({ file }) => file === path), commentsIn(text), text.split('\n').length)
  })
  return [...diagnostics.filter(({ file }) => !paths.has(file)), ...kept].sort(compareDiagnostics)
}

// A command that reads some files of an engagement is not held up by a report.
function withReports(subject: Subject): Subject {
  const profile = filesOf(subject, 'Profile').find(({ location }) => location === `${subject.folder}/profile.yaml`)
  if (subject.kind !== 'engagement' || !profile) return subject
  const shown = profile.path.slice(0, -FILES.profile.length)
  return { ...subject, reports: reportFiles(subject.folder).map((file) => ({ path: shown + file, location: `${subject.folder}/${file}`, text: readText(`${subject.folder}/${file}`).replaceAll('\r\n', '\n') })) }
}

// The cases of a pack say what it must give; to see whether it does takes the stages, which nothing else here needs.
async function casesOf(subjects: readonly Subject[]): Promise<Finding[]> {
  const packs = subjects.filter((subject) => subject.kind === 'pack' && filesOf(subject, 'PackCase').length > 0)
  if (packs.length === 0) return []
  const { packCaseProblems } = await import('./run-pack-cases.ts')
  return packs.flatMap(packCaseProblems)
}

async function place(problems: readonly Finding[], broken: readonly FoundFile[], found: readonly Pick<FoundFile, 'path' | 'location'>[]): Promise<Omit<CheckedPaths, 'files'>> {
  const { readSource } = await import('../files/source-file.ts')
  const { parseYaml } = await import('../files/parse-yaml.ts')
  const locations = new Map(found.map(({ path, location }) => [path, location]))
  const textOf = (path: string) => readText(locations.get(path) ?? path)
  const sources = new Map<string, SourceFile>()
  const source = (path: string): SourceFile => {
    const known = sources.get(path) ?? readSource(path, textOf(path))
    sources.set(path, known)
    return known
  }
  const syntax = broken.flatMap(({ path }) => {
    const { problems: found } = source(path)
    return found.length > 0 ? found.map((problem) => syntaxFinding(path, problem)) : [syntaxFinding(path, { code: 'other', detail: reasonOf(() => parseYaml(textOf(path))), line: 1, column: 1 })]
  })
  const diagnostics = placeProblems([...problems, ...syntax], (file, path, at) => source(file).locate(path, at))
  return { diagnostics, lineText: (file, line) => source(file).lineText(line) }
}

const SYNTAX = new Set(['TAB_AS_INDENT', 'BAD_INDENT', 'DUPLICATE_KEY', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'BAD_DIRECTIVE', 'BAD_ALIAS', 'TOO_DEEP_OR_LARGE'])

function syntaxFinding(file: string, { code, detail, line, column }: { code: string; detail: string; line: number; column: number }): Finding {
  return { rule: 'yaml-syntax', severity: 'error', file, path: [], line, column, text: `yaml-syntax.${SYNTAX.has(code) ? code : 'other'}`, values: { detail } }
}

function reasonOf(parse: () => unknown): string {
  try {
    parse()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  }
}

/** What a check gives to the shell. A path mistyped in a script must not look like success. */
export function exitOfCheck({ diagnostics, files }: CheckedPaths, { failOn = 'error', maxWarnings = Infinity }: FailureTerms): CheckExit {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
  const fails = diagnostics.some(({ severity }) => failing.includes(severity)) || countOf(diagnostics, 'warning') > maxWarnings
  return fails ? 1 : files.length === 0 ? 2 : 0
}

/** Checks and puts the result into words. */
export async function validatePaths(paths: readonly string[], options: FailureTerms & { readonly cwd: string; readonly language: Language; readonly today?: string | undefined }): Promise<ValidateResult> {
  const checked = await checkPaths(paths, options.cwd, undefined, options.today)
  const { diagnostics, files } = checked
  const texts = await textsOf(options.language)
  const exit = exitOfCheck(checked, options)
  if (diagnostics.length === 0) {
    return { text: plainText(texts, files.length === 0 ? 'nothing' : 'fine', files.length), json: { valid: exit === 0, errorCount: 0, warningCount: 0, infoCount: 0, diagnostics: [] }, exit }
  }
  const { sayIn } = await import('../knowledge/sentence.ts')
  const { formatText } = await import('../validation/formats/text.ts')
  const { jsonResult } = await import('../validation/formats/json.ts')
  const say = sayIn(texts)
  return { text: formatText(diagnostics, files.length, say, checked.lineText), json: { ...jsonResult(diagnostics, say), valid: exit === 0 }, exit }
}

async function textsOf(language: Language): Promise<TextCatalogue> {
  const compiled = readCompiled(`texts/${language}.json`) as TextCatalogue | undefined
  return compiled ?? (await import('../files/content.ts')).readTexts(language)
}

// One number needs no message format, and loading it would take longer than the check.
function plainText({ texts }: TextCatalogue, key: 'fine' | 'nothing', files: number): string {
  const { diagnostics } = texts as { diagnostics?: { summary?: Record<string, string> } }
  return (diagnostics?.summary?.[key] ?? '').replace('{files}', String(files))
}
