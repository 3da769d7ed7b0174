// What would have to be otherwise for a demand to be met: the counterfactual below a finding.
import type { PolicyFinding } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { remedyByAnswers } from './remedy-by-answers.ts'
import { remedyByCost } from './remedy-by-cost.ts'
import { remedyByCoverage } from './remedy-by-coverage.ts'
import { remedyByPlan } from './remedy-by-plan.ts'
import type { RemedyTerms } from './remedy-terms.ts'

/** The finding with the fewest answers, amounts or changes of the plan that would do, as notes. */
export function withRemedy(found: PolicyFinding, engagement: GatheredEngagement, terms: RemedyTerms): PolicyFinding {
  const notes = remedyOf(found, engagement, terms)
  return notes.length === 0 ? found : { ...found, notes: [...(found.notes ?? []), ...notes] }
}

function remedyOf({ goal }: PolicyFinding, engagement: GatheredEngagement, terms: RemedyTerms): Note[] {
  if (!goal) return []
  switch (goal.what) {
    case 'coverage': return remedyByCoverage(goal, engagement, terms)
    case 'finish': return remedyByPlan(goal, engagement, terms)
    case 'once':
    case 'perYear': return remedyByCost(goal, engagement, terms)
    default: return remedyByAnswers(goal, engagement, terms)
  }
}
