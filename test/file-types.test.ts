// Protects: the TypeScript types of the files are exactly what schemas/ say. Run with -u to write them anew.
import { readdirSync, readFileSync } from 'node:fs'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { expect, test } from 'vitest'

const HEAD = `// Generated from schemas/*.schema.json by test/file-types.test.ts; never edit: \`npm run types\` writes it anew.
`

type Node = Record<string, unknown>

// A $ref with a description beside it would become a type of its own; references into one document stay one type.
function localised(node: unknown, own: string): unknown {
  if (Array.isArray(node)) return node.map((item) => localised(item, own))
  if (typeof node !== 'object' || node === null) return node
  const ref = (node as Node)['$ref']
  if (typeof ref === 'string') {
    const [file, pointer = ''] = ref.split('#') as [string, string | undefined]
    const name = pointer.split('/').at(-1) ?? ''
    if (file === 'common.schema.json' || own === 'common.schema.json') return { $ref: `#/$defs/${name}` }
    if (pointer.startsWith('/$defs/')) return { $ref: `#/$defs/${own.replace('.schema.json', '')}-${name}` }
    return { $ref: `#/$defs/${own.replace('.schema.json', '')}${pointer}` }
  }
  return Object.fromEntries(Object.entries(node).filter(([key]) => !['$id', '$schema', '$defs'].includes(key)).map(([key, value]) => [key, localised(value, own)]))
}

test('src/model/file-types.ts is what the schemas say', async () => {
  const defs: Record<string, unknown> = {}
  const files = readdirSync('schemas').sort()
  for (const file of files) {
    const schema = JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as Node
    const prefix = file === 'common.schema.json' ? '' : `${file.replace('.schema.json', '')}-`
    for (const [name, def] of Object.entries((schema['$defs'] ?? {}) as Node)) defs[prefix + name] = localised(def, file)
    if (prefix) defs[file.replace('.schema.json', '')] = localised(schema, file)
  }
  const shapes = files.filter((file) => file !== 'common.schema.json').map((file) => ({ $ref: `#/$defs/${file.replace('.schema.json', '')}` }))
  const root = { title: 'AnyFile', description: 'Any file that crmplan reads or writes.', oneOf: shapes, $defs: defs }
  const text = await compile(root as JSONSchema, 'AnyFile', {
    bannerComment: '', additionalProperties: false, style: { semi: false, singleQuote: true, printWidth: 140 }, unreachableDefinitions: false, ignoreMinAndMaxItems: true,
  })
  await expect(HEAD + text).toMatchFileSnapshot('../src/model/file-types.ts')
})

test('every property of every schema is described', () => {
  const missing: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      const here = `${path}/${key}`
      if (key === 'properties' || key === '$defs') {
        for (const [name, property] of Object.entries(value as Record<string, { description?: string; $ref?: string }>)) {
          if (!property.description && !property.$ref) missing.push(`${here}/${name}`)
        }
      }
      walk(value, here)
    }
  }
  for (const file of readdirSync('schemas')) walk(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')), file)
  expect(missing).toEqual([])
})
