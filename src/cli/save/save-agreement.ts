// Agreed levels go into reconciliation.yaml as it lies on disk.
import { UserError } from '../../model/user-error.ts'
import { withAgreement, withoutAgreement } from '../../files/edit-reconciliation.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { writeText } from '../../files/writing/write-file.ts'
import { type NewAgreement, agreeOn } from '../../interview/agree-on.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { requireValid } from '../load/require-valid.ts'

/** Records a level with the answers it rests on; ProblemsFound if somebody has broken the file meanwhile. */
export async function saveAgreement(engagement: Engagement, agreement: NewAgreement, languageFlag: string | undefined): Promise<void> {
  const text = await textOnDisk(engagement.folder, languageFlag)
  await writeText(engagement.folder, FILES.reconciliation, withAgreement(text, agreeOn(agreement, engagement.interviews)))
}

/** Removes the level agreed on a question; `notAgreed` if there is none. */
export async function removeAgreement(engagement: Engagement, question: string, languageFlag: string | undefined): Promise<void> {
  const text = await textOnDisk(engagement.folder, languageFlag)
  const without = text === undefined ? undefined : withoutAgreement(text, question)
  if (without === undefined) throw new UserError('notAgreed', { id: question }, 1)
  await writeText(engagement.folder, FILES.reconciliation, without)
}

async function textOnDisk(folder: string, languageFlag: string | undefined): Promise<string | undefined> {
  const text = readIfThere(folder, FILES.reconciliation)
  if (text !== undefined) await requireValid(folder, { [FILES.reconciliation]: 'Reconciliation' }, languageFlag)
  return text
}
