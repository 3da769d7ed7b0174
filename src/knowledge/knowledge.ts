// What the packs know, by id, after merging: the only form in which the stages see knowledge.
import type {
  Activity, BenefitRule, BudgetRule, CalibrationRule, CaseTerms, CategoryText, Condition, ContingencyRule, CrashRule, CriterionText, DecisionRule, EstimateFactor, Gate, GenericStep, Goal, GradeRule,
  ImpedimentKind, Kpi, LightRule, Limits, Method, MethodRule, OwnershipRule, PlanningDefaults, Principle, ProfileDefaults, PublishedOverrun, Question, RiskRule, Role, StepText, UncertaintyRule, WarningRule,
} from '../model/file-types.ts'

/** A question together with the success condition it belongs to. */
export interface BankQuestion extends Question {
  readonly condition: string
}

/** The planning defaults with every gap filled, but for the settling of disagreements, of which a pack may know nothing. */
export type FilledPlanning = Required<Omit<PlanningDefaults, 'settle'>> & Pick<PlanningDefaults, 'settle'>

/** Everything the merged packs know. Maps keep the order of the packs' files. */
export interface Knowledge {
  readonly packs: readonly { readonly id: string; readonly version: string }[]
  readonly conditions: ReadonlyMap<string, Condition>
  readonly limits: Required<Limits>
  readonly defaults: ProfileDefaults
  readonly planning: FilledPlanning
  readonly principles: ReadonlyMap<string, Principle>
  readonly steps: ReadonlyMap<GenericStep, StepText>
  readonly questions: ReadonlyMap<string, BankQuestion>
  readonly roles: ReadonlyMap<string, Role>
  readonly activities: ReadonlyMap<string, Activity>
  readonly criteria: ReadonlyMap<string, CriterionText>
  readonly methods: ReadonlyMap<string, Method>
  readonly gates: ReadonlyMap<string, Gate>
  readonly goals: ReadonlyMap<string, Goal>
  readonly commonKpis: ReadonlyMap<string, Kpi>
  readonly methodRules: ReadonlyMap<string, MethodRule>
  readonly methodBase: number
  readonly risks: ReadonlyMap<string, RiskRule>
  readonly uncertainty: ReadonlyMap<string, UncertaintyRule>
  /** How likely a risk of probability 1, 2 … 5 is, in percent; empty where no pack says. */
  readonly probabilityPercent: readonly number[]
  readonly budgetRules: ReadonlyMap<string, BudgetRule>
  readonly budgetCategories: ReadonlyMap<string, CategoryText>
  /** From which index on earned value is green or amber; undefined where no pack says. */
  readonly lights: LightRule | undefined
  readonly overruns: ReadonlyMap<string, PublishedOverrun>
  readonly contingency: ContingencyRule | undefined
  readonly ownership: OwnershipRule | undefined
  readonly crash: CrashRule | undefined
  readonly caseTerms: CaseTerms | undefined
  readonly benefitRules: ReadonlyMap<string, BenefitRule>
  /** Days after going live on which benefits are looked at. */
  readonly benefitReviewDays: readonly number[]
  /** By what projects are judged afterwards; each part undefined where no pack has it. */
  readonly review: {
    readonly decisions: DecisionRule | undefined
    readonly warnings: WarningRule | undefined
    readonly grade: GradeRule | undefined
    readonly calibration: CalibrationRule | undefined
  }
  readonly impedimentKinds: ReadonlyMap<string, ImpedimentKind>
  /** What a firm's own projects say about the estimates of the packs. */
  readonly estimateFactors: ReadonlyMap<string, EstimateFactor>
}
