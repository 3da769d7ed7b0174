// YAML text → value, fast, for files that are right; what is wrong with a file is found by source-file.ts.
import { CORE_SCHEMA, load } from 'js-yaml'
import { hasLineWithOddSpace, hasOddKey } from './odd-spaces.ts'
import { MAX_DEPTH, isTooLarge } from './parse-yaml-limits.ts'
import { readPlainYaml } from '../plain-yaml/read-plain-yaml.ts'

const MAX_ALIASES = 100
/** Values a file may have once its aliases are written out. */
const MAX_VALUES = 1_000_000
const DIRECTIVE = /^%[A-Z]/m

/** Thrown for a text that is not acceptable YAML. */
export class NotYaml extends Error {}

/** The value of one YAML document; throws NotYaml otherwise. YAML 1.2 core schema: dates stay texts, `yes` is a word; no merge keys, no directives, no tags of other kinds. */
export function parseYaml(text: string): unknown {
  if (isTooLarge(text)) throw new NotYaml('too large')
  const plain = readPlainYaml(text)
  if (plain !== undefined) return plain
  if (DIRECTIVE.test(text)) throw new NotYaml('directive')
  let value: unknown
  try {
    value = load(text, { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES })
  } catch (error) {
    throw new NotYaml(error instanceof Error ? error.message : String(error))
  }
  if (text.includes('*') && !isOfReasonableSize(value)) throw new NotYaml('too many aliases')
  if (hasLineWithOddSpace(text) && hasOddKey(value)) throw new NotYaml('a key behind a space that is none')
  return value
}

/** Whether a value is of reasonable size once everything in it that is shared is counted as often as it occurs. */
export function isOfReasonableSize(value: unknown): boolean {
  const open: unknown[] = [value]
  for (let count = 0; open.length > 0; count++) {
    if (count > MAX_VALUES || open.length > MAX_VALUES) return false
    const node = open.pop()
    if (typeof node === 'object' && node !== null) for (const item of Object.values(node)) open.push(item)
  }
  return true
}

/** The value, or undefined where the text is not acceptable YAML. */
export function valueOrNothing(text: string): unknown {
  try {
    return parseYaml(text)
  } catch (error) {
    if (error instanceof NotYaml) return undefined
    throw error
  }
}
