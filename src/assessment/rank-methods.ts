// Which implementation method fits: rules of the pack over the profile and the scores, every rule with its reason.
import type { AssessedDecision, Profile, RankedMethod } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Facts, type Judgement, judgeClause } from '../knowledge/when-clause.ts'

/** Whether a rule of the packs blocks a method: undetermined while a blocking rule rests on unknown facts. No method at all counts as blocked. */
export function isBlocked(knowledge: Knowledge, method: string | undefined, facts: Facts): Judgement {
  if (method === undefined) return { holds: true, because: ['profile.settings.method'] }
  const blocking = [...knowledge.methodRules.values()].filter((rule) => rule.method === method && rule.effect === 'blocks')
  return blocking.length === 0 ? { holds: false, because: ['profile.settings.method'] } : judgeClause({ any: blocking.map((rule) => rule.when) }, facts)
}

/** The methods, eligible ones first, then by fit (0–100), then in the packs' order; the one to plan with is marked. */
export function rankMethods(knowledge: Knowledge, facts: Facts, profile: Profile): { methods: RankedMethod[]; decision: AssessedDecision | undefined } {
  const ranked = [...knowledge.methods.keys()].map((id) => rankMethod(knowledge, id, facts))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || b.fit - a.fit)
  const decided = profile.settings?.method
  const chosen = decided ? ranked.find((method) => method.id === decided.id) : ranked.find((method) => method.eligible)
  if (!chosen) return { methods: ranked, decision: undefined }
  const decision: AssessedDecision = decided
    ? { id: chosen.id, by: 'person', ...(decided.reason ? { reason: decided.reason } : {}), ...(decided.decidedBy ? { decidedBy: decided.decidedBy } : {}), ...(chosen.eligible ? {} : { overridesBlock: true }) }
    : { id: chosen.id, by: 'rule' }
  return { methods: ranked.map((method) => (method.id === chosen.id ? { ...method, chosen: true } : method)), decision }
}

function rankMethod(knowledge: Knowledge, id: string, facts: Facts): RankedMethod {
  const judged = [...knowledge.methodRules.values()].filter((rule) => rule.method === id)
    .map((rule) => ({ rule, judgement: judgeClause(rule.when, facts) }))
  const fired = judged.filter(({ judgement }) => judgement.holds === true)
  const rules = fired.map(({ rule }) => ({ id: rule.id, effect: rule.effect, points: rule.effect === 'favours' ? (rule.points ?? 0) : rule.effect === 'against' ? -(rule.points ?? 0) : 0 }))
  const undetermined = judged.filter(({ judgement }) => judgement.holds === undefined).map(({ rule }) => rule.id)
  const fit = Math.max(0, Math.min(100, rules.reduce((sum, { points }) => sum + points, knowledge.methodBase)))
  return {
    id, eligible: !rules.some(({ effect }) => effect === 'blocks'), fit, because: [...new Set(fired.flatMap(({ judgement }) => judgement.because))],
    ...(rules.length > 0 ? { rules } : {}), ...(undetermined.length > 0 ? { undetermined } : {}),
  }
}
