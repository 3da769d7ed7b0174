// Maps of which no key is known where certain ones must stand: all that is wrong with one is told at once.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile } from '../file-group.ts'
import { placeKey } from '../place-key.ts'
import { type Finding, finding } from '../rule.ts'

/** Names that a sentence tells. */
const MOST_NAMED = 5

/** The findings of the schema about a file with one in the place of all those that say of such a map, each for one key, that it is unknown or missing. */
export function withoutForeignKeys(file: ParsedFile, found: readonly Finding[]): Finding[] {
  const unknown = byMap(found.filter(({ rule, values }) => rule === 'unknown-key' && values['hint'] === 'no'), ({ path }) => path.slice(0, -1))
  const lacking = byMap(found.filter(({ rule, at }) => rule === 'missing-key' || (rule === 'one-of-keys' && at === undefined)), ({ path }) => path)
  const foreign = [...lacking].flatMap(([place, needs]) => {
    const keys = unknown.get(place) ?? []
    const path = needs[0]?.path ?? []
    return path.length > 0 && keys.length > 0 && keys.length === Object.keys(mapAt(file.value, path)).length ? [{ path, needs, keys }] : []
  })
  if (foreign.length === 0) return [...found]
  const replaced = new Set(foreign.flatMap(({ needs, keys }) => [...needs, ...keys]))
  return [...found.filter((item) => !replaced.has(item)), ...foreign.map(({ path, needs, keys }) => {
    const [choice] = needs.filter(({ rule }) => rule === 'one-of-keys')
    const wanted = choice ? choice.values['keys'] : needs.map(({ values }) => String(values['key']))
    return finding('missing-key', file, path, { text: 'missing-key-foreign', values: { names: some(keys.map(({ values }) => String(values['name']))), keys: wanted ?? [], of: choice ? 'one' : 'all' } })
  })]

  function byMap(items: readonly Finding[], mapOf: (item: Finding) => ValuePath): Map<string, Finding[]> {
    const groups = new Map<string, Finding[]>()
    for (const item of items) {
      const place = placeKey(file.path, mapOf(item))
      const same = groups.get(place)
      if (same) same.push(item)
      else groups.set(place, [item])
    }
    return groups
  }
}

function some(names: readonly string[]): string[] {
  return names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : [...names]
}

function mapAt(value: unknown, path: ValuePath): object {
  const found = path.reduce<unknown>((node, step) => (typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined), value)
  return typeof found === 'object' && found !== null ? found : {}
}
