// One part of the files for each of several machines.
import { UserError } from '../../model/user-error.ts'

/** One of several parts, counted from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/** Reads what `--shard` was given, such as `2/8`; `badShard` for anything else. */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (number < 1 || number > of) throw new UserError('badShard', { value: text }, 2)
  return { number, of }
}

/** The groups of a part, in the order given. Each group is in exactly one part, whole; the parts have nearly as many files each, whatever is in these, so that the machines agree. */
export function groupsOfShard<T>(groups: readonly (readonly T[])[], { number, of }: Shard): (readonly T[])[] {
  const load = Array.from({ length: of }, () => 0)
  const mine = new Set<readonly T[]>()
  // The largest first, each to the part that has least so far; sorting keeps the order of equals.
  for (const group of groups.toSorted((a, b) => b.length - a.length)) {
    const least = load.indexOf(Math.min(...load))
    load[least] = (load[least] ?? 0) + group.length
    if (least === number - 1) mine.add(group)
  }
  return groups.filter((group) => mine.has(group))
}
