// The knowledge an engagement rests on, with packs of its own checked before they are trusted.
import { dirname, join, resolve } from 'node:path'
import type { Profile } from '../../model/file-types.ts'
import { ownPackFolder, shippedPacks } from '../../files/content.ts'
import { FILES, requireEngagement } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { isFile, readFileText } from '../../files/read-file.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { CORE_PACK } from './pack-ids.ts'
import { requireValid, requireValidPack } from './require-valid.ts'

/** The packs a profile names, shipped ones by id, others by their path from the engagement folder. */
export function packNames(profile: Profile | undefined): readonly string[] {
  return profile?.settings?.packs ?? [CORE_PACK]
}

/** The merged knowledge of a profile's packs; ProblemsFound for a pack of the user's own with errors, `unknownPack`, `packOutside`. */
export async function loadPacks(profile: Profile | undefined, folder: string, languageFlag: string | undefined): Promise<Knowledge> {
  await requireValidPacks(profile, folder, languageFlag)
  return loadKnowledge(packNames(profile), folder)
}

/** Checks the packs of the user's own that a profile names; ProblemsFound for one with errors, `unknownPack`, `packOutside`. */
export async function requireValidPacks(profile: Profile | undefined, folder: string, languageFlag: string | undefined): Promise<void> {
  const own = packNames(profile).filter((name) => !shippedPacks().includes(name))
  for (const name of own) await requireValidPack(ownPackFolder(name, folder), languageFlag)
}

/** The profile of an engagement; `noEngagement` if there is none, ProblemsFound or `wrongKind` if it is not right. */
export async function loadProfile(folder: string, languageFlag: string | undefined): Promise<Profile> {
  requireEngagement(folder)
  await requireValid(folder, { [FILES.profile]: 'Profile' }, languageFlag)
  return readYaml(join(folder, FILES.profile)) as Profile
}

/** The folder of the engagement that a file's folder belongs to, itself or the one above; undefined if there is none. */
export function enclosingEngagement(folder: string): string | undefined {
  return [folder, dirname(resolve(folder))].find((at) => {
    const profile = join(at, FILES.profile)
    // Other programs have files of that name too.
    return isFile(profile) && (valueOrNothing(readFileText(profile)) as { kind?: unknown } | undefined)?.kind === 'Profile'
  })
}
