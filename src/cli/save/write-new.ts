// A file asked for by --output, which must not be there yet.
import { relative, resolve } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { requireInside } from '../../files/inside-folder.ts'
import { writeText } from '../../files/writing/write-file.ts'
import { readIfThere } from '../../files/engagement-folder.ts'

/** Writes a new file of a folder; `fileExists` for one that is there, and all that requireInside refuses. */
export async function writeNew(folder: string, output: string, content: string | Uint8Array): Promise<void> {
  requireInside(folder, [output])
  const file = relative(folder, resolve(folder, output))
  if (readIfThere(folder, file) !== undefined) throw new UserError('fileExists', { file: output }, 1)
  await writeText(folder, file, content)
}
