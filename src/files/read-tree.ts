// Finds the files that paths on the command line mean, and reads them one by one.
import { type Dirent, closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { diskFailure } from './writing/disk-failure.ts'
import { type FoundLink, type Home, isHead, linkToTell } from './found-links.ts'
import { namesSeen, noteLook, refusalSeen, textSeen } from './looks.ts'
import { MAX_BYTES } from './yaml/parse-yaml-limits.ts'

/** A YAML file as found. `explicit`: it was named itself, not found in a folder. */
export interface FoundFile {
  /** Path as shown to people: as given, with `/`. */
  readonly path: string
  /** Absolute path with `/`. */
  readonly location: string
  readonly explicit: boolean
}

const YAML = /\.ya?ml$/i
/** Standard input, and what a shell hands over as `<(command)`. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/
const SKIPPED = new Set(['node_modules', '.git', '.crmplan'])

/** The YAML files at the paths, folders with all below them, each file once; `fileMissing` for a path that leads nowhere, `standardInput` for a dash. Symbolic links in folders are not followed: what lies inside is found anyway; the others are put into `links`. */
export function readTree(paths: readonly string[], cwd: string, links?: FoundLink[]): FoundFile[] {
  const found = new Map<string, FoundFile>()
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const stat = statSync(absolute, { throwIfNoEntry: false })
    if (!stat) throw path === '-' ? new UserError('standardInput', {}, 2) : new UserError('fileMissing', { file: path }, 2)
    const shown = slashes(path).replace(/\/+$/, '') || '/'
    const files = stat.isDirectory() ? filesBelow(absolute, shown === '.' ? '' : `${shown.replace(/^\.\//, '')}/`.replace('//', '/'), { folder: absolute, isOurs: false }, links) : [{ absolute, shown: shown.replace(/^\.\//, '') }]
    if (stat.isDirectory()) noteLook('tree', absolute, () => namesSeen(relativeTo(absolute, files)))
    for (const file of files) {
      const location = slashes(file.absolute)
      if (!found.has(location)) found.set(location, { path: file.shown, location, explicit: !stat.isDirectory() })
    }
  }
  return [...found.values()]
}

/** Gives the text of a file by its absolute path with `/`. */
export type ReadText = (location: string) => string

/** The paths from a folder of the YAML files below it. */
export function namesBelow(folder: string): string[] {
  return relativeTo(folder, filesBelow(folder, '', { folder, isOurs: false }))
}

function relativeTo(folder: string, files: readonly { readonly absolute: string }[]): string[] {
  return files.map(({ absolute }) => absolute.slice(folder.length))
}

/** The text of a file, or of what another program hands over. Of too large a file only so much is read that reading it as YAML says so. `cannotRead` for devices and pipes by name, which could be waited for for ever, and where the disk refuses. */
export function readText(absolute: string): string {
  try {
    const stat = statSync(absolute)
    if (HANDED_OVER.test(absolute)) return handedOver(absolute)
    if (!stat.isFile()) throw new UserError('cannotRead', { file: absolute, reason: stat.isDirectory() ? 'EISDIR' : 'NOT_A_FILE' })
    const text = stat.size > MAX_BYTES ? readStart(absolute, MAX_BYTES + 1) : readFileSync(absolute, 'utf8')
    noteLook('text', absolute, () => textSeen(text))
    return text
  } catch (error) {
    const failure = diskFailure(error, absolute, 'cannotRead')
    const seen = refusalSeen(failure)
    if (seen !== undefined) noteLook('text', absolute, () => seen)
    throw failure
  }
}

const handed = new Map<string, string>()

// It can be read once only, and is asked for again once something is wrong with it.
function handedOver(path: string): string {
  const text = handed.get(path) ?? readStart(path, MAX_BYTES + 1)
  handed.set(path, text)
  return text
}

// A character cut in two becomes a replacement character, which is no shorter than what was left of it.
function readStart(absolute: string, bytes: number): string {
  const buffer = Buffer.alloc(bytes)
  const file = openSync(absolute, 'r')
  try {
    let read = 0
    for (let more = -1; more !== 0 && read < bytes; read += more) more = readSync(file, buffer, read, bytes - read, null)
    return buffer.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}

function filesBelow(folder: string, shown: string, around: Home, links?: FoundLink[]): { absolute: string; shown: string }[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName)
  const home = links && entries.some(isHead) ? { folder, isOurs: true } : around
  return entries.flatMap((entry) => {
    const absolute = `${folder}${folder.endsWith(sep) ? '' : sep}${entry.name}`
    if (entry.isDirectory()) return isSkipped(entry.name, folder) ? [] : filesBelow(absolute, `${shown}${entry.name}/`, home, links)
    const link = links && entry.isSymbolicLink() ? linkToTell(absolute, shown + entry.name, home, isLookedFor) : undefined
    if (link) links?.push(link)
    return entry.isFile() && YAML.test(entry.name) ? [{ absolute, shown: shown + entry.name }] : []
  })
}

function isLookedFor(path: string): boolean {
  return YAML.test(path) && !path.split(sep).some((part) => SKIPPED.has(part))
}

function isSkipped(name: string, folder: string): boolean {
  return SKIPPED.has(name) || (name === 'reports' && folder.endsWith(`${sep}templates`))
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
