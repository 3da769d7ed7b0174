// What is said goes into the interview as it lies on disk, not as it lay when it was opened.
import { join } from 'node:path'
import type { Interview } from '../../model/file-types.ts'
import { withInterview } from '../../files/edit-interview.ts'
import { readIfThere } from '../../files/engagement-folder.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { writeText } from '../../files/writing/write-file.ts'
import { type InterviewChange, changeInterview } from '../../interview/change-interview.ts'
import type { Asking } from '../../interview/follow-answers.ts'
import { type OpenInterview, requireOwn } from './open-interview.ts'
import { requireValid } from '../load/require-valid.ts'

/** The interview as it lies on disk now: somebody may have edited it meanwhile. ProblemsFound if it is broken, `interviewTaken` if it has become another's. */
async function reopenInterview(opened: OpenInterview, languageFlag: string | undefined): Promise<OpenInterview> {
  const { folder, file } = opened
  const text = readIfThere(folder, file)
  if (text === undefined || text === opened.text) return opened
  await requireValid(folder, { [file]: 'Interview' }, languageFlag)
  const interview = readYaml(join(folder, file)) as Interview
  requireOwn(file, interview, opened.interview.respondent.id)
  return { ...opened, text, interview }
}

/** Makes changes to the interview as it lies on disk now, and writes it; fails as reopenInterview does, or with `cannotWrite`, and then the file is as it was. */
export async function saveChanges(opened: OpenInterview, changes: readonly InterviewChange[], asking: Asking, languageFlag: string | undefined): Promise<OpenInterview> {
  const { interview: before, text: found } = await reopenInterview(opened, languageFlag)
  const interview = changes.reduce((now, change) => changeInterview(now, change, asking), before)
  const text = withInterview(found, interview)
  if (text !== found) await writeText(opened.folder, opened.file, text)
  return { ...opened, interview, text }
}
