// Where a generated plan goes: onto plan.yaml only if nobody has edited it.
import { relative, resolve } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { FILES, holdsText, readIfThere } from '../files/engagement-folder.ts'
import { requireInside } from '../files/inside-folder.ts'
import { writeDerived } from './write-derived.ts'

/** What happened to the plan: new, written anew, unchanged, left alone with its edits accepted, written elsewhere; or only looked at. */
export interface PlacedPlan {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'accepted' | 'elsewhere' | 'current' | 'outOfDate' | 'editedOutOfDate'
  readonly outOfDate: boolean
}

/** How the plan on disk relates to what the generator wrote last and would write now. */
export type PlanState = 'missing' | 'current' | 'stale' | 'edited' | 'edited-and-stale'

/** Compares plan.yaml and the last generated plan with the fresh text. An edited plan whose last generated text is lost counts as stale. */
export function planState(folder: string, fresh: string): PlanState {
  const own = readIfThere(folder, FILES.plan)
  if (own === undefined) return 'missing'
  if (holdsText(folder, FILES.plan, fresh)) return 'current'
  if (holdsText(folder, FILES.generatedPlan, own)) return 'stale'
  return holdsText(folder, FILES.generatedPlan, fresh) ? 'edited' : 'edited-and-stale'
}

/** What is to be done with the plan. */
interface Placing {
  readonly check: boolean
  readonly accept: boolean
  readonly output: string | undefined
}

/**
 * Writes the plan; says under `check` whether it would change; with `accept` leaves plan.yaml as it is and remembers the fresh text as what it was edited from.
 * `planEdited` instead of overwriting somebody's edits.
 */
export async function placePlan(folder: string, fresh: string, { check, accept, output }: Placing): Promise<PlacedPlan> {
  if (output !== undefined) return placeElsewhere(folder, fresh, output)
  const state = planState(folder, fresh)
  if (accept && state !== 'missing') {
    await writeDerived(folder, { [FILES.generatedPlan]: fresh })
    return { outcome: 'accepted', outOfDate: false }
  }
  if (check) return state === 'current' || state === 'edited' ? { outcome: 'current', outOfDate: false } : { outcome: state === 'edited-and-stale' ? 'editedOutOfDate' : 'outOfDate', outOfDate: true }
  if (state === 'edited' || state === 'edited-and-stale') throw new UserError('planEdited', { file: FILES.plan, folder }, 1)
  await writeDerived(folder, { [FILES.plan]: fresh, [FILES.generatedPlan]: fresh })
  return { outcome: state === 'missing' ? 'created' : state === 'current' ? 'unchanged' : 'updated', outOfDate: false }
}

// `fileExists` for a file that is there, `outsideFolder` for one that would lie elsewhere.
async function placeElsewhere(folder: string, fresh: string, output: string): Promise<PlacedPlan> {
  requireInside(folder, [output])
  const file = relative(folder, resolve(folder, output))
  if (readIfThere(folder, file) !== undefined) throw new UserError('fileExists', { file: output }, 1)
  await writeDerived(folder, { [file]: fresh })
  return { outcome: 'elsewhere', outOfDate: false }
}
