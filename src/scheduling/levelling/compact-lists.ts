// A list of numbers for every activity, laid end to end in one typed array.

/** The numbers of activity i are `values[first[i]]` up to but not including `values[first[i + 1]]`. */
export interface CompactLists {
  readonly first: Int32Array
  readonly values: Int32Array
}

/** Lays lists end to end. */
export function compactLists(lists: readonly (readonly number[])[]): CompactLists {
  const first = new Int32Array(lists.length + 1)
  lists.forEach((list, place) => { first[place + 1] = first[place]! + list.length })
  const values = new Int32Array(first[lists.length]!)
  lists.forEach((list, place) => values.set(list, first[place]))
  return { first, values }
}

/** Turns "i lists j" into "j lists i"; each list keeps the order of the activities. */
export function reversed({ first, values }: CompactLists): CompactLists {
  const count = first.length - 1
  const lists = Array.from({ length: count }, (): number[] => [])
  for (let from = 0; from < count; from++) {
    for (let place = first[from]!; place < first[from + 1]!; place++) lists[values[place]!]!.push(from)
  }
  return compactLists(lists)
}
