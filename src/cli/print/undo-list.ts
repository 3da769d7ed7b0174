// The journal of undo as a table, and what an undo gives each file.
import type { JournalEntry } from '../../files/undo/journal.ts'
import type { UndoPlan } from '../../files/undo/undo-changes.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { style } from './style.ts'

/** How many files of a command are named. */
const MOST_FILES = 4

/** The entries, newest first: number, time, command, files; those taken back are marked. */
export function undoList(entries: readonly JournalEntry[], done: readonly JournalEntry[], say: Say): string {
  const width = String(entries.at(-1)?.number ?? 0).length
  return [...entries].reverse().map((entry) => {
    const { number, kind, title, at, files } = entry
    const name = kind === 'snapshot' ? say('undo.snapshot', { name: title === '' ? 'none' : title }) : title
    const state = kind === 'command' && !done.includes(entry) ? `  ${say('undo.takenBack')}` : ''
    return `${String(number).padStart(width)}  ${at}  ${name}${state}\n${' '.repeat(width + 2)}${style.quiet(kind === 'snapshot' ? say('undo.files', { count: files.length }) : filesTold(files.map(({ file }) => file), say))}`
  }).join('\n')
}

/** Every file with what becomes of it: `<` restored, `-` removed, `=` left alone. */
export function undoLines({ restored, removed, left }: Pick<UndoPlan, 'restored' | 'removed' | 'left'>, say: Say): string {
  const lines = [...restored.map((file) => `< ${file}`), ...removed.map((file) => `- ${file}`), ...left.map((file) => `= ${file}  ${style.quiet(say('undo.left'))}`)]
  return lines.length === 0 ? say('undo.alreadySo') : lines.join('\n')
}

function filesTold(files: readonly string[], say: Say): string {
  const named = files.slice(0, MOST_FILES).join(say('reports.separator'))
  return files.length > MOST_FILES ? say('undo.andMore', { files: named, count: files.length - MOST_FILES }) : files.length === 0 ? say('undo.files', { count: 0 }) : named
}
