// What a finding is known by while lines move.
import { digestOf } from '../../files/digest.ts'
import type { CheckedPaths } from './check-paths.ts'

/** A digest for each finding, in their order: of its rule, its file, the words of its line, and which of several such lines it is. */
export function fingerprintsOf({ diagnostics, lineText }: CheckedPaths): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ rule, file, line = 1 }) => {
    const about = JSON.stringify([rule, file, lineText(file, line).trim()])
    const nth = seen.get(about) ?? 0
    seen.set(about, nth + 1)
    return digestOf(`${about} ${nth}`)
  })
}
