// Gates that hold the next phase: what waits for the milestone of a gate without saying so.
import type { Plan } from '../model/file-types.ts'
import { holdsStart, type Link, type Network, type PlannedTask } from './network.ts'

/**
 * One link for each task that a gate before its phase holds and that waits for it neither itself nor through another task it holds. A gate with a milestone holds
 * all later phases unless its `holds` says `none`; it never holds what its milestone waits for, so no ring can come of it.
 */
export function gateLinks(plan: Plan, tasks: readonly PlannedTask[], numbers: ReadonlyMap<string, number>, network: Pick<Network, 'order' | 'into' | 'outOf'>): Link[] {
  const gates = new Map(plan.phases.flatMap(({ id, gate }) => {
    const milestone = gate === undefined || gate.holds === 'none' ? undefined : numbers.get(gate.milestone ?? '')
    return milestone === undefined ? [] : [[id, milestone] as const]
  }))
  if (gates.size === 0) return []
  const phaseOf = tasksByPhase(plan, tasks)
  const added: Link[] = []
  // Nearly always one: the gate before, whose milestone is held by the gate before that one. Not so where a milestone stands in an earlier phase, or waits for a later one.
  let active: Hold[] = []
  const begun = new Set<number>()
  for (const { id } of plan.phases) {
    const members = phaseOf.get(id) ?? []
    for (const number of members) begun.add(number)
    for (const hold of active) {
      const before = ancestors(hold.gate, network.into, added)
      for (const number of members) if (!before.has(number)) hold.held.add(number)
      for (const number of members) if (needsLink(number, hold, network.into[number]!)) added.push({ from: hold.gate, to: number, type: 'FS', lag: 0, gate: true })
    }
    const gate = gates.get(id)
    if (gate === undefined) continue
    const isInOrder = [...ancestors(gate, network.into, added)].every((number) => begun.has(number))
    // The earlier gate is the stronger where two contradict each other.
    active = [...active.filter(({ held }) => !isInOrder || !held.has(gate)), { gate, held: new Set() }]
  }
  return added
}

/** The milestone of a gate and the tasks it holds, as far as they are known. */
interface Hold {
  readonly gate: number
  readonly held: Set<number>
}

function tasksByPhase(plan: Plan, tasks: readonly PlannedTask[]): Map<string, number[]> {
  const found = new Map<string, number[]>(plan.phases.map(({ id }) => [id, []]))
  tasks.forEach(({ phase }, number) => found.get(phase)?.push(number))
  return found
}

function ancestors(of: number, into: Network['into'], added: readonly Link[]): ReadonlySet<number> {
  const gatesOf = new Map<number, number[]>()
  for (const { from, to } of added) gatesOf.set(to, [...(gatesOf.get(to) ?? []), from])
  const reached = new Set<number>([of])
  for (const number of reached) {
    for (const { from } of into[number]!) reached.add(from)
    for (const gate of gatesOf.get(number) ?? []) reached.add(gate)
  }
  return reached
}

function needsLink(number: number, { gate, held }: Hold, into: readonly Link[]): boolean {
  return held.has(number) && !into.some((link) => holdsStart(link) && link.lag >= 0 && (link.calendarLag ?? 0) >= 0 && (link.from === gate ? link.type === 'FS' : held.has(link.from)))
}
