// Breaks the files of folders, one at a time, and counts what is told as it should be.
import { join } from 'node:path'
import { type FoundFile, readText, readTree } from '../../src/files/read-tree.ts'
import { type CheckedMutation, mutationChecker } from './check-mutations.ts'
import { exemptionOf } from './exemptions.ts'
import { mutationsOf } from './mutations-of.ts'
import type { Mutation } from './place.ts'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..')

/** Which mutations to make. */
export interface Chosen {
  /** Every so many mutations one is made. */
  readonly each: number
  /** Whether a field that is in several files is broken in one of them only. */
  readonly isOnceForEachField?: boolean
  /** Which files are broken. */
  readonly files?: RegExp
  /** Which mutations are wanted, by path and way. */
  readonly only?: RegExp
  /** Which part of these, from 0, and of how many; all of them if left out. */
  readonly part?: { readonly nth: number; readonly of: number }
}

/** What to make and whom to tell. */
export interface RunTerms extends Chosen {
  readonly onWrong?: (line: string) => void
  readonly onFolder?: (folder: string, counts: Map<string, Map<string, number>>) => void
}

/** How many mutations of each way came out how. */
export async function runMutations(folders: readonly string[], { each, isOnceForEachField, files, only, part = { nth: 0, of: 1 }, onWrong, onFolder }: RunTerms): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>()
  const done = new Set<string>()
  let nth = 0
  for (const folder of folders) {
    const { found, check } = await checkerOf(folder)
    for (const file of found.filter(({ path }) => files?.test(path) ?? true)) {
      for (const mutation of mutationsOf(readText(file.location))) {
        if (only && !only.test(`${mutation.path.join('.')}: ${mutation.way}`)) continue
        if (isOnceForEachField && done.has(mutation.name)) continue
        done.add(mutation.name)
        nth += 1
        if (nth % each !== 0 || (nth / each) % part.of !== part.nth) continue
        const checked = await check(file, mutation)
        const exempt = exemptionOf(file.path, mutation, checked)
        count(counts, mutation.way, exempt ? 'exempt' : checked.verdict)
        if (exempt === undefined && checked.verdict !== 'right') onWrong?.(sentence(file, mutation, checked))
      }
    }
    onFolder?.(folder, counts)
  }
  return counts
}

interface Checker {
  readonly found: readonly FoundFile[]
  readonly check: Awaited<ReturnType<typeof mutationChecker>>
}

// What is told of a folder as it is, is found once.
const checkers = new Map<string, Promise<Checker>>()

async function checkerOf(folder: string): Promise<Checker> {
  const known = checkers.get(folder) ?? makeChecker(readTree([folder], ROOT))
  checkers.set(folder, known)
  return known
}

async function makeChecker(found: readonly FoundFile[]): Promise<Checker> {
  return { found, check: await mutationChecker(found) }
}

function count(counts: Map<string, Map<string, number>>, way: string, verdict: string): void {
  const ofWay = counts.get(way) ?? new Map<string, number>()
  ofWay.set(verdict, (ofWay.get(verdict) ?? 0) + 1)
  counts.set(way, ofWay)
}

function sentence({ path }: FoundFile, mutation: Mutation, { verdict, told }: CheckedMutation): string {
  const shown = told.slice(0, 3).map((item) => `${item.file}:${item.line}:${item.column} ${item.text ?? item.rule} ${JSON.stringify(item.values)}`)
  return `${verdict}: ${path} ${mutation.path.join('.')}: ${mutation.way}, to be told at ${mutation.line}:${mutation.column ?? ''} as ${mutation.rules.join(' or ')}, was told as ${shown.join(' and ') || 'nothing'}${told.length > shown.length ? ` and ${told.length - shown.length} more` : ''}`
}
