// What a piece of work has looked at on disk, and what it saw, so that later it can be told whether it would see the same.
import { UserError } from '../model/user-error.ts'
import { exactDigestOf } from './digest.ts'

/** How something is looked at: the text of a file, whether a file is there, the names of the YAML files below a folder or of the files in it. */
export type LookKind = 'text' | 'file' | 'tree' | 'folder'

/** One look: how, the absolute path, and what was seen in short. */
export type Look = readonly [kind: LookKind, path: string, seen: string]

/** Where looks are noted at present; one thread does one piece of work at a time. */
let notes: Map<string, Look> | undefined

/** Notes a look. What was seen is told by a function, since nearly always nobody wants to know. */
export function noteLook(kind: LookKind, path: string, seen: () => string): void {
  if (!notes) return
  const key = `${kind} ${path}`
  if (!notes.has(key)) notes.set(key, [kind, path, seen()])
}

/** Notes looks made earlier, for work that uses what came of them once more. */
export function noteLooks(looks: readonly Look[]): void {
  for (const [kind, path, seen] of looks) noteLook(kind, path, () => seen)
}

/** Does a piece of work and tells what it has looked at; whoever noted looks before is told of them too. */
export async function withLooks<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly looks: readonly Look[] }> {
  const outer = notes
  const own = new Map<string, Look>()
  notes = own
  try {
    const value = await work()
    return { value, looks: [...own.values()] }
  } finally {
    notes = outer
    noteLooks([...own.values()])
  }
}

/** What was seen of a text, in short. */
export function textSeen(text: string): string {
  return exactDigestOf(text)
}

/** What was seen of a file that could not be read: why not. */
export function refusalSeen(failure: unknown): string | undefined {
  return failure instanceof UserError && failure.key === 'cannotRead' ? `cannot be read: ${String(failure.values['reason'])}` : undefined
}

/** What was seen of a list of names, in short. */
export function namesSeen(names: readonly string[]): string {
  return exactDigestOf(names.join('\0'))
}
