// The content that ships with crmplan (packs, texts, report templates, calendars, schemas, examples), and packs of the user's own.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { CalendarData, Language, RuleCatalogue, TextCatalogue, TextGroup, ValidationRules } from '../model/file-types.ts'
import type { ListedCatalogue } from '../model/listed-rules.ts'
import { UserError } from '../model/user-error.ts'
import { readCompiled } from './compiled-content.ts'
import { isReadInside } from './inside-folder.ts'
import { readTree } from './read-tree.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** A file of a pack with its content. */
export interface PackFile {
  readonly path: string
  readonly value: unknown
}

/** Folder of the installed package: the nearest one above that holds `schemas` and `templates`. */
export function contentRoot(): string {
  let folder = import.meta.dirname
  while (!(existsSync(join(folder, 'schemas')) && existsSync(join(folder, 'templates')))) {
    const above = dirname(folder)
    if (above === folder) throw new UserError('contentMissing')
    folder = above
  }
  return folder
}

/** Ids of the packs that ship with crmplan. */
export function shippedPacks(): string[] {
  return foldersIn(join(contentRoot(), 'templates', 'packs'))
}

/** Names of the examples that ship with crmplan. */
export function exampleNames(): string[] {
  return foldersIn(join(contentRoot(), 'examples'))
}

/** Folder of an example; `unknownExample` if there is none of that name. */
export function exampleFolder(name: string): string {
  if (!exampleNames().includes(name)) throw new UserError('unknownExample', { name, names: exampleNames() }, 2)
  return join(contentRoot(), 'examples', name)
}

/**
 * The files of a pack: a shipped one by id, else a folder below the engagement folder (or beside it).
 * Gives `unknownPack` where neither is found, `packOutside` for a path that leads out of the engagement's parent folder.
 */
export function readPack(name: string, engagement: string): PackFile[] {
  if (!shippedPacks().includes(name)) return readPackFolder(ownPackFolder(name, engagement))
  // They do not change, and several engagements may rest on them.
  const files = shippedFiles.get(name) ?? readShippedPack(name)
  shippedFiles.set(name, files)
  return files
}

const shippedFiles = new Map<string, PackFile[]>()

function readShippedPack(name: string): PackFile[] {
  const compiled = readCompiled(`packs/${name}.json`) as unknown[] | undefined
  return compiled ? compiled.map((value, index) => ({ path: `${name}/${index}`, value })) : readPackFolder(join(contentRoot(), 'templates', 'packs', name))
}

/** The folder of a pack of the user's own; `unknownPack` where there is none, `packOutside` where it does not lie near. */
export function ownPackFolder(name: string, engagement: string): string {
  const folder = resolve(engagement, name)
  const near = dirname(resolve(engagement))
  if (!`${folder}${sep}`.startsWith(`${near}${sep}`) || !isReadInside(near, folder)) throw new UserError('packOutside', { name }, 2)
  if (!existsSync(join(folder, 'pack.yaml'))) throw new UserError('unknownPack', { name, names: shippedPacks() })
  return folder
}

/** All YAML files of a pack folder in the order of their paths. */
export function readPackFolder(folder: string): PackFile[] {
  return yamlFilesIn(folder).map((path) => ({ path, value: readYaml(path) }))
}

/** The sentences of one language, all areas merged. */
export function readTexts(language: Language): TextCatalogue {
  const texts = shippedTexts.get(language) ?? readShippedTexts(language)
  shippedTexts.set(language, texts)
  return texts
}

const shippedTexts = new Map<Language, TextCatalogue>()

function readShippedTexts(language: Language): TextCatalogue {
  const compiled = readCompiled(`texts/${language}.json`) as TextCatalogue | undefined
  if (compiled) return compiled
  const catalogues = yamlFilesIn(join(contentRoot(), 'templates', 'texts', language)).map((path) => readYaml(path) as TextCatalogue)
  const texts = Object.assign({}, ...catalogues.map((catalogue) => catalogue.texts)) as Record<string, TextGroup>
  return { kind: 'TextCatalogue', schemaVersion: 1, language, texts }
}

/** What is known about the rules, those of crmplan by family in the order of their names, then those of packs: the shipped ones unless others are named, by id or by their path from a folder; `unknownPack`, `packOutside`. */
export function readRuleCatalogues(packs: readonly string[] = shippedPacks(), engagement = '.'): ListedCatalogue[] {
  const own = yamlFilesIn(join(contentRoot(), 'templates', 'rules')).map((path) => readYaml(path) as RuleCatalogue)
  const ofPacks = packs.flatMap((name) => readPack(name, engagement)).map(({ value }) => value as RuleCatalogue | ValidationRules)
  return [...own, ...ofPacks.filter((file) => file.kind === 'ValidationRules')]
}

/** The templates of the reports and their partials, by file name without endings. */
export function readReportTemplates(): Map<string, string> {
  const folder = join(contentRoot(), 'templates', 'reports')
  const files = [...readdirSync(folder), ...readdirSync(join(folder, 'partials')).map((file) => join('partials', file))].filter((file) => file.endsWith('.hbs')).sort()
  return new Map(files.map((file) => [file.replaceAll(sep, '/').replace(/(\.md)?\.hbs$/, ''), readFileSync(join(folder, file), 'utf8')]))
}

/** Countries with data on public holidays, by ISO code. */
export function calendarCountries(): string[] {
  return readdirSync(join(contentRoot(), 'templates', 'calendars')).filter((file) => /^[A-Z]{2}\.json$/.test(file)).map((file) => file.slice(0, 2)).sort()
}

/** Public holidays of a country; undefined where crmplan has no data. */
export function readCalendar(country: string | undefined): CalendarData | undefined {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return undefined
  const file = join(contentRoot(), 'templates', 'calendars', `${country}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CalendarData) : undefined
}

/** The text of a schema by name, such as `plan`; undefined if there is none. */
export function readSchema(name: string): string | undefined {
  return schemaNames().includes(name) ? readFileSync(join(contentRoot(), 'schemas', `${name}.schema.json`), 'utf8') : undefined
}

/** Names of all schemas. */
export function schemaNames(): string[] {
  return readdirSync(join(contentRoot(), 'schemas')).map((file) => file.replace('.schema.json', '')).sort()
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory()).sort() : []
}

// The same files that `validate` checks.
function yamlFilesIn(folder: string): string[] {
  return readTree([folder], '.').map(({ location }) => location).sort()
}
