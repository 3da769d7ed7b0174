// An engagement whose project is over, for calibration.
import { join, basename, resolve } from 'node:path'
import type { Plan } from '../../model/file-types.ts'
import { statusAsOf } from '../../model/task-progress.ts'
import { UserError } from '../../model/user-error.ts'
import { workCalendar } from '../../model/days/workday.ts'
import { readCalendar } from '../../files/content.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import type { FinishedEngagement } from '../../tracking/calibration/calibrate.ts'
import { evaluationDay } from '../../tracking/evaluation-day.ts'
import { loadEngagement, loadProgress } from './load-engagement.ts'
import { requireValid } from './require-valid.ts'

/** The plan as the generator wrote it (as it is, where that is lost) and what its tasks took; `notFinished` for a project that still runs, `noPlanYet` and `noProgress` where files are missing. */
export async function loadFinished(folder: string, languageFlag: string | undefined, today: string): Promise<FinishedEngagement> {
  const engagement = await loadEngagement(folder, languageFlag)
  if (!engagement.plan) throw new UserError('noPlanYet', { folder }, 1)
  const progress = await loadProgress(folder, languageFlag)
  if (!progress) throw new UserError('noProgress', { folder }, 1)
  if (!progress.finished) throw new UserError('notFinished', { folder }, 1)
  const plan = (await generatedPlan(folder, languageFlag)) ?? engagement.plan
  const working = workCalendar(plan.calendar, readCalendar(plan.calendar?.country), plan.startDate)
  if (!('calendar' in working)) throw new UserError('noWorkingDays', { from: working.restFrom }, 1)
  return { name: basename(resolve(folder)), plan, known: statusAsOf(progress, evaluationDay(progress, today)), knowledge: engagement.knowledge, workdaysBetween: working.calendar.workdaysBetween }
}

async function generatedPlan(folder: string, languageFlag: string | undefined): Promise<Plan | undefined> {
  if (readIfThere(folder, FILES.generatedPlan) === undefined) return undefined
  await requireValid(folder, { [FILES.generatedPlan]: 'Plan' }, languageFlag)
  return readYaml(join(folder, FILES.generatedPlan)) as Plan
}
