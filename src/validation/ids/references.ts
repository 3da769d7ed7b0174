// Where files name something that is defined elsewhere.
import type { FileKind } from '../file-group.ts'
import type { KnowledgeSort } from './knowledge-ids.ts'

/** What a reference leads to: something the packs define, or something of the file itself. `role-in-plan` is a role of the packs or one that somebody in the team has; `owner` is that or a team member. */
export type Target = Exclude<KnowledgeSort, 'packs' | 'principles' | 'remedies' | 'methodRules'> | 'tasks' | 'team' | 'role-in-plan' | 'owner' | 'plan-goals' | 'phase-gates' | 'phases' | 'respondents' | 'budget' | 'plan-kpis' | 'benefits' | 'gate-criteria' | 'own-impediments' | 'decisions-and-impediments'

/** A place of a kind of file, and what stands there. */
export interface Reference {
  readonly kind: FileKind
  readonly pattern: string
  readonly target: Target
}

const PLAIN: readonly (readonly [FileKind, Target, readonly string[]])[] = [
  ['Plan', 'tasks', ['phases.*.tasks.*.dependsOn.*', 'phases.*.tasks.*.dependsOn.*.task', 'phases.*.gate.milestone', 'uncertainty.drivers.*.tasks.*', 'risks.*.affects.*']],
  ['Plan', 'team', ['phases.*.tasks.*.assign.*', 'phases.*.tasks.*.assign.*.id', 'phases.*.tasks.*.assign.*.anyOf.*']],
  ['Plan', 'role-in-plan', ['phases.*.tasks.*.role']],
  ['Plan', 'owner', ['phases.*.tasks.*.raci.responsible', 'phases.*.tasks.*.raci.accountable', 'phases.*.tasks.*.raci.consulted.*', 'phases.*.tasks.*.raci.informed.*', 'kpis.*.owner']],
  ['Plan', 'methods', ['method']],
  ['Plan', 'plan-goals', ['kpis.*.goal']],
  ['Plan', 'phase-gates', ['readinessGates.*.before']],
  ['Profile', 'goals', ['goals.*.id']],
  ['Profile', 'kpis', ['goals.*.kpis.*.id']],
  ['Profile', 'methods', ['settings.method.id']],
  ['Profile', 'gates', ['settings.waivers.*.gate']],
  ['Interview', 'questions', ['answers.*.question']],
  ['Reconciliation', 'questions', ['agreed.*.question']],
  ['Assessment', 'conditions', ['conditions.*.id', 'recommendations.*.condition', 'band.loweredBy.*']],
  ['Assessment', 'questions', ['questions.*.id', 'conditions.*.agreement.flagged.*', 'counterfactual.changes.*.question', 'disagreements.*.question']],
  ['Assessment', 'gates', ['gates.*.id', 'recommendations.*.gates.*', 'band.cappedBy.*', 'disagreements.*.gates.*']],
  ['Assessment', 'methods', ['methods.*.id', 'methodDecision.id']],
  ['Assessment', 'respondents', ['questions.*.answers.*.respondent']],
  ['Schedule', 'tasks', ['criticalPath.*']],
  ['Baseline', 'phases', ['tasks.*.phase']],
  ['Baseline', 'methods', ['method']],
  ['QuestionBank', 'conditions', ['condition']],
  ['QuestionBank', 'gates', ['questions.*.gates.*']],
  ['QuestionBank', 'roles', ['questions.*.remedy.role', 'questions.*.remedy.accountable']],
  ['QuestionBank', 'activities', ['questions.*.remedy.within', 'questions.*.remedy.before.*']],
  ['Pack', 'roles', ['planning.coordinator', 'planning.gateOwner', 'planning.sponsor', 'planning.settle.role']],
  ['ActivityLibrary', 'roles', ['activities.*.role', 'activities.*.accountable', 'activities.*.consulted.*', 'activities.*.informed.*']],
  ['ActivityLibrary', 'activities', ['activities.*.dependsOn.*', 'activities.*.dependsOn.*.activity']],
  ['BudgetRules', 'activities', ['lines.*.from']],
  ['BenefitRules', 'goals', ['benefits.*.goal']],
  ['BenefitRules', 'kpis', ['benefits.*.kpi']],
  ['BenefitRules', 'roles', ['benefits.*.role', 'benefits.*.owner']],
  ['Plan', 'plan-goals', ['businessCase.benefits.*.goal']],
  ['Plan', 'owner', ['businessCase.benefits.*.owner']],
  ['Method', 'activities', ['phases.*.activities.*', 'phases.*.activities.*.id', 'phases.*.parts.*.activities.*', 'phases.*.parts.*.activities.*.id', 'phases.*.activities.*.dependsOn.*', 'phases.*.activities.*.dependsOn.*.activity', 'phases.*.parts.*.activities.*.dependsOn.*', 'phases.*.parts.*.activities.*.dependsOn.*.activity']],
  ['Method', 'roles', ['phases.*.activities.*.role', 'phases.*.parts.*.activities.*.role']],
  ['Method', 'criteria', ['phases.*.gate.criteria.*']],
  ['MethodChoice', 'methods', ['rules.*.method']],
  ['RiskSet', 'roles', ['risks.*.owner']],
  ['RiskSet', 'activities', ['risks.*.delays.*']],
  ['UncertaintyRules', 'activities', ['drivers.*.touches.activities.*']],
  ['UncertaintyRules', 'roles', ['drivers.*.touches.roles.*', 'drivers.*.touches.accountable.*']],
  ['ReviewRules', 'conditions', ['impediments.*.conditions.*']],
  ['ReviewRules', 'questions', ['impediments.*.questions.*']],
  ['ReviewRules', 'risks', ['impediments.*.risks.*']],
  ['EstimateFactors', 'activities', ['factors.*.activity']],
  ['GoalSet', 'roles', ['goals.*.kpis.*.owner', 'kpis.*.owner']],
  ['Progress', 'tasks', ['status.*.tasks.*.task', 'decisions.*.affects.*', 'impediments.*.tasks.*.task']],
  ['Progress', 'budget', ['status.*.costs.*.line']],
  ['Progress', 'phases', ['decisions.*.phase', 'impediments.*.phase']],
  ['Progress', 'phase-gates', ['gates.*.gate']],
  ['Progress', 'gate-criteria', ['gates.*.criteria.*.criterion', 'gates.*.waivers.*.criterion']],
  ['Progress', 'plan-kpis', ['measurements.*.kpi']],
  ['Progress', 'benefits', ['benefits.*.benefit']],
  ['Progress', 'own-impediments', ['impediments.*.repeats']],
  ['Progress', 'decisions-and-impediments', ['status.*.tasks.*.costCauses.*.reference']],
  ['PackCase', 'questions', ['interviews.*.answers.*.question']],
  ['PackCase', 'goals', ['profile.goals.*.id']],
  ['PackCase', 'gates', ['profile.settings.waivers.*.gate']],
  ['PackCase', 'methods', ['profile.settings.method.id', 'expect.method', 'expect.eligible.*', 'expect.blocked.*']],
  ['PackCase', 'risks', ['expect.risks.*']],
]

/** Every place with its target; those that need a look at more than the place itself (clauses, `because`) are in unknown-reference.ts. */
export const REFERENCES: readonly Reference[] = PLAIN.flatMap(([kind, target, patterns]) => patterns.map((pattern) => ({ kind, pattern, target })))
