// Protects: schemas given to others stand by themselves, explain every key, and say yes and no to exactly what ours do.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { bundleNames, schemaBundler, schemaCatalog } from '../../src/cli/schema-bundles.ts'
import { readTree } from '../../src/files/read-tree.ts'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import validators from '../../src/validation/compiled/fast.js'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const URL = 'https://example.org/schemas'

const bundle = schemaBundler('en', URL)
const bundles = new Map(bundleNames().map((name) => [name, bundle(name)]))
const kindOf = (schema: unknown) => (schema as { properties?: { kind?: { const?: string } } }).properties?.kind?.const ?? ''

function everyNode(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) visit(node as Record<string, unknown>)
  for (const value of Object.values(node)) everyNode(value, visit)
}

test('no bundle refers to anything outside, and every key has a description', () => {
  const wrong: string[] = []
  for (const [name, schema] of bundles) {
    everyNode(schema, (node) => {
      if (typeof node['$ref'] === 'string' && !node['$ref'].startsWith('#/')) wrong.push(`${name}: ${node['$ref']}`)
      for (const [key, property] of Object.entries((typeof node['properties'] === 'object' ? node['properties'] : {}) as Record<string, { description?: unknown }>)) {
        if (typeof property === 'object' && 'properties' in node && !Array.isArray(node['properties']) && typeof property.description !== 'string') wrong.push(`${name}: ${key} without description`)
      }
    })
  }
  expect(wrong).toEqual([])
})

test('questions are explained with their levels, in the language asked for', () => {
  const text = JSON.stringify(schemaBundler('zh-CN', undefined)('interview'))
  expect(text).toContain('"const":"leadership.sponsor-named","title":"明确的高层发起人"')
  expect(text).toMatch(/\\n5\. 连续两个季度以上/)
})

describe('the same verdict as ours', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  formats.default(ajv)
  const compiled = new Map([...bundles.values()].map((schema) => [kindOf(schema), ajv.compile(schema)]))
  const files = readTree(['examples', 'templates/packs', 'test/validation/cases'], ROOT).flatMap(({ path, location }) => {
    const value = valueOrNothing(readFileSync(location, 'utf8')) as { kind?: unknown } | undefined
    const kind = typeof value?.kind === 'string' && compiled.has(value.kind) ? value.kind : undefined
    return kind ? [{ path, kind, value, size: statSync(location).size }] : []
  })

  test('on every example, pack and case', () => {
    const other = files.filter(({ kind, value }) => compiled.get(kind)?.(value) !== validators[kind]?.(value))
    expect(other.map(({ path }) => path)).toEqual([])
    expect(files.length).toBeGreaterThan(150)
  })

  // The smallest right file of each kind with one of its values replaced, at places spread over it; every replacement is wrong somewhere and right elsewhere.
  test('on files with one value replaced', () => {
    const other: string[] = []
    let refused = 0
    const smallest = new Map(files.filter(({ kind, value }) => validators[kind]?.(value)).sort((a, b) => b.size - a.size).map((file) => [file.kind, file]))
    expect(smallest.size).toBeGreaterThan(25)
    for (const { path, kind, value } of smallest.values()) {
      const places: [Record<string, unknown>, string][] = []
      everyNode(value, (node) => places.push(...Object.keys(node).map((key): [Record<string, unknown>, string] => [node, key])))
      for (let index = 0; index < places.length; index += Math.ceil(places.length / 20)) {
        const [node, key] = places[index] as [Record<string, unknown>, string]
        const before = node[key]
        for (const replacement of ['', 'not an id!', 'my-own.id', 7, null, {}, [], 'leadership.sponsor-named']) {
          node[key] = replacement
          const ours = validators[kind]?.(value)
          if (compiled.get(kind)?.(value) !== ours) other.push(`${path} ${key}: ${JSON.stringify(replacement)}`)
          if (!ours) refused += 1
        }
        node[key] = before
      }
    }
    expect(other).toEqual([])
    expect(refused).toBeGreaterThan(300)
  })
})

test('the catalogue is one that SchemaStore takes, and leads to the files that are written', async () => {
  const shape = JSON.parse(readFileSync(join(import.meta.dirname, 'schemastore-catalog.json'), 'utf8')) as Record<string, unknown>
  // Draft 4, of which this validator knows only what later drafts have kept; the rest is the same.
  delete shape['$schema']
  delete shape['id']
  const ajv = new Ajv({ strict: false })
  formats.default(ajv)
  const check = ajv.compile(shape)
  check(schemaCatalog('en', URL))
  expect(check.errors).toBeNull()
  const folder = temporaryFolder()
  const { exit } = await runCommand('schema', '--to', folder, '--url', URL)
  expect(exit).toBe(0)
  const { schemas } = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as { schemas: { url: string }[] }
  expect(readdirSync(folder).sort()).toEqual(['catalog.json', ...schemas.map(({ url }) => url.slice(URL.length + 1))].sort())
  for (const { url } of schemas) expect((JSON.parse(readFileSync(join(folder, url.slice(URL.length + 1)), 'utf8')) as { $id: string }).$id).toBe(url)
  expect((await runCommand('schema', 'plan', '--bundled', '--url', 'example.org', '--lang', 'en')).stderr).toMatch(/is no address/)
})
