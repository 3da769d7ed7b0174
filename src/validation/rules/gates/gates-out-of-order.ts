// A later gate that was passed before an earlier one.
import type { Subject } from '../../file-group.ts'
import { gateDecisions, isPassed } from '../../plan/phase-gates.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of gates passed on a day before that on which the gate of an earlier phase was first passed; gates that hold nothing are passed over. */
export function gatesOutOfOrder(subject: Subject): Finding[] {
  const passed = gateDecisions(subject).filter((decision) => isPassed(decision) && typeof decision.value['date'] === 'string')
  const first = new Map<string, (typeof passed)[number]>()
  for (const decision of passed) {
    const { gate } = decision
    const before = gate && first.get(gate.id)
    if (gate && (!before || String(decision.value['date']) < String(before.value['date']))) first.set(gate.id, decision)
  }
  return [...first.values()].flatMap((later) => {
    const earlier = [...first.values()].find((other) => (other.gate?.phase ?? 0) < (later.gate?.phase ?? 0) && other.gate?.value['holds'] !== 'none' && String(other.value['date']) > String(later.value['date']))
    if (!earlier) return []
    return [finding('gates-out-of-order', later.file, [...later.path, 'date'], {
      severity: 'warning', values: { later: later.gate?.id ?? '', date: String(later.value['date']), earlier: earlier.gate?.id ?? '', before: String(earlier.value['date']) }, other: { file: earlier.file.path, path: [...earlier.path, 'date'] },
    })]
  })
}
