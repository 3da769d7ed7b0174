// A gate that was passed though not everything was looked at.
import type { Subject } from '../../file-group.ts'
import { type PlacedDecision, gateDecisions, isPassed } from '../../plan/phase-gates.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const NAMED = 3

/** Warns of gates that were passed while criteria of the plan had neither been judged nor set aside; each gate at its last passing. */
export function criteriaNotJudged(subject: Subject): Finding[] {
  const last = new Map<string, PlacedDecision>()
  for (const decision of gateDecisions(subject).filter(isPassed)) if (decision.gate) last.set(decision.gate.id, decision)
  return [...last.values()].flatMap(({ file, value, path, gate, plan }) => {
    const looked = new Set(['criteria.*.criterion', 'waivers.*.criterion'].flatMap((pattern) => textsAt(value, pattern).map((item) => item.value)))
    const wanted = textsAt(gate?.value, 'criteria.*.id').map((item) => item.value)
    const open = wanted.filter((id) => !looked.has(id))
    // A criterion that the plan does not know may be one of those that are missing.
    if (open.length === 0 || [...looked].some((id) => !wanted.includes(id)) || !gate || !plan) return []
    return [finding('criteria-not-judged', file, [...path, 'decision'], {
      severity: 'warning', values: { gate: gate.id, count: open.length, total: wanted.length, names: open.slice(0, NAMED), more: Math.max(0, open.length - NAMED) }, other: { file: plan.path, path: [...gate.path, 'criteria'] },
    })]
  })
}
