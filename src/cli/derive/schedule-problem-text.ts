// Why a plan cannot be scheduled, in words.
import type { ScheduleProblem } from '../../scheduling/schedule-problem.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** The sentence of a problem; where `validate` knows it too, in the words of `validate`. */
export function scheduleProblemText({ rule, values }: ScheduleProblem, planFile: string, say: Say): string {
  switch (rule) {
    case 'dependency-cycle': return say('diagnostics.dependency-cycle.ring', { chain: values['cycle'] })
    case 'unknown-reference': return say('diagnostics.unknown-reference', { what: say(`diagnostics.thing.${values['expected'] === 'task' ? 'tasks' : 'team'}`), name: values['name'], hint: 'no' })
    case 'duplicate-id': return say('diagnostics.duplicate-id.twice', { what: say('diagnostics.thing.tasks'), name: values['id'], place: planFile })
    case 'missing-estimate': return say('diagnostics.missing-estimate', { task: values['task'] })
    case 'no-working-days': return say('diagnostics.no-working-days', { from: values['from'] })
    case 'beyond-horizon': return say('errors.beyondHorizon', { task: values['task'], days: values['days'] })
    default: throw new Error(`No words for ${rule satisfies never as string}`)
  }
}
