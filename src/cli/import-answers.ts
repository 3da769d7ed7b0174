// Answers from a file instead of a person.
import { basename, dirname } from 'node:path'
import type { Interview } from '../model/file-types.ts'
import { withAnswer } from '../files/edit-interview.ts'
import { readYaml } from '../files/read-yaml.ts'
import { writeText } from '../files/write-file.ts'
import { recordAnswer } from '../interview/record-answer.ts'
import type { Engagement } from './load-engagement.ts'
import { type OpenInterview, openInterview } from './open-interview.ts'
import { requireValid } from './require-valid.ts'

/** Records every answer of an interview file in the respondent's own; the file must be valid as a whole, else nothing is written. */
export async function importAnswers(engagement: Engagement, path: string, languageFlag: string | undefined): Promise<{ interview: Interview; file: string; answers: number }> {
  const given = readYaml(path) as Interview
  await requireValid(dirname(path), [basename(path)], languageFlag)
  const opened: OpenInterview = openInterview(engagement, given.respondent)
  let { interview, text } = opened
  for (const answer of given.answers) {
    interview = recordAnswer(interview, answer)
    text = withAnswer(text, interview, answer)
  }
  await writeText(opened.path, text ?? withAnswer(undefined, interview, given.answers[0] ?? { question: '' }))
  return { interview, file: opened.file, answers: given.answers.length }
}
