// Inverse distribution functions of estimates as tables: a random word picks a cell, its lower bits the place within the cell.
import type { Plan } from '../../model/file-types.ts'

/** The distributions a three-point estimate may have. */
export type Distribution = NonNullable<NonNullable<Plan['uncertainty']>['distribution']>

/** Cells of a table; a power of two, so that the upper bits of a word are the cell. */
const CELLS = 1024
/** Bits of a word below those of the cell. */
export const CELL_SHIFT = 22
/** The bits of a word that tell the place within the cell. */
export const CELL_MASK = (1 << CELL_SHIFT) - 1
/** Modes are told apart to this part of the range: common fractions are met exactly, and there are never more tables than this. */
const MODES = 960
const GRID = 2048

/**
 * Tables of the standard distributions on 0–1, made when first asked for and shared by all estimates of the same shape.
 * Value of a word w: table[2c] + (w & CELL_MASK) × table[2c + 1] with c = w >>> CELL_SHIFT.
 */
export class QuantileTables {
  readonly tables: Float64Array[] = []
  private readonly numbers = new Map<string, number>()

  /** Number of the table of a distribution whose mode lies at `mode` (0–1) of its range. */
  numberOf(distribution: Distribution, mode: number): number {
    const place = Math.round(mode * MODES)
    const key = `${distribution} ${place}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const knots = distribution === 'triangular' ? triangularKnots(place / MODES) : betaPertKnots(place / MODES)
    this.numbers.set(key, this.tables.length)
    this.tables.push(tableOf(knots))
    return this.tables.length - 1
  }
}

/** The quantile of a word, 0–1. */
export function quantileOf(table: Float64Array, word: number): number {
  const cell = (word >>> CELL_SHIFT) * 2
  return table[cell]! + (word & CELL_MASK) * table[cell + 1]!
}

function tableOf(knots: Float64Array): Float64Array {
  const table = new Float64Array(CELLS * 2)
  for (let cell = 0; cell < CELLS; cell++) {
    table[2 * cell] = knots[cell]!
    table[2 * cell + 1] = (knots[cell + 1]! - knots[cell]!) / (CELL_MASK + 1)
  }
  return table
}

// Inverse of the triangular distribution function on 0–1.
function triangularKnots(mode: number): Float64Array {
  return Float64Array.from({ length: CELLS + 1 }, (_, place) => {
    const share = place / CELLS
    return share <= mode ? Math.sqrt(share * mode) : 1 - Math.sqrt((1 - share) * (1 - mode))
  })
}

/**
 * Inverse of the beta distribution with α = 1 + 4 m and β = 5 − 4 m: mean (1 + 4 m) ÷ 6 on 0–1, that is (O + 4 M + P) ÷ 6
 * (Malcolm, Roseboom, Clark & Fazar 1959; shape parameter 4). The density is integrated by Simpson's rule and the integral inverted cell by cell.
 */
function betaPertKnots(mode: number): Float64Array {
  const density = betaDensity(4 * mode, 4 - 4 * mode)
  const below = new Float64Array(GRID + 1)
  for (let place = 0; place < GRID; place++) below[place + 1] = below[place]! + density[2 * place]! + 4 * density[2 * place + 1]! + density[2 * place + 2]!
  const knots = new Float64Array(CELLS + 1)
  let place = 0
  for (let knot = 1; knot < CELLS; knot++) {
    const wanted = (below[GRID]! * knot) / CELLS
    while (below[place + 1]! < wanted) place++
    knots[knot] = (place + (wanted - below[place]!) / (below[place + 1]! - below[place]!)) / GRID
  }
  knots[CELLS] = 1
  return knots
}

// x^a (1 − x)^b at the 2 × GRID + 1 points of the grid and between them.
function betaDensity(a: number, b: number): Float64Array {
  const points = 2 * GRID
  const density = new Float64Array(points + 1)
  for (let place = 1; place < points; place++) density[place] = Math.exp(a * LOGARITHMS[place]! + b * LOGARITHMS[points - place]!)
  density[0] = a === 0 ? 1 : 0
  density[points] = b === 0 ? 1 : 0
  return density
}

const LOGARITHMS = Float64Array.from({ length: 2 * GRID + 1 }, (_, place) => Math.log(place / (2 * GRID)))
