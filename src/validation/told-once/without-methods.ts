// Files as rules may read them that put values into words: a map with a key `toString` or `valueOf` could not be.
import type { Subject } from '../file-group.ts'

const METHODS = ['toString', 'valueOf']

/** The subjects, in whose files no map has a key that JavaScript would call; no kind of file has one. */
export function withoutMethods(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => {
    const files = subject.files.map((file) => {
      const value = harmless(file.value)
      return value === file.value ? file : { ...file, value }
    })
    return files.every((file, index) => file === subject.files[index]) ? subject : { ...subject, files }
  })
}

function harmless(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map(harmless)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const entries = Object.entries(value).map(([key, item]) => [key, harmless(item), item] as const)
  const isSame = entries.every(([key, after, before]) => after === before && !METHODS.includes(key))
  return isSame ? value : Object.fromEntries(entries.flatMap(([key, after]) => (METHODS.includes(key) ? [] : [[key, after]])))
}
