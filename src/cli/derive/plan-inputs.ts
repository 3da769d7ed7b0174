// What assessments and plans are made from, as they note it down.
import { ownPackFolder, shippedPacks } from '../../files/content.ts'
import { FILES, answerFiles, digestsOf } from '../../files/engagement-folder.ts'
import { packDigest } from '../../files/pack-digest.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import type { InputDigest, PlanInputs, Profile } from '../../model/file-types.ts'
import { packNames } from '../load/load-packs.ts'

/** The digests of the profile, the answers, and the packs of the user's own. */
export function inputDigests(folder: string, profile: Profile): InputDigest[] {
  const own = packNames(profile).filter((name) => !shippedPacks().includes(name))
  return [...digestsOf(folder, [FILES.profile, ...answerFiles(folder)]), ...own.map((name) => ({ file: name, sha256: packDigest(ownPackFolder(name, folder)) }))]
}

/** The text that notes down what a plan was generated from. */
export function planInputsText(folder: string, profile: Profile): string {
  const value: PlanInputs = { kind: 'PlanInputs', schemaVersion: 1, derivedFrom: inputDigests(folder, profile) }
  return toYaml(value, { schema: 'schemas/plan-inputs.schema.json' })
}
