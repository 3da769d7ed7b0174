// Did you mean …?
import { closest, distance } from 'fastest-levenshtein'

/** The name nearest to a mistyped one, undefined if none is near. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const nearest = closest(name, names)
  return distance(name, nearest) <= Math.max(2, Math.ceil(name.length / 3)) ? nearest : undefined
}
