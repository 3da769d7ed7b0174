// Several packs become one Knowledge: later packs win, item by item, by id.
import type {
  ActivityLibrary, BenefitRules, BudgetRules, CriterionLibrary, EarnedValueRules, EstimateFactors, GateSet, GoalSet, Limits, Method, MethodChoice, Pack, QuestionBank, ReviewRules, RiskSet, RoleSet, UncertaintyRules,
} from '../model/file-types.ts'
import type { BankQuestion, FilledPlanning, Knowledge } from './knowledge.ts'

/** A file of a pack that holds knowledge. */
export type KnowledgeFile =
  | Pack | QuestionBank | RoleSet | ActivityLibrary | CriterionLibrary | Method | GateSet | GoalSet | MethodChoice | RiskSet | UncertaintyRules | BudgetRules | BenefitRules | EarnedValueRules | ReviewRules | EstimateFactors

const LIMITS: Required<Limits> = {
  bands: { ready: 80, 'conditionally-ready': 60, 'not-yet': 40 }, weakCondition: 40, coveragePercent: 80, evidenceFrom: 4,
  levelWithoutEvidence: 3, accountableSharePercent: 60, disagreementPoints: 50, managerStaffGap: 20, target: 75, minutesPerQuestion: 1.5, managers: ['executive', 'process-owner', 'project-manager'], alphaReliable: 0.8, alphaTentative: 0.667, gateDisagreementLevels: 2,
}

const PLANNING: FilledPlanning = {
  coordinator: 'project-manager', gateOwner: 'steering-committee', sponsor: 'sponsor', smallUsers: 20, mediumUsers: 200, measuresPerGoal: 2, reassessDays: 2,
}

/** Merges the files of the packs, in order, into one Knowledge; an item of a later pack replaces the item of the same id. */
export function mergePacks(packs: readonly (readonly KnowledgeFile[])[]): Knowledge {
  const files = packs.flat()
  const of = <K extends KnowledgeFile['kind']>(kind: K) => files.filter((file): file is Extract<KnowledgeFile, { kind: K }> => file.kind === kind)
  const heads = of('Pack')
  const conditions = heads.flatMap((head) => head.conditions ?? [])
  const choice = of('MethodChoice')
  const budget = of('BudgetRules')
  const benefits = of('BenefitRules')
  const review = of('ReviewRules')
  return {
    packs: heads.map(({ id, version }) => ({ id, version })),
    conditions: new Map([...byId(conditions)].sort(([, a], [, b]) => (a.order ?? 99) - (b.order ?? 99))),
    limits: Object.assign({}, LIMITS, ...heads.map((head) => head.limits ?? {})) as Required<Limits>,
    defaults: Object.assign({}, ...heads.map((head) => head.defaults ?? {})),
    planning: Object.assign({}, PLANNING, ...heads.map((head) => head.planning ?? {})) as FilledPlanning,
    principles: byId(heads.flatMap((head) => head.principles ?? [])),
    steps: byId(heads.flatMap((head) => head.steps ?? [])) as Knowledge['steps'],
    questions: byId(of('QuestionBank').flatMap((bank): BankQuestion[] => bank.questions.map((question) => ({ ...question, condition: bank.condition })))),
    roles: byId(of('RoleSet').flatMap((file) => file.roles)),
    activities: byId(of('ActivityLibrary').flatMap((file) => file.activities)),
    criteria: byId(of('CriterionLibrary').flatMap((file) => file.criteria)),
    methods: new Map([...byId(of('Method'))].sort(([, a], [, b]) => (a.order ?? 99) - (b.order ?? 99))),
    gates: byId(of('GateSet').flatMap((file) => file.gates)),
    goals: byId(of('GoalSet').flatMap((file) => file.goals)),
    commonKpis: byId(of('GoalSet').flatMap((file) => file.kpis ?? [])),
    methodRules: byId(choice.flatMap((file) => file.rules)),
    methodBase: choice.findLast((file) => file.base !== undefined)?.base ?? 50,
    risks: byId(of('RiskSet').flatMap((file) => file.risks)),
    uncertainty: byId(of('UncertaintyRules').flatMap((file) => file.drivers)),
    probabilityPercent: of('UncertaintyRules').findLast((file) => file.probabilityPercent !== undefined)?.probabilityPercent ?? [],
    budgetRules: byId(budget.flatMap((file) => file.lines)),
    budgetCategories: byId(budget.flatMap((file) => file.categories ?? [])),
    lights: of('EarnedValueRules').findLast((file) => file.lights)?.lights,
    overruns: byId(of('EarnedValueRules').flatMap((file) => file.overruns ?? [])),
    contingency: budget.findLast((file) => file.contingency)?.contingency,
    ownership: budget.findLast((file) => file.ownership)?.ownership,
    crash: budget.findLast((file) => file.crash)?.crash,
    caseTerms: benefits.findLast((file) => file.terms)?.terms,
    benefitRules: byId(benefits.flatMap((file) => file.benefits ?? [])),
    benefitReviewDays: benefits.findLast((file) => file.reviewAfterDays)?.reviewAfterDays ?? [],
    review: {
      decisions: review.findLast((file) => file.decisions)?.decisions, warnings: review.findLast((file) => file.warnings)?.warnings,
      grade: review.findLast((file) => file.grade)?.grade, calibration: review.findLast((file) => file.calibration)?.calibration,
    },
    impedimentKinds: byId(review.flatMap((file) => file.impediments ?? [])),
    estimateFactors: byId(of('EstimateFactors').flatMap((file) => file.factors)),
  }
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
