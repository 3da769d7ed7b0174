// Which words each region of a report will have: the generator's, or those that somebody has put in their place.
import { type MarkedRegion, type MarkedText, isRegion } from '../../model/marked-text.ts'
import { type NotedFacts, type RegionNote, jsonIn } from '../../model/report-record.ts'
import { changedFacts, notedFacts } from './facts.ts'
import { type FilledRegion, type Keeping, SHELF, wordsOf } from './kept-report.ts'

/** Fills the regions of a fresh report with what its file has in them or on its shelf. */
export function fillRegions(fresh: MarkedText, before: MarkedText | undefined, keeping: Keeping): Map<string, FilledRegion> {
  const found = new Map((before?.parts ?? []).flatMap((part): [string, MarkedRegion][] => (isRegion(part) ? [[part.id, part]] : [])))
  return new Map(fresh.parts.flatMap((part): [string, FilledRegion][] => (isRegion(part) ? [[part.id, fill(part, found, before?.record?.regions, keeping)]] : [])))
}

function fill(region: MarkedRegion, found: ReadonlyMap<string, MarkedRegion>, notes: ReadonlyMap<string, RegionNote> | undefined, { digest, settled, say }: Keeping): FilledRegion {
  const { id } = region
  const [own, shelved] = [found.get(id), found.get(SHELF + id)]
  const written = { words: digest(wordsOf(region.lines)), facts: notedFacts((jsonIn(region.remark) ?? {}) as NotedFacts, digest) }
  // A fact without a name must be noticed when it is introduced, not when it first changes.
  for (const name of Object.keys(written.facts)) say(`regions.fact.${name}`)
  const isOwn = own !== undefined && !isGeneratorsIn(own, region, notes?.get(id), digest)
  const isBack = !isOwn && shelved !== undefined && wordsOf(shelved.lines) !== ''
  if (!isOwn && !isBack) return { id, lines: region.lines, written: region.lines, note: written, by: 'generator', changes: [], isBack: false }
  const lines = isOwn ? own.lines : shelved?.lines ?? []
  const words = digest(wordsOf(lines))
  const note = notes?.get(isOwn ? id : SHELF + id)
  const seen = settled.has(id) ? written.facts : (note?.seen?.words === words ? note.seen.facts : note?.facts) ?? written.facts
  const changes = wordsOf(lines) === '' ? [] : changedFacts(seen, written.facts)
  return { id, lines, written: region.lines, note: { ...written, ...(changes.length > 0 ? { seen: { words, facts: seen } } : {}) }, by: 'people', changes, isBack }
}

// Without a note, empty words are nobody's.
function isGeneratorsIn(own: MarkedRegion, region: MarkedRegion, note: RegionNote | undefined, digest: Keeping['digest']): boolean {
  const words = wordsOf(own.lines)
  return words === wordsOf(region.lines) || (note === undefined ? words === '' : digest(words) === note.words)
}
