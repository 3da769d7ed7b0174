// Protects: no word that somebody writes in a report is ever lost, and nothing changes where nothing has changed.
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { readMarkedText } from '../../../src/model/marked-text.ts'
import { type KeptReport, keepWords } from '../../../src/reporting/regions/keep-words.ts'
import type { WordsEvent } from '../../../src/reporting/regions/kept-report.ts'
import type { Facts } from '../../../src/reporting/regions/facts.ts'
import { regionBlock } from '../../../src/reporting/regions/region-helper.ts'
import { loadSay } from '../../support/load-pack.ts'
import { complaints } from '../lint-report.ts'

vi.setConfig({ testTimeout: 120_000 })

const say = loadSay('en')
const keeping = (settled: readonly string[] = []) => ({ digest: (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 6), say, number: String, settled: new Set(settled) })

/** A report as a template would write it: a title, and sections with a paragraph and a place for notes. */
interface Section { readonly id: string; readonly facts: Facts; readonly table?: string }
function fresh(sections: readonly Section[]): string {
  const parts = sections.map(({ id, facts, table = '| a | b |\n| - | - |\n| 1 | 2 |' }) => `## The ${id}\n${regionBlock([id], facts, `The ${id} rests on ${JSON.stringify(facts['score'])}.`)}\n${table}\n${regionBlock(['notes', id], facts, '')}`)
  return `${['# Report', ...parts].join('\n\n').replace(/\n{3,}/g, '\n\n').trim()}\n`
}
function keep(freshText: string, before?: string, settled?: readonly string[]): KeptReport {
  const marked = before === undefined ? undefined : readMarkedText(before)
  expect(marked?.problems ?? []).toEqual([])
  return keepWords(freshText, marked, keeping(settled))
}
const kinds = ({ events }: { events: readonly WordsEvent[] }) => events.map(({ kind, id }) => `${kind} ${id}`)
const rewrite = (text: string, id: string, words: string): string => text.replace(new RegExp(`(<!-- crmplan:${id} -->\n)[^]*?(\n<!-- /crmplan:${id} -->)`), (_, first: string, last: string) => `${first}\n${words}\n${last}`)

const A: Section = { id: 'verdict', facts: { score: 58, gates: ['V1 fails'] } }
const B: Section = { id: 'risks', facts: { score: 3 } }
const first = keep(fresh([A, B])).text

