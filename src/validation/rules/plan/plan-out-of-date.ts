// A plan that was generated from other answers than there are now.
import { addedAnswers, changedInputs } from '../../changed-inputs.ts'
import type { Subject } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { derivedOutOfDate } from '../interviews/derived-out-of-date.ts'

/** Warns of a plan whose profile, answers or packs have changed since it was generated; not where the assessment says so already. */
export function planOutOfDate(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  if (!plan || subject.planInputs === undefined) return []
  const inputs = [...changedInputs(subject, subject.planInputs), ...addedAnswers(subject, subject.planInputs)].map(({ input }) => input)
  if (inputs.length === 0 || derivedOutOfDate(subject).some(({ file }) => file.endsWith('assessment.yaml'))) return []
  return [finding('plan-out-of-date', plan, ['kind'], { severity: 'warning', at: 'key', values: { inputs } })]
}
