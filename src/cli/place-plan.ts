// Where a generated plan goes: onto plan.yaml only if nobody has edited it.
import { resolve, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { FILES, readIfThere } from '../files/engagement-folder.ts'
import { writeDerived } from './write-derived.ts'

/** What happened to the plan: new, written anew, unchanged, edited by somebody and therefore left alone; or only looked at. */
export interface PlacedPlan {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'elsewhere' | 'current' | 'outOfDate'
  readonly outOfDate: boolean
}

/** How the plan on disk relates to what the generator wrote last and would write now. */
export type PlanState = 'missing' | 'current' | 'stale' | 'edited' | 'edited-and-stale'

/** Compares plan.yaml and the last generated plan with the fresh text. An edited plan whose last generated text is lost counts as stale. */
export function planState(folder: string, fresh: string): PlanState {
  const own = readIfThere(folder, FILES.plan)
  const base = readIfThere(folder, FILES.generatedPlan)
  if (own === undefined) return 'missing'
  if (own === fresh) return 'current'
  if (own === base) return 'stale'
  return base === fresh ? 'edited' : 'edited-and-stale'
}

/** Writes the plan, or says under `check` whether it would change; `planEdited` instead of overwriting somebody's edits. */
export async function placePlan(folder: string, fresh: string, { check, output }: { check: boolean; output: string | undefined }): Promise<PlacedPlan> {
  if (output !== undefined) {
    if (!resolve(folder, output).startsWith(resolve(folder) + sep)) throw new UserError('outsideFolder', { file: output }, 2)
    if (readIfThere(folder, output) !== undefined) throw new UserError('fileExists', { file: output }, 1)
    await writeDerived(folder, { [output]: fresh })
    return { outcome: 'elsewhere', outOfDate: false }
  }
  const state = planState(folder, fresh)
  if (check) return state === 'current' || state === 'edited' ? { outcome: 'current', outOfDate: false } : { outcome: 'outOfDate', outOfDate: true }
  if (state === 'edited' || state === 'edited-and-stale') throw new UserError('planEdited', { file: FILES.plan }, 1)
  await writeDerived(folder, { [FILES.plan]: fresh, [FILES.generatedPlan]: fresh })
  return { outcome: state === 'missing' ? 'created' : state === 'current' ? 'unchanged' : 'updated', outOfDate: false }
}
