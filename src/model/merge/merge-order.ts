// In which order the items of two versions of a list stand together.

/**
 * The order of the members: that of the version that has changed it since the base (mine where both have), with what only the other has behind the item it stands behind there.
 * A member that neither lists is left out.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[], members: ReadonlySet<string>): string[] {
  const [leading, other] = sameOrder(base, mine) ? [theirs, mine] : [mine, theirs]
  return withMissing(leading, other, members)
}

/** The members of one list in its order, with what only the other has behind the item it stands behind there. */
export function withMissing(leading: readonly string[], other: readonly string[], members: ReadonlySet<string>): string[] {
  const order = leading.filter((key) => members.has(key))
  const there = new Set(order)
  for (const [index, key] of other.entries()) {
    if (!members.has(key) || there.has(key)) continue
    const before = other.slice(0, index).findLast((earlier) => there.has(earlier))
    const after = other.slice(index + 1).find((later) => there.has(later))
    const at = before !== undefined ? order.indexOf(before) + 1 : after !== undefined ? order.indexOf(after) : order.length
    order.splice(at, 0, key)
    there.add(key)
  }
  return order
}

// Whether what both have stands in the same order in both.
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const inB = new Map(b.map((key, index) => [key, index]))
  const places = a.flatMap((key) => inB.get(key) ?? [])
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}
