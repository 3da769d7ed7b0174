// Where a polynomial is zero.

const STEPS = 200
/** Part of the sum of all terms' sizes below which a value is taken for 0: the rounding of doubles over some twenty terms. */
const ROUNDING = 1e-14

/**
 * All roots above 0 of Σ coefficients[i] · xⁱ, ascending, each once. Between two neighbouring roots of its derivative a polynomial is monotone, so
 * every root lies alone between two of those, or on one of them, and is found by halving. The zero polynomial has none.
 */
export function positiveRoots(coefficients: readonly number[]): number[] {
  const terms = trimmed(coefficients)
  if (terms.length < 2) return []
  const turns = positiveRoots(terms.slice(1).map((term, place) => term * (place + 1)))
  const points = [0, ...turns, beyondAll(terms)]
  const roots = new Set(turns.filter((turn) => signAt(terms, turn) === 0))
  for (const [place, low] of points.slice(0, -1).entries()) {
    const high = points[place + 1]!
    if (signAt(terms, low) * signAt(terms, high) < 0) roots.add(rootBetween(terms, low, high))
  }
  return [...roots].sort((a, b) => a - b)
}

// A factor x adds no root above 0, a leading 0 nothing at all.
function trimmed(coefficients: readonly number[]): readonly number[] {
  const first = coefficients.findIndex((term) => term !== 0)
  const last = coefficients.findLastIndex((term) => term !== 0)
  return first < 0 ? [] : coefficients.slice(first, last + 1)
}

// Cauchy's bound: no root is farther from 0.
function beyondAll(terms: readonly number[]): number {
  const lead = Math.abs(terms.at(-1)!)
  return 1 + terms.slice(0, -1).reduce((most, term) => Math.max(most, Math.abs(term) / lead), 0)
}

function signAt(terms: readonly number[], x: number): number {
  let [value, size] = [0, 0]
  for (const term of [...terms].reverse()) {
    value = value * x + term
    size = size * x + Math.abs(term)
  }
  return Math.abs(value) <= ROUNDING * size ? 0 : Math.sign(value)
}

function rootBetween(terms: readonly number[], from: number, to: number): number {
  const side = signAt(terms, from)
  let [low, high] = [from, to]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (signAt(terms, middle) === side) low = middle
    else high = middle
  }
  return (low + high) / 2
}
