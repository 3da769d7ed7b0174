// What a process that was killed while writing has left beside a file.
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Removes half-written copies, named as writeDraft names them, from the folders of these files: those of the files themselves and of any other that is there. Only for somebody who has the folders to himself. */
export function removeLeftovers(paths: readonly string[]): void {
  const written = new Set(paths.map((path) => basename(path)))
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    try {
      const names = new Set(readdirSync(folder))
      for (const name of names) {
        const file = /^(.+)\.\d+\.tmp$/.exec(name)?.[1]
        if (file !== undefined && (names.has(file) || written.has(file))) rmSync(join(folder, name), { force: true })
      }
    } catch {
      // Litter is no reason to fail.
    }
  }
}
