// Which readiness gates hold, fail, or rest on unknown answers.
import type { Gate, GateState, Profile } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Facts, judgeClause } from '../knowledge/when-clause.ts'

/** The state of every gate that is judged on readiness; a waiver in force on `today` is noted, the state stays. */
export function judgeGates(knowledge: Knowledge, facts: Facts, profile: Profile, today: string | undefined): GateState[] {
  return [...knowledge.gates.values()].filter((gate) => gate.judgedAt === 'readiness').map((gate) => judgeGate(gate, facts, profile, today))
}

function judgeGate(gate: Gate, facts: Facts, profile: Profile, today: string | undefined): GateState {
  const { holds, because } = gate.fails ? judgeClause(gate.fails, facts) : { holds: false, because: [] }
  const waiver = profile.settings?.waivers?.find((item) => item.gate === gate.id && (today === undefined || item.expires >= today))
  return {
    id: gate.id, state: holds === undefined ? 'undetermined' : holds ? 'fails' : 'holds', effect: gate.effect, because: [...because],
    ...(waiver ? { waiver: { by: waiver.by, reason: waiver.reason, expires: waiver.expires } } : {}),
  }
}
