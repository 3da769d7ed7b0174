// The progress of an engagement with the plan and the dates it is about, and how it gets back onto the disk.
import { join, resolve } from 'node:path'
import type { Plan, Progress, Schedule } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { type WorkCalendar, workCalendar } from '../../model/days/workday.ts'
import { readCalendar } from '../../files/content.ts'
import { withProgress } from '../../files/edit-progress.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { readSource } from '../../files/yaml/source-file.ts'
import { writeText } from '../../files/writing/write-file.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { NO_PROGRESS } from '../../tracking/add-status.ts'
import { formatText } from '../../validation/formats/text.ts'
import { findProblems, placeProblems } from '../../validation/validate.ts'
import { subjectGatherer } from '../check/gather-subjects.ts'
import { type Engagement, loadEngagement, loadSchedule } from '../load/load-engagement.ts'
import { requireValid } from '../load/require-valid.ts'

/** A project that is under way. */
export interface OpenProgress {
  readonly engagement: Engagement
  readonly plan: Plan
  readonly schedule: Schedule
  readonly calendar: WorkCalendar
  /** What is on disk now. */
  readonly progress: Progress
  readonly languageFlag: string | undefined
}

/** Opens the progress of an engagement. `trackNeedsPlan` where it has no plan or no dates yet; ProblemsFound where a file is broken. */
export async function openProgress(folder: string, languageFlag: string | undefined): Promise<OpenProgress> {
  const engagement = await loadEngagement(folder, languageFlag)
  const schedule = await loadSchedule(folder, languageFlag)
  const { plan } = engagement
  if (!plan || !schedule) throw new UserError('trackNeedsPlan', { folder }, 1)
  const made = workCalendar(plan.calendar, readCalendar(plan.calendar?.country), plan.startDate)
  if (!('calendar' in made)) throw new UserError('trackNeedsPlan', { folder }, 1)
  return { engagement, plan, schedule, calendar: made.calendar, progress: await progressOnDisk(folder, languageFlag), languageFlag }
}

/** The progress as it lies on disk; an empty one where there is none. ProblemsFound where it is broken. */
export async function progressOnDisk(folder: string, languageFlag: string | undefined): Promise<Progress> {
  if (readIfThere(folder, FILES.progress) === undefined) return NO_PROGRESS
  await requireValid(folder, { [FILES.profile]: 'Profile', [FILES.plan]: 'Plan', [FILES.progress]: 'Progress' }, languageFlag)
  return readYaml(join(folder, FILES.progress)) as Progress
}

/**
 * Changes the progress as it lies on disk now, so that nothing somebody has written meanwhile is lost. Nothing is written if the result would not be valid: `progressInvalid` with everything that would be wrong.
 * Gives what is on disk afterwards, and what `change` gave besides.
 */
export async function changeProgress<T extends { readonly progress: Progress }>(opened: OpenProgress, say: Say, change: (progress: Progress) => T): Promise<T & { readonly opened: OpenProgress }> {
  const { folder } = opened.engagement
  const before = await progressOnDisk(folder, opened.languageFlag)
  const result = change(before)
  if (result.progress !== before) {
    const text = withProgress(readIfThere(folder, FILES.progress), result.progress)
    await requireSound(folder, text, opened.plan, say)
    await writeText(folder, FILES.progress, text)
  }
  return { ...result, opened: { ...opened, progress: result.progress } }
}

async function requireSound(folder: string, text: string, plan: Plan, say: Say): Promise<void> {
  const gatherSubjects = await subjectGatherer()
  const source = readSource(FILES.progress, text)
  const at = (file: string) => resolve(folder, file).replaceAll('\\', '/')
  const files = [
    { path: FILES.profile, location: at(FILES.profile), kind: 'Profile' as const, value: readYaml(join(folder, FILES.profile)) }, { path: FILES.plan, location: at(FILES.plan), kind: 'Plan' as const, value: plan },
    { path: FILES.progress, location: at(FILES.progress), kind: 'Progress' as const, value: valueOrNothing(text) },
  ]
  const found = await findProblems(await gatherSubjects(files))
  const mine = found.filter(({ severity, file }) => severity === 'error' && file === FILES.progress)
  const errors = placeProblems(mine, (file, path, where) => (file === FILES.progress ? source : readSource(file, readIfThere(folder, file) ?? '')).locate(path, where))
  if (errors.length > 0) throw new UserError('progressInvalid', { file: FILES.progress, problems: formatText(errors, 1, say, (_, line) => source.lineText(line)) }, 1)
}
