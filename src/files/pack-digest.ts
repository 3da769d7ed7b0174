// The fingerprint of a pack of somebody's own.
import { digestOf } from './digest.ts'
import { type ReadText, readText, readTree } from './read-tree.ts'

/** SHA-256 in hex over the YAML files of a pack folder with their paths in it, whatever the order of the disk and the ends of lines. */
export function packDigest(folder: string, read: ReadText = readText): string {
  const files = readTree(['.'], folder).map(({ path, location }) => `${path}\n${digestOf(read(location))}\n`)
  return digestOf(files.sort().join(''))
}
