// How far several people agree beyond chance: Krippendorff's alpha, with answers missing or not.

/** How different two values are: their order, their distance, their ratio, or only that they differ. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** The coefficient, 1 for full agreement and 0 for what chance would give, or why there is none; and the number of values it rests on. */
export interface Reliability {
  readonly alpha?: number
  readonly undefinedBecause?: 'no-pairs' | 'no-variation'
  /** Units with two or more values, and the values in them. */
  readonly units: number
  readonly pairableValues: number
}

/**
 * Alpha of the values that different people gave to each unit; units with fewer than two values do not count. Source: Krippendorff (2011),
 * Computing Krippendorff's Alpha-Reliability; the coincidences o_ck of each unit are weighed by 1 / (values in it − 1).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], scale: Scale): Reliability {
  const pairable = units.filter((values) => values.length > 1)
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const count = new Map(values.map((value) => [value, pairable.flat().filter((other) => other === value).length]))
  const total = [...count.values()].reduce((sum, n) => sum + n, 0)
  const base = { units: pairable.length, pairableValues: total }
  if (pairable.length === 0) return { ...base, undefinedBecause: 'no-pairs' }
  if (values.length === 1) return { ...base, undefinedBecause: 'no-variation' }
  const difference = (a: number, b: number) => squaredDifference(a, b, scale, values, count)
  const observed = pairable.reduce((sum, unit) => sum + pairsOf(unit).reduce((inUnit, [a, b]) => inUnit + difference(a, b), 0) / (unit.length - 1), 0)
  const expected = values.reduce((sum, a) => sum + values.reduce((row, b) => row + (count.get(a) ?? 0) * (count.get(b) ?? 0) * difference(a, b), 0), 0)
  return { ...base, alpha: 1 - ((total - 1) * observed) / expected }
}

function pairsOf(values: readonly number[]): (readonly [number, number])[] {
  return values.flatMap((a, index) => values.flatMap((b, other) => (index === other ? [] : [[a, b] as const])))
}

function squaredDifference(a: number, b: number, scale: Scale, values: readonly number[], count: ReadonlyMap<number, number>): number {
  if (a === b) return 0
  if (scale === 'nominal') return 1
  if (scale === 'interval') return (a - b) ** 2
  if (scale === 'ratio') return ((a - b) / (a + b)) ** 2
  const between = values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b)).reduce((sum, value) => sum + (count.get(value) ?? 0), 0)
  return (between - ((count.get(a) ?? 0) + (count.get(b) ?? 0)) / 2) ** 2
}
