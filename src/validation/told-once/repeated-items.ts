// What is only said because an item is given twice: the repetition itself is told, and what is in it was told of the first one.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { Subject } from '../file-group.ts'
import { placeKey } from '../place-key.ts'
import type { Finding } from '../rule.ts'
import { withoutValues } from './without-values.ts'

/** An item whose id was given before, and where. */
interface Repeated {
  readonly told: Finding
  readonly path: ValuePath
  readonly first: { readonly file: string; readonly path: ValuePath }
}

/** The findings about a subject without those that are not told without the repeated items (`judge` tells what is), or hold something in such an item against its like in the first, or say of it what is said there. */
export function withoutRepeated(found: readonly Finding[], subject: Subject, judge: (subject: Subject) => readonly Finding[]): Finding[] {
  const repeated = found.flatMap((item): Repeated[] => {
    const { rule, path, other } = item
    return rule === 'duplicate-id' && typeof path.at(-2) === 'number' && other && 'path' in other ? [{ told: item, path: path.slice(0, -1), first: { file: other.file, path: other.path.slice(0, -1) } }] : []
  })
  if (repeated.length === 0) return [...found]
  const left = new Set(judge(withoutValues([subject], repeated.map(({ told: { file }, path }) => ({ file, path })))[0] ?? subject).map((item) => JSON.stringify(item)))
  return found.filter((item) => {
    const around = repeated.filter(({ told, path }) => told.file === item.file && isWithin(item.path, path))
    if (around.some(({ told }) => told === item)) return !around.some(({ told, first }) => told !== item && leadsInto(item, first))
    return around.length > 0 ? !around.some((copy) => leadsInto(item, copy.first) || waitsForItself(item, copy) || found.some((other) => isSame(other, item, copy))) : left.has(JSON.stringify(item))
  })
}

// Whether one finding says in the first item what the other says at the same place of its copy.
function isSame(one: Finding, other: Finding, { path, first }: Repeated): boolean {
  return one.rule === other.rule && one.text === other.text && placeKey(one.file, one.path) === placeKey(first.file, [...first.path, ...other.path.slice(path.length)]) && JSON.stringify(one.values) === JSON.stringify(other.values)
}

// An activity under the id of another seems to be what it waits for.
function waitsForItself({ text, values }: Finding, { told }: Repeated): boolean {
  return text === 'dependency-order.itself' && values['name'] === told.values['name']
}

function leadsInto({ other }: Finding, first: Repeated['first']): boolean {
  return other !== undefined && 'path' in other && other.file === first.file && isWithin(other.path, first.path)
}

function isWithin(path: ValuePath, owner: ValuePath): boolean {
  return path.length >= owner.length && placeKey('', path.slice(0, owner.length)) === placeKey('', owner)
}
