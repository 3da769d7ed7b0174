// Ways to spoil a file: bytes and lines of its text, and values of its shape.
import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Larger files would be parsed rather than spoiled. */
const LARGEST = 25_000

/** The texts that are spoiled: our examples, and the cases of validation. */
export function seedTexts(): string[] {
  return ['examples', 'test/validation/cases'].flatMap((folder) => (readdirSync(join(ROOT, folder), { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort().map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))).filter(({ length }) => length < LARGEST)
}

/** One spoiling of a text; `at` is the place as a share of the text. */
interface Edit {
  readonly how: 'flip' | 'delete' | 'insert' | 'splice' | 'repeat-line' | 'swap-lines' | 'indent' | 'cut'
  readonly at: number
  readonly size: number
  readonly words: string
}

/** What YAML and our own files give a meaning. */
const WORDS = ['"', "'", '[', ']', '{', '}', ':', ': ', '- ', '#', ' #', '&a ', '*a', '|', '>', '!!str ', '%', '@', '`', '?', ',', '\t', '\r', '\0', '\u001b[2J', '\u202e', '\ufeff', '\ufffd', '\ud83d', '---\n', '...\n', '<<: ', '<<<<<<< x\n', '=======\n', '>>>>>>> y\n', '# crmplan-ignore x: y', '# crmplan-ignore', '__proto__: 1\n', 'null', '~', '-1', '1e400', '.nan', '2026-02-30', '0x1F', 'kind: Plan\n', '：', '\u3000', '\n', '  ', '"\\', '\\x', '中文']

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('flip', 'delete', 'insert', 'splice', 'repeat-line', 'swap-lines', 'indent', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(30), words: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8, unit: 'binary' })),
})

/** A text of ours after a few spoilings, as bytes. */
export function spoiledText(seeds: readonly string[]): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, other, edits]) => edits.reduce<Buffer>((bytes, change) => spoil(bytes, change, other), Buffer.from(text)))
}

function spoil(bytes: Buffer, { how, at, size, words }: Edit, other: string): Buffer {
  const place = Math.floor(at * bytes.length)
  const put = (inserted: Buffer | string, gone: number) => Buffer.concat([bytes.subarray(0, place), Buffer.from(inserted), bytes.subarray(place + gone)])
  if (how === 'insert') return put(words, 0)
  if (how === 'delete') return put('', size + 1)
  if (how === 'cut') return bytes.subarray(0, place)
  if (how === 'flip') return put(Buffer.from([(bytes[place] ?? 0) ^ (1 << (size % 8))]), 1)
  if (how === 'splice') return put(other.slice(Math.floor(at * other.length), Math.floor(at * other.length) + size * 20), size)
  const lines = bytes.toString('latin1').split('\n')
  const line = Math.floor(at * lines.length)
  const here = lines[line] ?? ''
  if (how === 'repeat-line') lines.splice(line, 0, here)
  else if (how === 'swap-lines') lines.splice(line, 2, lines[line + 1] ?? '', here)
  else lines[line] = size % 2 === 0 ? ' '.repeat(size % 5) + here : here.replace(/^ {1,2}/, '')
  return Buffer.from(lines.join('\n'), 'latin1')
}

/** Values that nobody expects in their place. */
const ODD: readonly unknown[] = [null, true, 0, -0, -1, 2.5, 1e21, 1e308, 2 ** 53, 5e-324, '', ' ', '\t', 'x', 'two words', '__proto__', 'constructor', 'toString', 'null', '2026-02-30', '9999-12-31', '0001-01-01', '=1+1', '-', '#', '|', '\u202e', '\ufeff', '{{x}}', '{x, plural, other {#}}', '<!-- crmplan -->', '../../etc/passwd', '/dev/zero', [], {}, [[]], [null], [[1, 2], [3]], { id: 'a' }, { id: null }, { task: 'a', lag: '1e9d' }, { optimistic: 9, likely: 1, pessimistic: 0 }, { 'en': 'x' }, { toString: 1, valueOf: 2 }, { constructor: 1 }, { __proto__: null, length: -1 }, JSON.parse('{"__proto__":{"id":"a"}}'), '`<img src=x>`', '\u001b[2J', '::error::x', '＝1+1']

/** A value of ours with some of its parts replaced, left out or doubled, as YAML. */
export function spoiledValue(seeds: readonly string[]): fc.Arbitrary<string> {
  const values = seeds.map((text) => valueOrNothing(text)).filter((value) => typeof value === 'object' && value !== null)
  const change = fc.record({ steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 }), how: fc.constantFrom('replace', 'remove', 'double', 'rename'), by: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ODD) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }) })
  return fc.tuple(fc.constantFrom(...values), fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => stringify(changes.reduce<unknown>((current, { steps, how, by }) => changed(current, steps, how, by), value), { lineWidth: 0, aliasDuplicateObjects: false }))
}

function changed(value: unknown, [step, ...rest]: readonly number[], how: string, by: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by
  const entries = Object.entries(value)
  const at = entries.length === 0 ? -1 : step % entries.length
  const result = entries.flatMap(([key, item], index): [string, unknown][] => {
    if (index !== at) return [[key, item]]
    if (rest.length > 0 && typeof item === 'object' && item !== null) return [[key, changed(item, rest, how, by)]]
    if (how === 'remove') return []
    if (how === 'double') return [[key, item], [`${key}x`, item]]
    return how === 'rename' ? [[`${key}${typeof by === 'string' ? by : ''}`, item]] : [[key, by]]
  })
  return Array.isArray(value) ? result.map(([, item]) => item) : Object.fromEntries(result)
}
