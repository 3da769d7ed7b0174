// Takes commands back, or an undo, or everything since a snapshot: the files become what the journal has kept of them.
import { UserError } from '../../model/user-error.ts'
import type { FileTexts } from '../file-texts.ts'
import { holdFolder } from '../writing/hold-folder.ts'
import { writeFiles } from '../writing/write-file.ts'
import { type JournalEntry, nextNumber, readJournal, writeEntry } from './journal.ts'
import { fingerprintOf, kept } from './kept-texts.ts'
import { type ChangeLabel, entryOf, recordChanges } from './record-change.ts'
import { type FileTarget, asInSnapshot, beforeAll, doneAndUndone, restOf } from './take-back.ts'

/** What is to be taken back: the last command, the last undo, all after a number or since a snapshot, or the last command if it was the one named. */
export type UndoWish = { readonly kind: 'last' } | { readonly kind: 'redo' } | { readonly kind: 'to'; readonly name: string } | { readonly kind: 'command'; readonly name: string }

/** What an undo would do, worked out before anything is touched. */
export interface UndoPlan {
  readonly kind: 'undo' | 'redo'
  /** The commands (or the undo) taken back, newest first; of a snapshot also none. */
  readonly entries: readonly JournalEntry[]
  readonly snapshot: JournalEntry | undefined
  /** Files that become what they were, files that go, files that are so already. */
  readonly restored: readonly string[]
  readonly removed: readonly string[]
  /** Files that somebody has edited since: they are replaced only if that is insisted on. */
  readonly edited: readonly string[]
  /** Files that appeared since the snapshot and have been edited: they stay. */
  readonly left: readonly string[]
  readonly texts: FileTexts
  /** What the files held when it was worked out. */
  readonly found: ReadonlyMap<string, string | null>
  /** Whether this ends an undo that was broken off. */
  readonly isRest: boolean
}

/** Works out an undo; `nothingToUndo`, `nothingToRedo`, `unknownChange` or, where a content is no longer there, `keptMissing`. */
export function planUndo(folder: string, wish: UndoWish): UndoPlan {
  const entries = readJournal(folder)
  const last = entries.findLast(({ kind }) => kind !== 'snapshot')
  const isRest = last !== undefined && last.kind !== 'command' && !last.finished && wish.kind !== 'to'
  if (isRest) return planOf(folder, { kind: last.kind === 'redo' ? 'redo' : 'undo', entries: entries.filter(({ number }) => last.takesBack.includes(number)).reverse(), targets: restOf(last), isRest })
  const { done, undone } = doneAndUndone(entries)
  if (wish.kind === 'redo') {
    const undo = undone.at(-1)
    if (!undo) throw new UserError('nothingToRedo', { folder }, 1)
    return planOf(folder, { kind: 'redo', entries: [undo], targets: beforeAll([undo]) })
  }
  if (wish.kind === 'to') return planTo(folder, wish.name, entries, done)
  const command = done.at(-1)
  if (!command) throw new UserError('nothingToUndo', { folder }, 1)
  if (wish.kind === 'command' && !isCommand(command, wish.name)) throw new UserError('notLast', { folder, name: wish.name, last: command.title }, 1)
  return planOf(folder, { kind: 'undo', entries: [command], targets: beforeAll([command]) })
}

/** Does it, as a step of its own that can be taken back; files edited since are replaced too, and kept in the journal like all others. `editedSince` for a file that somebody has changed after the plan was made. */
export async function undoChanges(folder: string, plan: UndoPlan, label: Pick<ChangeLabel, 'title' | 'at'>): Promise<void> {
  const step = { ...label, kind: plan.kind, takesBack: plan.entries.map(({ number }) => number) }
  await recordChanges(step, async () => {
    await writeFiles(folder, plan.texts, () => requireSame(folder, plan))
    // A command that was killed before it had changed anything is taken back too.
    await holdFolder(folder, async () => writeEntry(folder, { ...(entryOf(folder) ?? { ...step, number: nextNumber(folder), files: [] }), finished: true }))
  })
}

function requireSame(folder: string, { found, entries }: UndoPlan): void {
  const changed = [...found].filter(([file, id]) => fingerprintOf(folder, file) !== id).map(([file]) => file)
  if (changed.length > 0) throw new UserError('editedSince', { files: changed, count: changed.length, title: entries.at(-1)?.title ?? '', folder }, 1)
}

function planTo(folder: string, name: string, entries: readonly JournalEntry[], done: readonly JournalEntry[]): UndoPlan {
  const goal = entries.findLast((entry) => String(entry.number) === name || (entry.kind === 'snapshot' && entry.title === name))
  if (!goal || !(goal.kind === 'snapshot' || done.includes(goal))) throw new UserError('unknownChange', { name, folder }, 2)
  const later = done.filter(({ number }) => number > goal.number)
  if (goal.kind === 'snapshot') return planOf(folder, { kind: 'undo', entries: [...later].reverse(), snapshot: goal, targets: asInSnapshot(goal, entries.filter(({ number, kind }) => number > goal.number && kind !== 'snapshot')) })
  if (later.length === 0) throw new UserError('nothingToUndo', { folder }, 1)
  return planOf(folder, { kind: 'undo', entries: [...later].reverse(), targets: beforeAll(later) })
}

function planOf(folder: string, { kind, entries, snapshot, targets, isRest = false }: { kind: UndoPlan['kind']; entries: readonly JournalEntry[]; snapshot?: JournalEntry; targets: readonly (FileTarget & { readonly isKnown?: boolean })[]; isRest?: boolean }): UndoPlan {
  const [restored, removed, edited, left]: string[][] = [[], [], [], []]
  const texts: Record<string, Uint8Array | undefined> = {}
  const found = new Map<string, string | null>()
  for (const { file, target, expected, isKnown } of targets) {
    const now = fingerprintOf(folder, file)
    if (now === target) continue
    const isEdited = !expected.includes(now)
    if (isEdited && isKnown === false) {
      left?.push(file)
      continue
    }
    if (isEdited && isKnown === undefined) edited?.push(file)
    const bytes = target === null ? undefined : kept(folder, target)
    if (target !== null && bytes === undefined) throw new UserError('keptMissing', { file, folder })
    ;(target === null ? removed : restored)?.push(file)
    texts[file] = bytes
    found.set(file, now)
  }
  return { kind, entries, snapshot, restored: restored ?? [], removed: removed ?? [], edited: edited ?? [], left: left ?? [], texts, found, isRest }
}

// `migrate` of `crmplan migrate .`.
function isCommand({ title }: JournalEntry, name: string): boolean {
  return title.split(' ')[1] === name
}
