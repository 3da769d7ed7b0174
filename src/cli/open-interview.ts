// The interview file of a respondent: the one that exists, or a new one.
import { join } from 'node:path'
import type { Interview, Respondent, RespondentRole } from '../model/file-types.ts'
import { FILES, readIfThere } from '../files/engagement-folder.ts'
import type { Engagement } from './load-engagement.ts'

/** Roles in which somebody is interviewed. */
export const ROLES = ['executive', 'process-owner', 'it', 'front-line', 'project-manager'] as const satisfies readonly RespondentRole[]

/** An interview with the file it lies in. */
export interface OpenInterview {
  readonly file: string
  readonly path: string
  readonly text: string | undefined
  readonly interview: Interview
}

/** The respondent's interview so far, or an empty one. */
export function openInterview(engagement: Engagement, respondent: Respondent): OpenInterview {
  const file = `${FILES.interviews}/${respondent.id}.yaml`
  const known = engagement.interviews.find((interview) => interview.respondent.id === respondent.id)
  const pack = engagement.profile.settings?.packs?.at(-1) ?? 'crm-core'
  return {
    file, path: join(engagement.folder, file), text: readIfThere(engagement.folder, file),
    interview: known ?? { kind: 'Interview', schemaVersion: 1, pack, respondent, answers: [] },
  }
}
