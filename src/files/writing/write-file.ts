// Changes files of a folder: all drafts first, then one rename each, so that every file is always whole, the old or the new.
import { mkdir, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { diskFailure } from './disk-failure.ts'
import type { FileTexts } from '../file-texts.ts'
import { holdFolder } from './hold-folder.ts'
import { requireInside } from '../inside-folder.ts'
import { removeLeftovers } from './leftovers.ts'
import { placeDraft, removeQuietly, syncFolder, writeDraft } from './replace-file.ts'
import { keepBefore } from '../undo/record-change.ts'

/** Writes a file of a folder, as writeFiles does. */
export async function writeText(folder: string, file: string, text: string | Uint8Array): Promise<void> {
  await writeFiles(folder, { [file]: text })
}

/**
 * Changes files of a folder, making folders as needed. What they held is kept for `crmplan undo`; nothing is changed before every new text is on the disk, so of what the disk refuses only renames can come too late.
 * `isStillFine` is asked once nobody else can write there, and throws where meanwhile it is not. `cannotWrite` where the disk refuses, `folderHeld` while somebody else is writing there, and all that requireInside refuses.
 */
export async function writeFiles(folder: string, texts: FileTexts, isStillFine: () => void = () => undefined): Promise<void> {
  requireInside(folder, Object.keys(texts))
  await holdFolder(folder, async () => {
    isStillFine()
    const paths = Object.entries(texts).map(([file, text]) => ({ path: resolve(folder, file), text }))
    removeLeftovers(paths.map(({ path }) => path))
    const forget = await keepBefore(folder, texts)
    const drafts = await draftsOf(paths).catch(async (error: unknown) => {
      await forget()
      throw error
    })
    for (const [index, { path, draft }] of drafts.entries()) {
      try {
        await (draft === undefined ? rm(path, { force: true }) : placeDraft(path, draft))
      } catch (error) {
        for (const left of drafts.slice(index + 1)) if (left.draft !== undefined) await removeQuietly(left.draft)
        throw diskFailure(error, path, 'cannotWrite')
      }
    }
    for (const place of new Set(drafts.map(({ path }) => dirname(path)))) await syncFolder(place)
  })
}

interface Drafted {
  readonly path: string
  /** Where its text lies; undefined for a file that is to go. */
  readonly draft: string | undefined
}

async function draftsOf(paths: readonly { readonly path: string; readonly text: string | Uint8Array | undefined }[]): Promise<Drafted[]> {
  const drafts: Drafted[] = []
  for (const { path, text } of paths) {
    try {
      if (text !== undefined) await mkdir(dirname(path), { recursive: true })
      drafts.push({ path, draft: text === undefined ? undefined : await writeDraft(path, text) })
    } catch (error) {
      for (const { draft } of drafts) if (draft !== undefined) await removeQuietly(draft)
      throw diskFailure(error, path, 'cannotWrite')
    }
  }
  return drafts
}
