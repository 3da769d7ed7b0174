// Gates that hold the next phase: what waits for the milestone of a gate without saying so.
import type { Plan } from '../model/file-types.ts'
import { holdsStart, type Link, type Network, type PlannedTask } from './network.ts'

/**
 * One link for each task that the nearest gate before its phase holds and that waits for it neither itself nor through a task of the same hold. A gate with a milestone holds
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
  const holder = new Map<number, number>()
  let nearest: number | undefined
  for (const { id } of plan.phases) {
    const members = phaseOf.get(id) ?? []
    if (nearest !== undefined) {
      const before = ancestors(nearest, network.into, added)
      for (const number of members) if (number !== nearest && !before.has(number)) holder.set(number, nearest)
      for (const number of members) if (needsLink(number, holder, network.into[number]!)) added.push({ from: nearest, to: number, type: 'FS', lag: 0, gate: true })
    }
    nearest = gates.get(id) ?? nearest
  }
  return added
}

function tasksByPhase(plan: Plan, tasks: readonly PlannedTask[]): Map<string, number[]> {
  const found = new Map<string, number[]>(plan.phases.map(({ id }) => [id, []]))
  tasks.forEach(({ phase }, number) => found.get(phase)?.push(number))
  return found
}

function ancestors(of: number, into: Network['into'], added: readonly Link[]): ReadonlySet<number> {
  const held = new Map<number, number>(added.map(({ from, to }) => [to, from]))
  const reached = new Set<number>([of])
  for (const number of reached) {
    for (const { from } of into[number]!) reached.add(from)
    const gate = held.get(number)
    if (gate !== undefined) reached.add(gate)
  }
  return reached
}

function needsLink(number: number, holder: ReadonlyMap<number, number>, into: readonly Link[]): boolean {
  const gate = holder.get(number)
  if (gate === undefined) return false
  return !into.some((link) => holdsStart(link) && link.lag >= 0 && (link.calendarLag ?? 0) >= 0 && (link.from === gate ? link.type === 'FS' : holder.get(link.from) === gate))
}
