// What the network of a plan is: tasks numbered in plan order, linked by dependencies and gates.
import type { DependencyType, Plan, Task } from '../model/file-types.ts'
import type { ValuePath } from '../model/diagnostic.ts'

/** A task with its place in the plan. */
export interface PlannedTask {
  readonly task: Task
  readonly phase: string
  readonly path: ValuePath
}

/** A dependency between two tasks given by their numbers. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly type: DependencyType
  /** Lag in whole working days, negative is a lead; 0 where there is a calendarLag. */
  readonly lag: number
  /** Lag in whole calendar days. */
  readonly calendarLag?: number
  /** The lag is this percent of the predecessor's duration: `lag`, or `calendarLag` after a task in calendar days, are those of its likely value. */
  readonly percent?: number
  /** true: no dependency of the plan, but the milestone of a gate that holds the phase of the successor. */
  readonly gate?: true
  /** No dependency of the plan, but the order in which levelling has this member of the team do two tasks. */
  readonly member?: string
}

/** Tasks in plan order; `order` lists their numbers with every task after its predecessors; `into` and `outOf` hold their links. */
export interface Network {
  readonly tasks: readonly PlannedTask[]
  readonly order: readonly number[]
  readonly into: readonly (readonly Link[])[]
  readonly outOf: readonly (readonly Link[])[]
}

/** Whether a dependency waits for the finish of the predecessor (FS, FF) or for its start (SS, SF). */
export function waitsForFinish(link: Pick<Link, 'type'>): boolean {
  return link.type === 'FS' || link.type === 'FF'
}

/** Whether a dependency holds back the start of the successor (FS, SS) or its finish (FF, SF). */
export function holdsStart(link: Pick<Link, 'type'>): boolean {
  return link.type === 'FS' || link.type === 'SS'
}

/** The tasks of all phases, in plan order. */
export function plannedTasks(plan: Plan): PlannedTask[] {
  return plan.phases.flatMap((phase, p) => phase.tasks.map((task, t) => ({ task, phase: phase.id, path: ['phases', p, 'tasks', t] })))
}
