// The files of a folder as they were in a git revision. Nothing of the repository is run and nothing of it is changed.
import { spawn } from 'node:child_process'
import { UserError } from '../../model/user-error.ts'
import { GIT_ENVIRONMENT, SAFELY, outputOfGit as git } from './git.ts'
import { MAX_BYTES } from '../yaml/parse-yaml-limits.ts'

/** A commit, and the folder's place in its repository, ending in `/` unless it is the top. */
export interface Revision {
  readonly commit: string
  readonly prefix: string
}

/** More than any engagement has: who asks for more has named the wrong folder. */
const MOST_FILES = 10_000

/** The commit that a name such as HEAD~5, main or a tag leads to, in the repository that a folder lies in; undefined if there is none of that name. `noGit` where git is not installed. */
export async function revisionOf(folder: string, name: string): Promise<Revision | undefined> {
  // A name that begins with a hyphen would be an option.
  if (name.startsWith('-') || name === '' || /[\s\u0000:]/.test(name)) return undefined
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit.trim())) return undefined
  const prefix = await git(folder, ['rev-parse', '--show-prefix'])
  return prefix === undefined ? undefined : { commit: commit.trim(), prefix: prefix.replace(/\n$/, '') }
}

/** The texts of the files below the folder in a commit whose path `isWanted`, by path from the folder; links are left out. `revisionTooLarge` beyond 10,000 files or a file of 5 MB. */
export async function readRevision(folder: string, { commit, prefix }: Revision, isWanted: (path: string) => boolean): Promise<Map<string, string>> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`])
  // The folder may not have been there yet.
  if (listed === undefined && prefix === '') throw new UserError('revisionUnreadable', { folder })
  const blobs = (listed ?? '').split('\0').flatMap((line) => {
    const [, mode = '', sha = '', size = '', path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]*)$/.exec(line) ?? []
    return /^100/.test(mode) && isWanted(path) ? [{ sha, size: Number(size), path }] : []
  })
  const large = blobs.find(({ size }) => size > MAX_BYTES)
  if (blobs.length > MOST_FILES || large) throw new UserError('revisionTooLarge', { name: commit.slice(0, 12), file: large?.path ?? String(blobs.length) })
  const contents = await readBlobs(folder, blobs.map(({ sha }) => sha))
  return new Map(blobs.map(({ path }, index) => [path, contents[index] ?? '']))
}

// All through one process: names of blobs are digits, so no path ever becomes part of a command.
async function readBlobs(folder: string, shas: readonly string[]): Promise<string[]> {
  if (shas.length === 0) return []
  const output = await new Promise<Buffer>((resolve, reject) => {
    const child = spawn('git', [...SAFELY, '-C', folder, 'cat-file', '--batch'], { env: { ...process.env, ...GIT_ENVIRONMENT }, stdio: ['pipe', 'pipe', 'ignore'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', () => resolve(Buffer.concat(parts)))
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${shas.join('\n')}\n`)
  })
  const texts: string[] = []
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at)
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1])
    if (!Number.isInteger(size)) throw new UserError('revisionUnreadable', { folder })
    texts.push(output.toString('utf8', end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  if (texts.length !== shas.length) throw new UserError('revisionUnreadable', { folder })
  return texts
}
