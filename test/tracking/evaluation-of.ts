// Small evaluations for tests: a plan, what was told, and what must come out.
import type { Evaluation, IsoDate, Plan, Progress, TaskStatus } from '../../src/model/file-types.ts'
import { evaluate } from '../../src/tracking/evaluate.ts'
import type { EvaluationInput } from '../../src/tracking/evaluation-input.ts'
import { loadPack } from '../support/load-pack.ts'
import { scheduled } from '../scheduling/plan-of.ts'

const knowledge = loadPack()

/** A progress of statuses by day. */
export function progressOf(statuses: Readonly<Record<IsoDate, readonly TaskStatus[]>>, more: Partial<Progress> = {}): Progress {
  return { kind: 'Progress', schemaVersion: 1, status: Object.entries(statuses).sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, tasks]) => ({ date, tasks: [...tasks] })), ...more }
}

/** The evaluation of a plan on a day. */
export function evaluated(plan: Plan, progress: Progress, asOf: IsoDate, more: Partial<EvaluationInput> = {}): Evaluation {
  return evaluate({ plan, schedule: scheduled(plan), progress, asOf, knowledge, holidays: undefined, ...more })
}
