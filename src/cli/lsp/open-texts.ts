// The texts an editor works on: what is open there, unsaved changes included, takes the place of the files on disk.
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { isFile } from '../../files/read-file.ts'
import { readText } from '../../files/read-tree.ts'
import { type YamlPlaces, yamlPlaces } from '../../files/yaml/yaml-places.ts'

/** The documents that are open, as the connection keeps them. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined
  all(): TextDocument[]
}

/** The texts of files by their location: the absolute path with `/`. */
export interface OpenTexts {
  /** The text as it stands in the editor, else on disk; throws what reading throws. */
  read(location: string): string
  /** Whether there is such a file, on disk or in the editor. */
  exists(location: string): boolean
  /** The locations of all open documents that are files. */
  open(): string[]
  /** The document that is open for a file. */
  document(location: string): TextDocument | undefined
  /** The keys and values of a file with their places. */
  places(location: string): YamlPlaces
  /** The address by which the editor knows a file. */
  uriOf(location: string): string
}

/** The location of an address; undefined for what is no file. */
export function locationOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri).replaceAll('\\', '/') : undefined
  } catch {
    return undefined
  }
}

/** The texts by the documents that are open. */
export function openTexts(documents: OpenDocuments): OpenTexts {
  const placed = new Map<string, YamlPlaces>()
  const document = (location: string) => documents.all().find(({ uri }) => locationOf(uri) === location)
  const read = (location: string) => document(location)?.getText() ?? readText(location)
  return {
    read, document,
    exists: (location) => document(location) !== undefined || isFile(location),
    open: () => documents.all().flatMap(({ uri }) => locationOf(uri) ?? []),
    places(location) {
      const text = read(location)
      const known = placed.get(location)
      if (known?.text === text) return known
      const places = yamlPlaces(text)
      placed.set(location, places)
      return places
    },
    uriOf: (location) => document(location)?.uri ?? pathToFileURL(location).href,
  }
}
