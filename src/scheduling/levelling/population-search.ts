// A search for short schedules that breeds lists from good schedules: two populations, one pushed to the left, one to the right.
import type { CompactLists } from './compact-lists.ts'
import { peakCrossover, shiftOne, type CrossoverRoom, type Parent } from './crossover.ts'
import { latestFirst, sampledList } from './list-order.ts'
import { seededRandom } from './random.ts'
import type { ScheduleGenerator } from './serial-generation.ts'

/** What the search needs to know of a project. */
export interface SearchProblem {
  /** Makes schedules from the beginning, and from the end backwards in time. */
  readonly forward: ScheduleGenerator
  readonly backward: ScheduleGenerator
  readonly predecessors: CompactLists
  readonly successors: CompactLists
  /** Every activity after its predecessors. */
  readonly order: Int32Array
  /** Per rule, a number per activity, smaller first: the first lists are made from these. */
  readonly priorities: readonly Float64Array[]
  /** Share of all resources that an activity takes while it runs. */
  readonly load: Float64Array
  /** No schedule can be shorter; the search stops when it gets there. */
  readonly lowerBound: number
  /** No schedule gets longer than this. */
  readonly horizon: number
}

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

/** The shortest schedule found, in periods from 0, and how many schedules were made to find it. */
export interface SearchResult {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly length: number
  readonly schedules: number
}

interface Individual extends Parent {
  length: number
  /** Sum of starts; of two equally long schedules the one pushed further is the better. */
  startSum: number
  hash: number
}

type Direction = 0 | 1

/** Knobs found by experiments on benchmark instances of 30 to 120 activities; see `npm run bench`. */
export function tuningFor(count: number, schedules: number): SearchTuning {
  void count
  return { population: schedules > 2000 ? 64 : 28, mutations: 0.6, window: [0.25, 0.5], bias: 0.7, tournament: 3 }
}

/**
 * A genetic algorithm on activity lists with two populations, one of schedules pushed to the left and one pushed to the right, each bred from the other, so that
 * every generation is a forward–backward improvement too (Debels & Vanhoucke 2007, with the double justification of Valls, Ballestín & Quintanilla 2005).
 * Deterministic for a seed. Makes at least one schedule and never more than the budget.
 */
export function searchSchedule(problem: SearchProblem, budget: SearchBudget, tuning = tuningFor(problem.load.length, budget.schedules)): SearchResult {
  const search = new Search(problem, budget, tuning)
  search.begin()
  for (let direction: Direction = 0; search.goesOn(); direction = direction === 0 ? 1 : 0) search.breed(direction)
  return search.result()
}

class Search {
  private made = 0
  private readonly random: () => number
  private readonly count: number
  private readonly populations: [Individual[], Individual[]] = [[], []]
  private readonly spare: Individual[] = []
  private readonly child: Int32Array
  private readonly buckets: Int32Array
  private readonly room: CrossoverRoom
  private readonly best: { start: Int32Array; finish: Int32Array; length: number }
  private readonly generators: readonly [ScheduleGenerator, ScheduleGenerator]
  private readonly before: readonly [CompactLists, CompactLists]
  private readonly orders: readonly [Int32Array, Int32Array]

  constructor(private readonly problem: SearchProblem, private readonly budget: SearchBudget, private readonly tuning: SearchTuning) {
    this.random = seededRandom(budget.seed)
    this.count = problem.load.length
    this.child = new Int32Array(this.count)
    this.buckets = new Int32Array(problem.horizon + 2)
    this.room = { load: problem.load, part: new Uint8Array(this.count), profile: new Float64Array(problem.horizon + 2) }
    this.best = { start: new Int32Array(this.count), finish: new Int32Array(this.count), length: Infinity }
    this.generators = [problem.forward, problem.backward]
    this.before = [problem.predecessors, problem.successors]
    this.orders = [problem.order, problem.order.toReversed()]
  }

