// Strong disagreements on questions of gates: findings to be settled before the gate is believed.
import type { GateDisagreement, QuestionScore } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** The questions of readiness gates on which answers lie as far apart as the packs' limit says or further, and on which nothing has been agreed; the widest first. */
export function gateDisagreements(knowledge: Knowledge, scores: readonly QuestionScore[]): GateDisagreement[] {
  return scores.flatMap((score): GateDisagreement[] => {
    const { id, lowestLevel, highestLevel, agreed } = score
    const gates = (knowledge.questions.get(id)?.gates ?? []).filter((gate) => knowledge.gates.get(gate)?.judgedAt === 'readiness')
    if (agreed || gates.length === 0 || lowestLevel === undefined || highestLevel === undefined || highestLevel - lowestLevel < knowledge.limits.gateDisagreementLevels) return []
    return [{ question: id, gates, lowestLevel, highestLevel, because: [id] }]
  }).sort((a, b) => (b.highestLevel - b.lowestLevel) - (a.highestLevel - a.lowestLevel))
}
