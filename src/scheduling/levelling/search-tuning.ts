// How much and in what manner the search for short schedules searches.

/** How much to search and with which chance; one pass of a generator is one schedule. */
export interface SearchBudget {
  readonly schedules: number
  readonly seed: number
}

/** The knobs of the search. */
export interface SearchTuning {
  readonly population: number
  /** Expected activities moved per list. */
  readonly mutations: number
  /** Shortest and longest window of the crossover, as share of the schedule. */
  readonly window: readonly [number, number]
  readonly bias: number
  readonly tournament: number
}

/** Knobs found by experiments on benchmark instances of 30 to 120 activities; see `npm run bench`. */
export function tuningFor(count: number, schedules: number): SearchTuning {
  // 0 for 30 activities or fewer, 1 for 120 or more: large projects need more guidance and less disturbance, and, beyond 60, fewer lists that live longer.
  const size = Math.min(1, Math.max(0, Math.log2(count / 30) / 2))
  const large = Math.max(0, 2 * size - 1)
  const population = Math.max(2, Math.min(Math.round((32 - 8 * large) * (schedules / 1000) ** (0.68 - 0.1 * large)), Math.ceil(schedules / 12)))
  return { population, mutations: 1.6 - 0.8 * size, window: [0.1 + 0.15 * large, 0.4 + 0.1 * large], bias: 0.3 * 5 ** size, tournament: 3 }
}
