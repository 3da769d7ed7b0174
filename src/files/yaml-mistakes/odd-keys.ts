// Keys behind a space that is none for YAML, which reads it as a letter: the key stands at the very left, and what follows fits as long as nothing below it is less deep, perhaps for hundreds of lines.
import { isMap, isScalar } from 'yaml'
import { beginsWithOddSpace, hasLineWithOddSpace } from '../yaml/odd-spaces.ts'
import type { ReadDocument } from '../read-document.ts'
import { errorsAround } from './errors-around.ts'
import { proposeOrdinarySpaces } from './indent-repairs.ts'
import type { Repair } from './repair.ts'

/** Where the first such key of a text begins, in UTF-16 units from 0; undefined where there is none. */
export function oddKeyOffset({ text, doc: { contents } }: ReadDocument): number | undefined {
  const pair = hasLineWithOddSpace(text) && isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.type === 'PLAIN' && beginsWithOddSpace(key.source ?? '')) : undefined
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}

/** The first such key of a text with the indentation that fits best what is around it; undefined where there is none. `lines`: those of the text as read. */
export function oddKeyRepair(read: ReadDocument, lines: readonly string[]): Repair | undefined {
  const offset = oddKeyOffset(read)
  if (offset === undefined) return undefined
  const index = read.place([offset, offset]).line - 1
  let best: { repair: Repair; left: number } | undefined
  for (const repair of proposeOrdinarySpaces(lines, index)) {
    const left = errorsAround(repair.lines, index).length
    if (left < (best?.left ?? Infinity)) best = { repair, left }
    if (left === 0) break
  }
  return best?.repair
}
