// A search for short schedules that breeds lists from good schedules: two populations, one pushed to the left, one to the right.
import type { CompactLists } from './compact-lists.ts'
import { peakCrossover, shiftOne, type CrossoverRoom, type Parent } from './crossover.ts'
import { latestFirst, putInOrder, sampledList } from './list-order.ts'
import { seededRandom } from './random.ts'
import { type SearchBudget, type SearchTuning, tuningFor } from './search-tuning.ts'
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
  /** true: sorting by finish may break the order (links that are not finish-to-start), so every list is put right. */
  readonly repairs?: boolean
  /** No schedule gets longer than this. */
  readonly horizon: number
}

/** The shortest schedule found, in periods from 0, and how many schedules were made to find it. */
export interface SearchResult {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly length: number
  readonly schedules: number
  /** The list it was made from. */
  readonly list: Int32Array
}

interface Individual extends Parent {
  length: number
  /** Length and penalty: what schedules are compared by. */
  cost: number
  /** Sum of starts; of two equally long schedules the one pushed further is the better. */
  startSum: number
  hash: number
}

type Direction = 0 | 1

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
  private readonly best: { start: Int32Array; finish: Int32Array; list: Int32Array; length: number; cost: number; startSum: number }
  private readonly generators: readonly [ScheduleGenerator, ScheduleGenerator]
  private readonly before: readonly [CompactLists, CompactLists]
  private readonly orders: readonly [Int32Array, Int32Array]

  constructor(private readonly problem: SearchProblem, private readonly budget: SearchBudget, private readonly tuning: SearchTuning) {
    this.random = seededRandom(budget.seed)
    this.count = problem.load.length
    this.child = new Int32Array(this.count)
    this.buckets = new Int32Array(problem.horizon + 2)
    this.room = { load: problem.load, part: new Uint8Array(this.count), profile: new Float64Array(problem.horizon + 2) }
    this.best = { start: new Int32Array(this.count), finish: new Int32Array(this.count), list: new Int32Array(this.count), length: Infinity, cost: Infinity, startSum: Infinity }
    this.generators = [problem.forward, problem.backward]
    this.before = [problem.predecessors, problem.successors]
    this.orders = [problem.order, problem.order.toReversed()]
  }

  goesOn(): boolean {
    // One schedule is kept back for turning the best backward schedule round.
    return this.made < this.budget.schedules - 1 && this.best.cost > this.problem.lowerBound && this.populations[1].length > 1
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
    const right = this.populations[1].reduce<Individual | undefined>((best, candidate) => (best && best.cost <= candidate.cost ? best : candidate), undefined)
    if (right && right.cost < this.best.cost && this.made < this.budget.schedules) this.scheduled(right.list, 0)
    const { start, finish, list, length } = this.best
    return { start, finish, list, length, schedules: this.made }
  }

  private scheduled(list: Int32Array, direction: Direction): Individual {
    const generator = this.generators[direction]
    const length = generator.generate(list)
    this.made += 1
    const individual = this.spare.pop() ?? { start: new Int32Array(this.count), finish: new Int32Array(this.count), list: new Int32Array(this.count), length, cost: 0, startSum: 0, hash: 0 }
    individual.length = length
    individual.cost = length + (generator.penalty ?? 0)
    individual.start.set(generator.start)
    individual.finish.set(generator.finish)
    latestFirst(individual.finish, length, this.orders[direction === 0 ? 1 : 0], individual.list, this.buckets)
    if (this.problem.repairs) putInOrder(individual.list, this.before[direction === 0 ? 1 : 0])
    let [sum, hash] = [0, 0]
    for (let number = 0; number < this.count; number++) {
      const start = individual.start[number]!
      sum += start
      hash = (Math.imul(hash, 31) + start) | 0
    }
    individual.startSum = sum
    individual.hash = hash
    if (direction === 0 && (individual.cost < this.best.cost || (individual.cost === this.best.cost && sum < this.best.startSum))) {
      this.best.length = length
      this.best.cost = individual.cost
      this.best.startSum = sum
      this.best.list.set(list)
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
      if (best === other || (rival !== other && rival.cost < best.cost)) best = rival
    }
    return best
  }

  // Twins would soon fill the population.
  private survivors(candidates: Individual[]): Individual[] {
    const seen = new Set<number>()
    const kept: Individual[] = []
    candidates.sort((a, b) => a.cost - b.cost || a.startSum - b.startSum)
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
