// A value in a text of plain YAML (see read-plain-yaml.ts) with its words.
import type { Offsets } from '../yaml/text-lines.ts'

/** A value of a text. */
export interface PlainNode {
  /** Where its words stand; of a map over several lines its first key, of such a list its first dash. */
  readonly words: Offsets
  /** What stands below a key or number; undefined if nothing does. */
  entry(step: string | number): PlainEntry | undefined
}

/** What stands in a list or map. */
export interface PlainEntry {
  /** The words of the key, in a map. */
  readonly key?: Offsets
  /** Undefined where nothing is written behind the key. */
  readonly value: PlainNode | undefined
}

/** A value with nothing in it. */
export function wordNode(words: Offsets): PlainNode {
  return { words, entry: () => undefined }
}

/** A list. Its items are looked for when first asked for, so finding one value reads little more than what leads there. */
export function listNode(words: Offsets, look: () => readonly PlainEntry[]): PlainNode {
  let items: readonly PlainEntry[] | undefined
  return { words, entry: (step) => (items ??= look())[Number(step)] }
}

/** A map; the same. */
export function mapNode(words: Offsets, look: () => readonly (readonly [string, PlainEntry])[]): PlainNode {
  let pairs: ReadonlyMap<string, PlainEntry> | undefined
  return { words, entry: (step) => (pairs ??= new Map(look())).get(String(step)) }
}
