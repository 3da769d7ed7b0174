// Findings that are known and passed over until somebody puts them right.
import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { writeOutput } from '../../files/writing/write-output.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { KnownFindings } from '../../model/file-types.ts'
import { messageOf } from '../../validation/formats/text.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { requireValid } from '../load/require-valid.ts'
import type { CheckedPaths } from './check-paths.ts'

type KnownFinding = KnownFindings['findings'][number]

/** A file of known findings, and the folder that the paths of a check are from. */
export interface KnownFile {
  readonly file: string
  readonly cwd: string
}

/** What is left over, how many findings are known, and how many of the known ones are gone. */
export interface WithoutKnown {
  readonly checked: CheckedPaths
  readonly known: number
  readonly gone: number
  /** Indexes of the findings passed over, and entries of the file that are neither found nor gone, since nobody looked there. */
  readonly found: ReadonlySet<number>
  readonly unseen: readonly KnownFinding[]
}

/** Takes the known findings of a file out of a check of some paths. Entries of files that are no longer there hold for files of the same name or folder, which they may have become; entries elsewhere are not gone. All that requireValid says of the file. */
export async function withoutKnown(checked: CheckedPaths, { file, cwd }: KnownFile, paths: readonly string[], languageFlag: string | undefined): Promise<WithoutKnown> {
  await requireValid(dirname(resolve(file)), { [basename(file)]: 'KnownFindings' }, languageFlag)
  const { findings } = readYaml(file) as KnownFindings
  const nameOf = namesFrom({ file, cwd })
  const entries = new Map(findings.map((entry) => [entry.fingerprint, entry]))
  const found = new Set<number>()
  const take = (index: number, fingerprint: string): void => {
    if (!entries.delete(fingerprint)) return
    found.add(index)
  }
  for (const [index, fingerprint] of fingerprintsOf(checked, nameOf).entries()) take(index, fingerprint)
  for (const was of vanished(entries.values(), file)) {
    for (const [name, indexes] of openByFile(checked, found)) {
      if (!mayHaveBecome(was, nameOf(name))) continue
      const own = indexes.flatMap((index) => checked.diagnostics[index] ?? [])
      for (const [nth, fingerprint] of fingerprintsOf({ diagnostics: own, lineText: checked.lineText }, () => was).entries()) take(indexes[nth] ?? -1, fingerprint)
    }
  }
  const left = [...entries.values()]
  const isGone = (entry: KnownFinding) => paths.some((path) => isWithin(nameOf(path), entry.file)) || !existsSync(resolve(dirname(file), entry.file))
  return {
    checked: { ...checked, diagnostics: checked.diagnostics.filter((_, index) => !found.has(index)) },
    known: found.size, gone: left.filter(isGone).length, found, unseen: left.filter((entry) => !isGone(entry)),
  }
}

/** Writes all findings of a check into a file as known. */
export async function writeKnown(checked: CheckedPaths, known: KnownFile, say: Say): Promise<void> {
  await writeEntries(known.file, asEntries(checked, known, say))
}

/** Writes a file of known findings anew without those that are gone; what was moved under its new name. Nothing is added. */
export async function pruneKnown(checked: CheckedPaths, { found, unseen }: WithoutKnown, known: KnownFile, say: Say): Promise<void> {
  await writeEntries(known.file, [...asEntries(checked, known, say).filter((_, index) => found.has(index)), ...unseen])
}

async function writeEntries(file: string, findings: readonly KnownFinding[]): Promise<void> {
  const value: KnownFindings = { kind: 'KnownFindings', schemaVersion: 1, findings: [...findings] }
  await writeOutput(file, toYaml(value, {}))
}

function asEntries(checked: CheckedPaths, known: KnownFile, say: Say): KnownFinding[] {
  const nameOf = namesFrom(known)
  const fingerprints = fingerprintsOf(checked, nameOf)
  return checked.diagnostics.map((item, index) => ({ rule: item.rule, file: nameOf(item.file), fingerprint: fingerprints[index] ?? '', message: messageOf(item, say) }))
}

// Wherever the check is started from.
function namesFrom({ file, cwd }: KnownFile): (path: string) => string {
  const folder = dirname(resolve(file))
  return (path) => relative(folder, resolve(cwd, path)).replaceAll('\\', '/') || '.'
}

function vanished(entries: Iterable<KnownFinding>, file: string): string[] {
  return [...new Set([...entries].map((entry) => entry.file))].filter((name) => !existsSync(resolve(dirname(file), name)))
}

function openByFile({ diagnostics }: CheckedPaths, found: ReadonlySet<number>): Map<string, number[]> {
  const open = new Map<string, number[]>()
  for (const [index, { file }] of diagnostics.entries()) if (!found.has(index)) open.set(file, [...(open.get(file) ?? []), index])
  return open
}

function mayHaveBecome(was: string, is: string): boolean {
  return basename(was) === basename(is) || dirname(was) === dirname(is)
}

function isWithin(path: string, name: string): boolean {
  return path === '.' || name === path || name.startsWith(`${path}/`)
}
