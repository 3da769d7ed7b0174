// A fresh report + its file → the report with every word that people have written in it. Pure; keeping twice changes nothing more.
import { type MarkedText, RECORD_START, firstMark, isRegion, lastMark, readMarkedText } from '../../model/marked-text.ts'
import { type RegionNote, recordLines } from '../../model/report-record.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import type { FactChange } from './facts.ts'
import { fillRegions } from './fill-regions.ts'
import { type FilledRegion, type Keeping, SHELF, type ShelfItem, type WordsEvent, essence, generatedLines, wordsOf } from './kept-report.ts'
import { frameLines, shelfFrame, shelfLines, shelfOf } from './shelf.ts'

/** The text of a report with people's words, and what is to be told of them in the order of the lines. */
export interface KeptReport {
  readonly text: string
  readonly events: readonly WordsEvent[]
}

/** Puts the words of people from the file of a report, if there is one, into the report as it is written now; the file must be without problems. */
export function keepWords(freshText: string, before: MarkedText | undefined, keeping: Keeping): KeptReport {
  const fresh = readMarkedText(freshText)
  const filled = fillRegions(fresh, before, keeping)
  const written = fresh.parts.flatMap((part) => (isRegion(part) ? part.lines : [part.text]))
  const hint = filled.size === 0 ? [] : [`<!-- ${keeping.say('regions.hint')} -->`]
  const isGenerated = generatedLines(before?.record, [...written, ...hint, ...frameLines(before, keeping.say)], keeping.digest)
  const shelf = shelfOf(before, filled, isGenerated, keeping)
  return new Composition(filled, keeping).compose(fresh, hint, shelf, before !== undefined && before.record === undefined)
}

class Composition {
  private readonly lines: string[] = []
  private readonly events: WordsEvent[] = []
  private readonly notes = new Map<string, RegionNote>()
  private readonly generated = new Set<string>()

  constructor(private readonly filled: ReadonlyMap<string, FilledRegion>, private readonly keeping: Keeping) {}

  compose(fresh: MarkedText, hint: readonly string[], shelf: readonly ShelfItem[], isUnrecorded: boolean): KeptReport {
    for (const [index, part] of fresh.parts.entries()) {
      const region = isRegion(part) ? this.filled.get(part.id) : undefined
      if (region) this.putRegion(region, part.place)
      else if (!isRegion(part)) this.write(part.text, ...(index === 0 && hint.length > 0 ? ['', ...hint] : []))
    }
    while (this.lines.at(-1)?.trim() === '') this.lines.pop()
    this.putShelf(shelf)
    const isWorthTelling = isUnrecorded && this.events.length > 0
    // A report without places of people's own is still told from what they add, once its lines have changed.
    const from = this.notes.size === 0 ? undefined : this.keeping.from
    const record = ['', RECORD_START, ...recordLines({ from, regions: this.notes, lines: this.generated }), '-->']
    return { text: `${[...this.lines, ...record].join('\n')}\n`, events: [...(isWorthTelling ? [{ kind: 'unrecorded' as const, id: '', line: 1, place: '' }] : []), ...this.events] }
  }

  private putRegion({ id, lines, written, note, by, changes, isBack }: FilledRegion, place: string): void {
    const at = { id, line: this.lines.length + 1, place }
    this.notes.set(id, note)
    this.lines.push(firstMark(id), ...lines, lastMark(id))
    this.know(written)
    if (by === 'generator') return
    if (isBack) this.events.push({ kind: 'returned', ...at })
    if (changes.length === 0) {
      this.events.push({ kind: 'kept', ...at })
      return
    }
    this.write('', `> ${this.flag(id, changes)}`)
    this.events.push({ kind: 'stale', ...at, changes })
  }

  private putShelf(items: readonly ShelfItem[]): void {
    const { head, labels } = shelfFrame(items, this.keeping.say)
    if (items.length > 0) this.write('', ...head)
    for (const [index, item] of items.entries()) {
      this.write('', labels[index] ?? '', '')
      if (item.came) this.events.push({ kind: item.came, id: item.id, line: this.lines.length + 1, place: item.place })
      this.lines.push(...shelfLines(item))
      this.notes.set(SHELF + item.id, { words: '', facts: item.facts })
    }
  }

  private flag(id: string, changes: readonly FactChange[]): string {
    const { say, number } = this.keeping
    return say('regions.flag', { changes: changesText(changes, say, (value) => escapeMarkdown(typeof value === 'number' ? number(value) : value)), id })
  }

  private write(...lines: readonly string[]): void {
    this.lines.push(...lines)
    this.know(lines)
  }

  private know(lines: readonly string[]): void {
    for (const line of lines) if (wordsOf([line]) !== '') this.generated.add(this.keeping.digest(essence(line)))
  }
}

/** What has changed beneath a paragraph, in words: score 58 → 64; the greatest risks. */
export function changesText(changes: readonly FactChange[], say: Keeping['say'], value: (value: string | number) => string): string {
  return changes.map(({ name, from, to }) => {
    const fact = say(`regions.fact.${name}`)
    return from === undefined || to === undefined ? fact : say('regions.fromTo', { fact, from: value(from), to: value(to) })
  }).join(say('regions.separator'))
}
