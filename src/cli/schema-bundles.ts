// The schemas as others can take them in: each in one file, with the words of the core pack, and the entries of a catalogue such as that of SchemaStore.
import { join } from 'node:path'
import { bundleSchema } from '../editing/bundle-schema.ts'
import { describeThing } from '../editing/describe-thing.ts'
import { definitionsIn } from '../editing/occurrences.ts'
import type { SchemaNode } from '../editing/schema-shapes.ts'
import { contentRoot, readPackFolder, readTexts, schemaNames } from '../files/content.ts'
import { FILES } from '../files/engagement-folder.ts'
import { sayIn } from '../knowledge/sentence.ts'
import type { Language } from '../model/file-types.ts'
import type { FileKind, ParsedFile } from '../validation/file-group.ts'
import { allSchemas } from './described-schemas.ts'
import { CORE_PACK } from './load/pack-ids.ts'

/** A catalogue of schemas, as https://json.schemastore.org/schema-catalog.json describes it. */
export interface SchemaCatalog {
  readonly $schema: string
  readonly version: number
  readonly schemas: readonly { readonly name: string; readonly description: string; readonly fileMatch?: readonly string[]; readonly url: string }[]
}

/** Names of files are common ones, so they count only below a folder of this name; everywhere else the comment in the first line does. */
const FOLDER = 'crmplan'
const PLACES: Readonly<Record<string, readonly string[]>> = {
  profile: [FILES.profile], interview: [`${FILES.interviews}/*.yaml`], reconciliation: [FILES.reconciliation], assessment: [FILES.assessment], plan: [FILES.plan], schedule: [FILES.schedule],
  progress: [FILES.progress], evaluation: [FILES.evaluation], baseline: [`${FILES.baselines}/*.yaml`],
}
/** Shapes that are part of others, or of the product itself. */
const NO_FILES = ['common', 'text-catalogue', 'description-catalogue', 'calendar-data', 'diff']

/** Gives schemas by name, each in one file, keys and ids of the core pack explained in a language; `url` is the folder where they will be found. */
export function schemaBundler(language: Language, url: string | undefined): (name: string) => SchemaNode {
  const folder = join(contentRoot(), 'templates', 'packs', CORE_PACK)
  const files = readPackFolder(folder).flatMap(({ path, value }): ParsedFile[] => [{ path, location: path, kind: (value as { kind: FileKind }).kind, value }])
  const things = files.flatMap(definitionsIn).filter(({ role }) => role === 'pack').map((one) => describeThing(one, [], language))
  const schemas = allSchemas(language)
  const say = sayIn(readTexts(language))
  return (name) => bundleSchema(schemas, `${name}.schema.json`, { things, aboutIds: say('editor.packIds') }, url && addressOf(name, url))
}

/** Names of the schemas of files that people or commands write. */
export function bundleNames(): string[] {
  return schemaNames().filter((name) => !NO_FILES.includes(name))
}

/** The name of the file of a bundled schema. */
export function bundleFile(name: string): string {
  return `crmplan-${name}.json`
}

/** The entries of all schemas, described in a language, to be found in a folder by its address. */
export function schemaCatalog(language: Language, url: string): SchemaCatalog {
  const schemas = allSchemas(language)
  return {
    $schema: 'https://json.schemastore.org/schema-catalog.json', version: 1,
    schemas: bundleNames().map((name) => {
      const { title, description } = schemas.get(`${name}.schema.json`) as { title: string; description: string }
      const fileMatch = PLACES[name]?.map((place) => `**/${FOLDER}/**/${place}`)
      return { name: `crmplan ${title}`, description, ...(fileMatch && { fileMatch }), url: addressOf(name, url) }
    }),
  }
}

function addressOf(name: string, url: string): string {
  return `${url.replace(/\/+$/, '')}/${bundleFile(name)}`
}
