// What the build has compiled beside the bundle; nothing when the sources run.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A compiled JSON file by its path in dist/, such as texts/en.json; undefined if there is none or the sources run. */
export function readCompiled(name: string): unknown {
  const folder = import.meta.dirname
  if (basename(folder) !== 'dist') return undefined
  const file = join(folder, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
