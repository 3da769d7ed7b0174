// What the plan takes for granted, each with how far it is backed.
import type { Assumption, EstimateFactor } from '../model/file-types.ts'
import type { PlanningContext } from './planning-input.ts'

/** One assumption per number the profile does not state, about the rates, about the firm's own experience, and about the origin of the method. */
export function stateAssumptions({ drivers, method, knowledge, say, text, currency }: PlanningContext): Assumption[] {
  const silent = Object.entries(drivers).filter(([, { stated }]) => !stated)
  return [
    ...silent.map(([driver, { value, path }]): Assumption => ({
      id: `assumed.${driver}`, text: say('plan.assumption.driver', { driver: say(`driver.${driver}`), value }), provenance: 'judgement', because: [path],
    })),
    { id: 'assumed.rates', text: say('plan.assumption.rates', { currency }), provenance: 'judgement', because: ['profile.team'] },
    { id: 'assumed.effort', text: say('plan.assumption.effort'), provenance: 'judgement', because: [method.id] },
    ...calibrated([...knowledge.estimateFactors.values()], say),
    ...(method.note ? [{ id: `origin.${method.id}`, text: text(method.note), because: [method.id] }] : []),
  ]
}

// One line however many there are: the pack shows each with its evidence.
function calibrated(factors: readonly EstimateFactor[], say: PlanningContext['say']): Assumption[] {
  if (factors.length === 0) return []
  const values = factors.map(({ factor }) => factor)
  return [{ id: 'assumed.calibration', text: say('plan.assumption.calibrated', { count: factors.length, lowest: Math.min(...values), highest: Math.max(...values) }), provenance: 'sourced', because: factors.map(({ id }) => id) }]
}
