// Whether two values of files say the same.

/** Whether two JSON values are equal; the order of keys does not matter, that of lists does, and a key without value counts as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]))
  const [mapA, mapB] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(mapA).filter((key) => mapA[key] !== undefined)
  return keys.length === Object.keys(mapB).filter((key) => mapB[key] !== undefined).length && keys.every((key) => Object.hasOwn(mapB, key) && sameValue(mapA[key], mapB[key]))
}

/** Whether a value is a map: neither a list nor a single value. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
