// Compiles the schemas before the tests (and before the build) if they have changed since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaFiles } from '../../src/validation/shape/compile-schemas.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'src/validation/compiled')

/** Writes src/validation/compiled/{fast,full}.js unless they are already those of today's schemas. */
export async function ensureCompiledValidators(): Promise<void> {
  const names = readdirSync(join(ROOT, 'schemas')).filter((name) => name.endsWith('.schema.json')).sort()
  const texts = names.map((name) => readFileSync(join(ROOT, 'schemas', name), 'utf8'))
  const compilers = ['compile-schemas.ts', 'explainable-schema.ts'].map((name) => readFileSync(join(ROOT, 'src/validation/shape', name), 'utf8'))
  const digest = createHash('sha256').update([...names, ...texts, ...compilers].join('\0')).digest('hex')
  const mark = join(FOLDER, 'digest.txt')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return
  const { compileSchemas } = await import('../../src/validation/shape/compile-schemas.ts')
  const files = Object.fromEntries(names.map((name, index) => [name, JSON.parse(texts[index] ?? '')])) as SchemaFiles
  mkdirSync(FOLDER, { recursive: true })
  for (const mode of ['fast', 'full'] as const) writeFileSync(join(FOLDER, `${mode}.js`), compileSchemas(files, mode))
  writeFileSync(mark, digest)
}

/** Called by vitest once before all tests. */
export default ensureCompiledValidators
