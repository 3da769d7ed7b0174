// What was decided at the gates, and what is not as it should be.
import type { GateCondition, GateCriteria, GateDecision, GateFinding, IsoDate, Plan, ReviewedCondition, ReviewedGate, ReviewedWaiver } from '../../model/file-types.ts'

/** Every decision at a gate made until the day, oldest first; undefined where there are none. The findings of a decision that a later one at the same gate has replaced are past. */
export function reviewGates(all: readonly GateDecision[] | undefined, plan: Pick<Plan, 'phases'>, asOf: IsoDate): ReviewedGate[] | undefined {
  const known = (all ?? []).filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (known.length === 0) return undefined
  return known.map((decision, index) => reviewed(decision, known.slice(index + 1).filter(({ gate }) => gate === decision.gate), plan, asOf))
}

function reviewed(decision: GateDecision, later: readonly GateDecision[], plan: Pick<Plan, 'phases'>, asOf: IsoDate): ReviewedGate {
  const { id, gate, date, decision: decided, decidedBy, until } = decision
  const criteria = criteriaOf(decision, plan)
  const waivers = (decision.waivers ?? []).map((waiver): ReviewedWaiver => {
    const { criterion, by, reason, expires } = waiver
    return { criterion, by, reason, expires, state: metIn(later, criterion) ? 'met-since' : expires < asOf ? 'expired' : 'valid' }
  })
  const conditions = (decision.conditions ?? []).map((condition) => conditionOf(condition, asOf))
  return {
    id, gate, date, decision: decided, decidedBy: [...decidedBy], ...(until !== undefined && { until }), latest: later.length === 0,
    criteria, waivers, conditions, findings: findingsOf(decided, criteria, waivers, conditions),
  }
}

function criteriaOf({ gate, criteria = [] }: GateDecision, { phases }: Pick<Plan, 'phases'>): GateCriteria {
  const planned = phases.find((phase) => phase.gate?.id === gate)?.gate?.criteria ?? []
  const judged = new Set(criteria.map(({ criterion }) => criterion))
  return {
    met: criteria.filter(({ met }) => met).map(({ criterion }) => criterion), notMet: criteria.filter(({ met }) => !met).map(({ criterion }) => criterion),
    notJudged: planned.flatMap(({ id }) => (judged.has(id) ? [] : [id])), withoutEvidence: criteria.filter(({ met, evidence, source }) => met && evidence === undefined && source === undefined).map(({ criterion }) => criterion),
  }
}

function metIn(decisions: readonly GateDecision[], criterion: string): boolean {
  return decisions.some(({ criteria = [] }) => criteria.some((judged) => judged.criterion === criterion && judged.met))
}

function conditionOf({ text, owner, due, done }: GateCondition, asOf: IsoDate): ReviewedCondition {
  const finished = done !== undefined && done <= asOf ? done : undefined
  return { text, owner, due, ...(finished !== undefined && { done: finished }), state: finished !== undefined ? (finished > due ? 'done-late' : 'done') : due < asOf ? 'overdue' : 'open' }
}

// A gate that was not passed has nothing to answer for but its conditions; one passed under conditions is in order once they are met.
function findingsOf(decided: GateDecision['decision'], criteria: GateCriteria, waivers: readonly ReviewedWaiver[], conditions: readonly ReviewedCondition[]): GateFinding[] {
  const passed = decided === 'go' || decided === 'conditional-go'
  const waived = new Set(waivers.map(({ criterion }) => criterion))
  const unmet = decided === 'conditional-go' && conditions.length > 0 ? 'unmet-under-conditions' as const : 'unmet-without-waiver' as const
  const isMade = unmet === 'unmet-under-conditions' && conditions.every(({ done }) => done !== undefined)
  return [
    ...(passed ? [
      ...(isMade ? [] : criteria.notMet).filter((criterion) => !waived.has(criterion)).map((criterion): GateFinding => ({ finding: unmet, criterion })),
      ...waivers.filter(({ state }) => state === 'expired').map(({ criterion }): GateFinding => ({ finding: 'waiver-expired', criterion })),
      ...criteria.notJudged.filter((criterion) => !waived.has(criterion)).map((criterion): GateFinding => ({ finding: 'not-judged', criterion })),
      ...criteria.withoutEvidence.map((criterion): GateFinding => ({ finding: 'without-evidence', criterion })),
    ] : []),
    ...conditions.filter(({ state }) => state === 'overdue').map(({ text }): GateFinding => ({ finding: 'condition-overdue', text })),
  ]
}
