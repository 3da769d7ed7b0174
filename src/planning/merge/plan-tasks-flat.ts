// A plan with its tasks in one list, each with the phase it stands in: the form in which a task can move.
import type { Plan } from '../../model/file-types.ts'
import type { Fields } from '../../model/merge/merge-values.ts'

/** The field in which a task of a flat plan says its phase; no file has it. */
export const PHASE = '(phase)'

/** A task of a flat plan. */
export type FlatTask = Fields & { readonly id: string }

/** A plan whose phases are without tasks. */
export interface FlatPlan extends Fields {
  readonly phases: readonly Fields[]
  readonly tasks: readonly FlatTask[]
}

/** Takes the tasks out of their phases. */
export function flatPlan(plan: Plan): FlatPlan {
  return {
    ...plan,
    phases: plan.phases.map((phase) => ({ ...phase, tasks: undefined })),
    tasks: plan.phases.flatMap((phase) => phase.tasks.map((task): FlatTask => ({ ...task, [PHASE]: phase.id }))),
  }
}

/** Puts the tasks back; `order` gives their ids in a phase. */
export function foldedPlan({ tasks, ...rest }: FlatPlan, order: (phase: string) => readonly string[]): Plan {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const phases = rest.phases.map((phase) => {
    const { gate, ...before } = withoutField(phase, 'tasks')
    const own = order(String(phase['id'])).flatMap((id) => byId.get(id) ?? []).map((task) => withoutField(task, PHASE))
    return { ...before, tasks: own, ...(gate === undefined ? {} : { gate }) }
  })
  return { ...withoutField(rest, ''), phases } as unknown as Plan
}

function withoutField(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key !== name && value !== undefined))
}
