// Which files some paths lead to need another version, and what they would be then. Nothing is written here.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { FILES } from '../../files/engagement-folder.ts'
import { type MigratedText, migrateText } from '../../files/migrate/migrate-text.ts'
import { MIGRATIONS } from '../../files/migrate/migrations.ts'
import { type FoundFile, readText, readTree } from '../../files/read-tree.ts'
import { classifyFiles } from '../check/classify-files.ts'

/** A file with what becomes of it. */
export interface MigratedFile {
  /** Path as shown to people. */
  readonly path: string
  /** The folder whose journal it belongs to, and its path from there. */
  readonly folder: string
  readonly file: string
  readonly before: string
  readonly result: MigratedText
}

/** Looks at every file of ours below the paths, and at what the generator wrote last beside each plan; `fileMissing` for a path that leads nowhere. */
export async function migrateFiles(paths: readonly string[], cwd: string): Promise<MigratedFile[]> {
  const found = readTree(paths, cwd)
  const { parsed, broken } = await classifyFiles(found, readText)
  const ours = [...parsed, ...broken].map(({ path, location }) => ({ path, location }))
  const bases = ours.flatMap(({ path, location }) => (location.endsWith(`/${FILES.plan}`) ? [{ path: join(dirname(path), FILES.generatedPlan), location: join(dirname(location), FILES.generatedPlan) }] : []))
  return [...ours, ...bases.filter(({ location }) => existsSync(location))].sort((a, b) => (a.location < b.location ? -1 : 1)).map(migrated)
}

function migrated({ path, location }: Pick<FoundFile, 'path' | 'location'>): MigratedFile {
  const folder = journalFolder(dirname(location))
  const text = location.includes('/.crmplan/') ? readFileSync(location, 'utf8') : readText(location)
  return { path, folder, file: relative(folder, location).replaceAll('\\', '/'), before: text, result: migrateText(text, MIGRATIONS) }
}

/** The folder of the engagement that something lies in, else the folder itself. */
export function journalFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, FILES.profile))) return at
    if (dirname(at) === at) return folder
  }
}
