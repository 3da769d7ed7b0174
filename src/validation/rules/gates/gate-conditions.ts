// A decision at a gate that leaves open what it depends on.
import type { Subject } from '../../file-group.ts'
import { type PlacedDecision, gateDecisions } from '../../plan/phase-gates.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'gate-conditions'

/** Warns of going on conditionally without a condition, of deferring without a day, and of conditions that were due before they were set. */
export function gateConditions(subject: Subject): Finding[] {
  return gateDecisions(subject).flatMap(ofDecision)
}

function ofDecision({ file, value, path }: PlacedDecision): Finding[] {
  const { id, decision, date, until } = value
  const conditions = mapsAt(value, 'conditions.*')
  const early = conditions.filter(({ value: { due } }) => typeof due === 'string' && typeof date === 'string' && due < date)
  const tell = (text: string, at: PlacedDecision['path'], values: Record<string, string> = {}): Finding => finding(RULE, file, at, { severity: 'warning', text: `${RULE}.${text}`, values: { name: String(id), ...values } })
  return [
    ...(decision === 'conditional-go' && conditions.length === 0 ? [tell('none', [...path, 'decision'])] : []),
    ...(decision === 'defer' && until === undefined ? [tell('until', [...path, 'decision'])] : []),
    ...early.map(({ value: { due }, path: at }) => tell('early', [...path, ...at, 'due'], { due: String(due), date: String(date) })),
  ]
}
