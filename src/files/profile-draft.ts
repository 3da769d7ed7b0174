// The profile that is being asked for, on disk after every field.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from './engagement-folder.ts'
import { writeText } from './writing/write-file.ts'

const FILE = '.crmplan/profile-draft.json'

/** What was written last; undefined if there is nothing, or nothing that can be read. */
export function readProfileDraft(folder: string): { readonly draft: Record<string, unknown>; readonly passed: string[] } | undefined {
  try {
    const { draft, passed } = JSON.parse(readIfThere(folder, FILE) ?? '{}') as { draft?: unknown; passed?: unknown }
    if (typeof draft !== 'object' || draft === null || Array.isArray(draft) || !Array.isArray(passed)) return undefined
    return { draft: draft as Record<string, unknown>, passed: passed.filter((id) => typeof id === 'string') }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Writes it, whole. */
export async function writeProfileDraft(folder: string, state: object): Promise<void> {
  await writeText(folder, FILE, `${JSON.stringify(state, null, 1)}\n`)
}

/** Forgets it, once the profile is written. */
export function removeProfileDraft(folder: string): void {
  rmSync(join(folder, FILE), { force: true })
}
