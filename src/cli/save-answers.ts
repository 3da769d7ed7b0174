// Answers go into the interview as it lies on disk, not as it lay when it was opened.
import { join } from 'node:path'
import type { Answer, Interview } from '../model/file-types.ts'
import { newInterview, withAnswer } from '../files/edit-interview.ts'
import { readIfThere } from '../files/engagement-folder.ts'
import { readYaml } from '../files/read-yaml.ts'
import { writeText } from '../files/write-file.ts'
import { recordAnswer } from '../interview/record-answer.ts'
import { type OpenInterview, requireOwn } from './open-interview.ts'
import { requireValid } from './require-valid.ts'

/** The interview as it lies on disk now: somebody may have edited it meanwhile. ProblemsFound if it is broken, `interviewTaken` if it has become another's. */
export async function reopenInterview(opened: OpenInterview, languageFlag: string | undefined): Promise<OpenInterview> {
  const { folder, file } = opened
  const text = readIfThere(folder, file)
  if (text === undefined || text === opened.text) return opened
  await requireValid(folder, { [file]: 'Interview' }, languageFlag)
  const interview = readYaml(join(folder, file)) as Interview
  requireOwn(file, interview, opened.interview.respondent.id)
  return { ...opened, text, interview }
}

/** Puts answers into the interview as it lies on disk now, and writes it; fails as reopenInterview does. */
export async function saveAnswers(opened: OpenInterview, answers: readonly Answer[], languageFlag: string | undefined): Promise<OpenInterview> {
  let { interview, text } = await reopenInterview(opened, languageFlag)
  for (const answer of answers) {
    interview = recordAnswer(interview, answer)
    text = withAnswer(text, interview, answer)
  }
  text ??= newInterview(interview)
  await writeText(opened.folder, opened.file, text)
  return { ...opened, interview, text }
}
