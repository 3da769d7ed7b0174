// Read → check → place: everything found in the files at some paths, folder by folder.
import { FILES, reportFiles } from '../../files/engagement-folder.ts'
import { type FoundFile, type ReadText, readText, readTree } from '../../files/read-tree.ts'
import { type ReportText, type Subject, filesOf } from '../../validation/file-group.ts'
import type { Finding } from '../../validation/rule.ts'
import { groupByFolder } from '../../validation/group-by-folder.ts'
import { findProblems } from '../../validation/validate.ts'
import { classifyFiles } from './classify-files.ts'
import { subjectGatherer } from './gather-subjects.ts'
import { type PlacedFindings, placeFindings } from './place-findings.ts'
import { asProfilesSet, withoutRemarked } from './wanted-findings.ts'

/** What was found in the files at some paths. */
export interface CheckedPaths extends PlacedFindings {
  /** The files of crmplan that were checked, in the order found. */
  readonly files: readonly string[]
}

/** What a check is to look at. */
export interface CheckTerms {
  /** Which findings are wanted; all if left out. The others cost nothing then, and settings and remarks play no part. */
  readonly counts?: ((finding: Finding) => boolean) | undefined
  /** The day to judge by. Only where one is given, what lies after it is told: the same files give the same result on every day. */
  readonly today?: string | undefined
  /** Gives the texts of the files; from the disk if left out. */
  readonly read?: ReadText | undefined
}

/** Checks the files at paths taken from a folder, with severities as profiles set them and without what remarks pass over. */
export async function checkPaths(paths: readonly string[], cwd: string, terms: CheckTerms = {}): Promise<CheckedPaths> {
  return checkFiles(readTree(paths, cwd), terms)
}

/** The same for files that have been found already. */
export async function checkFiles(found: readonly FoundFile[], { counts, today, read = readText }: CheckTerms = {}): Promise<CheckedPaths> {
  const gatherSubjects = await subjectGatherer(today, read)
  const problems: Finding[] = []
  const broken: FoundFile[] = []
  const remarked: FoundFile[] = []
  const files: string[] = []
  const reports: ReportText[] = []
  // What belongs together is read, checked and forgotten before the next is read: a thousand plans take no more memory than one.
  for (const together of groupByFolder(found)) {
    const classified = await classifyFiles(together, read)
    files.push(...[...classified.parsed, ...classified.broken].map(({ path }) => path), ...classified.findings.map(({ file }) => file))
    const subjects = (await gatherSubjects(classified.parsed)).map((subject) => (together.some(({ explicit }) => explicit) ? subject : withReports(subject, read)))
    reports.push(...subjects.flatMap((subject) => subject.reports ?? []))
    const here = [...classified.findings, ...(await findProblems(subjects))]
    const isSound = classified.broken.length === 0 && here.every(({ severity }) => severity !== 'error')
    const all = isSound ? [...here, ...(await casesOf(subjects))] : here
    problems.push(...(counts ? all.filter(counts) : await asProfilesSet(all, subjects)))
    broken.push(...classified.broken)
    if (!counts) remarked.push(...classified.remarked)
  }
  if (problems.length === 0 && broken.length === 0 && remarked.length === 0) return { diagnostics: [], files, lineText: () => '' }
  const placed = await placeFindings(problems, broken, [...found, ...reports], read)
  return { ...placed, diagnostics: remarked.length > 0 ? await withoutRemarked(placed.diagnostics, remarked, read) : placed.diagnostics, files }
}

// A command that reads some files of an engagement is not held up by a report.
function withReports(subject: Subject, read: ReadText): Subject {
  const profile = filesOf(subject, 'Profile').find(({ location }) => location === `${subject.folder}/profile.yaml`)
  if (subject.kind !== 'engagement' || !profile) return subject
  const shown = profile.path.slice(0, -FILES.profile.length)
  return { ...subject, reports: reportFiles(subject.folder).map((file) => ({ path: shown + file, location: `${subject.folder}/${file}`, text: read(`${subject.folder}/${file}`).replaceAll('\r\n', '\n') })) }
}

// The cases of a pack say what it must give; to see whether it does takes the stages, which nothing else here needs.
async function casesOf(subjects: readonly Subject[]): Promise<Finding[]> {
  const packs = subjects.filter((subject) => subject.kind === 'pack' && filesOf(subject, 'PackCase').length > 0)
  if (packs.length === 0) return []
  const { packCaseProblems } = await import('./run-pack-cases.ts')
  return packs.flatMap(packCaseProblems)
}
