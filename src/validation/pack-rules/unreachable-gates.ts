// Readiness gates that answers cannot decide: they fail for everybody, or for nobody.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { Clause, GateSet } from '../../model/file-types.ts'
import { type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { partsOf, reachOf, workOfReach } from './clause-reach.ts'
import type { Work } from './work.ts'

const RULE = 'gate-unreachable'

/** Reports conditions of gates that every answer meets or that none can, at their smallest part, and readiness gates that never fail for want of a condition; of a pack without errors. */
export function unreachableGates(pack: Subject): Finding[] {
  const work = workOfReach()
  return filesOf(pack, 'GateSet').flatMap((file) => (file.value as GateSet).gates.flatMap(({ id, judgedAt, fails }, index) => {
    const path = ['gates', index]
    if (judgedAt !== 'readiness') return []
    if (!fails) return [finding(RULE, file, [...path, 'id'], { text: `${RULE}.without`, values: { gate: id } })]
    return decidedParts(fails, [...path, 'fails'], work).map((decided) => finding(RULE, file, decided.path, { text: `${RULE}.${decided.holds ? 'always' : 'never'}`, values: { gate: id } }))
  }))
}

// What is wrong with a part makes the whole wrong: only the part is told.
function decidedParts(clause: Clause, path: ValuePath, work: Work): { path: ValuePath; holds: boolean }[] {
  const inside = partsOf(clause).flatMap(({ part, path: below }) => decidedParts(part, [...path, ...below], work))
  if (inside.length > 0) return inside
  const { holds, fails } = reachOf(clause, work)
  return holds && fails ? [] : [{ path, holds }]
}
