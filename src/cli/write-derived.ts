// Writes derived files, only those that change, and lays the schemas beside them for the editor.
import { join } from 'node:path'
import { readSchema, schemaNames } from '../files/content.ts'
import { FILES, readIfThere } from '../files/engagement-folder.ts'
import { writeText } from '../files/write-file.ts'

/** Writes the texts whose files differ, by path relative to the folder; gives the paths written. */
export async function writeDerived(folder: string, texts: Readonly<Record<string, string>>): Promise<string[]> {
  const changed = changedFiles(folder, texts)
  for (const file of changed) await writeText(join(folder, file), texts[file] ?? '')
  await layOutSchemas(folder)
  return changed
}

/** The paths whose file is missing or differs from its text. */
export function changedFiles(folder: string, texts: Readonly<Record<string, string>>): string[] {
  return Object.keys(texts).filter((file) => readIfThere(folder, file) !== texts[file])
}

// Editors complete and check YAML by the schema the first lines name; it must lie at a path that holds on every machine.
async function layOutSchemas(folder: string): Promise<void> {
  const kept = '.crmplan/.gitignore'
  if (readIfThere(folder, kept) === undefined) await writeText(join(folder, kept), 'schemas/\n')
  for (const name of schemaNames()) {
    const text = readSchema(name) ?? ''
    const file = `${FILES.schemas}/${name}.schema.json`
    if (readIfThere(folder, file) !== text) await writeText(join(folder, file), text)
  }
}
