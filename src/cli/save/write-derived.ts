// Writes derived files, only those that change, and lays the schemas beside them for the editor.
import { schemaNames } from '../../files/content.ts'
import { FILES, holdsText, readIfThere } from '../../files/engagement-folder.ts'
import { requireInside } from '../../files/inside-folder.ts'
import { writeFiles } from '../../files/writing/write-file.ts'
import type { Language } from '../../model/file-types.ts'
import { schemaText } from '../described-schemas.ts'

const KEPT_OUT_OF_GIT = '.crmplan/.gitignore'

/** Writes the texts whose files differ, by path relative to the folder, and the schemas described in the language of the files; gives the paths written. All that requireInside refuses is refused before the first is written. */
export async function writeDerived(folder: string, texts: Readonly<Record<string, string>>, fileLanguage: Language): Promise<string[]> {
  const beside: Record<string, string> = { ...(readIfThere(folder, KEPT_OUT_OF_GIT) === undefined && { [KEPT_OUT_OF_GIT]: 'schemas/\nlocks/\n' }), ...schemaTexts(fileLanguage) }
  requireInside(folder, [...Object.keys(texts), KEPT_OUT_OF_GIT, ...Object.keys(beside)])
  const changed = changedFiles(folder, texts)
  const files = [...changed.map((file) => [file, texts[file]] as const), ...changedFiles(folder, beside).map((file) => [file, beside[file]] as const)]
  if (files.length > 0) await writeFiles(folder, Object.fromEntries(files))
  return changed
}

/** The paths whose file is missing or differs from its text in more than how lines end. */
export function changedFiles(folder: string, texts: Readonly<Record<string, string>>): string[] {
  return Object.keys(texts).filter((file) => !holdsText(folder, file, texts[file]))
}

// Editors complete and check YAML by the schema the first lines name; it must lie at a path that holds on every machine.
function schemaTexts(language: Language): Record<string, string> {
  return Object.fromEntries(schemaNames().map((name) => [`${FILES.schemas}/${name}.schema.json`, schemaText(name, language) ?? '']))
}
