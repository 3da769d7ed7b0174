// Which file of an engagement lies where, and what is in them.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { digestOf } from './digest.ts'
import { isReadInside, requireReadInside } from './inside-folder.ts'
import { namesSeen, noteLook } from './looks.ts'
import { isFile, readFileText } from './read-file.ts'

/** Paths of the files of an engagement, relative to its folder. */
export const FILES = {
  profile: 'profile.yaml', reconciliation: 'reconciliation.yaml', assessment: 'assessment.yaml', plan: 'plan.yaml', schedule: 'schedule.yaml', progress: 'progress.yaml', evaluation: 'evaluation.yaml',
  interviews: 'interviews', baselines: 'baselines', reports: 'reports', generatedPlan: '.crmplan/plan.yaml', planInputs: '.crmplan/plan-inputs.yaml', schemas: '.crmplan/schemas', locks: '.crmplan/locks',
} as const

/** The text of a file of the engagement, or undefined if it does not exist; `cannotRead` if it is no file, `readOutside` if it is linked in. */
export function readIfThere(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) return undefined
  requireReadInside(folder, [file])
  return readFileText(path)
}

/** Whether a file of the engagement holds a text, however its lines end: a checkout on Windows may have made them CRLF. */
export function holdsText(folder: string, file: string, text: string | undefined): boolean {
  return readIfThere(folder, file)?.replaceAll('\r\n', '\n') === text?.replaceAll('\r\n', '\n')
}

/** The interview files, relative to the folder, in the order of their names. */
export function interviewFiles(folder: string): string[] {
  return filesIn(folder, FILES.interviews, /\.ya?ml$/)
}

/** What people answered and agreed on: the interviews, and the reconciliation if there is one, relative to the folder. */
export function answerFiles(folder: string): string[] {
  return [...interviewFiles(folder), ...(existsSync(join(folder, FILES.reconciliation)) ? [FILES.reconciliation] : [])]
}

/** The baseline files, relative to the folder, in the order of their names. */
export function baselineFiles(folder: string): string[] {
  return filesIn(folder, FILES.baselines, /\.yaml$/)
}

/** Report files that exist, relative to the folder; none that is linked in from elsewhere. */
export function reportFiles(folder: string): string[] {
  return filesIn(folder, FILES.reports, /\.md$/).filter((file) => isReadInside(folder, file))
}

// Folders and pipes may have any name; they are not ours.
function filesIn(folder: string, below: string, name: RegExp): string[] {
  const path = join(folder, below)
  const names = namesIn(path)
  noteLook('folder', path, () => namesSeen(names))
  return names.filter((file) => name.test(file) && isFile(join(path, file))).map((file) => `${below}/${file}`)
}

/** The names in a folder, sorted; none where there is no folder. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** The inputs of a derived file with their digests, for its `derivedFrom`. */
export function digestsOf(folder: string, files: readonly string[]): { file: string; sha256: string }[] {
  return files.map((file) => ({ file, sha256: digestOf(readFileText(join(folder, file))) }))
}

/** Fails with `noEngagement` unless the folder holds a profile, with `engagementIsFile` if it is none, with `readOutside` if the profile is linked in. */
export function requireEngagement(folder: string): void {
  if (isFile(folder)) throw new UserError('engagementIsFile', { file: folder, folder: dirname(folder) }, 2)
  if (!existsSync(join(folder, FILES.profile))) throw new UserError('noEngagement', { folder }, 2)
  requireReadInside(folder, [FILES.profile])
}
