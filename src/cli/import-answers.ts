// Answers from a file instead of a person.
import { basename, dirname } from 'node:path'
import type { Interview } from '../model/file-types.ts'
import { readYaml } from '../files/read-yaml.ts'
import type { Engagement } from './load-engagement.ts'
import { openInterview } from './open-interview.ts'
import { requireValid } from './require-valid.ts'
import { saveAnswers } from './save-answers.ts'

/** Records every answer of an interview file in the respondent's own. The file must be valid as a whole, else nothing is written: ProblemsFound, `wrongKind`, `fileMissing`. */
export async function importAnswers(engagement: Engagement, path: string, languageFlag: string | undefined): Promise<{ interview: Interview; file: string; answers: number }> {
  await requireValid(dirname(path), { [basename(path)]: 'Interview' }, languageFlag)
  const given = readYaml(path) as Interview
  const { interview, file } = await saveAnswers(openInterview(engagement, given.respondent), given.answers, languageFlag)
  return { interview, file, answers: given.answers.length }
}
