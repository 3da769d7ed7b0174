// Levels a bare project: the shortest schedule that the search finds within its budget.
import { lowerBound } from './lower-bound.ts'
import { searchSchedule, type SearchProblem, type SearchResult } from './population-search.ts'
import { PRIORITY_RULES, priorities } from './priority-rules.ts'
import { mirrored, type ProjectInstance } from './project-instance.ts'
import type { SearchBudget, SearchTuning } from './search-tuning.ts'
import { serialGenerator } from './serial-generation.ts'

/** A short schedule of an instance, in periods from 0, with the length that none can be below. */
export function levelInstance(instance: ProjectInstance, budget: SearchBudget, tuning?: SearchTuning): SearchResult & { readonly lowerBound: number } {
  const bound = lowerBound(instance)
  const problem: SearchProblem = {
    forward: serialGenerator(instance),
    backward: serialGenerator(mirrored(instance)),
    predecessors: instance.predecessors,
    successors: instance.successors,
    order: instance.order,
    priorities: PRIORITY_RULES.map((rule) => priorities(instance, rule)),
    load: Float64Array.from(instance.demands, (row) => row.reduce((sum, demand, resource) => sum + demand / instance.capacities[resource]!, 0)),
    lowerBound: bound,
    horizon: instance.durations.reduce((sum, duration) => sum + duration, 0),
  }
  return { ...searchSchedule(problem, budget, tuning), lowerBound: bound }
}
