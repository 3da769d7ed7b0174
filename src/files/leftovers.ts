// What a process that was killed while writing has left beside a file.
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Removes half-written copies of a file of a folder, named as writeText names them: only for somebody who has the file to himself. */
export function removeLeftovers(folder: string, file: string): void {
  const path = resolve(folder, file)
  try {
    const isLeftover = (name: string) => name.startsWith(`${basename(path)}.`) && /^\d+\.tmp$/.test(name.slice(basename(path).length + 1))
    for (const name of readdirSync(dirname(path)).filter(isLeftover)) rmSync(join(dirname(path), name), { force: true })
  } catch {
    // Litter is no reason to fail.
  }
}
