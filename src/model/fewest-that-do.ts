// Of several things a small set that does what all of them do.

/**
 * A set of items that is enough and of which none can be spared; undefined where not even all are enough. Of several such sets one of those that come first in the list.
 * `isEnough` is asked some log₂ n times for each item of the set, so it may take long; one for which more items can be less than fewer may end in undefined.
 * Source: Junker 2004, QuickXplain: preferred explanations of over-constrained problems; here by halving for one item after the other.
 */
export function fewestThatDo<T>(items: readonly T[], isEnough: (some: readonly T[]) => boolean): T[] | undefined {
  const single = items.slice(0, SINGLES).find((item) => isEnough([item]))
  if (single !== undefined) return [single]
  let found: T[] = []
  let left = items
  while (!isEnough(found)) {
    if (!isEnough([...found, ...left])) return undefined
    let [least, most] = [1, left.length]
    while (least < most) {
      const middle = (least + most) >> 1
      if (isEnough([...found, ...left.slice(0, middle)])) most = middle
      else least = middle + 1
    }
    const last = left[most - 1]
    if (last === undefined) return undefined
    found = [...found, last]
    left = left.slice(0, most - 1)
  }
  for (const item of found) {
    const others = found.filter((other) => other !== item)
    if (isEnough(others)) found = others
  }
  return items.filter((item) => found.includes(item))
}

/** A set that is enough, and whether none with fewer items is. */
export interface Few<T> {
  readonly items: readonly T[]
  readonly isSmallest: boolean
}

/**
 * The same, with the sets of fewer items tried too, the smallest first, as long as that takes at most `mostTrials` of them; `isSmallest` where none of them is enough. Undefined where fewestThatDo finds nothing.
 * That one set is enough says nothing of others, so each is asked.
 */
export function smallestThatDo<T>(items: readonly T[], isEnough: (some: readonly T[]) => boolean, mostTrials: number): Few<T> | undefined {
  const found = fewestThatDo(items, isEnough)
  if (!found) return undefined
  let left = mostTrials
  // By themselves the first have been tried already.
  for (let size = 1; size < found.length; size += 1) {
    left -= setsOf(items.length, size)
    if (left < 0) return { items: found, isSmallest: false }
    for (const some of subsets(items, size)) if (isEnough(some)) return { items: some, isSmallest: true }
  }
  return { items: found, isSmallest: true }
}

function setsOf(count: number, size: number): number {
  let sets = 1
  for (let index = 0; index < size; index += 1) sets = (sets * (count - index)) / (index + 1)
  return sets
}

function* subsets<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield []
  else for (const [index, item] of items.entries()) for (const others of subsets(items.slice(index + 1), size - 1)) yield [item, ...others]
}

/** Items that are tried one by one first: most often one of the weightiest does. */
const SINGLES = 8
