// What files held before they were changed: each content once, by its fingerprint.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isFile } from '../read-file.ts'
import { replaceFile } from '../writing/replace-file.ts'

/** Where the journal of undo lies in a folder. */
export const UNDO_FOLDER = '.crmplan/undo'
const KEPT = `${UNDO_FOLDER}/kept`
const FINGERPRINT = /^[0-9a-f]{64}$/

/** SHA-256 in hex of the very bytes. */
export function fingerprint(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes of a regular file; undefined if there is none. */
export function bytesOf(folder: string, file: string): Buffer | undefined {
  const path = join(folder, file)
  return isFile(path) ? readFileSync(path) : undefined
}

/** What stands in a file now, by its fingerprint; null if it is not there. */
export function fingerprintOf(folder: string, file: string): string | null {
  const bytes = bytesOf(folder, file)
  return bytes === undefined ? null : fingerprint(bytes)
}

/** Keeps the content of a file, if it is not kept yet, and gives its fingerprint; nobody can read it who cannot read the file. */
export async function keep(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  const id = fingerprint(bytes)
  const path = join(folder, KEPT, id)
  if (existsSync(path)) return id
  await mkdir(join(folder, KEPT), { recursive: true })
  await replaceFile(path, bytes, join(folder, file))
  return id
}

/** A content by its fingerprint; undefined where it is not kept, or is not what it says it is. */
export function kept(folder: string, id: string): Buffer | undefined {
  const bytes = FINGERPRINT.test(id) ? bytesOf(folder, `${KEPT}/${id}`) : undefined
  return bytes && fingerprint(bytes) === id ? bytes : undefined
}

/** Removes every content that is not needed, and what killed processes have left half-written. */
export function keepOnly(folder: string, needed: ReadonlySet<string>): void {
  const path = join(folder, KEPT)
  if (!existsSync(path)) return
  for (const name of readdirSync(path)) if (!needed.has(name)) rmSync(join(path, name), { force: true })
}

/** Removes what killed processes have left half-written in the journal. Only for somebody who has the folder to himself. */
export function removeHalfWritten(folder: string): void {
  for (const below of [UNDO_FOLDER, KEPT].map((path) => join(folder, path)).filter((path) => existsSync(path))) {
    for (const name of readdirSync(below)) if (/\.\d+\.tmp$/.test(name)) rmSync(join(below, name), { force: true })
  }
}