describe('what a consultant writes between the marks', () => {
  test('stays, with nothing else changed, as long as the facts are the same', () => {
    const mine = rewrite(rewrite(first, 'verdict', 'We would wait.'), 'notes.risks', 'Seen in Hangzhou.\n\n- twice')
    const again = keep(fresh([A, B]), mine)
    expect(again.text).toBe(mine)
    expect(kinds(again)).toEqual(['kept verdict', 'kept notes.risks'])
  })

  test('stays when the facts move, with a flag that says how, until the text is changed or its facts are settled', () => {
    const mine = rewrite(first, 'verdict', 'We would wait.')
    const moved = fresh([{ ...A, facts: { score: 64, gates: [] } }, B])
    const flagged = keep(moved, mine)
    expect(flagged.text).toContain('We would wait.\n\n<!-- /crmplan:verdict -->\n\n> **To be looked at again:** the facts beneath this text have changed since it was written: score 58 → 64; the gates. Change the text, or take note of it with `crmplan report --settled verdict`.\n')
    expect(kinds(flagged)).toEqual(['stale verdict'])
    expect(complaints(flagged.text)).toEqual([])
    // Told again and again, from the facts it was written on.
    const later = keep(fresh([{ ...A, facts: { score: 70, gates: [] } }, B]), flagged.text)
    expect(later.text).toContain('score 58 → 70')
    expect(keep(fresh([A, B]), later.text).text).toBe(mine)
    expect(keep(moved, flagged.text, ['verdict']).text).not.toContain('To be looked at again')
    const edited = keep(moved, flagged.text.replace('We would wait.', 'Now we would start.'))
    expect(edited.text).toContain('Now we would start.')
    expect(edited.text).not.toContain('To be looked at again')
  })

  test('emptied, it stays empty without a flag; with its marks gone, it is written anew', () => {
    const empty = rewrite(first, 'verdict', '')
    expect(keep(fresh([{ ...A, facts: { score: 64 } }, B]), empty).text).not.toMatch(/The verdict rests|looked at again/)
    const unmarked = first.replace(/<!-- crmplan:verdict -->[^]*?<!-- \/crmplan:verdict -->\n/, '')
    expect(keep(fresh([A, B]), unmarked).text).toBe(first)
  })

  test('goes to the shelf when its place goes, and back when it returns, with its facts', () => {
    const mine = rewrite(first, 'risks', 'Mind the season.')
    const shelved = keep(fresh([A]), mine)
    expect(kinds(shelved)).toEqual(['shelved risks'])
    expect(shelved.text).toMatch(/## Set-aside texts\n\n.*\n\nStood under “The risks”:\n\n<!-- crmplan:shelf\.risks The risks -->\n\nMind the season\.\n\n<!-- \/crmplan:shelf\.risks -->\n\n<!-- crmplan:record/)
    expect(complaints(shelved.text)).toEqual([])
    expect(keep(fresh([A]), shelved.text).text).toBe(shelved.text)
    expect(keep(fresh([A, B]), shelved.text)).toMatchObject({ text: mine, events: [{ kind: 'returned', id: 'risks' }, { kind: 'kept', id: 'risks' }] })
    expect(keep(fresh([A, { ...B, facts: { score: 4 } }]), shelved.text).text).toContain('score 3 → 4')
    const thrownAway = shelved.text.replace('Mind the season.', '')
    expect(keep(fresh([A]), thrownAway).text).not.toContain('Set-aside')
  })
})

describe('what is written outside the marks', () => {
  test('goes to the shelf by the heading it stood under', () => {
    const mine = first.replace('| 1 | 2 |\n', '| 1 | 2 |\n| ours | 9 |\n').replace('## The risks\n', '## The risks\n\nA paragraph of ours.\n\n```text\ncode\n```\n').replace('# Report\n', '# Report\n\nFor the board.\n')
    const { text, events } = keep(fresh([A, B]), mine)
    expect(events.map(({ kind, place }) => [kind, place])).toEqual([['loose', 'Report'], ['loose', 'The verdict'], ['loose', 'The risks']])
    for (const words of ['\nFor the board.\n', '\n| ours | 9 |\n', '\nA paragraph of ours.\n\n```text\ncode\n```\n']) expect(text.split(words)).toHaveLength(2)
    expect(text.indexOf('For the board.')).toBeGreaterThan(text.indexOf('## Set-aside texts'))
    expect(keep(fresh([A, B]), text)).toMatchObject({ text, events: [] })
  })

  test('is no edit where an editor has only aligned, wrapped or stripped lines', () => {
    const tidied = first.replace('| - | - |', '| --- | --- |').replace('The verdict rests on 58.', 'The verdict\nrests on 58.').replaceAll('\n\n', '\n\n\n')
    expect(keep(fresh([A, B]), tidied)).toEqual({ text: first, events: [] })
  })

  test('is told from generated lines that have changed, also in a report without places of its own', () => {
    const first = keep('# Status\n\nOn time.\n')
    expect(keep('# Status\n\nLate.\n', first.text)).toEqual({ text: keep('# Status\n\nLate.\n').text, events: [] })
    const added = keep('# Status\n\nLate.\n', first.text.replace('On time.', 'On time.\n\nAsk the board.'))
    expect(kinds(added)).toEqual(['loose loose.1'])
    expect(added.text).toContain('Ask the board.')
    expect(added.text).not.toContain('On time.')
  })

  test('is everything that differs where the record is gone', () => {
    const mine = rewrite(keep(fresh([{ ...A, table: '- one' }, B])).text, 'verdict', 'We would wait.').replace(/\n<!-- crmplan:record[^]*-->\n$/, '')
    const { text, events } = keep(fresh([{ ...A, table: '- two' }, { ...B, table: '- three' }]), mine)
    expect(events.map(({ kind }) => kind)).toEqual(['unrecorded', 'kept', 'loose', 'loose'])
    expect(text).toContain('We would wait.')
    expect(text).toContain('Stood under “The risks”:\n\n<!-- crmplan:shelf.loose.2 The risks -->\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')
    expect(keep(fresh([A, B]), first.replace(/\n<!-- crmplan:record[^]*-->\n$/, ''))).toEqual({ text: first, events: [] })
  })
})

describe('marks that cannot be understood are told at their lines', () => {
  const problems = (change: (text: string) => string) => readMarkedText(change(first)).problems.map(({ kind, line, other }) => [kind, line, ...(other === undefined ? [] : [other])])
  const open = '<!-- crmplan:verdict -->'
  const lineOf = (words: string): number => first.slice(0, first.indexOf(words)).split('\n').length

  test.each<[string, (text: string) => string, unknown[][]]>([
    ['no end', (text) => text.replace('<!-- /crmplan:risks -->', ''), [['nested', lineOf('<!-- crmplan:notes.risks'), lineOf('<!-- crmplan:risks')], ['unopened', lineOf('<!-- /crmplan:notes.risks'), lineOf('<!-- crmplan:risks')], ['nested', lineOf('<!-- crmplan:record'), lineOf('<!-- crmplan:risks')], ['unclosed', lineOf('<!-- crmplan:risks')]]],
    ['no beginning', (text) => text.replace(open, ''), [['unopened', lineOf('<!-- /crmplan:verdict')]]],
    ['twice', (text) => text.replace('# Report\n', `# Report\n${open}\nx\n<!-- /crmplan:verdict -->\n`), [['duplicate', lineOf(open) + 3, 2]]],
    ['among words', (text) => text.replace('The verdict rests', `The ${open} rests`), [['not-alone', lineOf('The verdict rests')]]],
    ['a damaged record', (text) => text.replace('{"id":"risks"', '{"id":risks'), [['record', lineOf('{"id":"risks"')]]],
    ['a conflict of git', (text) => text.replace('# Report\n', '<<<<<<< HEAD\n# Report\n=======\n# Ours\n>>>>>>> ours\n'), [['conflict', 1], ['conflict', 5]]],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  test('words of files cannot form one', () => {
    const hostile = regionBlock(['x'], { method: '--> <!-- /crmplan:x -->\n<!-- crmplan:record', risks: ['-->'] }, '\\<!-- crmplan:x --\\> is text')
    const { text } = keepWords(hostile, undefined, keeping())
    expect(readMarkedText(text).problems).toEqual([])
    expect(text.match(/-->/g)).toHaveLength(3 + 1)
  })
})

describe('laws', () => {
  const ids = ['verdict', 'risks', 'method', 'team'] as const
  const facts = fc.record({ score: fc.integer({ min: 1, max: 4 }), gates: fc.array(fc.constantFrom('V1', 'V2'), { maxLength: 2 }) })
  const state = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), facts, fc.constantFrom('| a |\n| - |', '- one\n- two')), { selector: ([id]) => id, minLength: 1 })
    .map((sections) => sections.map(([id, known, table]): Section => ({ id, facts: known, table })))
  let serial = 0
  /** Somebody writes a sentence: into a region, into a place for notes, or anywhere else; it is found again by its number. */
  const writing = fc.record({ where: fc.constantFrom('region', 'notes', 'anywhere'), at: fc.nat(1000), style: fc.constantFrom('S', '- S', '## S', '| S |', '> S', '```text\nS\n```', 'a\n\nS\nb', '`S` -- --> <b>') })

  function write(text: string, { where, at, style }: { where: string; at: number; style: string }, sentences: string[]): string {
    const words = `Sentence ${serial++} of ours.`
    sentences.push(words)
    const regions = readMarkedText(text).parts.flatMap((part) => ('id' in part && part.id.startsWith('notes') === (where === 'notes') ? [part] : []))
    const lines = text.split('\n')
    const end = lines.findIndex((line) => line.startsWith('<!-- crmplan:record'))
    const region = regions[at % Math.max(1, regions.length)]
    if (where === 'anywhere' || !region) {
      const free = readMarkedText(text).parts.flatMap((part) => ('id' in part || part.line >= end ? [] : [part.line]))
      lines.splice(free[at % free.length] ?? 1, 0, ...style.replace('S', words).split('\n'))
      return lines.join('\n')
    }
    // It is added to what stands there, as nobody deletes what he wants to find again.
    lines.splice(region.line, 0, '', ...style.replace('S', words).split('\n'))
    return lines.join('\n')
  }

  test('every sentence survives any sequence of changes and regenerations; keeping twice is keeping once', () => {
    fc.assert(fc.property(state, fc.array(fc.tuple(fc.array(writing, { maxLength: 3 }), state), { minLength: 1, maxLength: 6 }), (start, steps) => {
      let { text } = keep(fresh(start))
      const sentences: string[] = []
      for (const [writings, next] of steps) {
        for (const one of writings) text = write(text, one, sentences)
        const kept = keep(fresh(next), text)
        // A heading of ours also stands in the label of what stood beneath it.
        const words = kept.text.split('\n').filter((line) => !/^Stood |^<!-- crmplan:shelf/.test(line)).join('\n')
        for (const sentence of sentences) expect(words.split(sentence), sentence).toHaveLength(2)
        expect(keep(fresh(next), kept.text).text).toBe(kept.text)
        text = kept.text
      }
    }), { numRuns: Number(process.env['LAWS'] ?? 150) })
  })

  test('with unchanged facts, words between marks change nothing', () => {
    fc.assert(fc.property(state, fc.array(writing, { maxLength: 4 }), (sections, writings) => {
      let { text } = keep(fresh(sections))
      for (const one of writings) if (one.where !== 'anywhere') text = write(text, one, [])
      expect(keep(fresh(sections), text).text).toBe(text)
    }), { numRuns: Number(process.env['LAWS'] ?? 150) })
  })
})
