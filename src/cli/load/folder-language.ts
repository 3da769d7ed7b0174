// Which language the people of an engagement speak.
import type { Language } from '../../model/file-types.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'

/** The language that the profile of a folder names, whatever else is wrong with the folder; undefined where it names none or cannot be read. */
export function folderLanguage(folder: string): Language | undefined {
  try {
    const profile = valueOrNothing(readIfThere(folder, FILES.profile) ?? '') as { settings?: { language?: unknown } } | null | undefined
    return LANGUAGES.find((language) => language === profile?.settings?.language)
  } catch {
    // What cannot be read is told by whoever needs more of it.
    return undefined
  }
}
