// Read → check → place, for files that belong together.
import { digestOf } from '../../files/digest.ts'
import { FILES, reportFiles } from '../../files/engagement-folder.ts'
import type { FoundFile, ReadText } from '../../files/read-tree.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Subject, filesOf } from '../../validation/file-group.ts'
import type { PackRule } from '../../validation/pack-rules/pack-rule.ts'
import type { RulesAbove } from '../../validation/policy/rules-above.ts'
import type { Finding } from '../../validation/rule.ts'
import { settingsOf } from '../../validation/rule-settings.ts'
import { withoutStaleOfWrong } from '../../validation/told-once/staleness.ts'
import { findProblems } from '../../validation/validate.ts'
import { type Classified, classifyFiles } from './classify-files.ts'
import type { GatherSubjects } from './gather-subjects.ts'
import { placeFindings } from './place-findings.ts'
import { asProfilesSet, withoutRemarked } from './wanted-findings.ts'

/** What was found in files that belong together, as plain data that holds on to none of their texts. */
export interface CheckedGroup {
  /** The files of crmplan among them, in the order found. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The rules of packs that have found something. */
  readonly packRules: readonly PackRule[]
  /** The text of each line told of, the second places too, by `lineKey`. */
  readonly lines: Readonly<Record<string, string>>
}

/** How a group is checked. */
export interface GroupTerms {
  readonly gatherSubjects: GatherSubjects
  /** Which findings are wanted; all, with settings and remarks, if left out. */
  readonly counts?: ((finding: Finding) => boolean) | undefined
  /** Gives the texts of the files. */
  readonly read: ReadText
  /** What a policy says of rules, above profiles and remarks. */
  readonly above?: RulesAbove | undefined
}

/** Under which key the text of a line is kept. */
export function lineKey(file: string, line = 1): string {
  return `${line} ${file}`
}

/** Checks files that belong together, with severities as their profile sets them and without what their remarks pass over. */
export async function checkGroup(together: readonly FoundFile[], terms: GroupTerms): Promise<CheckedGroup> {
  const classified = await classifyFiles(together, terms.read)
  const subjects = withReports(await terms.gatherSubjects(classified.parsed), together, terms.read)
  const found = await findProblems(subjects)
  // Nearly all of a thousand plans are sound; what follows would be compiled for each thread.
  if (found.length === 0 && !terms.above && isQuiet(classified) && subjects.every(isPlain)) return { files: classified.parsed.map(({ path }) => path), diagnostics: [], packRules: [], lines: {} }
  return toldOf(together, { classified, subjects, found }, terms)
}

// All files are read, and none has remarks, which may be wrong by themselves.
function isQuiet({ broken, findings, remarked }: Classified): boolean {
  return broken.length === 0 && findings.length === 0 && remarked.length === 0
}

// Packs are tried out too, and settings of severities may be wrong by themselves.
function isPlain(subject: Subject): boolean {
  return subject.kind !== 'pack' && settingsOf(subject).length === 0
}

/** What was found by rules in files that belong together, before anybody was asked what he wants to hear of it. */
interface FoundInGroup {
  readonly classified: Classified
  readonly subjects: readonly Subject[]
  readonly found: readonly Finding[]
}

async function toldOf(together: readonly FoundFile[], { classified: { parsed, broken, findings, remarked }, subjects, found: judged }: FoundInGroup, { counts, read, above }: GroupTerms): Promise<CheckedGroup> {
  const files = [...[...parsed, ...broken].map(({ path }) => path), ...findings.map(({ file }) => file)]
  // Nobody knows what a file of a pack defines that cannot be read.
  const ofPack = new Set(broken.length === 0 ? [] : subjects.flatMap(({ kind, files: own }) => (kind === 'pack' ? own.map(({ path }) => path) : [])))
  const found = [...findings, ...judged.filter(({ rule, file }) => rule !== 'unknown-reference' || !ofPack.has(file))]
  const unjudged = new Set([...broken.map(({ path }) => path), ...findings.map(({ file }) => file)])
  const here = withoutStaleOfWrong(found, unjudged.size === 0 ? [] : together.flatMap(({ path, location }) => (unjudged.has(path) ? [location] : [])), subjects)
  const isSound = broken.length === 0 && here.every(({ severity }) => severity !== 'error')
  const all = isSound ? [...here, ...(await ofPacks(subjects))] : here
  const problems = counts ? all.filter(counts) : await asProfilesSet(all, subjects, above)
  if (problems.length === 0 && broken.length === 0 && (counts || remarked.length === 0)) return { files, diagnostics: [], packRules: [], lines: {} }
  const { diagnostics, lineText } = await placeFindings(problems, broken, [...together, ...subjects.flatMap(({ reports = [] }) => reports)], read)
  const wanted = counts || remarked.length === 0 ? diagnostics : await withoutRemarked(diagnostics, remarked, read, above)
  const firing = new Set(wanted.flatMap(({ rule, sentences }) => (sentences ? [rule] : [])))
  const packRules = subjects.flatMap(({ knowledge }) => knowledge.packRules.filter(({ id }) => firing.has(id)))
  const told = wanted.flatMap((item) => (item.other ? [item, item.other] : [item]))
  const lines = Object.fromEntries(told.map(({ file, line = 1 }) => [lineKey(file, line), lineText(file, line)]))
  // Words out of a file would keep all of its text in memory: ten thousand files must take no more than one.
  return structuredClone({ files, diagnostics: wanted, packRules, lines })
}

// A command that reads some files of an engagement is not held up by a report.
function withReports(subjects: readonly Subject[], together: readonly FoundFile[], read: ReadText): readonly Subject[] {
  return subjects.every(({ kind }) => kind !== 'engagement') || together.some(({ explicit }) => explicit) ? subjects : subjects.map((subject) => withOwnReports(subject, read))
}

function withOwnReports(subject: Subject, read: ReadText): Subject {
  const profile = filesOf(subject, 'Profile').find(({ location }) => location === `${subject.folder}/profile.yaml`)
  if (subject.kind !== 'engagement' || !profile) return subject
  const shown = profile.path.slice(0, -FILES.profile.length)
  const reports = reportFiles(subject.folder).map((file) => ({ path: shown + file, location: `${subject.folder}/${file}`, text: read(`${subject.folder}/${file}`).replaceAll('\r\n', '\n') }))
  if (!reports.some(({ text }) => text.includes('{"from":'))) return { ...subject, reports }
  const restOn = [FILES.assessment, FILES.schedule, FILES.evaluation].filter((file) => subject.files.some(({ location }) => location === `${subject.folder}/${file}`))
  return { ...subject, reports, digests: new Map([...subject.digests, ...restOn.map((file) => [file, digestOf(read(`${subject.folder}/${file}`))] as const)]) }
}

// To see whether a pack gives what it says takes the stages, which nothing else here needs.
async function ofPacks(subjects: readonly Subject[]): Promise<Finding[]> {
  const packs = subjects.filter(({ kind }) => kind === 'pack')
  if (packs.length === 0) return []
  const { packProblems } = await import('./check-pack.ts')
  return (await Promise.all(packs.map((pack) => packProblems(pack, findProblems)))).flat()
}
