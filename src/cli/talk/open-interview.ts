// The interview file of a respondent: the one that exists, or a new one.
import type { Interview, Respondent, RespondentRole } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { packNames } from '../load/load-packs.ts'

/** Roles in which somebody is interviewed. */
export const ROLES = ['executive', 'process-owner', 'it', 'front-line', 'project-manager'] as const satisfies readonly RespondentRole[]

// As in schemas/common.schema.json.
const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*(\.[\p{L}\p{N}_][\p{L}\p{N}_-]*)*$/u
const LONGEST_ID = 120

/** An interview with the file it lies in. */
export interface OpenInterview {
  readonly folder: string
  readonly file: string
  readonly text: string | undefined
  readonly interview: Interview
}

/** Whether a text can be a respondent's id, and so the name of a file. */
export function isRespondentId(id: string): boolean {
  return id.length <= LONGEST_ID && ID.test(id)
}

/** The respondent's interview so far, or an empty one; `interviewTaken` if a file of that name is there and is not the respondent's. */
export function openInterview(engagement: Engagement, respondent: Respondent): OpenInterview {
  const { folder } = engagement
  const known = engagement.interviews.find((interview) => interview.respondent.id === respondent.id)
  const file = engagement.fileOf.get(respondent.id) ?? `${FILES.interviews}/${respondent.id}.yaml`
  const text = readIfThere(folder, file)
  if (text !== undefined) requireOwn(file, valueOrNothing(text) as Interview | undefined, respondent.id)
  const pack = packNames(engagement.profile).at(-1)
  return { folder, file, text, interview: known ?? { kind: 'Interview', schemaVersion: 1, ...(pack === undefined ? {} : { pack }), respondent, answers: [] } }
}

/** Fails with `interviewTaken` unless the interview is the respondent's. */
export function requireOwn(file: string, interview: Interview | undefined, id: string): void {
  if (interview?.respondent?.id !== id) throw new UserError('interviewTaken', { file, id, other: interview?.respondent?.id ?? '?' }, 1)
}
