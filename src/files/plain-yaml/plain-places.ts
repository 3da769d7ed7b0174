// Where the words of a value stand in a text of plain YAML (see read-plain-yaml.ts): the same places that source-file.ts finds, many times as quick.
import type { Span, ValuePath } from '../../model/diagnostic.ts'
import { rootNode } from './block-node.ts'
import type { PlainEntry, PlainNode } from './value-node.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import type { Offsets, TextLines } from '../yaml/text-lines.ts'

/** Where the words of a value (or its key) stand; those of the nearest enclosing value if there is none. */
export type LocateValue = (path: ValuePath, at?: 'key' | 'value') => Span

/** Finds the values of a text; undefined if any of it is not plain, so that the whole parser must. */
export function plainPlaces(lines: TextLines): LocateValue | undefined {
  if (readPlainYaml(lines.text) === undefined) return undefined
  const root = rootNode(lines.text)
  return (path, at = 'value') => lines.spanOf(wordsAt(root, path, at))
}

function wordsAt(root: PlainNode, path: ValuePath, at: 'key' | 'value'): Offsets {
  let node: PlainNode | undefined = root
  let found = root.words
  for (const [index, step] of path.entries()) {
    const entry: PlainEntry | undefined = node?.entry(step)
    if (!entry) return found
    const isKey = at === 'key' && index === path.length - 1
    found = (isKey ? entry.key : undefined) ?? entry.value?.words ?? entry.key ?? found
    node = entry.value
  }
  return found
}
