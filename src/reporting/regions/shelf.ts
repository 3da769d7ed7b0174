// The shelf at the end of a report: words of people whose place has gone, or that stood where nothing is kept.
import { type MarkedRegion, type MarkedText, firstMark, isRegion, lastMark } from '../../model/marked-text.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { handWritten } from './hand-written.ts'
import { type FilledRegion, type IsGenerated, type Keeping, SHELF, type ShelfItem, wordsOf } from './kept-report.ts'

const LOOSE = 'loose.'

/** What lies on the shelf from now on: what lay there and has not gone back, then what has lost its place, then what stood outside all regions. Emptied items are gone. */
export function shelfOf(before: MarkedText | undefined, filled: ReadonlyMap<string, FilledRegion>, isGenerated: IsGenerated, { digest }: Keeping): ShelfItem[] {
  if (!before) return []
  const notes = before.record?.regions
  const lying = lyingOn(before).filter(({ id }) => !filled.get(id)?.isBack).map((item) => ({ ...item, facts: notes?.get(SHELF + item.id)?.facts ?? {} }))
  const ids = new Set(lying.map(({ id }) => id))
  const free = (id: string): string => {
    const name = id !== '' && !ids.has(id) ? id : `${LOOSE}${firstFree((number) => ids.has(`${LOOSE}${number}`))}`
    ids.add(name)
    return name
  }
  const lost = before.parts.flatMap((part): ShelfItem[] => {
    if (!isRegion(part) || part.id.startsWith(SHELF) || filled.has(part.id)) return []
    const [note, words] = [notes?.get(part.id), wordsOf(part.lines)]
    if (words === '' || digest(words) === note?.words) return []
    const facts = (note?.seen?.words === digest(words) ? note.seen.facts : note?.facts) ?? {}
    return [{ id: free(part.id), place: plainPlace(part.place), lines: part.lines, facts, came: 'shelved' }]
  })
  const loose = handWritten(before, isGenerated).map(({ place, lines }): ShelfItem => ({ id: free(''), place: plainPlace(place), lines: ['', ...lines, ''], facts: {}, came: 'loose' }))
  return [...lying, ...lost, ...loose]
}

function lyingOn(before: MarkedText): { id: string; place: string; lines: readonly string[] }[] {
  const items = before.parts.filter((part): part is MarkedRegion => isRegion(part) && part.id.startsWith(SHELF) && wordsOf(part.lines) !== '')
  return items.map(({ id, remark, lines }) => ({ id: id.slice(SHELF.length), place: remark, lines }))
}

function firstFree(isTaken: (number: number) => boolean): number {
  let number = 1
  while (isTaken(number)) number++
  return number
}

// It stands in a comment.
function plainPlace(heading: string): string {
  return heading.replace(/[<>]/g, '').replace(/-{2,}/g, '-').trim()
}

/** The lines of the shelf that its generator writes, the items' own left out; none without items. */
export function shelfFrame(items: readonly Pick<ShelfItem, 'place'>[], say: Say): { readonly head: readonly string[]; readonly labels: readonly string[] } {
  if (items.length === 0) return { head: [], labels: [] }
  return {
    head: [`## ${say('regions.shelf.heading')}`, '', say('regions.shelf.intro')],
    labels: items.map(({ place }) => (place === '' ? say('regions.shelf.fromTop') : say('regions.shelf.from', { place }))),
  }
}

/** What the generator would have written around the items of a shelf as it lies, for a report without record. */
export function frameLines(before: MarkedText | undefined, say: Say): string[] {
  const { head, labels } = shelfFrame(before ? lyingOn(before) : [], say)
  return [...head, ...labels]
}

/** An item between its marks. */
export function shelfLines({ id, place, lines }: ShelfItem): string[] {
  return [firstMark(SHELF + id, place), ...lines, lastMark(SHELF + id)]
}
