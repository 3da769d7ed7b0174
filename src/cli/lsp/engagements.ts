// What belongs together with a file that is open: its engagement or pack, with the packs that it uses.
import { basename, join, resolve } from 'node:path'
import { contentRoot, ownPackFolder, shippedPacks } from '../../files/content.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { type FoundFile, readTree } from '../../files/read-tree.ts'
import type { Schemas } from '../../editing/schema-shapes.ts'
import { type Occurrence, occurrencesIn } from '../../editing/occurrences.ts'
import { isRecord } from '../../model/same-value.ts'
import validators from '../../validation/compiled/fast.js'
import type { FileKind, ParsedFile } from '../../validation/file-group.ts'
import { folderOf, groupByFolder } from '../../validation/group-by-folder.ts'
import { textsAt } from '../../validation/visit-values.ts'
import { CORE_PACK } from '../load/pack-ids.ts'
import { allSchemas } from '../described-schemas.ts'
import type { OpenTexts } from './open-texts.ts'

/** The files that belong together with one, and everything that is named in them. */
export interface Surroundings {
  readonly files: readonly ParsedFile[]
  /** Occurrences in the files and in the packs; of the packs that ship only what they define. */
  readonly occurrences: readonly Occurrence[]
}

/** Finds what belongs together. */
export interface Engagements {
  readonly schemas: Schemas
  /** The folder that is checked with a file: the outermost engagement or pack it lies in; undefined for a file by itself. */
  rootOf(location: string): string | undefined
  /** The files to check with one, as they are shown to people. */
  filesToCheck(location: string): FoundFile[]
  /** A file as a value, as far as it can be read; undefined for what is none of ours. */
  parsed(location: string): ParsedFile | undefined
  surroundings(location: string): Surroundings
}

const HEAD = /^["']?kind["']?:[ \t]*["']?(?:Profile|Pack)\b/m

/** Finds what belongs together in the texts that are open and on disk. */
export function engagements(texts: OpenTexts): Engagements {
  const values = new Map<string, { readonly text: string; readonly value: unknown }>()
  const shipped = new Map<string, readonly ParsedFile[]>()
  const isHead = (location: string) => texts.exists(location) && HEAD.test(texts.read(location))
  // The inner ones are judged by themselves, but a change in them may matter to the outer one.
  const roots = (location: string): string[] => foldersAbove(location).filter((folder) => isHead(`${folder}/profile.yaml`) || isHead(`${folder}/pack.yaml`))
  const valueOf = (location: string): unknown => {
    const text = texts.read(location)
    const known = values.get(location)
    if (known?.text === text) return known.value
    const value = valueOrNothing(text) ?? texts.places(location).value
    values.set(location, { text, value })
    return value
  }
  const asParsed = (location: string, path: string): ParsedFile[] => {
    const value = texts.exists(location) ? valueOf(location) : undefined
    const kind = isRecord(value) ? value['kind'] : undefined
    return typeof kind === 'string' && Object.hasOwn(validators, kind) ? [{ location, path, kind: kind as FileKind, value }] : []
  }
  const below = (folder: string, shown: string): ParsedFile[] => filesBelow(folder, texts).flatMap((location) => asParsed(location, `${shown}/${nameBelow(folder, location)}`))
  const ofPack = (name: string, folder: string): readonly ParsedFile[] => {
    if (!shippedPacks().includes(name)) return below(ownPackFolder(name, folder), name)
    const known = shipped.get(name) ?? below(join(contentRoot(), 'templates', 'packs', name), name)
    shipped.set(name, known)
    return known
  }
  const around = (location: string): { folder: string; files: ParsedFile[] } => {
    const folder = roots(location)[0]
    if (folder === undefined) return { folder: folderOf(location), files: asParsed(location, basename(location)) }
    const group = groupByFolder(filesBelow(folder, texts).map((one) => ({ location: one }))).find((files) => files.some((file) => file.location === location))
    return { folder, files: (group ?? []).flatMap((file) => asParsed(file.location, nameBelow(folder, file.location))) }
  }
  return {
    schemas: allSchemas(),
    rootOf: (location) => roots(location).at(-1),
    filesToCheck(location) {
      const folder = roots(location).at(-1)
      const files = folder === undefined ? [location].filter(isYaml) : filesBelow(folder, texts)
      return files.map((file) => ({ path: folder === undefined ? basename(file) : nameBelow(folder, file), location: file, explicit: false }))
    },
    parsed: (location) => asParsed(location, basename(location))[0],
    surroundings(location) {
      const { folder, files } = around(location)
      const packs = packsOf(files).flatMap((name) => quietly(() => ofPack(name, folder)))
      const own = new Set(files.map((file) => file.location))
      const occurrences = occurrencesIn([...packs.filter((file) => !own.has(file.location)), ...files])
      const shippedAt = `${contentRoot().replaceAll('\\', '/')}/templates/`
      return { files, occurrences: occurrences.filter(({ role, file }) => role !== 'name' || own.has(file.location) || !file.location.startsWith(shippedAt)) }
    },
  }
}

function isYaml(location: string): boolean {
  return /\.ya?ml$/i.test(location)
}

function nameBelow(folder: string, location: string): string {
  return location.slice(folder.length + 1)
}

function packsOf(files: readonly ParsedFile[]): readonly string[] {
  const named = files.flatMap(({ kind, value }) => textsAt(value, kind === 'Interview' ? 'pack' : 'settings.packs.*').map((text) => text.value))
  return [...new Set([CORE_PACK, ...named])]
}

// A pack that is not there is told by the rules.
function quietly<T>(find: () => readonly T[]): readonly T[] {
  try {
    return find()
  } catch {
    return []
  }
}

function foldersAbove(location: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(location); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return folders
}

// A file that nobody has saved yet is there too.
function filesBelow(folder: string, texts: OpenTexts): string[] {
  const onDisk = readTree([folder], resolve(folder)).map(({ location }) => location)
  const unsaved = texts.open().filter((location) => location.startsWith(`${folder.replaceAll('\\', '/')}/`) && isYaml(location) && !location.includes('/.crmplan/') && !onDisk.includes(location))
  return [...onDisk, ...unsaved].sort()
}
