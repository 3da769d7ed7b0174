// Findings kept from earlier runs, for files that lie on disk as they did.
import { resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { exactDigestOf } from '../../files/digest.ts'
import type { Look } from '../../files/looks.ts'
import { lookAgain } from '../../files/look-again.ts'
import { readCacheFile, writeCacheFile } from '../../files/cache-file.ts'
import type { FoundFile } from '../../files/read-tree.ts'
import type { CheckedGroup } from './check-group.ts'
import { type KeptCheck, isKeptCheck } from './kept-check.ts'

/** What groups of files are kept at most; the files of a large firm many times over. */
const MOST_KEPT = 50_000
/** Characters that all of it may take. */
const MOST_CHARACTERS = 64_000_000

/** Where findings are kept, and what they depend on beside the files. */
export interface CacheTerms {
  /** The file that holds them. */
  readonly file: string
  /** Which crmplan, with all its rules and packs, has found them. */
  readonly build: string
}

/** Findings by group of files. */
export interface CheckCache {
  /** What was found in a group, if nothing that was looked at then has changed. */
  find(group: readonly FoundFile[]): CheckedGroup | undefined
  /** Remembers what was found in a group. */
  keep(group: readonly FoundFile[], checked: CheckedGroup, looks: readonly Look[]): void
  /** Writes down what is new; what was not asked for in this run stays as far as there is room. */
  close(): void
}

/** Opens a cache for checks in a folder by a day and under what a policy says of rules, if any is given. A file that is broken, or of another crmplan or day, is as good as none; `notACache` for a file of somebody's. */
export function openCache({ file, build }: CacheTerms, cwd: string, today: string | undefined, above?: string): CheckCache {
  const header = exactDigestOf(JSON.stringify([build, process.version, today ?? '']))
  const kept = new Map(readCacheFile(file, header).flatMap((item) => (isKeptCheck(item) ? [[item.key, item]] : [])))
  const used = new Map<string, KeptCheck>()
  const base = `${resolve(cwd)}${sep}`
  const again = lookAgain()
  // With and without a policy people check the same files in turn: each finds its own again.
  const under = above === undefined ? '' : `${exactDigestOf(above)}\n`
  let isChanged = false
  return {
    find(group) {
      const key = under + keyOf(group)
      const found = kept.get(key)
      if (!found?.looks.every(([kind, path, seen]) => again(kind, resolve(base, path)) === seen)) return undefined
      used.set(key, found)
      return found.checked
    },
    keep(group, checked, looks) {
      isChanged = true
      const item = { key: under + keyOf(group), looks: looks.map(([kind, path, seen]): Look => [kind, path.startsWith(base) ? path.slice(base.length) : path, seen]), checked }
      // What JSON cannot hold, such as an infinite number in a sentence, is found anew each time.
      if (checked.diagnostics.length === 0 || isDeepStrictEqual(JSON.parse(JSON.stringify(item)), item)) used.set(item.key, item)
    },
    close() {
      if (!isChanged) return
      const all = [...used.values(), ...[...kept].flatMap(([key, item]) => (used.has(key) ? [] : [item]))]
      writeCacheFile(file, header, all.slice(0, MOST_KEPT), MOST_CHARACTERS)
    },
  }
}

function keyOf(group: readonly FoundFile[]): string {
  return group.map(({ path, explicit }) => `${explicit ? '!' : ''}${path}`).join('\n')
}
