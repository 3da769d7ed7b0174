// Puts other words into every field of an engagement that people write freely in: those to which the schemas give no form.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { schemasAt } from '../mutations/schema-at.ts'

/** What is written by hand; the rest is derived from it. */
const WRITTEN = /^(profile|plan|progress|reconciliation)\.yaml$|^(interviews|baselines)[/\\].*\.yaml$/
/** Schemas that say more of a text than that it is one. */
const FORMED = ['pattern', 'enum', 'const', 'format']
/** Texts without a form that nevertheless name something: a pack, a region, a task, a line. */
const NAMING = new Set(['pack', 'region', 'category', 'id', 'lift'])

/** Rewrites the files of a folder that people write, each free text by `words`, which gets a running number; tells how many texts there were. */
export function rewriteFreeTexts(folder: string, words: (index: number, key: string) => string): number {
  let count = 0
  for (const file of (readdirSync(folder, { recursive: true }) as string[]).filter((name) => WRITTEN.test(name)).sort()) {
    const path = join(folder, file)
    const whole = parse(readFileSync(path, 'utf8')) as { kind: string }
    const rewritten = (node: unknown, at: readonly (string | number)[]): unknown => {
      if (Array.isArray(node)) return node.map((item, index) => rewritten(item, [...at, index]))
      if (typeof node === 'object' && node !== null) {
        // An approval holds of the words that were approved.
        return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'approved').map(([key, item]) => [key, rewritten(item, [...at, key])]))
      }
      return typeof node === 'string' && isFree(whole, at, node) ? words(count++, String(at.at(-1))) : node
    }
    writeFileSync(path, stringify(rewritten(whole, []), { lineWidth: 0, aliasDuplicateObjects: false }))
  }
  return count
}

function isFree(whole: { kind: string }, at: readonly (string | number)[], text: string): boolean {
  const key = at.at(-1)
  // In lists, one word is a name of something.
  if (typeof key === 'number' ? !/\s/.test(text) : NAMING.has(key ?? '')) return false
  const schemas = schemasAt(whole.kind, whole, at)
  return schemas.some(({ type }) => type === 'string') && !schemas.some((schema) => FORMED.some((key) => key in schema))
}