  goesOn(): boolean {
    // One schedule is kept back for turning the best backward schedule round.
    return this.made < this.budget.schedules - 1 && this.best.length > this.problem.lowerBound && this.populations[1].length > 1
  }

  /** The first lists by the rules, then by chance around them; each schedule is justified to the right and to the left. */
  begin(): void {
    const { priorities, predecessors, successors } = this.problem
    for (let place = 0; place < this.tuning.population && (place === 0 || this.goesOn() || this.populations[1].length < 2 && this.made < this.budget.schedules - 1); place++) {
      const rule = priorities[place < priorities.length ? place : 0]!
      const list = sampledList(predecessors, successors, rule, place < priorities.length ? Infinity : this.tuning.bias, this.random)
      const first = this.scheduled(list, 0)
      if (this.made >= this.budget.schedules - 1) { this.spare.push(first); return }
      const right = this.scheduled(first.list, 1)
      this.spare.push(first)
      this.populations[1].push(right)
      if (this.made >= this.budget.schedules - 1) return
      this.populations[0].push(this.scheduled(right.list, 0))
    }
  }

  /** One generation of schedules in a direction, bred from those of the other; the best of old and new survive. */
  breed(direction: Direction): void {
    const parents = this.populations[direction === 0 ? 1 : 0]
    const born: Individual[] = []
    for (const first of parents) {
      if (!this.goesOn()) break
      const [shortest, longest] = this.tuning.window
      peakCrossover(first, this.chosen(parents, first), shortest + this.random() * (longest - shortest), this.room, this.child)
      for (let left = this.tuning.mutations; left > 0 && (left >= 1 || this.random() < left); left--) shiftOne(this.child, this.before[direction], this.random)
      born.push(this.scheduled(this.child, direction))
    }
    this.populations[direction] = this.survivors([...born, ...this.populations[direction]])
  }

  result(): SearchResult {
    const right = this.populations[1].reduce<Individual | undefined>((best, candidate) => (best && best.length <= candidate.length ? best : candidate), undefined)
    if (right && right.length < this.best.length && this.made < this.budget.schedules) this.scheduled(right.list, 0)
    return { start: this.best.start, finish: this.best.finish, length: this.best.length, schedules: this.made }
  }

  private scheduled(list: Int32Array, direction: Direction): Individual {
    const generator = this.generators[direction]
    const length = generator.generate(list)
    this.made += 1
    const individual = this.spare.pop() ?? { start: new Int32Array(this.count), finish: new Int32Array(this.count), list: new Int32Array(this.count), length, startSum: 0, hash: 0 }
    individual.length = length
    individual.start.set(generator.start)
    individual.finish.set(generator.finish)
    latestFirst(individual.finish, length, this.orders[direction === 0 ? 1 : 0], individual.list, this.buckets)
    let [sum, hash] = [0, 0]
    for (let number = 0; number < this.count; number++) {
      const start = individual.start[number]!
      sum += start
      hash = (Math.imul(hash, 31) + start) | 0
    }
    individual.startSum = sum
    individual.hash = hash
    if (direction === 0 && length < this.best.length) {
      this.best.length = length
      this.best.start.set(individual.start)
      this.best.finish.set(individual.finish)
    }
    return individual
  }

  private chosen(parents: readonly Individual[], other: Individual): Individual {
    const any = (): Individual => parents[Math.floor(this.random() * parents.length)]!
    let best = any()
    for (let round = 1; round < this.tuning.tournament; round++) {
      const rival = any()
      if (best === other || (rival !== other && rival.length < best.length)) best = rival
    }
    return best
  }

  // Twins would soon fill the population.
  private survivors(candidates: Individual[]): Individual[] {
    const seen = new Set<number>()
    const kept: Individual[] = []
    candidates.sort((a, b) => a.length - b.length || a.startSum - b.startSum)
    for (const candidate of candidates) {
      if (kept.length < this.tuning.population && !seen.has(candidate.hash)) {
        seen.add(candidate.hash)
        kept.push(candidate)
      } else {
        this.spare.push(candidate)
      }
    }
    return kept
  }
}
