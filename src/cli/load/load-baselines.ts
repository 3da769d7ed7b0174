// The baselines of an engagement: all of them, one by name, and the one that counts.
import { basename, join } from 'node:path'
import type { Baseline } from '../../model/file-types.ts'
import { nearest } from '../../model/nearest.ts'
import { UserError } from '../../model/user-error.ts'
import { digestsOf, FILES, baselineFiles } from '../../files/engagement-folder.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import { requireValid } from './require-valid.ts'

/** A baseline with the path of its file in the folder. */
export interface LoadedBaseline {
  readonly file: string
  readonly baseline: Baseline
}

const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,79}$/u

/** The file of a baseline in the engagement folder; `badBaselineName` for what cannot be one's name. */
export function baselineFile(name: string): string {
  if (!NAME.test(name)) throw new UserError('badBaselineName', { name }, 2)
  return `${FILES.baselines}/${name}.yaml`
}

/** All baselines, the earliest first, of one day in the order of their names; ProblemsFound lists everything wrong with them. */
export async function loadBaselines(folder: string, languageFlag: string | undefined): Promise<LoadedBaseline[]> {
  const files = baselineFiles(folder)
  await requireValid(folder, Object.fromEntries(files.map((file) => [file, 'Baseline' as const])), languageFlag)
  const loaded = files.map((file) => ({ file, baseline: readYaml(join(folder, file)) as Baseline }))
  return loaded.sort((a, b) => (a.baseline.date === b.baseline.date ? (a.file < b.file ? -1 : 1) : a.baseline.date < b.baseline.date ? -1 : 1))
}

/** The baseline of that name; without one the latest by date (of one day the last by name), or undefined where there is none. `unknownBaseline` for a name nobody has given. */
export async function loadBaseline(folder: string, name: string | undefined, languageFlag: string | undefined): Promise<LoadedBaseline | undefined> {
  const all = await loadBaselines(folder, languageFlag)
  if (name === undefined) return all.at(-1)
  const found = all.find(({ file }) => file === baselineFile(name))
  const names = all.map(({ file }) => nameOf(file))
  if (!found) throw new UserError('unknownBaseline', { name, nearest: nearest(name, names) ?? 'none', names }, 2)
  return found
}

/** What a baseline file is called by. */
export function nameOf(file: string): string {
  return basename(file, '.yaml')
}

/** The digest of the file of a baseline, for what is derived from it. */
export function baselineDigest(folder: string, { file }: LoadedBaseline): { file: string; sha256: string } {
  return { file, sha256: digestsOf(folder, [file])[0]?.sha256 ?? '' }
}
