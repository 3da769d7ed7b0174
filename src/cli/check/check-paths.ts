// Everything found in the files at some paths: one group of files after the other, put together in the order of output.
import type { FoundLink } from '../../files/found-links.ts'
import { type FoundFile, type ReadText, readTree } from '../../files/read-tree.ts'
import { type Diagnostic, compareDiagnostics } from '../../model/diagnostic.ts'
import { groupByFolder } from '../../validation/group-by-folder.ts'
import type { PackRule } from '../../validation/pack-rules/pack-rule.ts'
import type { RulesAbove } from '../../validation/policy/rules-above.ts'
import type { Finding } from '../../validation/rule.ts'
import type { CacheTerms } from './check-cache.ts'
import { type CheckedGroup, lineKey } from './check-group.ts'
import { checkGroups } from './check-groups.ts'
import { type Shard, groupsOfShard } from './shard.ts'
import { withLinks } from './tell-links.ts'

/** What was found in the files at some paths. */
export interface CheckedPaths {
  /** The files of crmplan that were checked, in the order found. */
  readonly files: readonly string[]
  /** What was found, in the order of output. */
  readonly diagnostics: readonly Diagnostic[]
  /** The rules of packs that have found something. */
  readonly packRules: readonly PackRule[]
  /** Whether there are files in other parts, where only one part was checked. */
  readonly isElsewhere: boolean
  /** The text of a line that one of the diagnostics tells of, from 1. */
  lineText(file: string, line: number): string
}

/** What a check is to look at. */
export interface CheckTerms {
  /** Which findings are wanted; all if left out. The others cost nothing then, and settings and remarks play no part. */
  readonly counts?: ((finding: Finding) => boolean) | undefined
  /** The day to judge by. Only where one is given, what lies after it is told: the same files give the same result on every day. */
  readonly today?: string | undefined
  /** Gives the texts of the files; from the disk if left out. */
  readonly read?: ReadText | undefined
  /** What a policy says of rules, above profiles and remarks. */
  readonly above?: RulesAbove | undefined
  /** The part to check; everything if left out. */
  readonly shard?: Shard | undefined
  /** Where findings of earlier runs are kept; nowhere if left out. */
  readonly cache?: CacheTerms | undefined
}

/** Checks the files at paths taken from a folder, with severities as profiles set them and without what remarks pass over. */
export async function checkPaths(paths: readonly string[], cwd: string, terms: CheckTerms = {}): Promise<CheckedPaths> {
  const links: FoundLink[] = []
  return checkFiles(readTree(paths, cwd, links), { ...terms, cwd, links })
}

/** The same for files that have been found already; a cache tells them by their paths from a folder (`cwd`). Links found beside them belong to the first part. */
export async function checkFiles(found: readonly FoundFile[], { shard, cache, cwd = '/', links = [], ...terms }: CheckTerms & { readonly cwd?: string; readonly links?: readonly FoundLink[] } = {}): Promise<CheckedPaths> {
  const all = groupByFolder(found)
  const groups = shard ? groupsOfShard(all, shard) : all
  const isElsewhere = groups.length < all.length
  const withThem = (diagnostics: readonly Diagnostic[]) => withLinks(diagnostics, links, !shard || shard.number === 1)
  if (!cache) return together((await checkGroups(groups, terms)).map(({ checked }) => checked), isElsewhere, withThem)
  const { openCache } = await import('./check-cache.ts')
  const kept = openCache(cache, cwd, terms.today, terms.above?.restsOn)
  const known = groups.map((group) => kept.find(group))
  const others = groups.filter((_, index) => !known[index])
  const fresh = await checkGroups(others, { ...terms, withLooks: true })
  for (const [index, { checked, looks }] of fresh.entries()) kept.keep(others[index] ?? [], checked, looks)
  kept.close()
  let next = 0
  return together(known.flatMap((checked) => checked ?? fresh[next++]?.checked ?? []), isElsewhere, withThem)
}

function together(groups: readonly CheckedGroup[], isElsewhere: boolean, withThem: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]): CheckedPaths {
  const lines = new Map(groups.flatMap((group) => Object.entries(group.lines)))
  return {
    isElsewhere,
    packRules: groups.flatMap(({ packRules }) => packRules),
    files: groups.flatMap(({ files }) => files),
    diagnostics: withThem(groups.flatMap(({ diagnostics }) => diagnostics)).toSorted(compareDiagnostics),
    lineText: (file, line) => lines.get(lineKey(file, line)) ?? '',
  }
}
