// Which file of an engagement lies where, and what is in them.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { digestOf } from './digest.ts'

/** Paths of the files of an engagement, relative to its folder. */
export const FILES = {
  profile: 'profile.yaml', assessment: 'assessment.yaml', plan: 'plan.yaml', schedule: 'schedule.yaml',
  interviews: 'interviews', reports: 'reports', generatedPlan: '.crmplan/plan.yaml', schemas: '.crmplan/schemas',
} as const

/** The text of a file of the engagement, or undefined if it does not exist. */
export function readIfThere(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The interview files, relative to the folder, in the order of their names. */
export function interviewFiles(folder: string): string[] {
  const interviews = join(folder, FILES.interviews)
  if (!existsSync(interviews)) return []
  return readdirSync(interviews).filter((file) => /\.ya?ml$/.test(file)).sort().map((file) => `${FILES.interviews}/${file}`)
}

/** Report files that exist, relative to the folder. */
export function reportFiles(folder: string): string[] {
  const reports = join(folder, FILES.reports)
  if (!existsSync(reports)) return []
  return readdirSync(reports).filter((file) => file.endsWith('.md')).sort().map((file) => `${FILES.reports}/${file}`)
}

/** The inputs of a derived file with their digests, for its `derivedFrom`. */
export function digestsOf(folder: string, files: readonly string[]): { file: string; sha256: string }[] {
  return files.map((file) => ({ file, sha256: digestOf(readFileSync(join(folder, file), 'utf8')) }))
}

/** Fails with `noEngagement` unless the folder holds a profile. */
export function requireEngagement(folder: string): void {
  if (!existsSync(join(folder, FILES.profile))) throw new UserError('noEngagement', { folder }, 2)
}
