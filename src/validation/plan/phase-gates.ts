// The gates of a plan, and what was decided at them.
import type { ValuePath } from '../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { type PlacedTask, tasksIn } from './plan-tasks.ts'
import { byId } from './links-of-plan.ts'
import { rememberLast } from '../last-answer.ts'
import { projectPlan } from './project-plan.ts'
import { mapsAt } from '../visit-values.ts'

/** A gate at the end of a phase. */
export interface PlacedGate {
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
  readonly path: ValuePath
  /** Number of its phase, from 0. */
  readonly phase: number
  /** The task that stands for it, if there is one. */
  readonly milestone: PlacedTask | undefined
}

/** The gates of a plan in the order of its phases. */
export const gatesIn = rememberLast((plan: ParsedFile): readonly PlacedGate[] => {
  const tasks = byId(tasksIn(plan))
  return mapsAt(plan.value, 'phases.*.gate').map(({ value, path }) => ({ id: String(value['id']), value, path, phase: Number(path[1]), milestone: tasks.get(String(value['milestone'])) }))
})

/** What was decided at a gate of the plan. */
export interface PlacedDecision {
  readonly file: ParsedFile
  readonly value: Readonly<Record<string, unknown>>
  readonly path: ValuePath
  readonly gate: PlacedGate | undefined
  readonly plan: ParsedFile | undefined
}

/** The decisions at gates, in the order written; `gate` where the plan of the engagement has it. */
export function gateDecisions(subject: Subject): PlacedDecision[] {
  const files = filesOf(subject, 'Progress')
  const plan = files.length > 0 ? projectPlan(subject) : undefined
  const gates = new Map(plan ? gatesIn(plan).map((gate) => [gate.id, gate]) : [])
  return files.flatMap((file) => mapsAt(file.value, 'gates.*').map(({ value, path }) => ({ file, value, path, gate: gates.get(String(value['gate'])), plan })))
}

/** Whether work may go on. */
export function isPassed({ value: { decision } }: Pick<PlacedDecision, 'value'>): boolean {
  return decision === 'go' || decision === 'conditional-go'
}
