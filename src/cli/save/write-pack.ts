// Factors for estimates as a pack of the user's own.
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { EstimateFactor, EstimateFactors, Pack } from '../../model/file-types.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { UserError } from '../../model/user-error.ts'
import { readTexts } from '../../files/content.ts'
import { writeFiles } from '../../files/writing/write-file.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,79}$/u

/** The id of a pack in a new folder, which is its name; `folderExists` for one that is there, `badPackName` for a name that cannot be an id. */
export function requireNewPack(folder: string): string {
  const id = basename(resolve(folder))
  if (!ID.test(id)) throw new UserError('badPackName', { name: id }, 2)
  if (existsSync(folder)) throw new UserError('folderExists', { folder }, 1)
  return id
}

/** Writes pack.yaml and factors.yaml into a new folder and gives their names; fails as requireNewPack does. */
export async function writePack(folder: string, factors: readonly EstimateFactor[], engagements: readonly string[], say: Say): Promise<string[]> {
  const id = requireNewPack(folder)
  const inAll = (key: string) => Object.fromEntries(LANGUAGES.map((language) => [language, sayIn(readTexts(language))(key, { engagements, count: engagements.length })])) as unknown as Pack['title']
  const pack: Pack = { kind: 'Pack', schemaVersion: 1, id, version: '1.0.0', title: inAll('review.calibration.packTitle'), description: inAll('review.calibration.packDescription') }
  const file: EstimateFactors = { kind: 'EstimateFactors', schemaVersion: 1, factors: [...factors] }
  const comments = [say('review.calibration.comment')]
  const texts = { 'pack.yaml': toYaml(pack, { comments: [] }), 'factors.yaml': toYaml(file, { comments }) }
  await writeFiles(folder, texts)
  return Object.keys(texts).map((name) => `${folder}/${name}`)
}
