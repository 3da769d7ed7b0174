// What merging must know of a plan beyond its form: what hangs together, what is held, what somebody has decided.
import type { Fields, MergePath, MergeRules } from '../../model/merge/merge-values.ts'
import { LISTS } from './plan-change.ts'

/** A decision of somebody about a thing or a field: what the plan has, or what the generator would write. */
export type Take = 'mine' | 'generated'

const GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  tasks: [['effortDays', 'durationDays', 'calendarDays'], ['notBefore', 'notAfter', 'mustStartOn', 'deadline', 'asLateAsPossible'], ['fixedCost', 'accrue']],
  budget: [['quantity', 'unit', 'rate', 'amount']],
}
const DOERS = ['assign', 'role']
const WHOLE = new Set(['effortDays', 'durationDays', 'calendarDays', 'crash', 'absences', 'perYear'])

/** What the rules of a plan rest on; `used` collects the decisions that met something. */
export interface RuleFacts {
  readonly started: ReadonlySet<string>
  readonly commented: ReadonlySet<string>
  readonly takes: ReadonlyMap<string, Take>
  readonly used: Set<string>
}

/** The rules by which the versions of a plan with flat tasks are merged. */
export function planRules({ started, commented, takes, used }: RuleFacts): MergeRules {
  return {
    isWhole: (path) => WHOLE.has(path.at(-1) ?? ''),
    isNeverEmpty: (path) => path.at(-1) === 'assign',
    groups: ([list = '', , ...rest], versions) => (rest.length > 0 ? [] : [...(GROUPS[list] ?? []), ...(list === 'tasks' && versions.some(isForRole) ? [DOERS] : [])]),
    held: (path) => (path[0] === 'tasks' && started.has(path[1] ?? '') ? 'started' : commented.has(`${path.at(-2)}:${path.at(-1)}`) ? 'commented' : undefined),
    isFrozen: (path) => path[0] === 'tasks' && path.length === 2 && started.has(path[1] ?? ''),
    taken: (path) => {
      const name = namesOf(path).find((candidate) => takes.has(candidate))
      if (name === undefined) return undefined
      used.add(name)
      return takes.get(name) === 'generated' ? 'theirs' : 'mine'
    },
  }
}

function isForRole(fields: Fields): boolean {
  return fields['role'] !== undefined
}

// `risks.staff-leaves.owner`, `staff-leaves.owner`, and the same for the things around it.
function namesOf(path: MergePath): string[] {
  const starts = [0, ...path.flatMap((step, index) => ((LISTS as readonly string[]).includes(step) ? [index + 1] : []))]
  return path.flatMap((_, last) => starts.filter((start) => start <= last).map((start) => path.slice(start, last + 1).join('.').replace('(phase)', 'phase')))
}
