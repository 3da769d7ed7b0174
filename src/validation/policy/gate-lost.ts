// Gates that held and hold no longer.
import type { GateDecision } from '../../model/file-types.ts'
import { finding } from '../rule.ts'
import type { Demand, PolicyFinding } from './judged-engagement.ts'

const RULE = 'policy-gate-lost'
/** Means every gate. */
export const ALL_GATES = 'all'
const PASSED: readonly GateDecision['decision'][] = ['go', 'conditional-go']

/** Reports gates of readiness that held at the revision and now fail or are undetermined. Whether the profile waives them does not matter: the same push could bring both. */
export const readinessGateLost: Demand = (policy, { before, now }) => {
  const asked = policy.value.gatesMustHold?.readiness
  if (!asked || !before) return []
  return now.assessment.gates.flatMap(({ id, state }): PolicyFinding[] => {
    const held = before.assessment.gates.some((gate) => gate.id === id && gate.state === 'holds')
    const index = indexOf(id, asked)
    if (!held || state === 'holds' || index < 0) return []
    const found = finding(RULE, policy, ['gatesMustHold', 'readiness', index], { text: `${RULE}.${state}`, values: { item: id } })
    return [{ ...found, item: id, effect: { kind: 'Assessment', list: 'gates', item: id }, goal: { what: 'gate', id } }]
  })
}

/** Reports gates of phases that were passed at the revision and now are not: the decision is gone, or a later one stops the project. */
export const phaseGateLost: Demand = (policy, engagement) => {
  const { before, now, folder } = engagement
  const asked = policy.value.gatesMustHold?.phases
  if (!asked || !before) return []
  const gates = [...new Set(before.gateDecisions.map(({ gate }) => gate))]
  return gates.flatMap((gate): PolicyFinding[] => {
    const [was, is] = [lastOn(gate, before.gateDecisions), lastOn(gate, now.gateDecisions)]
    const index = indexOf(gate, asked)
    if (index < 0 || !was || !PASSED.includes(was.decision) || (is && PASSED.includes(is.decision))) return []
    const values = { item: gate, date: was.date, by: was.decidedBy, decision: is?.decision === 'no-go' ? 'stop' : 'defer', unmet: unmet(is), has: unmet(is).length > 0 ? 'unmet' : 'none' }
    const found = finding(RULE, policy, ['gatesMustHold', 'phases', index], { text: `${RULE}.${is ? 'stopped' : 'undecided'}`, values })
    return [{ ...found, item: gate, ...(is ? { file: `${folder}progress.yaml`, path: ['gates', now.gateDecisions.indexOf(is), 'decision'] } : {}) }]
  })
}

function indexOf(id: string, asked: readonly string[]): number {
  return asked.includes(id) ? asked.indexOf(id) : asked.indexOf(ALL_GATES)
}

// Of one day the last in the file.
function lastOn(gate: string, decisions: readonly GateDecision[]): GateDecision | undefined {
  return decisions.filter((decision) => decision.gate === gate).reduce<GateDecision | undefined>((last, next) => (last && last.date > next.date ? last : next), undefined)
}

function unmet(decision: GateDecision | undefined): string[] {
  return (decision?.criteria ?? []).filter(({ met }) => !met).map(({ criterion }) => criterion)
}
