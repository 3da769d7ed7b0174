// Places of files as keys, so that many findings are held against many places in one pass.
import type { ValuePath } from '../model/diagnostic.ts'

/** A place as a key. */
export function placeKey(file: string, path: ValuePath): string {
  return [file, ...path].join('\0')
}

/** The keys of a place and of everything that it is part of, from the whole file to the place itself. */
export function keysAlong(file: string, path: ValuePath): string[] {
  const keys = [file]
  for (const step of path) keys.push(`${keys.at(-1) ?? ''}\0${step}`)
  return keys
}
