// Which entries of a journal are done, which are taken back, and what taking some of them back gives every file.
import type { ChangedFile, JournalEntry } from './journal.ts'

/** The commands that stand as done, oldest first, and the undos that can be taken back themselves, the last one last. */
export interface DoneAndUndone {
  readonly done: readonly JournalEntry[]
  readonly undone: readonly JournalEntry[]
}

/** Plays a journal through: an undo takes commands back, a redo takes an undo back, and a new command ends what could be redone. */
export function doneAndUndone(entries: readonly JournalEntry[]): DoneAndUndone {
  let done: JournalEntry[] = []
  let undone: JournalEntry[] = []
  for (const entry of entries) {
    if (entry.kind === 'snapshot') continue
    if (entry.kind === 'command') {
      done.push(entry)
      undone = []
    } else if (entry.kind === 'undo') {
      done = done.filter(({ number }) => !entry.takesBack.includes(number))
      undone.push(entry)
    } else {
      const again = undone.find(({ number }) => entry.takesBack.includes(number))
      undone = undone.filter((item) => item !== again)
      done = [...done, ...entries.filter(({ number }) => again?.takesBack.includes(number))].sort((a, b) => a.number - b.number)
    }
  }
  return { done, undone }
}

/** What a file is to become: `target` names the content (null: the file goes), `expected` what it may hold until then. */
export interface FileTarget {
  readonly file: string
  readonly target: string | null
  readonly expected: readonly (string | null)[]
}

/** What the files of some entries held before the first of them; the last of them has written what may be replaced. */
export function beforeAll(entries: readonly JournalEntry[]): FileTarget[] {
  const targets = new Map<string, FileTarget>()
  for (const { files } of entries) for (const { file, before, wrote } of files) targets.set(file, { file, target: targets.has(file) ? (targets.get(file)?.target ?? null) : before, expected: wrote })
  return [...targets.values()]
}

/** What the files of an undo that was broken off were to become. */
export function restOf({ files }: JournalEntry): FileTarget[] {
  return files.map(({ file, before, wrote }: ChangedFile) => ({ file, target: wrote.at(-1) ?? null, expected: [before] }))
}

/** The files as a snapshot has them; what later commands have made that it does not know goes, if it holds what one of them gave it. What it knows may hold anything until then. */
export function asInSnapshot(snapshot: JournalEntry, later: readonly JournalEntry[]): (FileTarget & { readonly isKnown: boolean })[] {
  const known = new Set(snapshot.files.map(({ file }) => file))
  const own = snapshot.files.map(({ file, before }) => ({ file, target: before, expected: [], isKnown: true }))
  const given = (file: string): (string | null)[] => later.flatMap(({ files }) => files.filter((item) => item.file === file).flatMap(({ wrote }) => wrote))
  return [...own, ...beforeAll(later).filter(({ file, target }) => !known.has(file) && target === null).map((target) => ({ ...target, expected: given(target.file), isKnown: false }))]
}
