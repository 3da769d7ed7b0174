// Where a generated plan goes: into plan.yaml, or into another file of the folder.
import { relative, resolve } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { requireInside } from '../../files/inside-folder.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { planInputsText } from './plan-inputs.ts'
import type { PlanUpdate } from './update-plan.ts'
import { changedFiles, writeDerived } from '../save/write-derived.ts'

/** What happened to the plan: new, other than before, unchanged; or only looked at. */
export type PlanOutcome = 'created' | 'updated' | 'unchanged' | 'current' | 'outOfDate'

/** The engagement that a plan is of. */
export type PlannedFor = Pick<Engagement, 'folder' | 'profile' | 'fileLanguage'>

/** The texts of an update and of what it was made from, by their files, in the order in which they must be written: should the second be missing, merging once more gives the same plan. */
export function planTexts(update: PlanUpdate, { folder, profile }: PlannedFor): Record<string, string> {
  return { [FILES.plan]: update.text, [FILES.generatedPlan]: update.generatedText, [FILES.planInputs]: planInputsText(folder, profile) }
}

/** Writes an update, or says under `look` whether it would change anything. */
export async function placePlan(engagement: PlannedFor, update: PlanUpdate, { look }: { readonly look: boolean }): Promise<PlanOutcome> {
  const { folder } = engagement
  const texts = planTexts(update, engagement)
  if (look) return changedFiles(folder, texts).length === 0 ? 'current' : 'outOfDate'
  const written = await writeDerived(folder, texts, engagement.fileLanguage)
  return update.before === undefined ? 'created' : written.includes(FILES.plan) ? 'updated' : 'unchanged'
}

/** Writes a plan to another file of the folder: `fileExists` for a file that is there, `outsideFolder` for one that would lie elsewhere. */
export async function placeElsewhere({ folder, fileLanguage }: PlannedFor, text: string, output: string): Promise<void> {
  requireInside(folder, [output])
  const file = relative(folder, resolve(folder, output))
  if (readIfThere(folder, file) !== undefined) throw new UserError('fileExists', { file: output }, 1)
  await writeDerived(folder, { [file]: text }, fileLanguage)
}
