// Every change of a file while a command runs goes into the command's one entry of the journal, before it is made.
import { AsyncLocalStorage } from 'node:async_hooks'
import { join, relative, resolve } from 'node:path'
import { diskFailure } from '../writing/disk-failure.ts'
import type { FileTexts } from '../file-texts.ts'
import { requireInside } from '../inside-folder.ts'
import { type ChangedFile, type JournalEntry, forgetEntries, forgetOldest, isJournaled, nextNumber, readJournal, writeEntry } from './journal.ts'
import { UNDO_FOLDER, bytesOf, fingerprint, keep } from './kept-texts.ts'

/** What is written into the journal of a change. */
export type ChangeLabel = Pick<JournalEntry, 'kind' | 'title' | 'at' | 'takesBack'>

interface Running {
  readonly label: ChangeLabel
  /** The entry of each folder that has been written to. */
  readonly entries: Map<string, JournalEntry>
}

const running = new AsyncLocalStorage<Running>()

/** Runs something whose changes of files are one step for `crmplan undo`. */
export async function recordChanges<T>(label: ChangeLabel, work: () => Promise<T>): Promise<T> {
  return running.run({ label, entries: new Map() }, work)
}

/**
 * Keeps what files hold that are about to be given texts; gives what forgets it again should nothing come of it. Outside recordChanges nothing is kept.
 * Only for somebody who has the folder to himself. `cannotWrite` where the disk refuses, and all that requireInside refuses.
 */
export async function keepBefore(folder: string, texts: FileTexts): Promise<() => Promise<void>> {
  const now = running.getStore()
  const files = now === undefined ? [] : Object.entries(texts).map(([file, text]) => ({ file: relative(folder, resolve(folder, file)).replaceAll('\\', '/'), text })).filter(({ file }) => isJournaled(file))
  if (!now || files.length === 0) return async () => undefined
  try {
    return await kept(now, folder, files)
  } catch (error) {
    throw diskFailure(error, join(folder, UNDO_FOLDER), 'cannotWrite')
  }
}

async function kept({ entries, label }: Running, folder: string, files: readonly { readonly file: string; readonly text: string | Uint8Array | undefined }[]): Promise<() => Promise<void>> {
  const key = resolve(folder)
  const known = entries.get(key)
  const entry = known ?? newEntry(folder, label)
  const changed = new Map(entry.files.map((item) => [item.file, item]))
  for (const { file, text } of files) changed.set(file, await changedFile(folder, file, text, changed.get(file)))
  const next = { ...entry, files: [...changed.values()] }
  await writeEntry(folder, next)
  entries.set(key, next)
  return async () => {
    if (known) {
      entries.set(key, known)
      await writeEntry(folder, known).catch(() => undefined)
    } else {
      entries.delete(key)
      forgetEntries(folder, [next], readJournal(folder).filter(({ number }) => number !== next.number))
    }
  }
}

/** The entry that has been written for a folder so far; undefined if nothing has been changed there. */
export function entryOf(folder: string): JournalEntry | undefined {
  return running.getStore()?.entries.get(resolve(folder))
}

function newEntry(folder: string, label: ChangeLabel): JournalEntry {
  requireInside(folder, [`${UNDO_FOLDER}/kept/any`])
  // An undo adds no command, so it makes none of them go.
  if (label.kind === 'command') forgetOldest(folder, readJournal(folder))
  return { number: nextNumber(folder), ...label, files: [], finished: false }
}

async function changedFile(folder: string, file: string, text: string | Uint8Array | undefined, known: ChangedFile | undefined): Promise<ChangedFile> {
  const after = text === undefined ? null : fingerprint(text)
  if (known) return { ...known, wrote: [known.wrote.at(-1) ?? null, after] }
  const before = bytesOf(folder, file)
  return { file, before: before === undefined ? null : await keep(folder, file, before), wrote: [after] }
}
