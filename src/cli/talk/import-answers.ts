// Answers from a file instead of a person.
import { basename, dirname } from 'node:path'
import type { Answer, Interview, Respondent } from '../../model/file-types.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { withKept } from '../../interview/merge-answers.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { openInterview } from './open-interview.ts'
import { requireValid } from '../load/require-valid.ts'
import { withInterviewLock } from './interview-lock.ts'
import { saveChanges } from './save-changes.ts'

/** Records every answer of an interview file in the respondent's own; where the level stays, so do note and evidence. The file must be valid as a whole, else nothing is written: ProblemsFound, `wrongKind`, `fileMissing`, `interviewHeld` while somebody else is at it. */
export async function importAnswers(engagement: Engagement, path: string, languageFlag: string | undefined): Promise<{ interview: Interview; file: string; answers: number }> {
  const given = await readInterview(path, languageFlag)
  const before = openInterview(engagement, given.respondent).interview.answers
  const answers = given.answers.map((answer) => withKept(before.find(({ question }) => question === answer.question), answer))
  const { interview, file } = await recordAnswers(engagement, given.respondent, answers, languageFlag)
  return { interview, file, answers: given.answers.length }
}

/** An interview from a file outside the engagement; ProblemsFound, `wrongKind` or `fileMissing` where there is none. */
export async function readInterview(path: string, languageFlag: string | undefined): Promise<Interview> {
  await requireValid(dirname(path), { [basename(path)]: 'Interview' }, languageFlag)
  return readYaml(path) as Interview
}

/** Writes answers into the interview of a respondent, a new one if there is none; `interviewHeld` while somebody else is at it. */
export async function recordAnswers(engagement: Engagement, respondent: Respondent, answers: readonly Answer[], languageFlag: string | undefined): Promise<{ interview: Interview; file: string }> {
  const opened = openInterview(engagement, respondent)
  const changes = answers.map((answer) => ({ kind: 'answer', answer }) as const)
  return withInterviewLock(opened, () => saveChanges(opened, changes, engagement, languageFlag))
}
