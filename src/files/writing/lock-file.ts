// One process at a time: a lock is a file that says who has it; that of a process which has ended is taken over.
import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { diskFailure } from './disk-failure.ts'
import { requireInside } from '../inside-folder.ts'

/** Who has a lock, and since when (the moment as YYYY-MM-DDThh:mm:ssZ). */
export interface LockHolder {
  readonly user: string
  readonly host: string
  readonly pid: number
  readonly since: string
  /** When the process began, as the system counts it: a number of a process is given again to another. */
  readonly begun?: string
}

/** A lock that was taken, or who has it. */
export type LockAttempt = { readonly holder: LockHolder } | { readonly release: () => void }

/** What this process holds: a lock of its own that is not among these is one it could not remove. */
const held = new Set<string>()

/** Takes the lock `file` of a folder, which is to be released; or says who has it. `cannotWrite` where the disk refuses. */
export function takeLock(folder: string, file: string): LockAttempt {
  requireInside(folder, [file])
  const path = resolve(folder, file)
  const mine: LockHolder = { user: userName(), host: hostname(), pid: process.pid, since: new Date().toISOString().replace(/\.\d+/, ''), ...beginning(process.pid) }
  const text = `${JSON.stringify(mine)}\n`
  const draft = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    // One left by a process of the same number may be the lock itself, by another name.
    rmSync(draft, { force: true })
    writeFileSync(draft, text)
    try {
      return linkOrTakeOver(path, draft, text)
    } finally {
      rmSync(draft, { force: true })
    }
  } catch (error) {
    throw diskFailure(error, path, 'cannotWrite')
  }
}

// A link appears with its content or not at all, and never replaces another.
function linkOrTakeOver(path: string, draft: string, text: string): LockAttempt {
  for (;;) {
    try {
      linkSync(draft, path)
      held.add(path)
      removeDrafts(path)
      return { release: () => release(path, text) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = readOrNothing(path)
    const holder = holderIn(found)
    if (holder && isAlive(holder) && (held.has(path) || !isOwn(holder))) return { holder }
    if (found !== undefined) moveAway(path, found)
  }
}

// Whoever moves the lock away looks at what was moved: it may be that of somebody who was quicker.
function moveAway(path: string, found: string): void {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
    if (readOrNothing(aside) !== found) linkSync(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

// Those of processes that were killed on the way.
function removeDrafts(path: string): void {
  try {
    const folder = dirname(path)
    const drafts = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.`) && /^\d+(\.old)?$/.test(name.slice(basename(path).length + 1)))
    for (const draft of drafts.map((name) => join(folder, name))) {
      const holder = holderIn(readOrNothing(draft))
      if (holder && !isAlive(holder)) rmSync(draft, { force: true })
    }
  } catch {
    // Litter is no reason to fail.
  }
}

function release(path: string, text: string): void {
  held.delete(path)
  if (readOrNothing(path) !== text) return
  try {
    unlinkSync(path)
  } catch {
    // The next one finds that its process has ended.
  }
}

function holderIn(text: string | undefined): LockHolder | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<LockHolder> | null
    return typeof value?.pid === 'number' && typeof value.host === 'string' && typeof value.user === 'string' && typeof value.since === 'string' ? (value as LockHolder) : undefined
  } catch {
    return undefined
  }
}

function isOwn({ pid, host, begun }: LockHolder): boolean {
  return pid === process.pid && host === hostname() && (begun === undefined || begun === beginning(pid).begun)
}

// Of another machine nothing is known; its lock stands until it is released or removed by hand.
function isAlive(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const { begun } = beginning(holder.pid)
  return holder.begun === undefined || begun === undefined || begun === holder.begun
}

// Linux tells when a process began, in ticks since the start of the machine: the 22nd field, the 20th after the name in brackets (proc_pid_stat(5)).
function beginning(pid: number): { begun?: string } {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  const begun = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return begun === undefined ? {} : { begun }
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
