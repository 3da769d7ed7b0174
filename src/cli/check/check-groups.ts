// Groups of files, one after the other, or shared among several threads: the same comes out, in the same order.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { type Look, withLooks } from '../../files/looks.ts'
import { type FoundFile, type ReadText, readText } from '../../files/read-tree.ts'
import { type CheckedGroup, type GroupTerms, checkGroup } from './check-group.ts'
import { subjectGatherer } from './gather-subjects.ts'

/** Files below which a second thread, which takes about 60 ms to start, does not pay. */
const WORTH_A_THREAD = 200
const MOST_THREADS = 4
/** Groups that a thread takes at a time. */
const BATCH = 16
/** Groups that a thread leaves to the first one, which waits until it has ended: that takes as long as to check them. */
export const LEFT = 2 * BATCH
/** Where the bundled program starts; there is nothing there when the sources run by themselves. */
const PROGRAM = join(import.meta.dirname, '..', 'bin', 'run.js')

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

/** What another thread is given as a message. */
export interface SharedCheck {
  readonly groups: readonly (readonly FoundFile[])[]
  readonly terms: Pick<GroupsTerms, 'today' | 'withLooks'>
  /** The number of the first group that nobody has taken, in memory that all threads see. */
  readonly next: Int32Array
  /** How many threads have yet to start, in such memory too. */
  readonly starting: Int32Array
}

/** What a thread has done: the number of the first group, and what was found in it and those after it. */
export interface CheckedBatch {
  readonly first: number
  readonly groups: readonly LookedGroup[]
}

/** How many threads there are to be, and how another one starts. */
export interface ThreadTerms {
  /** Files from which on other threads help. */
  readonly worth?: number
  /** The script of a thread, which waits for a SharedCheck and posts each CheckedBatch. */
  readonly script?: string
}

/** Checks groups, with the help of other threads where there are many files and more than one processor. */
export async function checkGroups(groups: readonly (readonly FoundFile[])[], terms: GroupsTerms, { worth = WORTH_A_THREAD, script = PROGRAM }: ThreadTerms = {}): Promise<LookedGroup[]> {
  const done: LookedGroup[] = []
  const keep = ({ first, groups: checked }: CheckedBatch) => checked.forEach((group, index) => (done[first + index] = group))
  const shared: SharedCheck = { groups, terms: { today: terms.today, withLooks: terms.withLooks }, next: new Int32Array(new SharedArrayBuffer(4)), starting: new Int32Array(new SharedArrayBuffer(4)) }
  const files = groups.reduce((sum, group) => sum + group.length, 0)
  // A way of reading, a choice of findings and a policy are functions, which cannot be handed over.
  const isAlone = files < worth || terms.read !== undefined || terms.counts !== undefined || terms.above !== undefined || !existsSync(script)
  const threads = isAlone ? 0 : Math.min(availableParallelism(), MOST_THREADS, Math.ceil(groups.length / BATCH)) - 1
  const helpers = threads > 0 ? await startThreads(threads, script, shared, keep) : []
  await checkBatches(shared, keep, terms)
  await Promise.all(helpers)
  // What a thread that died has taken along is done again here, and fails here if it must.
  for (const [index, group] of groups.entries()) if (!done[index]) done[index] = await (await groupChecker(terms))(group)
  return done
}

/** Checks batches that nobody has taken, until there are none but those that are left to others. */
export async function checkBatches({ groups, next }: Pick<SharedCheck, 'groups' | 'next'>, keep: (batch: CheckedBatch) => void, terms: GroupsTerms, left = 0): Promise<void> {
  const check = await groupChecker(terms)
  while (Atomics.load(next, 0) < groups.length - left) {
    const first = Atomics.add(next, 0, BATCH)
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

/** A thread that was started beforehand, as long as it is there and unused. */
let waiting: Worker | undefined

/** Lends a thread that was started before it was known whether there is anything for it to do, and that holds up nothing. */
export function lendThread(worker: Worker): void {
  waiting = worker.once('exit', () => (waiting = undefined))
}

// Each is over once its thread has ended, well or not.
async function startThreads(count: number, script: string, shared: SharedCheck, keep: (batch: CheckedBatch) => void): Promise<Promise<void>[]> {
  const { Worker: Thread } = await import('node:worker_threads')
  Atomics.store(shared.starting, 0, count)
  const lent = script === PROGRAM ? waiting : undefined
  waiting = undefined
  return Array.from({ length: count }, (_, index) => new Promise<void>((resolve) => {
    const thread = index === 0 && lent ? lent : new Thread(script, { argv: ['check-thread'], stdin: true, stdout: true, stderr: true })
    const end = () => resolve()
    thread.on('message', keep).on('error', end).on('exit', end).ref()
    thread.postMessage(shared)
  }))
}
