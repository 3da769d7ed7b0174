// What the plan takes for granted, each with how far it is backed.
import type { Assumption } from '../model/file-types.ts'
import type { PlanningContext } from './planning-input.ts'

/** One assumption per number the profile does not state, about the rates, and about the origin of the method. */
export function stateAssumptions({ drivers, method, say, text, currency }: PlanningContext): Assumption[] {
  const silent = Object.entries(drivers).filter(([, { stated }]) => !stated)
  return [
    ...silent.map(([driver, { value, path }]): Assumption => ({
      id: `assumed.${driver}`, text: say('plan.assumption.driver', { driver: say(`driver.${driver}`), value }), provenance: 'judgement', because: [path],
    })),
    { id: 'assumed.rates', text: say('plan.assumption.rates', { currency }), provenance: 'judgement', because: ['profile.team'] },
    { id: 'assumed.effort', text: say('plan.assumption.effort'), provenance: 'judgement', because: [method.id] },
    ...(method.note ? [{ id: `origin.${method.id}`, text: text(method.note), because: [method.id] }] : []),
  ]
}
