// Everything of an engagement as it is now, kept until it is no longer wanted.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { diskFailure } from '../writing/disk-failure.ts'
import { holdFolder } from '../writing/hold-folder.ts'
import { isReadInside, requireInside } from '../inside-folder.ts'
import { type JournalEntry, forgetEntries, isJournaled, nextNumber, readJournal, writeEntry } from './journal.ts'
import { UNDO_FOLDER, bytesOf, keep } from './kept-texts.ts'

/** Folders with files of an engagement, beside its own. */
const FOLDERS = ['', 'interviews', 'reports', 'baselines', '.crmplan']
const OURS = /\.(ya?ml|md)$/

/** Keeps all files of a folder, those of people and those of the tool, under a name, which may be empty; `snapshotExists` for one that is taken. */
export async function takeSnapshot(folder: string, { title, at }: { readonly title: string; readonly at: string }): Promise<JournalEntry> {
  requireInside(folder, [`${UNDO_FOLDER}/kept/any`])
  return holdFolder(folder, async () => {
    const entries = readJournal(folder)
    if (entries.some((entry) => title !== '' && entry.kind === 'snapshot' && entry.title === title)) throw new UserError('snapshotExists', { name: title }, 1)
    try {
      const files: JournalEntry['files'][number][] = []
      for (const file of filesOf(folder)) {
        const bytes = bytesOf(folder, file)
        if (bytes) files.push({ file, ...(await keep(folder, file, bytes).then((id) => ({ before: id, wrote: [id] }))) })
      }
      const entry: JournalEntry = { number: nextNumber(folder), kind: 'snapshot', title, at, files, takesBack: [], finished: true }
      await writeEntry(folder, entry)
      return entry
    } catch (error) {
      throw diskFailure(error, join(folder, UNDO_FOLDER), 'cannotWrite')
    }
  })
}

/** Forgets a snapshot by its name or number; `unknownSnapshot` if there is none. */
export async function removeSnapshot(folder: string, name: string): Promise<JournalEntry> {
  return holdFolder(folder, async () => {
    const entries = readJournal(folder)
    const snapshot = entries.find((entry) => entry.kind === 'snapshot' && (entry.title === name || String(entry.number) === name))
    if (!snapshot) throw new UserError('unknownSnapshot', { name, folder }, 2)
    forgetEntries(folder, [snapshot], entries.filter((entry) => entry !== snapshot))
    return snapshot
  })
}

function filesOf(folder: string): string[] {
  return FOLDERS.flatMap((below) => filesIn(folder, below)).filter(isJournaled).sort()
}

function filesIn(folder: string, below: string): string[] {
  try {
    if (below !== '' && !isReadInside(folder, below)) return []
    return readdirSync(join(folder, below), { withFileTypes: true }).filter((entry) => entry.isFile() && OURS.test(entry.name)).map(({ name }) => (below === '' ? name : `${below}/${name}`))
  } catch {
    return []
  }
}
