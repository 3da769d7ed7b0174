// Groups of files, one after the other or on several threads; the same comes out, in the same order.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { type Look, withLooks } from '../../files/looks.ts'
import { type FoundFile, type ReadText, readText } from '../../files/read-tree.ts'
import { type CheckedGroup, type GroupTerms, checkGroup } from './check-group.ts'
import { subjectGatherer } from './gather-subjects.ts'

/** Files below which a second thread, which takes 50–80 ms to start, does not pay. */
const WORTH_A_THREAD = 200
const MOST_THREADS = 4
/** Groups that a thread takes at a time. */
const BATCH = 16

/** How groups are checked. */
export interface GroupsTerms extends Pick<GroupTerms, 'counts' | 'above'> {
  readonly today?: string | undefined
  /** Gives the texts of the files; from the disk if left out. */
  readonly read?: ReadText | undefined
  /** Whether it is wanted what was looked at. */
  readonly withLooks?: boolean | undefined
}

/** What was found in a group, and what was looked at to find it, if that is wanted. */
export interface LookedGroup {
  readonly checked: CheckedGroup
  readonly looks: readonly Look[]
}

/** What another thread is given. */
export interface SharedCheck {
  readonly groups: readonly (readonly FoundFile[])[]
  readonly terms: Pick<GroupsTerms, 'today' | 'withLooks'>
  /** The first group that nobody has taken. */
  readonly next: Int32Array
}

/** What a thread has done. */
export interface CheckedBatch {
  readonly first: number
  readonly groups: readonly LookedGroup[]
}

/** Checks groups, on several threads where that pays (from `worth` files on) and `script`, the bundled thread, is there. */
export async function checkGroups(groups: readonly (readonly FoundFile[])[], terms: GroupsTerms, worth = WORTH_A_THREAD, script = join(import.meta.dirname, 'check-thread.cjs')): Promise<LookedGroup[]> {
  const files = groups.reduce((sum, group) => sum + group.length, 0)
  const helpers = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(groups.length / BATCH)) - 1
  // A way of reading, a choice of findings and a policy cannot be handed over.
  const isAlone = files < worth || helpers < 1 || terms.read !== undefined || terms.counts !== undefined || terms.above !== undefined || !existsSync(script)
  const shared = { groups, terms: { today: terms.today, withLooks: terms.withLooks }, next: new Int32Array(new SharedArrayBuffer(4)) }
  const done: LookedGroup[] = []
  const keep = ({ first, groups: checked }: CheckedBatch) => checked.forEach((group, index) => (done[first + index] = group))
  const threads = isAlone ? [] : await startThreads(helpers, script, shared, keep)
  try {
    await checkBatches(shared, keep, terms)
    await Promise.all(threads.map(({ ended }) => ended))
  } finally {
    for (const { worker } of threads) void worker.terminate()
  }
  // What a thread that died has taken along is done again here, and fails again here if it must.
  for (const [index, group] of groups.entries()) if (!done[index]) done[index] = await (await groupChecker(terms))(group)
  return done
}

/** Checks batches that nobody has taken until there are none left. */
export async function checkBatches({ groups, next }: SharedCheck, keep: (batch: CheckedBatch) => void, terms: GroupsTerms): Promise<void> {
  const check = await groupChecker(terms)
  for (let first = Atomics.add(next, 0, BATCH); first < groups.length; first = Atomics.add(next, 0, BATCH)) {
    const checked: LookedGroup[] = []
    // What belongs together is read, checked and forgotten before the next is read: a thousand plans take no more memory than one.
    for (const group of groups.slice(first, first + BATCH)) checked.push(await check(group))
    keep({ first, groups: checked })
  }
}

async function groupChecker({ today, counts, above, read = readText, withLooks: isWatched }: GroupsTerms): Promise<(group: readonly FoundFile[]) => Promise<LookedGroup>> {
  const gatherSubjects = await subjectGatherer(today, read)
  const check = (group: readonly FoundFile[]) => checkGroup(group, { gatherSubjects, counts, above, read })
  return async (group) => {
    if (!isWatched) return { checked: await check(group), looks: [] }
    const { value, looks } = await withLooks(() => check(group))
    return { checked: value, looks }
  }
}

// A thread that fails just ends.
async function startThreads(count: number, script: string, workerData: SharedCheck, keep: (batch: CheckedBatch) => void): Promise<{ readonly worker: Worker; readonly ended: Promise<unknown> }[]> {
  const { Worker } = await import('node:worker_threads')
  return Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData })
    worker.on('message', keep)
    return { worker, ended: new Promise((resolve) => { worker.on('error', resolve).on('exit', resolve) }) }
  })
}
