// A file of results that may be lost at any time: read if it is whole and of the right sort, written whole or not at all.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { exactDigestOf } from './digest.ts'

/** What such a file begins with. */
const MARK = 'crmplan cache '
/** A larger file is none of ours. */
const MOST_BYTES = 300_000_000

/** The items of a cache, none if it is missing, broken or made under other circumstances (`header`); `notACache` for a file of somebody's, which must not be written over. */
export function readCacheFile(file: string, header: string): readonly unknown[] {
  const text = textOf(file)
  if (text === undefined || text === '') return []
  if (!text.startsWith(MARK)) throw new UserError('notACache', { file }, 2)
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (text.slice(0, end) !== firstLine(header, body)) return []
  try {
    const items: unknown = JSON.parse(body)
    return Array.isArray(items) ? (items as unknown[]) : []
  } catch {
    return []
  }
}

/** Writes the items into a cache, the first of them as far as they fit. Where nothing can be written, nothing is: only time is lost. */
export function writeCacheFile(file: string, header: string, items: readonly unknown[], mostCharacters: number): void {
  const lines: string[] = []
  let room = mostCharacters
  for (const line of items.map((item) => JSON.stringify(item))) if ((room -= line.length) >= 0) lines.push(line)
  const body = `[${lines.join(',\n')}]\n`
  const draft = `${file}.${process.pid}.tmp`
  try {
    makeFolder(dirname(file))
    writeFileSync(draft, `${firstLine(header, body)}\n${body}`)
    renameSync(draft, file)
  } catch {
    rmSync(draft, { force: true })
  }
}

// The digest is for accidents; who writes a cache on purpose can write anything into it.
function firstLine(header: string, body: string): string {
  return `${MARK}${header} ${exactDigestOf(body)}`
}

function textOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && (!found.isFile() || found.size > MOST_BYTES)) throw new UserError('notACache', { file }, 2)
  return found && readFileSync(file, 'utf8')
}

// Not `recursive`, which never comes back where folders cannot be made, as in /proc.
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
