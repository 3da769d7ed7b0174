// What the last commands have done to the files of a folder, as it lies on disk: one small file for each command, and what the files held before.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readBytes } from '../read-file.ts'
import { replaceFile } from '../writing/replace-file.ts'
import { UNDO_FOLDER, keepOnly, removeHalfWritten } from './kept-texts.ts'

/** How many commands can be taken back; undos and snapshots are not counted. */
export const MOST_CHANGES = 20
/** How many entries there are at most with all the undoing and redoing in between, snapshots left out. */
const MOST_ENTRIES = 100
const LARGEST_ENTRY = 5_000_000
const ENTRY = /^(\d{1,9})\.json$/

/** One file in an entry; contents are named by their fingerprints, null is a file that is not there. */
export interface ChangedFile {
  readonly file: string
  readonly before: string | null
  /** What the command gave it last, and before that if it wrote several times: a kill may have come between. */
  readonly wrote: readonly (string | null)[]
}

/** What one command has done, or is about to do: it is written before the files are. */
export interface JournalEntry {
  readonly number: number
  /** `snapshot` has changed nothing: it keeps all files as they were. */
  readonly kind: 'command' | 'undo' | 'redo' | 'snapshot'
  /** The command as it was typed, or the name of a snapshot, which may be empty. */
  readonly title: string
  /** When, where the computer stands: YYYY-MM-DD hh:mm. */
  readonly at: string
  readonly files: readonly ChangedFile[]
  /** Of an undo the commands, of a redo the undo that it takes back. */
  readonly takesBack: readonly number[]
  /** Whether an undo or redo has come to its end. */
  readonly finished: boolean
}

/** All entries of a folder, oldest first. What is damaged, or names files that are not ours to write, counts as not there. */
export function readJournal(folder: string): JournalEntry[] {
  return numbersIn(folder).flatMap((number) => readEntry(folder, number) ?? [])
}

/** A number that no entry has, and that comes after all of them. */
export function nextNumber(folder: string): number {
  return (numbersIn(folder).at(-1) ?? 0) + 1
}

/** Writes an entry whole. */
export async function writeEntry(folder: string, entry: JournalEntry): Promise<void> {
  await mkdir(join(folder, UNDO_FOLDER), { recursive: true })
  removeHalfWritten(folder)
  const secret = join(folder, UNDO_FOLDER, '.gitignore')
  if (!existsSync(secret)) await replaceFile(secret, '*\n')
  await replaceFile(join(folder, fileOf(entry.number)), `${JSON.stringify(entry, null, 1)}\n`)
}

/** Forgets entries, and every content that none of the others needs. */
export function forgetEntries(folder: string, gone: readonly JournalEntry[], others: readonly JournalEntry[]): void {
  for (const { number } of gone) rmSync(join(folder, fileOf(number)), { force: true })
  keepOnly(folder, new Set(others.flatMap(({ files }) => files.flatMap(({ before, wrote }) => [before, ...wrote])).filter((id) => id !== null)))
}

/** Makes room for one more entry: the oldest go. */
export function forgetOldest(folder: string, entries: readonly JournalEntry[]): void {
  const steps = entries.filter(({ kind }) => kind !== 'snapshot')
  const commands = steps.filter(({ kind }) => kind === 'command')
  const first = Math.max(commands.at(-MOST_CHANGES + 1)?.number ?? 0, steps.at(-MOST_ENTRIES + 1)?.number ?? 0)
  const gone = steps.filter(({ number }) => number < first)
  forgetEntries(folder, gone, entries.filter((entry) => !gone.includes(entry)))
}

/** Whether a file is one that commands write: not in a hidden folder other than ours, nor the journal or a lock. */
export function isJournaled(file: string): boolean {
  const [top = '', second = '', ...rest] = file.split('/')
  if (top !== '.crmplan') return [top, second, ...rest].every((part) => !part.startsWith('.') && part !== 'node_modules') && !file.includes('\\') && top !== ''
  return rest.every((part) => !part.startsWith('.')) && !['', '.', '..', 'undo', 'locks', 'schemas', '.gitignore', 'profile-draft.json'].includes(second)
}

function numbersIn(folder: string): number[] {
  const path = join(folder, UNDO_FOLDER)
  if (!existsSync(path)) return []
  return readdirSync(path).flatMap((name) => ENTRY.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b)
}

function fileOf(number: number): string {
  return `${UNDO_FOLDER}/${number}.json`
}

function readEntry(folder: string, number: number): JournalEntry | undefined {
  try {
    const value = JSON.parse(readBytes(join(folder, fileOf(number)), LARGEST_ENTRY).toString('utf8')) as unknown
    return isEntry(value) && value.number === number ? value : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is JournalEntry {
  const { number, kind, title, at, files, takesBack, finished } = (value ?? {}) as Partial<JournalEntry>
  return typeof number === 'number' && ['command', 'undo', 'redo', 'snapshot'].includes(kind ?? '') && typeof title === 'string' && typeof at === 'string' && typeof finished === 'boolean'
    && Array.isArray(takesBack) && takesBack.every((item) => typeof item === 'number') && Array.isArray(files) && files.every(isChangedFile)
}

function isChangedFile(value: unknown): value is ChangedFile {
  const { file, before, wrote } = (value ?? {}) as Partial<ChangedFile>
  return typeof file === 'string' && isJournaled(file) && isContent(before) && Array.isArray(wrote) && wrote.length > 0 && wrote.every(isContent)
}

function isContent(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
