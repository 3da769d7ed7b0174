// Gives a map written in lines another value, pair by pair.
import { type Pair, type YAMLMap, isNode, isScalar } from 'yaml'
import { sameValue } from '../../model/same-value.ts'
import { newPair } from './new-lines.ts'
import { type Rewriting, insertLines, keptComments } from './rewriting.ts'
import type { Edit } from './edits.ts'
import { beginsLine, columnOf, contentEnd, isPlainPair, lineEnd, lineStart } from './source-lines.ts'

interface PlacedPair {
  readonly key: string
  readonly pair: Pair
  readonly start: number
  readonly contentEnd: number
  readonly lineEnd: number
  readonly ownLine: boolean
}

/** The edits of a block map; undefined where nothing of it would be left to hold on to. */
export function rewriteMap(rewriting: Rewriting, map: YAMLMap, current: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): Edit[] | undefined {
  if (!map.items.every(isPlainPair)) return undefined
  const pairs = map.items.map((pair) => placed(rewriting, pair as Pair))
  const first = pairs[0]
  const isWanted = ({ key }: PlacedPair): boolean => wanted[key] !== undefined && Object.hasOwn(wanted, key)
  if (!first || !(first.ownLine || isWanted(first)) || !pairs.some(isWanted)) return undefined
  const column = columnOf(rewriting, first.start)
  const edits = pairs.flatMap((place) => (isWanted(place) ? changePair(rewriting, place, current[place.key], wanted[place.key], column) : [removePair(rewriting, place, column)]))
  return [...edits, ...addPairs(rewriting, pairs.filter(isWanted), wanted, column)]
}

function placed(rewriting: Rewriting, pair: Pair): PlacedPair {
  const range = isNode(pair.key) ? pair.key.range : undefined
  const start = range?.[0] ?? 0
  const end = contentEnd(pair, start)
  return { key: String(isScalar(pair.key) ? pair.key.value : pair.key), pair, start, contentEnd: end, lineEnd: lineEnd(rewriting, end), ownLine: beginsLine(rewriting, start) }
}

function changePair(rewriting: Rewriting, place: PlacedPair, current: unknown, wanted: unknown, column: number): Edit[] {
  if (sameValue(current, wanted)) return []
  const within = rewriting.edits(place.pair.value, current, wanted)
  return within ?? [writePairAnew(rewriting, place, wanted, column)]
}

// What stood behind the value on its line may stay there if it is one line again.
function writePairAnew(rewriting: Rewriting, { key, start, contentEnd: end, lineEnd: next, ownLine }: PlacedPair, wanted: unknown, column: number): Edit {
  const { text, eol } = rewriting
  const { text: lines, endsInBlock } = newPair(rewriting, key, wanted, column)
  const wholeLines = endsInBlock || lines.includes('\n') || text.slice(start, end).includes('\n')
  const to = wholeLines ? next : end
  const comments = keptComments(rewriting, start, to, column)
  const last = wholeLines && text[to - 1] === '\n' ? eol : ''
  if (comments === '') return { start, end: to, text: `${lines}${last}` }
  if (ownLine) return { start, end: to, text: `${comments.slice(column)}${' '.repeat(column)}${lines}${last}` }
  // Behind a dash there is no line above.
  return { start, end: next, text: `${lines}${text.slice(to, next).trimEnd()}${eol}${comments}` }
}

function removePair(rewriting: Rewriting, place: PlacedPair, column: number): Edit {
  const start = lineStart(rewriting, place.start)
  return { start, end: place.lineEnd, text: keptComments(rewriting, start, place.lineEnd, column) }
}

// Behind the pair that comes before it in the wanted value, or behind the first.
function addPairs(rewriting: Rewriting, there: readonly PlacedPair[], wanted: Readonly<Record<string, unknown>>, column: number): Edit[] {
  const ends = new Map(there.map(({ key, lineEnd: end }) => [key, end]))
  let at = there[0]?.lineEnd ?? 0
  return Object.keys(wanted).flatMap((key): Edit[] => {
    const known = ends.get(key)
    if (known !== undefined) at = known
    if (known !== undefined || wanted[key] === undefined) return []
    return [insertLines(rewriting, at, ' '.repeat(column) + newPair(rewriting, key, wanted[key], column).text)]
  })
}
