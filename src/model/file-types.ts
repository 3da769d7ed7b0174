// Generated from schemas/*.schema.json by test/file-types.test.ts; never edit: `npm run types` writes it anew.
/**
 * Any file that crmplan reads or writes.
 */
export type AnyFile =
  | ActivityLibrary
  | Assessment
  | Baseline
  | BenefitRules
  | BudgetRules
  | CalendarData
  | CriterionLibrary
  | DescriptionCatalogue
  | Diff
  | EarnedValueRules
  | EstimateFactors
  | Evaluation
  | GateSet
  | GoalSet
  | Interview
  | KnownFindings
  | MethodChoice
  | Method
  | NeedMap
  | PackCase
  | Pack
  | PlanInputs
  | Plan
  | Policy
  | Profile
  | Progress
  | QuestionBank
  | Reconciliation
  | ReviewRules
  | RiskSet
  | RoleSet
  | RuleCatalogue
  | Scenarios
  | Schedule
  | TextCatalogue
  | UncertaintyRules
  | ValidationRules
/**
 * Something that is done in a project.
 */
export type Activity = {
  [k: string]: unknown
} & {
  id: Word
  title: LocalizedText
  description: LocalizedText
  step: GenericStep
  /**
   * What the product must know of it: live: the system is live for everybody when this is finished, and the deadline of the profile is for it; measures-baselines: here the measures get their value of today; sets-targets: here they get their target; commits: from here on a contract binds the company.
   */
  marks?: 'live' | 'measures-baselines' | 'sets-targets' | 'commits'
  /**
   * Budget category of its cost.
   */
  category: 'implementation' | 'integration' | 'migration' | 'training' | 'change' | 'management'
  role: Word
  accountable?: Word
  /**
   * Roles asked.
   */
  consulted?: Word[]
  /**
   * Roles told.
   */
  informed?: Word[]
  effort?: EffortFormula
  duration?: EffortFormula
  /**
   * Activities before; those not in the plan are skipped over.
   */
  dependsOn?: ActivityLink[]
  deliverable: LocalizedText
  when?: Clause
  tailorReason?: LocalizedText
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * An id without dots.
 */
export type Word = string
/**
 * Generic implementation step, by which methods are compared: CRM goals; stage goals and route; organisation; architecture; build; test, train and go live; evaluation.
 */
export type GenericStep = 'goals' | 'route' | 'organisation' | 'architecture' | 'build' | 'go-live' | 'evaluation'
/**
 * A number from the profile that drives effort: users, sites, modules, channels, systems to integrate, customer records in thousands, goals, processes in scope, languages, data sources.
 */
export type Driver =
  'users' | 'sites' | 'modules' | 'channels' | 'integrations' | 'recordsThousand' | 'goals' | 'processes' | 'languages' | 'dataSources'
/**
 * An activity this one depends on.
 */
export type ActivityLink = Word | ActivityDependency
/**
 * Finish-to-start, start-to-start, finish-to-finish, start-to-finish.
 */
export type DependencyType = 'FS' | 'SS' | 'FF' | 'SF'
/**
 * A condition over the profile, the answers and the scores. Unknown facts make it undetermined, not false.
 */
export type Clause = AllClause | AnyClause | NotClause | ProfileClause | QuestionClause | ConditionClause | MethodClause
/**
 * A stable, readable name: words joined by hyphens, parts joined by dots, such as leadership.sponsor-authority.
 */
export type Id = string
/**
 * sourced: stated in a source text; reconstructed: published but not checked again; judgement: our own default, to be changed freely.
 */
export type Provenance = 'sourced' | 'reconstructed' | 'judgement'
/**
 * The inputs this file was made from.
 */
export type DerivedFrom = InputDigest[]
/**
 * A day as YYYY-MM-DD.
 */
export type IsoDate = string
/**
 * May the company start? From best to worst.
 */
export type Verdict = 'ready' | 'conditionally-ready' | 'not-yet' | 'not-ready'
/**
 * In which role somebody answers the interview.
 */
export type RespondentRole = 'executive' | 'process-owner' | 'it' | 'front-line' | 'project-manager'
/**
 * The ids this rests on: follow them to know why.
 *
 * Items: Id of a question, condition, gate, rule, profile path, activity or task.
 */
export type Because = string[]
/**
 * Language of people-facing text.
 */
export type Language = 'en' | 'zh-CN' | 'zh-TW'
/**
 * An amount of money in the currency of the engagement.
 */
export type Amount = number
/**
 * Stretches of days, in order.
 *
 * @minItems 1
 */
export type Stretches = Stretch[]
/**
 * How certain a benefit is: cash that can be touched; direct saving; indirect; remote.
 */
export type Certainty = 'cash' | 'direct' | 'indirect' | 'remote'
/**
 * running: it is going on; delivered: it is finished; stopped: it was given up.
 */
export type ProjectState = 'running' | 'delivered' | 'stopped'
/**
 * Traffic light, by the limits of the pack.
 */
export type TrafficLight = 'green' | 'amber' | 'red'
/**
 * no-budget: nothing costs anything in the baseline; no-planned-value: nothing should have been done yet; no-earned-value: nothing is done yet; no-actual-cost: no cost is known; budget-spent: the budget is spent; all-done: there is nothing left to do; not-begun: the day is before the planned start; too-far: the end would be more than a hundred years away.
 */
export type EvaluationReason =
  'no-budget' | 'no-planned-value' | 'no-earned-value' | 'no-actual-cost' | 'budget-spent' | 'all-done' | 'not-begun' | 'too-far'
/**
 * Why something costs more or less: the estimate was wrong; the scope changed; a price or daily rate is another; something held the work up; something from outside; a decision was made.
 */
export type OverrunCause = 'estimate' | 'scope-change' | 'rate' | 'impediment' | 'external' | 'decision'
/**
 * reached: at the target or beyond it; on-track, behind: beside where it should be; missed: not reached on its day; under-way: nothing says where it should be; not-measured; no-target: measured, without a target.
 */
export type KpiState = 'reached' | 'on-track' | 'behind' | 'missed' | 'under-way' | 'not-measured' | 'no-target'
/**
 * A figure of a business case.
 */
export type CaseFigure = 'internalRatePercent' | 'returnPercent' | 'benefitCostRatio' | 'paybackYears' | 'discountedPaybackYears'
/**
 * Name of an input of the KPI.
 */
export type GoalSetInputName = string
/**
 * A way to compute a KPI.
 */
export type KpiForm =
  | QuotientForm
  | MeanForm
  | MeanOfRatiosForm
  | MeanOfDifferencesForm
  | ShareBetweenForm
  | SumOfProductsForm
  | EndlessValueForm
  | FiniteValueForm
  | WeightedIndexForm
/**
 * One answer: a level, or unknown, or not applicable.
 */
export type Answer = InterviewAnswer & InterviewAnswer1
export type InterviewAnswer = {
  [k: string]: unknown
}
/**
 * An activity of this phase.
 */
export type ActivityUse = Word | AdaptedActivity
/**
 * An activity this one depends on.
 */
export type ActivityLink1 = Word | ActivityDependency1
/**
 * A need.
 */
export type Need = {
  [k: string]: unknown
} & {
  id: Word
  /**
   * Topic.
   */
  topic: string
  /**
   * What is asked for.
   */
  text: string
  /**
   * checklist: named by published checklists; added: thought of beside them.
   */
  origin?: 'checklist' | 'added'
  /**
   * What meets it.
   *
   * @minItems 1
   *
   * Items: kind:id — question:…, activity:…, criterion:…, role:…, remedy:…, risk:…, kpi:…, gate:….
   */
  metBy?: string[]
  /**
   * Why it is left out.
   */
  leftOut?: string
}
/**
 * Who does it.
 */
export type Assignment = Id | PartialAssignment | AlternativeAssignment
/**
 * A number, or a three-point estimate.
 */
export type Estimate = number | ThreePointEstimate
/**
 * A task this one depends on.
 */
export type Dependency = Id | TypedDependency
/**
 * Money a year, in the years of use from going live. Of three values, optimistic is the most and pessimistic the least.
 */
export type YearlyAmounts = Estimate | Estimate[]
/**
 * An option.
 */
export type DecisionOption = string | DescribedOption
/**
 * A sentence, or a group of them.
 */
export type TextGroup =
  | string
  | {
      [k: string]: TextGroup
    }
/**
 * A condition over the thing judged, the files of the engagement and the assessment. What is not known makes it undetermined, not false.
 */
export type RuleClause =
  AllRuleClause | AnyRuleClause | NotRuleClause | ValueClause | ProfileClause | QuestionClause | ConditionClause | MethodClause
/**
 * Path of a value: `item` is the thing judged, `file` its file; profile, plan, progress, schedule, assessment, evaluation, reconciliation and interviews are the files of the engagement; today is the day given by --today. Lists on the way are passed through, so plan.phases.tasks.effortDays leads to the effort of every task.
 */
export type RuleValuePath = string
/**
 * What is taken of several values; if left out, one of them is enough.
 */
export type RuleTake = 'count' | 'sum' | 'least' | 'greatest'
/**
 * Equal to this.
 */
export type RuleEqual = string | number | boolean | OtherValue
/**
 * A number, a day (YYYY-MM-DD), or a value that lies elsewhere.
 */
export type RuleLimit = number | string | OtherValue

/**
 * Activities from which methods are composed.
 */
export interface ActivityLibrary {
  /**
   * Says that this file is an ActivityLibrary.
   */
  kind: 'ActivityLibrary'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Activities; each may depend on those before it.
   *
   * @minItems 1
   */
  activities: Activity[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ActivityLibrary`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'ActivityLibrary'
    | 1
    | Activity[]
}
/**
 * One text in the three languages of the product.
 */
export interface LocalizedText {
  /**
   * English.
   */
  en: string
  /**
   * Simplified Chinese, as said in mainland China.
   */
  'zh-CN': string
  /**
   * Traditional Chinese, as said in Taiwan.
   */
  'zh-TW': string
}
/**
 * A quantity from the profile: likely = base + Σ days × (driver ÷ per)^exponent, kept within minimum and maximum, rounded to half a unit; optimistic and pessimistic are factors of it.
 */
export interface EffortFormula {
  /**
   * Part that does not depend on the profile.
   */
  base: number
  /**
   * Shares that depend on the profile.
   */
  terms?: FormulaTerm[]
  /**
   * Lower bound of the likely value.
   */
  minimum?: number
  /**
   * Upper bound of the likely value.
   */
  maximum?: number
  /**
   * Factor for the optimistic value; 0.75 if left out.
   */
  optimistic?: number
  /**
   * Factor for the pessimistic value; 1.6 if left out.
   */
  pessimistic?: number
}
/**
 * One driver's share.
 */
export interface FormulaTerm {
  driver: Driver
  /**
   * Units (days, or what the formula counts) for each `per` of the driver.
   */
  days: number
  /**
   * How many of the driver make one step; 1 if left out.
   */
  per?: number
  /**
   * 1 if left out; below 1 where more costs less each.
   */
  exponent?: number
}
/**
 * With type and lag.
 */
export interface ActivityDependency {
  activity: Word
  type?: DependencyType
  /**
   * Working days between; negative is a lead.
   */
  lagDays?: number
}
/**
 * Holds if every part holds.
 */
export interface AllClause {
  /**
   * The parts.
   *
   * @minItems 1
   */
  all: Clause[]
}
/**
 * Holds if at least one part holds.
 */
export interface AnyClause {
  /**
   * The parts.
   *
   * @minItems 1
   */
  any: Clause[]
}
/**
 * Holds if the part does not.
 */
export interface NotClause {
  not: Clause
}
/**
 * About a fact of the profile.
 */
export interface ProfileClause {
  /**
   * Path in the profile, such as capability.inHouseDevelopment. A list there is met if one of its items is.
   */
  profile: string
  /**
   * Equal to this.
   */
  is?: string | number | boolean
  /**
   * One of these.
   *
   * @minItems 1
   *
   * Items: Allowed value.
   */
  in?: (string | number | boolean)[]
  /**
   * This or more.
   */
  atLeast?: number
  /**
   * This or less.
   */
  atMost?: number
  /**
   * Less than this.
   */
  below?: number
  /**
   * true: the fact is stated; false: it is not.
   */
  known?: boolean
}
/**
 * About the level of a question (median of its respondents, 1–5).
 */
export interface QuestionClause {
  question: Id
  /**
   * This level or lower.
   */
  atMost?: number
  /**
   * This level or higher.
   */
  atLeast?: number
}
/**
 * About the score of a condition, 0–100.
 */
export interface ConditionClause {
  condition: Id
  /**
   * Score below this.
   */
  below?: number
  /**
   * Score of this or more.
   */
  atLeast?: number
}
/**
 * About the chosen method.
 */
export interface MethodClause {
  /**
   * A method id; or `blocked`: the chosen method is blocked by a method rule.
   */
  method: string
}
/**
 * What the answers say: scores, gates, verdict, methods, what to do first. Derived; do not edit.
 */
export interface Assessment {
  /**
   * Says that this file is an Assessment.
   */
  kind: 'Assessment'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  derivedFrom?: DerivedFrom
  /**
   * Name of the company.
   */
  company: string
  asOf?: IsoDate
  /**
   * Readiness, 0–100, over the known answers; null if there is none.
   */
  score: number | null
  interval: Interval
  /**
   * Share of the applicable questions that are answered.
   */
  coveragePercent: number
  verdict: Verdict
  /**
   * The conditions the score and the verdict rest on, the one that costs most points first.
   *
   * Items: Condition id.
   */
  because?: string[]
  /**
   * true: coverage is below the limit of the pack, so the verdict may change.
   */
  provisional?: boolean
  band?: BandReasoning
  verdictRange?: VerdictRange
  /**
   * `pack`, or the id of the decided method whose weights are used.
   */
  weightsOf?: string
  /**
   * Who answered.
   */
  respondents?: AssessedRespondent[]
  agreement?: OverallAgreement
  /**
   * Findings: strong disagreements on questions of gates, to be settled.
   */
  disagreements?: GateDisagreement[]
  /**
   * The success conditions.
   */
  conditions: ConditionScore[]
  /**
   * Every applicable question.
   */
  questions?: QuestionScore[]
  /**
   * The gates.
   */
  gates: GateState[]
  /**
   * Methods, best first.
   */
  methods: RankedMethod[]
  methodDecision?: AssessedDecision
  /**
   * What to do, most urgent first.
   */
  recommendations: Recommendation[]
  counterfactual?: Counterfactual
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Assessment`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Assessment'
    | 1
    | DerivedFrom
    | string
    | number
    | null
    | Interval
    | Verdict
    | string[]
    | boolean
    | BandReasoning
    | VerdictRange
    | AssessedRespondent[]
    | OverallAgreement
    | GateDisagreement[]
    | ConditionScore[]
    | QuestionScore[]
    | GateState[]
    | RankedMethod[]
    | AssessedDecision
    | Recommendation[]
    | Counterfactual
    | undefined
}
/**
 * One input and its digest.
 */
export interface InputDigest {
  /**
   * Path in the engagement folder; of a pack of your own its folder, as settings.packs names it.
   */
  file: string
  /**
   * SHA-256 of its text with line ends made LF; of a pack of all its files.
   */
  sha256: string
}
/**
 * Lowest and highest value still possible, 0–100.
 */
export interface Interval {
  /**
   * Lowest possible value, 0–100.
   */
  low: number
  /**
   * Highest possible value, 0–100.
   */
  high: number
}
/**
 * How the verdict came about.
 */
export interface BandReasoning {
  byScore: Verdict
  /**
   * Conditions so weak that the band is one lower.
   *
   * Items: Condition id.
   */
  loweredBy?: string[]
  /**
   * Gates that hold the verdict down.
   *
   * Items: Gate id.
   */
  cappedBy?: string[]
}
/**
 * Verdicts still possible, once the unknown answers are known.
 */
export interface VerdictRange {
  worst: Verdict
  best: Verdict
}
/**
 * Somebody who answered.
 */
export interface AssessedRespondent {
  id: Id
  /**
   * Name.
   */
  name?: string
  role: RespondentRole
  date?: IsoDate
  /**
   * Questions answered with a level.
   */
  answered?: number
  /**
   * Questions not known.
   */
  unknown?: number
}
/**
 * How far the respondents agree over all questions.
 */
export interface OverallAgreement {
  /**
   * Questions with two or more answers.
   */
  questionsCompared: number
  /**
   * Krippendorff's alpha of the levels that count, ordinal (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): 1 is full agreement, 0 what chance would give.
   */
  alpha?: number
  /**
   * Why there is no alpha.
   */
  alphaUndefined?: 'one-respondent' | 'no-question-in-common' | 'no-variation'
  /**
   * People with at least one answer that can be compared.
   */
  raters: number
  /**
   * Answers to questions that two or more people have answered.
   */
  pairableValues: number
  /**
   * Mean answer of managers minus that of staff, in points.
   */
  managerStaffGap?: number
}
/**
 * A question of a gate on which people are far apart and have not agreed yet.
 */
export interface GateDisagreement {
  question: Id
  /**
   * Gates that rest on it.
   */
  gates: Id[]
  /**
   * Lowest level that counts.
   */
  lowestLevel: number
  /**
   * Highest.
   */
  highestLevel: number
  because: Because
}
/**
 * One success condition.
 */
export interface ConditionScore {
  id: Id
  /**
   * Share of the overall score; all add up to 1.
   */
  weight: number
  /**
   * 0–100 over the known answers; null if there is none.
   */
  score: number | null
  interval: Interval
  /**
   * Share answered.
   */
  coveragePercent: number
  agreement?: Agreement
  because: Because
}
/**
 * How far the respondents agree, in points of 0–100.
 */
export interface Agreement {
  /**
   * People who answered here.
   */
  respondents: number
  /**
   * Questions with two or more answers.
   */
  questionsCompared: number
  /**
   * Krippendorff's alpha of the levels that count, ordinal (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): 1 is full agreement, 0 what chance would give.
   */
  alpha?: number
  /**
   * Why there is no alpha.
   */
  alphaUndefined?: 'one-respondent' | 'no-question-in-common' | 'no-variation'
  /**
   * People with at least one answer that can be compared.
   */
  raters?: number
  /**
   * Answers to questions that two or more people have answered.
   */
  pairableValues?: number
  /**
   * Mean of highest minus lowest answer.
   */
  meanSpread?: number
  /**
   * Largest of them.
   */
  largestSpread?: number
  /**
   * Mean answer of managers minus that of staff.
   */
  managerStaffGap?: number
  /**
   * Questions on which they disagree strongly.
   *
   * Items: Question id.
   */
  flagged?: string[]
}
/**
 * One question over all respondents.
 */
export interface QuestionScore {
  id: Id
  /**
   * Median before levels 4 and 5 without evidence were counted as 3.
   */
  cappedFrom?: number
  /**
   * Who said what.
   */
  answers?: CountedAnswer[]
  /**
   * answered: at least one level; unknown: asked or not, nobody knows; not-applicable: left out.
   */
  state: 'answered' | 'unknown' | 'not-applicable'
  /**
   * Median of the levels that count, 1–5.
   */
  level?: number
  /**
   * 0–100.
   */
  score?: number
  /**
   * Lowest level possible.
   */
  low?: number
  /**
   * Highest level possible.
   */
  high?: number
  /**
   * Highest minus lowest answer, in points.
   */
  spread?: number
  /**
   * Lowest level that counts, where several people answered.
   */
  lowestLevel?: number
  /**
   * Highest of them.
   */
  highestLevel?: number
  agreed?: AppliedAgreement
  /**
   * Mean answer of managers minus that of staff, in points, where both answered.
   */
  managerStaffGap?: number
  /**
   * Points of the overall score this question costs.
   */
  pointsLost?: number
}
/**
 * One person's answer.
 */
export interface CountedAnswer {
  respondent: Id
  /**
   * Level given.
   */
  level?: number
  /**
   * Level that counts.
   */
  counted?: number
  /**
   * Does not know.
   */
  unknown?: true
  /**
   * Does not apply.
   */
  notApplicable?: true
}
/**
 * The level people have agreed on; it counts in the place of the median.
 */
export interface AppliedAgreement {
  /**
   * Level agreed on.
   */
  level: number
  /**
   * Why.
   */
  reason: string
  /**
   * Who recorded it.
   */
  by?: string
  date: IsoDate
  /**
   * Median of the single answers, without the agreement.
   */
  median?: number
  /**
   * People whose answer is not the one the agreement rests on.
   */
  changedSince?: Id[]
}
/**
 * One gate.
 */
export interface GateState {
  id: Id
  /**
   * undetermined: it rests on unknown answers.
   */
  state: 'holds' | 'fails' | 'undetermined'
  /**
   * What a failing gate does, such as do-not-start.
   */
  effect: string
  because: Because
  waiver?: AppliedWaiver
}
/**
 * The waiver in force.
 */
export interface AppliedWaiver {
  /**
   * Who.
   */
  by: string
  /**
   * Why.
   */
  reason: string
  expires: IsoDate
}
/**
 * One method.
 */
export interface RankedMethod {
  id: Id
  /**
   * false: blocked.
   */
  eligible: boolean
  /**
   * 0–100.
   */
  fit: number
  because: Because
  /**
   * Rules that applied.
   */
  rules?: FiredRule[]
  /**
   * Rules that could not be judged.
   *
   * Items: Rule id.
   */
  undetermined?: string[]
  /**
   * true: the method to plan with.
   */
  chosen?: boolean
}
/**
 * A rule that applied.
 */
export interface FiredRule {
  id: Id
  /**
   * Direction.
   */
  effect: 'favours' | 'against' | 'blocks'
  /**
   * Points added to the fit.
   */
  points: number
}
/**
 * How the method was chosen.
 */
export interface AssessedDecision {
  id: Id
  /**
   * rule: best eligible; person: decided in the profile.
   */
  by: 'rule' | 'person'
  /**
   * Why a person decided so.
   */
  reason?: string
  /**
   * Who.
   */
  decidedBy?: string
  /**
   * true: the rules block the decided method.
   */
  overridesBlock?: boolean
}
/**
 * What to do.
 */
export interface Recommendation {
  id: Id
  condition: Id
  /**
   * 1 is first.
   */
  priority: number
  /**
   * Weight × gap: points of the overall score to be won.
   */
  points?: number
  /**
   * Gates it helps to lift.
   *
   * Items: Gate id.
   */
  gates?: string[]
  because: Because
}
/**
 * The smallest set of answers that would have to rise to reach the next verdict.
 */
export interface Counterfactual {
  verdict: Verdict
  /**
   * false: not by better answers alone.
   */
  reachable?: boolean
  /**
   * Score after the changes.
   */
  score?: number
  /**
   * Answers to be raised.
   */
  changes: AnswerChange[]
  /**
   * Gates that only a changed fact of the profile can lift.
   *
   * Items: Gate id.
   */
  profileChanges?: string[]
}
/**
 * An answer to be raised.
 */
export interface AnswerChange {
  question: Id
  /**
   * Level now; null if unknown.
   */
  from: number | null
  /**
   * Level needed, with evidence.
   */
  to: number
}
/**
 * Plan and schedule as somebody has approved them: what progress is measured against. Written by crmplan baseline, never changed afterwards.
 */
export interface Baseline {
  /**
   * Says that this file is a Baseline.
   */
  kind: 'Baseline'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  id: Word
  date: IsoDate
  /**
   * Who approved it.
   */
  approvedBy: string
  /**
   * Why it was approved, or why a new one was needed.
   */
  why: string
  /**
   * SHA-256 of plan.yaml as approved, with line ends made LF.
   */
  planSha256: string
  /**
   * Name of the company.
   */
  company?: string
  language?: Language
  /**
   * ISO currency code.
   */
  currency?: string
  method?: Id
  verdict?: Verdict
  /**
   * Readiness score then, 0–100; null if nothing was answered.
   */
  score?: number | null
  calendar?: Calendar
  startDate: IsoDate
  finishDate: IsoDate
  /**
   * Working days from start to finish.
   */
  workingDays?: number
  simulation?: BaselineSimulation
  cost: BaselineCost
  /**
   * Phases in the order of the plan, those with tasks.
   */
  phases: BaselinePhase[]
  /**
   * Tasks in the order of the plan.
   */
  tasks: BaselineTask[]
  /**
   * Budget lines in the order of the plan.
   */
  budget?: BaselineBudgetLine[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Baseline`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Baseline'
    | 1
    | Word
    | Language
    | Verdict
    | number
    | null
    | Calendar
    | BaselineSimulation
    | BaselineCost
    | BaselinePhase[]
    | BaselineTask[]
    | BaselineBudgetLine[]
    | undefined
}
/**
 * Working days of the project.
 */
export interface Calendar {
  /**
   * ISO country code whose public holidays count, such as CN, TW, US. Without one there are no public holidays.
   */
  country?: string
  /**
   * Region of the country, where its holidays differ, such as BY or DE-BY for Bavaria. It counts where crmplan knows the regions of the country.
   */
  region?: string
  /**
   * Days worked; Monday to Friday if left out.
   *
   * @minItems 1
   *
   * Items: A day of the week.
   */
  workweek?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  /**
   * Working hours a day; 8 if left out.
   */
  hoursPerDay?: number
  /**
   * Days off beside the public holidays.
   */
  holidays?: IsoDate[]
  /**
   * Days worked although they are weekend or holiday.
   */
  extraWorkdays?: IsoDate[]
  /**
   * Working days on which half a day's work is done: days of the week, or dates.
   *
   * Items: A day of the week (mon … sun), or a day as YYYY-MM-DD.
   */
  halfDays?: string[]
}
/**
 * How certain dates and cost were.
 */
export interface BaselineSimulation {
  /**
   * Draws.
   */
  iterations: number
  /**
   * Seed of the random numbers.
   */
  seed: number
  finishDate: BaselineFinish
  cost: BaselineSimulatedCost
}
/**
 * Finish of the last task.
 */
export interface BaselineFinish {
  p50: IsoDate
  p80: IsoDate
}
/**
 * Cost of the tasks and of the risks that happen.
 */
export interface BaselineSimulatedCost {
  p50: Amount
  p80: Amount
}
/**
 * Cost as approved.
 */
export interface BaselineCost {
  total: Amount
  /**
   * Cost of the tasks by month, in order; adds up to the total.
   */
  byMonth: BaselineMonthCost[]
  /**
   * Cost of the tasks by category; adds up to the total.
   */
  byCategory: BaselineCategoryCost[]
  oneOff?: Amount
  runningPerYear?: Amount
  contingency?: Amount
}
/**
 * A month.
 */
export interface BaselineMonthCost {
  /**
   * YYYY-MM.
   */
  month: string
  cost: Amount
}
/**
 * A category.
 */
export interface BaselineCategoryCost {
  /**
   * Category.
   */
  category: string
  cost: Amount
}
/**
 * A phase as approved.
 */
export interface BaselinePhase {
  id: Word
  /**
   * Name.
   */
  title?: string
  start: IsoDate
  finish: IsoDate
  cost: Amount
  /**
   * Likely person-days of its tasks, as far as they have an effort.
   */
  effortDays?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BaselinePhase`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
    | Amount
    | undefined
}
/**
 * A task as approved. Its planned value is 0 before its start and its cost from the end of its finish on; between them the cost of its people grows evenly over the working days of the calendar (those of workedIn where given), the fixed cost as accrue says.
 */
export interface BaselineTask {
  id: Id
  /**
   * What is done.
   */
  title: string
  phase: Word
  start: IsoDate
  finish: IsoDate
  /**
   * Working days; 0 is a milestone.
   */
  durationDays: number
  /**
   * Likely person-days, where the plan gives an effort.
   */
  effortDays?: number
  workedIn?: Stretches
  cost: Amount
  /**
   * The part of the cost that is beside that of people.
   */
  fixedCost?: number
  /**
   * When the fixed cost falls due: on the first day, evenly from first to last day, on the last day. even if left out.
   */
  accrue?: 'start' | 'even' | 'end'
  /**
   * Budget category.
   */
  category?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BaselineTask`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | Stretches
    | 'start'
    | 'even'
    | 'end'
    | undefined
}
/**
 * Days one after the other.
 */
export interface Stretch {
  from: IsoDate
  to: IsoDate
}
/**
 * A line of the budget as approved.
 */
export interface BaselineBudgetLine {
  id: Id
  /**
   * What it is for.
   */
  title?: string
  /**
   * Category.
   */
  category?: string
  amount: Amount
  /**
   * true: comes again every year, or every `period`.
   */
  recurring?: boolean
  /**
   * How often the amount comes again; with `recurring` a year if left out.
   */
  period?: 'month' | 'year'
  from?: Id
  until?: IsoDate
  /**
   * true: this money is the cost of tasks, so it is not counted again beside them.
   */
  inTasks?: boolean
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BaselineBudgetLine`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | Amount
    | boolean
    | 'month'
    | 'year'
    | undefined
}
/**
 * How a business case is reckoned where nobody says otherwise, when benefits are looked at, and benefits that can be proposed from the profile.
 */
export interface BenefitRules {
  /**
   * Says that this file is a BenefitRules.
   */
  kind: 'BenefitRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  terms?: CaseTerms
  /**
   * Days after going live on which the benefits are looked at.
   *
   * Items: Days.
   */
  reviewAfterDays?: number[]
  /**
   * Benefits that can be proposed.
   */
  benefits?: BenefitRule[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BenefitRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'BenefitRules'
    | 1
    | CaseTerms
    | number[]
    | BenefitRule[]
    | undefined
}
/**
 * Terms of the business case.
 */
export interface CaseTerms {
  /**
   * Years of use that are counted.
   */
  years: number
  /**
   * Yearly rate by which later years are discounted.
   */
  discountRatePercent: number
  weights: CertaintyWeights
  /**
   * By how many percent benefits and costs are raised and lowered.
   */
  sensitivityPercent: number
  /**
   * How much later going live is supposed to be.
   */
  delayMonths: number
  text: LocalizedText
  /**
   * Where they come from.
   */
  source?: string
  provenance: Provenance
}
/**
 * With which percent the benefits of each class of certainty are counted in the weighted sums.
 */
export interface CertaintyWeights {
  /**
   * Cash that can be touched; 100 if left out.
   */
  cash?: number
  /**
   * Direct saving; 75 if left out.
   */
  direct?: number
  /**
   * Indirect; 50 if left out.
   */
  indirect?: number
  /**
   * Remote; 25 if left out.
   */
  remote?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CertaintyWeights`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | undefined
}
/**
 * Working time saved, in money: hours a week × users × weeks × share that is turned to use × what a day costs ÷ hours of a day.
 */
export interface BenefitRule {
  id: Word
  title: LocalizedText
  goal?: Word
  kpi?: Word
  certainty: Certainty
  hoursPerWeek: ThreePointEstimate
  /**
   * Weeks of work a year.
   */
  weeksPerYear: number
  /**
   * Share of the time saved that is turned to use.
   */
  usedShare: number
  role: Word
  owner?: Word
  /**
   * Months from going live until it begins.
   */
  startsAfterMonths?: number
  /**
   * Months until it is there in full.
   */
  rampMonths?: number
  when?: Clause
  assumption: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance: Provenance
}
/**
 * Optimistic, likely and pessimistic value.
 */
export interface ThreePointEstimate {
  /**
   * If all goes well.
   */
  optimistic: number
  /**
   * Most likely.
   */
  likely: number
  /**
   * If much goes wrong.
   */
  pessimistic: number
}
/**
 * Budget lines beside the cost of people.
 */
export interface BudgetRules {
  /**
   * Says that this file is a BudgetRules.
   */
  kind: 'BudgetRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Lines.
   */
  lines: BudgetRule[]
  /**
   * Names of the categories.
   */
  categories?: CategoryText[]
  contingency: ContingencyRule
  ownership?: OwnershipRule
  crash?: CrashRule
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BudgetRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'BudgetRules'
    | 1
    | BudgetRule[]
    | CategoryText[]
    | ContingencyRule
    | OwnershipRule
    | CrashRule
    | undefined
}
/**
 * A line.
 */
export interface BudgetRule {
  id: Word
  /**
   * Category.
   */
  category: 'licence' | 'implementation' | 'integration' | 'migration' | 'training' | 'change' | 'management' | 'infrastructure'
  title: LocalizedText
  unit: LocalizedText
  quantity: EffortFormula
  /**
   * Amount for one unit by currency.
   */
  rate: {
    /**
     * Amount.
     */
    [k: string]: number
  }
  /**
   * true: comes again every year.
   */
  recurring?: boolean
  from?: Word
  when?: Clause
  assumption: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance: Provenance
}
/**
 * A budget category.
 */
export interface CategoryText {
  id: Word
  title: LocalizedText
}
/**
 * Reserve by complexity.
 */
export interface ContingencyRule {
  /**
   * Drivers of complexity.
   */
  drivers: ComplexityDriver[]
  /**
   * Percent at low complexity.
   */
  low: number
  /**
   * Percent at medium.
   */
  medium: number
  /**
   * Percent at high.
   */
  high: number
  /**
   * Mean rating from which complexity is medium.
   */
  mediumFrom?: number
  /**
   * … high.
   */
  highFrom?: number
  text: LocalizedText
  provenance?: Provenance
}
/**
 * A driver rated 1–3.
 */
export interface ComplexityDriver {
  driver: Driver
  /**
   * From here on it is rated 2.
   */
  medium: number
  /**
   * From here on 3.
   */
  high: number
}
/**
 * How the cost of ownership is reckoned.
 */
export interface OwnershipRule {
  /**
   * Years of use that are counted.
   */
  years: number
  /**
   * Yearly rate by which later years are discounted.
   */
  discountRatePercent: number
  /**
   * Share of the users that is expected to work in it every week.
   */
  activePercent: number
  text: LocalizedText
  provenance: Provenance
}
/**
 * How far tasks that say nothing themselves are taken to be shortened for money.
 */
export interface CrashRule {
  /**
   * Share of its duration by which a task of effort can be shortened, in whole days.
   */
  sharePercent: number
  /**
   * Additional cost of a day saved, in percent of what the people of the task cost a day.
   */
  premiumPercent: number
  /**
   * Shorter tasks are left as they are.
   */
  leastDays: number
  text: LocalizedText
  provenance: Provenance
}
/**
 * Public holidays of one country and its regions, as far as they are known. Written from official lists, never guessed.
 */
export interface CalendarData {
  /**
   * Says that this file is a CalendarData.
   */
  kind: 'CalendarData'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * ISO country code.
   */
  country: string
  /**
   * Name of the country or territory, in English.
   */
  title: string
  knownFrom: IsoDate
  knownUntil: IsoDate
  /**
   * Days off, in order; those on weekends too, where the source lists them: they matter to who works on weekends.
   */
  holidays: IsoDate[]
  /**
   * Saturdays and Sundays that are worked, in order.
   */
  workdays: IsoDate[]
  /**
   * What differs in the regions of the country, by their id.
   */
  regions?: {
    [k: string]: CalendarRegion
  }
  /**
   * Where the days come from, with what is left out.
   */
  source: string
}
/**
 * What differs in a region.
 */
export interface CalendarRegion {
  /**
   * Name of the region.
   */
  title: string
  /**
   * Further days off, in order.
   */
  holidays?: IsoDate[]
  /**
   * Days off of the country that are worked here, in order.
   */
  notHolidays?: IsoDate[]
}
/**
 * Criteria of phase gates.
 */
export interface CriterionLibrary {
  /**
   * Says that this file is a CriterionLibrary.
   */
  kind: 'CriterionLibrary'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Criteria.
   */
  criteria: CriterionText[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CriterionLibrary`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'CriterionLibrary'
    | 1
    | CriterionText[]
}
/**
 * A criterion that can be checked.
 */
export interface CriterionText {
  id: Word
  text: LocalizedText
  evidence: LocalizedText
  when?: Clause
  /**
   * Where it comes from.
   */
  source?: string
  provenance: Provenance
}
/**
 * What the descriptions of a schema, or of the commands, are in Chinese: shown by `crmplan lsp` and `--help`, written by `crmplan schema --lang`.
 */
export interface DescriptionCatalogue {
  /**
   * Says that this file is a DescriptionCatalogue.
   */
  kind: 'DescriptionCatalogue'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  schema?: Word
  /**
   * The descriptions, each once however often it occurs, in whatever schemas; `en` is as it stands there.
   *
   * @minItems 1
   */
  descriptions: LocalizedText[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DescriptionCatalogue`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'DescriptionCatalogue'
    | 1
    | Word
    | LocalizedText[]
    | undefined
}
/**
 * What is different between two versions of the same files, and what it follows from. Printed by crmplan diff --json.
 */
export interface Diff {
  /**
   * Says that this is a Diff.
   */
  kind: 'Diff'
  /**
   * Version of this shape; 1 is the first.
   */
  schemaVersion: 1
  from: DiffFrom
  to: DiffTo
  /**
   * Everything that differs, each once. The order of items and keys, comments and the form of the text are no difference.
   */
  changes: Change[]
}
/**
 * The version before.
 */
export interface DiffFrom {
  /**
   * As it was named: a path, a revision, a baseline.
   */
  name: string
  /**
   * What it is.
   */
  what: 'folder' | 'file' | 'revision' | 'baseline'
  /**
   * The commit of a revision.
   */
  commit?: string
  /**
   * Derived files that are older than what they are made from, so that they do not show yet what follows.
   *
   * Items: Path of the file.
   */
  outOfDate: string[]
}
/**
 * The version after.
 */
export interface DiffTo {
  /**
   * As it was named: a path, a revision, a baseline.
   */
  name: string
  /**
   * What it is.
   */
  what: 'folder' | 'file' | 'revision' | 'baseline'
  /**
   * The commit of a revision.
   */
  commit?: string
  /**
   * Derived files that are older than what they are made from, so that they do not show yet what follows.
   *
   * Items: Path of the file.
   */
  outOfDate: string[]
}
/**
 * One thing that differs: a fact of a file, or an item of one of its lists.
 */
export interface Change {
  /**
   * What it is called in this comparison: file#list/item; the fields stand behind it where those of one item have different causes.
   */
  id: string
  /**
   * Path in the folder, or the file itself.
   */
  file: string
  /**
   * Kind of the file.
   */
  kind: string
  /**
   * Name of the list; left out for a fact of the file itself, and `file` for the whole file.
   */
  list?: string
  /**
   * Id of the item, or path of the fact.
   */
  item: string
  /**
   * What it is called, where it has a title.
   */
  title?: string
  /**
   * Whether it came, went, or says something else. A task that moved to another phase has changed its `phase`, one that was renamed its `title`.
   */
  change: 'added' | 'removed' | 'changed'
  /**
   * cause: somebody changed it; effect: it follows from causes; unexplained: nothing in the files says why; detail: a computed value beside those that are told, not traced one by one.
   */
  role: 'cause' | 'effect' | 'unexplained' | 'detail'
  /**
   * What differs, where the item is in both.
   */
  fields?: FieldChange[]
  /**
   * Effects: the causes it follows from, together.
   *
   * Items: Id of a change.
   */
  because?: string[]
}
/**
 * A field that differs.
 */
export interface FieldChange {
  /**
   * Name; parts joined by dots.
   */
  field: string
  /**
   * Value before; left out where there was none.
   */
  from?: unknown
  /**
   * Value after; left out where there is none.
   */
  to?: unknown
  /**
   * Dates of a schedule: working days later; negative: earlier.
   */
  days?: number
}
/**
 * How earned value is read, and what other projects have cost beyond their budgets.
 */
export interface EarnedValueRules {
  /**
   * Says that this file is an EarnedValueRules.
   */
  kind: 'EarnedValueRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  lights?: LightRule
  /**
   * Published figures.
   */
  overruns?: PublishedOverrun[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `EarnedValueRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'EarnedValueRules'
    | 1
    | LightRule
    | PublishedOverrun[]
    | undefined
}
/**
 * From which index on a light is green or amber; below, it is red.
 */
export interface LightRule {
  /**
   * Green from this on.
   */
  green: number
  /**
   * Amber from this on.
   */
  amber: number
  /**
   * Share of the work that must be done, in percent, before forecasts from cost efficiency and pace are taken seriously.
   */
  reliableFromPercent?: number
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * A published figure on the overrun of IT projects.
 */
export interface PublishedOverrun {
  id: Word
  text: LocalizedText
  /**
   * Overrun in percent beyond which its share of the projects lies; left out where the figure has no such limit.
   */
  abovePercent?: number
  /**
   * true: counted in both directions, cheaper too.
   */
  deviation?: true
  /**
   * Share of the projects beyond the limit, in percent.
   */
  sharePercent?: number
  /**
   * true: holds for large projects only.
   */
  largeOnly?: true
  caution?: LocalizedText
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * By what the estimates of the packs are multiplied, from what a firm's own projects really took. Proposed by crmplan calibrate.
 */
export interface EstimateFactors {
  /**
   * Says that this file is an EstimateFactors.
   */
  kind: 'EstimateFactors'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Factors.
   */
  factors: EstimateFactor[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `EstimateFactors`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'EstimateFactors'
    | 1
    | EstimateFactor[]
}
/**
 * A factor for one activity, for the activities of a step, or for those of a budget category; the narrowest counts.
 */
export interface EstimateFactor {
  id: Id
  activity?: Word
  step?: GenericStep
  category?: Word
  /**
   * effort: person-days; duration: days of tasks that take a given time.
   */
  of: 'effort' | 'duration'
  /**
   * By what estimates are multiplied.
   */
  factor: number
  /**
   * Median of the ratios really taken ÷ estimated.
   */
  median?: number
  /**
   * Smallest ratio.
   */
  lowest?: number
  /**
   * Largest ratio.
   */
  highest?: number
  /**
   * How many engagements.
   */
  engagements?: number
  /**
   * How many tasks.
   */
  tasks?: number
  /**
   * The engagements it rests on.
   */
  evidence?: FactorEvidence[]
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * What one engagement took.
 */
export interface FactorEvidence {
  /**
   * Name of its folder.
   */
  engagement: string
  /**
   * Tasks.
   */
  tasks: number
  /**
   * Days estimated by the packs, before any factor.
   */
  estimated: number
  /**
   * Days really taken.
   */
  taken: number
  /**
   * Taken ÷ estimated.
   */
  ratio: number
}
/**
 * How the project stands, or how it went. Derived; do not edit.
 */
export interface Evaluation {
  /**
   * Says that this file is an Evaluation.
   */
  kind: 'Evaluation'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  derivedFrom?: DerivedFrom
  asOf: IsoDate
  /**
   * ISO currency code.
   */
  currency?: string
  state: ProjectState
  lastStatus?: IsoDate
  baseline: MeasuredAgainst
  earnedValue: EarnedValue
  forecast?: FinishForecast
  costOverrun?: CostOverrun
  kpis?: KpisEvaluation
  adoption?: AdoptionEvaluation
  benefits?: BenefitsEvaluation
  finished?: EvaluatedEnd
  decisions?: DecisionsReview
  impediments?: ImpedimentsReview
  /**
   * Decisions at the gates, oldest first.
   */
  gates?: ReviewedGate[]
  prediction?: PredictionReview
  /**
   * Lessons.
   */
  lessons?: ReviewedLesson[]
  grade?: Grade
}
/**
 * What it is measured against.
 */
export interface MeasuredAgainst {
  /**
   * Name of the baseline; left out where there is none: then it is the plan as it is today with its schedule, and what has been changed in it since cannot be seen.
   */
  name?: string
  date?: IsoDate
  startDate: IsoDate
  finishDate: IsoDate
  budgetAtCompletion: Amount
  reserve?: Amount
}
/**
 * Earned value and earned schedule. Measured are the tasks and what is bought for the project, without reserve and without running cost from going live on.
 */
export interface EarnedValue {
  budgetAtCompletion: Amount
  plannedValue: Amount
  earnedValue: Amount
  actualCost: Amount
  scheduleVariance: Amount
  costVariance: Amount
  /**
   * SPI = EV ÷ PV; goes to 1 at the end, however late that is.
   */
  schedulePerformanceIndex?: number
  /**
   * CPI = EV ÷ AC.
   */
  costPerformanceIndex?: number
  /**
   * EV ÷ BAC, in percent.
   */
  percentComplete?: number
  /**
   * PV ÷ BAC, in percent.
   */
  percentPlanned?: number
  /**
   * AC ÷ BAC, in percent; may be above 100.
   */
  percentSpent?: number
  estimateAtCompletion?: Amount
  estimateToComplete?: Amount
  varianceAtCompletion?: Amount
  /**
   * TCPI = (BAC − EV) ÷ (BAC − AC): how much more thriftily than planned the rest must be done to keep the budget.
   */
  toCompletePerformanceIndex?: number
  /**
   * (BAC − EV) ÷ (EAC − AC): the same to keep the estimate at completion.
   */
  toCompletePerformanceIndexOfEstimate?: number
  /**
   * ES: the number of working days in which what is done should have been done, counted from the planned start.
   */
  earnedScheduleDays?: number
  /**
   * SV(t) = ES − AT, in working days; negative: late.
   */
  scheduleVarianceDays?: number
  /**
   * SPI(t) = ES ÷ AT: unlike SPI it still tells at the end that it was late.
   */
  timePerformanceIndex?: number
  costLight?: TrafficLight
  timeLight?: TrafficLight
  /**
   * AT: working days from the planned start to the day, that day included.
   */
  actualTimeDays: number
  /**
   * Working days from planned start to planned finish.
   */
  plannedDurationDays: number
  /**
   * Four ways to estimate what all of it will cost.
   */
  estimates: CompletionEstimate[]
  assumedCost?: AssumedCost
  /**
   * Work that has begun, or lines that are due, of which nobody has told the cost; it counts as 0.
   */
  withoutCost?: Id[]
  /**
   * Told costs that are left out.
   */
  outside?: OutsideCost[]
  /**
   * Figures that cannot be computed, and why; they are left out.
   */
  notDefined?: NotDefined[]
  /**
   * By phase; they add up to the total.
   */
  phases: PhaseEarnedValue[]
  /**
   * Every task and line that costs something, is not in the baseline, or no longer in the plan.
   */
  items: WorkValue[]
  /**
   * Over time: every day with a status, every end of a month, and the planned finish.
   */
  series: ValuePoint[]
}
/**
 * One way to estimate what all of it will cost.
 */
export interface CompletionEstimate {
  /**
   * typical: it goes on with the same cost efficiency; atypical: what has gone wrong does not come again; cost-and-schedule: cost and time both go on as before; new-estimate: what those who do the work say is still to be spent.
   */
  form: 'typical' | 'atypical' | 'cost-and-schedule' | 'new-estimate'
  estimateAtCompletion?: Amount
  because?: EvaluationReason
  /**
   * new-estimate: for how many unfinished things somebody has said what is still to be spent.
   */
  told?: number
  /**
   * new-estimate: how many things are unfinished; of those without an estimate what was planned for the rest is taken.
   */
  open?: number
}
/**
 * Cost that nobody has told and that is taken as effort worked × planned cost per day.
 */
export interface AssumedCost {
  amount: Amount
  /**
   * Tasks.
   */
  tasks: Id[]
}
/**
 * Money that is told for a budget line that is not measured.
 */
export interface OutsideCost {
  line: Id
  actualCost: Amount
  /**
   * in-tasks: it is the cost of tasks already; running: running cost; reserve: the reserve is money for work, and spent where the work is; unknown-line: neither plan nor baseline has the line.
   */
  why: 'in-tasks' | 'running' | 'reserve' | 'unknown-line'
}
/**
 * A figure that cannot be computed.
 */
export interface NotDefined {
  /**
   * Name of the figure, as it would stand in the file.
   */
  figure: string
  because: EvaluationReason
}
/**
 * A phase, or what is bought.
 */
export interface PhaseEarnedValue {
  /**
   * Phase id, or `purchases` for budget lines beside the tasks.
   */
  phase: string
  budgetAtCompletion: Amount
  plannedValue: Amount
  earnedValue: Amount
  actualCost: Amount
  scheduleVariance: Amount
  costVariance: Amount
  /**
   * SPI = EV ÷ PV; goes to 1 at the end, however late that is.
   */
  schedulePerformanceIndex?: number
  /**
   * CPI = EV ÷ AC.
   */
  costPerformanceIndex?: number
  /**
   * EV ÷ BAC, in percent.
   */
  percentComplete?: number
  /**
   * Figures that cannot be computed, and why; they are left out.
   */
  notDefined?: NotDefined[]
}
/**
 * A task, or a budget line beside the tasks.
 */
export interface WorkValue {
  task?: Id
  line?: Id
  /**
   * How the work is counted as done; bought: what is paid of the line, of all that is to be paid.
   */
  rule: 'percent' | '0-100' | '50-50' | 'weighted-milestones' | 'bought'
  budgetAtCompletion: Amount
  plannedValue: Amount
  earnedValue: Amount
  actualCost: Amount
  /**
   * Share that is done by its rule.
   */
  percentComplete: number
  expectedCost: Amount
  /**
   * true: nobody told the cost; it is effort worked × planned cost per day.
   */
  costAssumed?: true
  /**
   * added: not in the baseline; removed: no longer in the plan.
   */
  change?: 'added' | 'removed'
}
/**
 * The values on a day.
 */
export interface ValuePoint {
  date: IsoDate
  plannedValue: Amount
  earnedValue?: Amount
  actualCost?: Amount
  /**
   * ES: the number of working days in which what is done should have been done, counted from the planned start.
   */
  earnedScheduleDays?: number
  /**
   * true: a day of which there is a status; else the end of a month, or of the project.
   */
  status?: true
}
/**
 * When it will be finished, three ways; when it is over, when it was.
 */
export interface FinishForecast {
  plannedFinish: IsoDate
  deadline?: IsoDate
  actual?: ActualFinish
  earnedSchedule?: EarnedScheduleFinish
  remainingWork?: RemainingWorkFinish
  simulation?: RemainingSimulation
  /**
   * Tasks that should have begun and have not.
   */
  unstarted?: LateStart[]
  /**
   * Forecasts that cannot be made.
   */
  notDefined?: NotDefined[]
}
/**
 * It is over.
 */
export interface ActualFinish {
  finishDate: IsoDate
  /**
   * Working days later than the planned finish; negative: earlier.
   */
  delayDays: number
}
/**
 * If it goes on at the pace so far: planned duration ÷ SPI(t).
 */
export interface EarnedScheduleFinish {
  finishDate: IsoDate
  /**
   * Working days later than the planned finish; negative: earlier.
   */
  delayDays: number
  /**
   * Working days from the planned start.
   */
  durationDays: number
}
/**
 * The rest of the work scheduled anew from the day on, with what is known today: what is finished is left out with its waiting times, running tasks count with what remains of them, and nothing starts before the day after.
 */
export interface RemainingWorkFinish {
  finishDate: IsoDate
  /**
   * Working days later than the planned finish; negative: earlier.
   */
  delayDays: number
  /**
   * What decides the finish from now on.
   *
   * Items: Task id.
   */
  criticalPath: string[]
}
/**
 * The rest of the work played through many times.
 */
export interface RemainingSimulation {
  /**
   * Seed of the random numbers.
   */
  seed: number
  /**
   * Draws.
   */
  iterations: number
  finishDate: RemainingFinish
  /**
   * Draws that keep the deadline.
   */
  deadlinePercent?: number
}
/**
 * Finish.
 */
export interface RemainingFinish {
  p50: IsoDate
  p80: IsoDate
}
/**
 * A task that should have begun.
 */
export interface LateStart {
  task: Id
  plannedStart: IsoDate
}
/**
 * Cost overrun: what the project costs more than approved. Every split adds up to the overrun, to the cent.
 */
export interface CostOverrun {
  /**
   * final: the project is over; forecast: it is not; stopped: of the work that was done before the project was given up.
   */
  basis: 'final' | 'forecast' | 'stopped'
  /**
   * By which form of the estimate at completion: the cost efficiency so far, or what those who do the work say (where all of it is told, or no efficiency can be computed). Only with a forecast.
   */
  form?: 'typical' | 'new-estimate'
  baselineCost: Amount
  expectedCost: Amount
  overrun: Amount
  /**
   * (Expected − baseline) ÷ baseline, in percent.
   */
  overrunPercent?: number
  /**
   * Expected ÷ baseline: 1 is as approved. Published figures come in both forms.
   */
  ratio?: number
  spentOverEarned: Amount
  unfinished?: Amount
  notTold?: CostNotTold
  budget?: OverBudget
  firstBaseline?: OverFirstBaseline
  projection?: Amount
  /**
   * By phase; with the projection they add up to the overrun.
   */
  byPhase: PhaseOverrun[]
  /**
   * By category; with the projection they add up to the overrun.
   */
  byCategory: CategoryOverrun[]
  /**
   * By cause; with the projection they add up to the overrun.
   */
  byCause: CauseOverrun[]
  /**
   * Every amount that is not 0, the largest first.
   */
  items: OverrunPart[]
  /**
   * Tasks of which more is told than there is.
   */
  overTold?: OverTold[]
  /**
   * Told losses on no task.
   */
  untraced?: UntracedCost[]
  /**
   * Beside published figures that have a limit, in the order of the pack.
   */
  placed?: PlacedOverrun[]
}
/**
 * In a project that was delivered: what nobody has told the cost of. It is left out of both sides, of the baseline and of the cost, so that it does not look like a saving; then nothing is compared with the budget and the first baseline.
 */
export interface CostNotTold {
  baseline: Amount
  /**
   * Tasks and lines.
   */
  items: Id[]
}
/**
 * With the reserve of the budget.
 */
export interface OverBudget {
  amount: Amount
  overrun: Amount
  /**
   * The same ÷ that, in percent.
   */
  overrunPercent?: number
}
/**
 * Against what was approved first, where there have been several baselines.
 */
export interface OverFirstBaseline {
  /**
   * Name.
   */
  name: string
  cost: Amount
  overrun: Amount
  /**
   * The same ÷ that, in percent.
   */
  overrunPercent?: number
}
/**
 * A phase.
 */
export interface PhaseOverrun {
  /**
   * Phase, or `purchases` for what is bought beside the tasks.
   */
  phase: string
  baseline: Amount
  expected: Amount
  overrun: Amount
  /**
   * Overrun ÷ baseline, in percent; left out where nothing was approved.
   */
  overrunPercent?: number
}
/**
 * A category.
 */
export interface CategoryOverrun {
  /**
   * Category of the budget; `other` for none.
   */
  category: string
  baseline: Amount
  expected: Amount
  overrun: Amount
  /**
   * Overrun ÷ baseline, in percent; left out where nothing was approved.
   */
  overrunPercent?: number
}
/**
 * A cause.
 */
export interface CauseOverrun {
  cause: OverrunCause
  amount: Amount
  told: Amount
}
/**
 * Why a task or a line costs more or less.
 */
export interface OverrunPart {
  task?: Id
  line?: Id
  cause: OverrunCause
  amount: Amount
  /**
   * true: somebody has told it; else it is computed.
   */
  told?: true
  reference?: Id
  /**
   * Remark.
   */
  note?: string
}
/**
 * A task of which larger causes are told than it costs more; the difference is shown as saved by `estimate`.
 */
export interface OverTold {
  task: Id
  told: Amount
  variance: Amount
}
/**
 * Money lost through an impediment that is on no task, so it is in no split.
 */
export interface UntracedCost {
  impediment: Id
  amount: Amount
}
/**
 * Where the overrun stands beside a published figure.
 */
export interface PlacedOverrun {
  figure: Word
  /**
   * true: the overrun is beyond its limit.
   */
  beyond: boolean
}
/**
 * Goals and their measures.
 */
export interface KpisEvaluation {
  live: LiveDay
  /**
   * Goals of the plan.
   */
  goals: GoalEvaluation[]
  /**
   * Measures of the plan, and others that were measured.
   */
  items: KpiEvaluation[]
}
/**
 * When the system went live.
 */
export interface LiveDay {
  date: IsoDate
  /**
   * true: that is when it happened; false: when it is planned, or, where that is past, the day of the evaluation.
   */
  actual: boolean
}
/**
 * A goal, by its measures.
 */
export interface GoalEvaluation {
  id: Id
  /**
   * Measures.
   */
  kpis: number
  /**
   * Measured ones.
   */
  measured: number
  /**
   * Those that have reached their target.
   */
  reached: number
  /**
   * Mean of the shares achieved, each counted from 0 to 100 and what is not measured as 0; left out where no measure has a target.
   */
  achievedPercent?: number
}
/**
 * How a KPI has moved.
 */
export interface KpiEvaluation {
  id: Id
  goal?: Id
  /**
   * Unit.
   */
  unit?: string
  /**
   * Which way is better.
   */
  direction?: 'up' | 'down'
  /**
   * Value before.
   */
  baseline?: number
  /**
   * Value wanted.
   */
  target?: number
  by?: IsoDate
  owner?: Id
  /**
   * Where the numbers come from.
   */
  source?: string
  /**
   * What was measured, oldest first.
   */
  measurements: KpiMeasured[]
  latest?: LatestValue
  /**
   * Latest value less baseline.
   */
  change?: number
  /**
   * Part of the change that comes from outside: the change of the control group, else the effect that was told.
   */
  outside?: number
  /**
   * control-group: difference-in-differences, (latest − baseline) − (control after − control before); estimate: as told.
   */
  outsideFrom?: 'control-group' | 'estimate'
  /**
   * Change without what comes from outside.
   */
  ownChange?: number
  /**
   * Share of the way from baseline to target that is done, by the latest value; above 100: beyond it, below 0: the wrong way.
   */
  achievedPercent?: number
  /**
   * The same without what comes from outside.
   */
  ownAchievedPercent?: number
  /**
   * Where the value should be on the day of the latest measurement: even progress from baseline at going live to target at its day.
   */
  expected?: number
  state: KpiState
  /**
   * Figures that do not exist.
   */
  notDefined?: UndefinedShare[]
}
/**
 * A measurement.
 */
export interface KpiMeasured {
  date: IsoDate
  /**
   * The value; computed from the inputs where they are given, else as told. Left out where there is none.
   */
  value?: number
  /**
   * true: computed from inputs.
   */
  computed?: boolean
  /**
   * Number of answers, or sample.
   */
  answers?: number
  /**
   * Ratio of the means, where the value is the mean of ratios.
   */
  ratioOfMeans?: number
  /**
   * Part of the change since the baseline that comes from outside, as told.
   */
  externalEffect?: number
  control?: ControlMeasured
  /**
   * Where the numbers come from.
   */
  source?: string
  /**
   * What is wrong with it.
   */
  problems?: MeasurementProblem[]
}
/**
 * The group without the system.
 */
export interface ControlMeasured {
  /**
   * Before.
   */
  before: number
  /**
   * At the time of the measurement.
   */
  after: number
}
/**
 * Why a measurement gives no value, or another one than was told.
 */
export interface MeasurementProblem {
  /**
   * What is wrong.
   */
  what:
    | 'unknown-kpi'
    | 'no-formula'
    | 'no-value'
    | 'differs'
    | 'missing-input'
    | 'unknown-input'
    | 'list-expected'
    | 'number-expected'
    | 'empty-list'
    | 'unequal-lists'
    | 'input-out-of-range'
    | 'zero-divisor'
    | 'diverges'
    | 'result-out-of-range'
  /**
   * Input it is about.
   */
  name?: string
  /**
   * Least that it can be.
   */
  low?: number
  /**
   * Most that it can be.
   */
  high?: number
  /**
   * Value that was told, where the inputs give another.
   */
  told?: number
}
/**
 * The last value.
 */
export interface LatestValue {
  date: IsoDate
  /**
   * Value.
   */
  value: number
}
/**
 * A figure that does not exist.
 */
export interface UndefinedShare {
  /**
   * Figure.
   */
  figure: 'achievedPercent' | 'expected'
  /**
   * Why.
   */
  because: 'no-baseline' | 'no-target' | 'target-is-baseline' | 'no-due-date' | 'due-before-live'
}
/**
 * Whether people use it: measures for which the packs say what an introduction should reach.
 */
export interface AdoptionEvaluation {
  live: LiveDay
  /**
   * Measures.
   */
  items: AdoptionMeasure[]
}
/**
 * A measure.
 */
export interface AdoptionMeasure {
  kpi: Id
  /**
   * Where the expected values come from.
   */
  source?: string
  /**
   * Values that should be reached.
   */
  checkpoints: AdoptionCheckpoint[]
}
/**
 * A value that should be reached.
 */
export interface AdoptionCheckpoint {
  /**
   * Days after going live; left out where it holds at any time.
   */
  afterDays?: number
  date?: IsoDate
  /**
   * Value that should be reached.
   */
  expected: number
  /**
   * Value measured nearest to that day, at most 15 days away; else the latest one.
   */
  measured?: number
  measuredOn?: IsoDate
  /**
   * reached or not; not measured; the day is still to come.
   */
  state: 'reached' | 'missed' | 'not-measured' | 'coming'
}
/**
 * What the business case promised, and what was measured.
 */
export interface BenefitsEvaluation {
  /**
   * The project was stopped before going live: nothing more comes, and what was spent is lost.
   */
  givenUp?: true
  live: LiveDay
  plannedLive: IsoDate
  measuredUntil?: IsoDate
  /**
   * By benefit.
   */
  items: BenefitEvaluation[]
  promised: Amount
  measured: Amount
  /**
   * Benefit realisation rate: measured ÷ promised × 100.
   */
  realisationPercent?: number
  /**
   * The same with every benefit by its certainty.
   */
  weightedRealisationPercent?: number
  /**
   * Why it differs.
   */
  byReason?: BenefitReason[]
  /**
   * actual: cost as it turns out (spent so far and the estimate to complete) instead of plan and reserve; planned: no cost is known.
   */
  costBasis: 'actual' | 'planned'
  promise: CaseWorth
  asPromised: CaseWorth
  asMeasured?: CaseWorth
  /**
   * Of asPromised.
   */
  sensitivity: LedgerSensitivity[]
  /**
   * Days on which to look at the benefits.
   */
  reviews: BenefitReviewDay[]
}
/**
 * A benefit.
 */
export interface BenefitEvaluation {
  id: Id
  /**
   * With which share its promise is counted.
   */
  weightPercent: number
  promised: Amount
  measured: Amount
  /**
   * Measured ÷ promised × 100; left out where nothing was promised yet or nothing was measured.
   */
  realisationPercent?: number
  total: Amount
  /**
   * What was measured, oldest first.
   */
  periods: BenefitPeriod[]
  /**
   * true: spans of time overlap, so something is counted twice.
   */
  overlaps?: boolean
}
/**
 * What it brought in a span of time.
 */
export interface BenefitPeriod {
  from: IsoDate
  to: IsoDate
  promised: Amount
  measured: Amount
  /**
   * Measured ÷ promised × 100.
   */
  realisationPercent?: number
  /**
   * Why it differs, as told.
   */
  reason?: 'as-planned' | 'later-start' | 'low-adoption' | 'smaller-effect' | 'larger-effect' | 'external' | 'not-measured-before' | 'other'
  /**
   * What shows it.
   */
  evidence?: string
}
/**
 * Differences with the same reason.
 */
export interface BenefitReason {
  /**
   * Reason as told.
   */
  reason:
    | 'as-planned'
    | 'later-start'
    | 'low-adoption'
    | 'smaller-effect'
    | 'larger-effect'
    | 'external'
    | 'not-measured-before'
    | 'other'
    | 'not-told'
  difference: Amount
}
/**
 * What it costs and brings all told, and the usual figures. One that is not defined is left out and named under notDefined.
 */
export interface CaseWorth {
  costs: Amount
  benefits: Amount
  presentCosts: Amount
  presentBenefits: Amount
  netPresentValue: Amount
  /**
   * Yearly rate at which the net present value would be 0.
   */
  internalRatePercent?: number
  /**
   * (benefits − costs) ÷ costs × 100, undiscounted.
   */
  returnPercent?: number
  /**
   * Discounted benefits ÷ discounted costs.
   */
  benefitCostRatio?: number
  /**
   * Years after going live until the benefits have made up for the costs.
   */
  paybackYears?: number
  /**
   * The same with everything discounted.
   */
  discountedPaybackYears?: number
  /**
   * Figures that do not exist.
   */
  notDefined?: UndefinedFigure[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseWorth`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Amount
    | UndefinedFigure[]
    | undefined
}
/**
 * A figure that does not exist.
 */
export interface UndefinedFigure {
  figure: CaseFigure
  /**
   * Why: nothing flows; only costs or only benefits; no rate makes it even; several do; nothing is spent; not within the years counted.
   */
  because: 'no-flows' | 'no-sign-change' | 'no-rate' | 'several-rates' | 'no-cost' | 'never'
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `UndefinedFigure`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | CaseFigure
    | 'no-flows'
    | 'no-sign-change'
    | 'no-rate'
    | 'several-rates'
    | 'no-cost'
    | 'never'
}
/**
 * What the net present value would be if one thing were otherwise.
 */
export interface LedgerSensitivity {
  /**
   * Benefits that are still to come; costs that are still to come; benefits still to come with their pessimistic and optimistic values.
   */
  what: 'benefits' | 'costs' | 'range'
  /**
   * By how many percent.
   */
  percent?: number
  low: Amount
  high: Amount
}
/**
 * A day to look at the benefits.
 */
export interface BenefitReviewDay {
  /**
   * Days after going live.
   */
  afterDays: number
  date: IsoDate
  /**
   * done: something was measured for it; missed: nothing; coming: its day is still to come.
   */
  state: 'done' | 'missed' | 'coming'
}
/**
 * The end of the project, where it is over.
 */
export interface EvaluatedEnd {
  date: IsoDate
  /**
   * Remark.
   */
  note?: string
}
/**
 * After-the-fact review: every decision judged by what was known when it was made, apart from what came of it.
 */
export interface DecisionsReview {
  limits: DecisionLimits
  counts: DecisionCounts
  /**
   * Decisions, oldest first.
   */
  items: ReviewedDecision[]
  /**
   * Mean quality of the decisions judged, each by its confidence.
   */
  meanQuality?: number
  calibration?: ForecastCalibration
}
/**
 * By what was judged, from the packs.
 */
export interface DecisionLimits {
  /**
   * Good decision from here on.
   */
  goodQuality: number
  /**
   * Good outcome from here on, achieved ÷ expected.
   */
  goodOutcome: number
  /**
   * Recorded later counts as afterwards.
   */
  recordedWithinDays: number
  /**
   * Forecasts needed for calibration.
   */
  forecastsNeeded: number
}
/**
 * How many decisions.
 */
export interface DecisionCounts {
  /**
   * All.
   */
  all: number
  /**
   * Reviewed.
   */
  reviewed: number
  /**
   * To be looked at again by now, and not yet reviewed.
   */
  due: number
  /**
   * Not yet to be looked at again, or no day is named.
   */
  notDue: number
  /**
   * Recorded only afterwards.
   */
  retrospective: number
  /**
   * Good decision, good outcome.
   */
  'deserved-success': number
  /**
   * Poor decision, good outcome.
   */
  luck: number
  /**
   * Good decision, bad outcome.
   */
  'reasonable-but-unlucky': number
  /**
   * Poor decision, bad outcome.
   */
  mistake: number
}
/**
 * A decision as it looks on the day.
 */
export interface ReviewedDecision {
  id: Id
  /**
   * What was decided.
   */
  title: string
  date: IsoDate
  owner?: Id
  phase?: Word
  /**
   * reviewed; due: the day to look again has come; not-due: it has not, or none is named.
   */
  state: 'reviewed' | 'due' | 'not-due'
  lookAgain?: IsoDate
  /**
   * true: recorded only afterwards, so hindsight cannot be ruled out.
   */
  retrospective?: true
  /**
   * Days from decision to record, where recorded later.
   */
  recordedAfterDays?: number
  /**
   * What of the situation then was not written down.
   *
   * Items: What.
   */
  missing?: ('frame' | 'options' | 'known-then' | 'expected' | 'probability')[]
  /**
   * How far the judgement of quality can be relied on: high: all was written down then; low: recorded only afterwards, or nothing of what was known.
   */
  confidence?: 'high' | 'medium' | 'low'
  quality?: ReviewedQuality
  /**
   * What was expected.
   */
  expected?: string
  /**
   * What came of it.
   */
  outcome?: string
  /**
   * Achieved ÷ expected.
   */
  achieved?: number
  /**
   * true: what was expected came true.
   */
  cameTrue?: boolean
  /**
   * true: good outcome.
   */
  goodOutcome?: boolean
  /**
   * Where it stands.
   */
  field?: 'deserved-success' | 'luck' | 'reasonable-but-unlucky' | 'mistake'
  /**
   * Why it stands in none of the four fields.
   */
  notPlaced?: 'not-reviewed' | 'no-quality' | 'quality-open' | 'no-outcome'
  /**
   * How likely the expected result was thought to be, 0–1.
   */
  probability?: number
  /**
   * (probability − result)², 0 best.
   */
  brier?: number
  /**
   * What came from outside.
   */
  external?: string
  /**
   * What is to be done differently.
   */
  learned?: string
}
/**
 * How good the decision was with what was known then.
 */
export interface ReviewedQuality {
  /**
   * The weakest element: a chain is as strong as its weakest link.
   */
  value: number
  /**
   * Mean of the elements judged.
   */
  mean: number
  /**
   * The weakest element, or elements.
   *
   * Items: Element.
   */
  weakest: ('frame' | 'alternatives' | 'information' | 'values' | 'reasoning' | 'commitment')[]
  /**
   * Elements nobody judged: the value is at most what stands here.
   *
   * Items: Element.
   */
  notJudged?: ('frame' | 'alternatives' | 'information' | 'values' | 'reasoning' | 'commitment')[]
  /**
   * true: good. Left out where elements are missing that could still pull it down.
   */
  good?: boolean
}
/**
 * How good the probabilities were.
 */
export interface ForecastCalibration {
  /**
   * Decisions with probability and result.
   */
  forecasts: number
  /**
   * Mean Brier score; left out with too few forecasts.
   */
  brier?: number
  /**
   * Score of always saying 50%.
   */
  reference: number
  /**
   * Mean of the probabilities given.
   */
  expectedPercent?: number
  /**
   * Share that came true.
   */
  cameTruePercent?: number
}
/**
 * Factors that impeded progress: what they cost, where they came from, which rules and checks change.
 */
export interface ImpedimentsReview {
  /**
   * Not yet gone.
   */
  open: number
  /**
   * Gone.
   */
  closed: number
  /**
   * Working days lost in total. Days of several impediments may fall on the same days of the calendar.
   */
  daysLost: number
  cost: Amount
  /**
   * Of these days, traced to tasks.
   */
  tracedDays: number
  tracedCost: Amount
  /**
   * Of the days traced, those on tasks that were critical in the schedule.
   */
  criticalDays?: number
  /**
   * Calendar days from opening to closing, mean of those that are gone.
   */
  meanDaysToResolve?: number
  /**
   * Calendar days open so far, mean of those open.
   */
  meanOpenAgeDays?: number
  /**
   * Share that were repeats of an earlier one.
   */
  repeatPercent: number
  withinControl?: WithinControl
  /**
   * By what the kinds are sorted: days lost, or money where no days are known, or number.
   */
  paretoBy: 'days' | 'cost' | 'count'
  /**
   * Kinds, the greatest first.
   */
  byKind: ImpedimentsOfKind[]
  rules: RuleChanges
  /**
   * Cases of weak control without a new check.
   */
  withoutNewCheck: Id[]
  /**
   * Impediments of which neither question nor condition nor risk had warned: lessons for the question bank.
   */
  notWarned: Id[]
  /**
   * Impediments, oldest first.
   */
  items: ReviewedImpediment[]
}
/**
 * What the company could have prevented.
 */
export interface WithinControl {
  /**
   * Impediments of which somebody said so or not.
   */
  said: number
  /**
   * Share of these that were within its own control.
   */
  percent: number
  /**
   * Share of the days lost of these.
   */
  daysPercent?: number
}
/**
 * A kind of impediment.
 */
export interface ImpedimentsOfKind {
  /**
   * Kind.
   */
  kind:
    | 'rule'
    | 'weak-control'
    | 'process'
    | 'perception'
    | 'privacy'
    | 'politics'
    | 'people'
    | 'data'
    | 'integration'
    | 'vendor'
    | 'scope'
    | 'external'
  /**
   * Impediments.
   */
  count: number
  /**
   * Working days lost.
   */
  daysLost: number
  cost: Amount
  /**
   * Share of the whole.
   */
  percent: number
  /**
   * Share of this and all greater kinds.
   */
  cumulativePercent: number
}
/**
 * What becomes of rules in the way.
 */
export interface RuleChanges {
  /**
   * To be changed.
   */
  change: number
  /**
   * To be dropped.
   */
  drop: number
  /**
   * To be kept.
   */
  keep: number
  /**
   * Not decided.
   */
  undecided: number
  /**
   * Changes that are overdue.
   */
  overdue: number
}
/**
 * An impediment as it looks on the day.
 */
export interface ReviewedImpediment {
  id: Id
  /**
   * What it is.
   */
  title: string
  /**
   * Kind.
   */
  kind:
    | 'rule'
    | 'weak-control'
    | 'process'
    | 'perception'
    | 'privacy'
    | 'politics'
    | 'people'
    | 'data'
    | 'integration'
    | 'vendor'
    | 'scope'
    | 'external'
  opened: IsoDate
  closed?: IsoDate
  /**
   * Calendar days from opening to closing, or to the day of the evaluation.
   */
  days: number
  owner?: Id
  phase?: Word
  /**
   * What is done about it.
   */
  action?: string
  /**
   * Working days lost.
   */
  daysLost?: number
  cost?: Amount
  /**
   * true: the company could have prevented it.
   */
  withinControl?: boolean
  repeats?: Id
  /**
   * How often it had been there before.
   */
  timesBefore?: number
  /**
   * Tasks held up.
   */
  tasks?: TaskHeldUp[]
  rule?: ReviewedRule
  /**
   * The new check.
   */
  newCheck?: string
  /**
   * true: control was weak, and there is no new check yet.
   */
  checkMissing?: true
  /**
   * warned: a question, condition, gate or risk had spoken of it; not-foreseeable: nothing in the packs could; not-known: there is neither assessment nor register of risks.
   */
  warning: 'warned' | 'not-warned' | 'not-foreseeable' | 'not-known'
  /**
   * What should have warned, and whether it did.
   */
  warnings: Warning[]
}
/**
 * A task that was held up.
 */
export interface TaskHeldUp {
  task: Id
  /**
   * Working days.
   */
  daysLost?: number
  cost?: Amount
  /**
   * true: critical in the schedule.
   */
  critical?: boolean
}
/**
 * The rule in the way.
 */
export interface ReviewedRule {
  /**
   * The rule.
   */
  rule: string
  /**
   * What becomes of it.
   */
  verdict?: 'keep' | 'change' | 'drop'
  /**
   * How it should read.
   */
  proposal?: string
  owner?: Id
  /**
   * Who agreed.
   */
  approvedBy?: string
  due?: IsoDate
  done?: IsoDate
  /**
   * How it stands on the day.
   */
  state: 'undecided' | 'kept' | 'open' | 'overdue' | 'done'
}
/**
 * Something that had spoken of it before.
 */
export interface Warning {
  /**
   * Id of a question, condition, gate or risk.
   */
  id: string
  /**
   * What the id is.
   */
  sort: 'question' | 'condition' | 'gate' | 'risk'
  /**
   * because: the record names it; kind: the pack says that it should warn of this kind.
   */
  via: 'because' | 'kind'
  /**
   * Level 1–5 of a question, score 0–100 of a condition, probability × impact of a risk.
   */
  value?: number
  /**
   * true: it was bad enough to be a warning.
   */
  warned: boolean
}
/**
 * What was decided at a gate.
 */
export interface ReviewedGate {
  id: Id
  gate: Word
  date: IsoDate
  /**
   * What.
   */
  decision: 'go' | 'conditional-go' | 'no-go' | 'defer'
  /**
   * Who decided.
   *
   * Items: Who.
   */
  decidedBy: string[]
  until?: IsoDate
  /**
   * true: the last decision at this gate.
   */
  latest: boolean
  criteria: GateCriteria
  /**
   * Criteria set aside.
   */
  waivers: ReviewedWaiver[]
  /**
   * Conditions.
   */
  conditions: ReviewedCondition[]
  /**
   * Findings; those of the last decision at a gate count.
   */
  findings: GateFinding[]
}
/**
 * Criteria of the gate.
 */
export interface GateCriteria {
  /**
   * Met.
   */
  met: Word[]
  /**
   * Not met.
   */
  notMet: Word[]
  /**
   * In the plan, but not judged.
   */
  notJudged: Word[]
  /**
   * Said to be met without anything to show it.
   */
  withoutEvidence: Word[]
}
/**
 * A criterion set aside.
 */
export interface ReviewedWaiver {
  criterion: Word
  /**
   * Who.
   */
  by: string
  /**
   * Why.
   */
  reason: string
  expires: IsoDate
  /**
   * valid: on the day it holds; expired: it does not; met-since: a later decision found the criterion met.
   */
  state: 'valid' | 'expired' | 'met-since'
}
/**
 * A condition.
 */
export interface ReviewedCondition {
  /**
   * What.
   */
  text: string
  owner: Id
  due: IsoDate
  done?: IsoDate
  /**
   * How it stands.
   */
  state: 'open' | 'overdue' | 'done' | 'done-late'
}
/**
 * Something that is not as it should be.
 */
export interface GateFinding {
  /**
   * unmet-without-waiver: passed although a criterion was not met and nobody had set it aside; unmet-under-conditions: the same, with conditions in its place; the others as they are called.
   */
  finding: 'unmet-without-waiver' | 'unmet-under-conditions' | 'waiver-expired' | 'not-judged' | 'without-evidence' | 'condition-overdue'
  criterion?: Word
  /**
   * Condition.
   */
  text?: string
}
/**
 * Was the assessment right? What was predicted against what happened.
 */
export interface PredictionReview {
  /**
   * right: it said what came; heeded: it warned, the gaps were closed, and it went well; too-cautious: it warned, little was done about it, and it went well all the same; too-optimistic: it did not warn, and it went badly; open: too early, or too little is known.
   */
  state: 'right' | 'heeded' | 'too-cautious' | 'too-optimistic' | 'open'
  /**
   * Why it is open.
   */
  openBecause?: 'running' | 'no-assessment' | 'no-grade'
  predicted: PredictedReadiness
  /**
   * Where dates and cost come from.
   */
  forecastFrom?: 'baseline' | 'schedule'
  finish?: PredictedFinish
  cost?: PredictedCost
  remedies?: RemediesDone
  impediments?: WarnedImpediments
  risks?: RisksCameTrue
}
/**
 * What was predicted.
 */
export interface PredictedReadiness {
  assessedOn?: IsoDate
  verdict?: Verdict
  /**
   * Readiness, 0–100.
   */
  score?: number
  /**
   * Conditions below the limit, the weakest first.
   */
  weakConditions: WeakCondition[]
  /**
   * Gates that did not hold.
   */
  gatesFailing: FailingGate[]
}
/**
 * A weak condition.
 */
export interface WeakCondition {
  id: Word
  /**
   * Score.
   */
  score: number
  /**
   * Impediments it had warned of.
   */
  impediments: Id[]
}
/**
 * A gate that did not hold.
 */
export interface FailingGate {
  id: Word
  /**
   * true: somebody set it aside.
   */
  waived?: true
  /**
   * Impediments it had warned of.
   */
  impediments: Id[]
}
/**
 * Finish of the work.
 */
export interface PredictedFinish {
  planned?: IsoDate
  p50?: IsoDate
  p80?: IsoDate
  actual?: IsoDate
  /**
   * final: it is over; so-far: until the day; forecast: expected in the end.
   */
  actualIs?: 'final' | 'so-far' | 'forecast'
  /**
   * The actual value is beyond this percentile of the simulation; left out if it is not beyond the lowest known.
   */
  above?: number
  /**
   * And not beyond this one; left out if it is beyond the highest known.
   */
  atMost?: number
  /**
   * true: not beyond the P80.
   */
  insideP80?: boolean
}
/**
 * Cost of the tasks, without what is bought beside them.
 */
export interface PredictedCost {
  planned?: Amount
  p50?: Amount
  p80?: Amount
  actual?: Amount
  /**
   * final: it is over; so-far: until the day; forecast: expected in the end.
   */
  actualIs?: 'final' | 'so-far' | 'forecast'
  /**
   * The actual value is beyond this percentile of the simulation; left out if it is not beyond the lowest known.
   */
  above?: number
  /**
   * And not beyond this one; left out if it is beyond the highest known.
   */
  atMost?: number
  /**
   * true: not beyond the P80.
   */
  insideP80?: boolean
}
/**
 * Tasks that close gaps of readiness.
 */
export interface RemediesDone {
  /**
   * Planned.
   */
  planned: number
  /**
   * Finished.
   */
  done: number
}
/**
 * Impediments by whether something had warned.
 */
export interface WarnedImpediments {
  /**
   * All.
   */
  all: number
  /**
   * Something had warned.
   */
  warned: number
  /**
   * Nothing had warned, though the packs ask about it.
   */
  notWarned: number
  /**
   * Nothing in the packs could have warned.
   */
  notForeseeable: number
  /**
   * Working days lost to those something had warned of.
   */
  daysWarned: number
}
/**
 * Risks of the register.
 */
export interface RisksCameTrue {
  /**
   * All.
   */
  all: number
  /**
   * How many were to be expected by their probabilities.
   */
  expected?: number
  /**
   * Risks that came true.
   */
  cameTrue: RiskCameTrue[]
}
/**
 * A risk that came true.
 */
export interface RiskCameTrue {
  risk: Id
  /**
   * Risk.
   */
  title: string
  /**
   * Impediments that show it.
   */
  impediments: Id[]
  /**
   * because: the record names the risk; kind: only the kind fits.
   */
  via: 'because' | 'kind'
}
/**
 * A lesson.
 */
export interface ReviewedLesson {
  id: Id
  /**
   * The lesson.
   */
  title: string
  /**
   * More about it.
   */
  text?: string
  owner?: Id
  due?: IsoDate
  /**
   * What it should change.
   */
  appliesTo?: 'this-company' | 'method' | 'question-bank' | 'estimates'
  /**
   * true: the day has passed.
   */
  pastDue?: true
  because?: Because
}
/**
 * Overall grade.
 */
export interface Grade {
  /**
   * Weighted mean of the dimensions that can be judged; left out with too few of them.
   */
  value?: number
  /**
   * What that means.
   */
  band?: 'achieved' | 'largely-achieved' | 'partly-achieved' | 'not-achieved'
  /**
   * true: the project is still running.
   */
  provisional?: true
  /**
   * How much of the weight could be judged.
   */
  coveredPercent: number
  /**
   * Dimensions in the order of their weight.
   */
  dimensions: GradedDimension[]
}
/**
 * A dimension.
 */
export interface GradedDimension {
  /**
   * Dimension.
   */
  id: 'objectives' | 'adoption' | 'benefits' | 'cost-and-schedule' | 'learning-and-control'
  /**
   * Weight by the packs.
   */
  weight: number
  /**
   * Its share in the grade, in percent, once the weight of what is missing is spread.
   */
  share?: number
  /**
   * Points, 0–100.
   */
  value?: number
  /**
   * Parts.
   */
  parts: GradePart[]
  /**
   * Why the duration is no part: too-early: so little is done that a pace tells nothing; no-actual-days: nobody has told when the work began, or when all of it ended.
   */
  timeNotJudged?: 'too-early' | 'no-actual-days'
  /**
   * Why it cannot be judged.
   */
  missing?: 'no-measurements' | 'not-live' | 'no-adoption' | 'no-benefits' | 'no-progress' | 'no-records'
}
/**
 * What the points are computed from; the mean of the parts is the value.
 */
export interface GradePart {
  /**
   * Part.
   */
  id:
    | 'goals-reached'
    | 'stopped'
    | 'adoption'
    | 'benefits'
    | 'cost'
    | 'time'
    | 'decision-quality'
    | 'decisions-reviewed'
    | 'impediments-closed'
    | 'rules-settled'
    | 'gates-in-order'
    | 'lessons-owned'
  /**
   * Points, 0–100.
   */
  value: number
  /**
   * The figure it rests on.
   */
  measured: number
  /**
   * Of how many, where it is a count.
   */
  of?: number
}
/**
 * Readiness gates and vetoes.
 */
export interface GateSet {
  /**
   * Says that this file is a GateSet.
   */
  kind: 'GateSet'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Gates.
   */
  gates: Gate[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GateSet`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'GateSet'
    | 1
    | Gate[]
}
/**
 * A gate.
 */
export interface Gate {
  id: Word
  /**
   * Short name, such as V1.
   */
  code: string
  title: LocalizedText
  text: LocalizedText
  lift: LocalizedText
  /**
   * What a failing gate does.
   */
  effect:
    | 'do-not-start'
    | 'planning-only'
    | 'hold-before-contract'
    | 'hold-before-design'
    | 'hold-before-build'
    | 'hold-before-migration'
    | 'hold-before-real-data'
    | 'block-method'
    | 'hold'
    | 'no-go'
  effectText?: LocalizedText
  /**
   * readiness: from answers and profile; go-live: by the criteria of the go-live gate.
   */
  judgedAt: 'readiness' | 'go-live'
  fails?: Clause
  caps?: VerdictCaps
  step: GenericStep
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * Best verdict possible.
 */
export interface VerdictCaps {
  fails?: Verdict
  undetermined?: Verdict
}
/**
 * Goals of an introduction and their measures.
 */
export interface GoalSet {
  /**
   * Says that this file is a GoalSet.
   */
  kind: 'GoalSet'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Goals.
   */
  goals: Goal[]
  /**
   * Measures that belong to every introduction: adoption, data, training.
   */
  kpis?: Kpi[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GoalSet`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'GoalSet'
    | 1
    | Goal[]
    | Kpi[]
    | undefined
}
/**
 * A goal.
 */
export interface Goal {
  id: Word
  title: LocalizedText
  meaning: LocalizedText
  /**
   * Measures.
   */
  kpis: Kpi[]
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * A measure.
 */
export interface Kpi {
  id: Word
  title: LocalizedText
  formula: LocalizedText
  /**
   * Unit.
   */
  unit: 'percent' | 'days' | 'hours' | 'amount' | 'ratio' | 'points' | 'count' | 'minutes'
  /**
   * Which way is better.
   */
  direction: 'up' | 'down'
  compute?: KpiFormula
  /**
   * Values that an introduction should reach, whatever the company's own target.
   *
   * @minItems 1
   */
  expected?: ExpectedValue[]
  /**
   * Where the expected values come from.
   */
  expectedSource?: string
  dataSource: LocalizedText
  owner?: Word
  /**
   * true: moves early (leading).
   */
  lead?: boolean
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * How the value is computed from inputs that somebody measures.
 */
export interface KpiFormula {
  /**
   * What is measured.
   *
   * @minItems 1
   */
  inputs: KpiInput[]
  /**
   * Ways to compute it; the first one whose inputs are all given counts.
   *
   * @minItems 1
   */
  ways: KpiForm[]
  /**
   * Less than this is a mistake in the inputs.
   */
  minimum?: number
  /**
   * More than this is a mistake in the inputs.
   */
  maximum?: number
}
/**
 * Something that is measured for it.
 */
export interface KpiInput {
  id: GoalSetInputName
  title: LocalizedText
  /**
   * true: a list of single answers.
   */
  list?: boolean
  /**
   * true: may be below 0, which otherwise is a mistake.
   */
  signed?: boolean
  /**
   * Least that it can be.
   */
  minimum?: number
  /**
   * Most that it can be.
   */
  maximum?: number
}
/**
 * (Σ of − Σ less) ÷ (Σ by) × times.
 */
export interface QuotientForm {
  /**
   * Which form it has.
   */
  form: 'quotient'
  /**
   * Inputs added above.
   *
   * @minItems 1
   */
  of: GoalSetInputName[]
  /**
   * Inputs taken away above.
   *
   * @minItems 1
   */
  less?: GoalSetInputName[]
  /**
   * Inputs added below.
   *
   * @minItems 1
   */
  by: GoalSetInputName[]
  /**
   * 100 for percent; 1 if left out.
   */
  times?: number
}
/**
 * Mean of the single answers.
 */
export interface MeanForm {
  /**
   * Which form it has.
   */
  form: 'mean'
  of: GoalSetInputName
}
/**
 * Mean of the single ratios of ÷ by, each person's own; the ratio of the means is told beside it.
 */
export interface MeanOfRatiosForm {
  /**
   * Which form it has.
   */
  form: 'mean-of-ratios'
  of: GoalSetInputName
  by: GoalSetInputName
}
/**
 * Mean of the single differences of − less.
 */
export interface MeanOfDifferencesForm {
  /**
   * Which form it has.
   */
  form: 'mean-of-differences'
  of: GoalSetInputName
  less: GoalSetInputName
}
/**
 * Percent of the answers that lie between two limits, both included; less the percent between two others, if given.
 */
export interface ShareBetweenForm {
  /**
   * Which form it has.
   */
  form: 'share-between'
  of: GoalSetInputName
  /**
   * Lowest answer that counts.
   */
  from: number
  /**
   * Highest answer that counts.
   */
  to: number
  /**
   * Lowest answer that counts against it.
   */
  lessFrom?: number
  /**
   * Highest answer that counts against it.
   */
  lessTo?: number
}
/**
 * Sum of the products of some inputs.
 */
export interface SumOfProductsForm {
  /**
   * Which form it has.
   */
  form: 'sum-of-products'
  /**
   * The products.
   *
   * @minItems 1
   */
  products: GoalSetInputName[][]
}
/**
 * Value of a customer without end: margin × retention ÷ (1 + discount − retention), each for one period; retention and discount are parts of 1.
 */
export interface EndlessValueForm {
  /**
   * Which form it has.
   */
  form: 'endless-value'
  margin: GoalSetInputName
  retention: GoalSetInputName
  discount: GoalSetInputName
}
/**
 * Value of a customer over some periods, the first one now: Σ margin_t × retention^t ÷ (1 + discount)^t, less the cost of winning him.
 */
export interface FiniteValueForm {
  /**
   * Which form it has.
   */
  form: 'finite-value'
  margins: GoalSetInputName
  retention: GoalSetInputName
  discount: GoalSetInputName
  cost?: GoalSetInputName
}
/**
 * Index from 0 to 100 of weighted mean answers on a scale from 1: (Σ weight × mean − Σ weight) ÷ ((highest − 1) × Σ weight) × 100.
 */
export interface WeightedIndexForm {
  /**
   * Which form it has.
   */
  form: 'weighted-index'
  of: GoalSetInputName
  weights: GoalSetInputName
  /**
   * Highest answer on the scale.
   */
  highest: number
}
/**
 * A value that should be reached.
 */
export interface ExpectedValue {
  /**
   * Days after going live; at any time if left out.
   */
  afterDays?: number
  /**
   * The value, in the unit of the KPI.
   */
  value: number
}
/**
 * What one respondent answered.
 */
export interface Interview {
  /**
   * Says that this file is an Interview.
   */
  kind: 'Interview'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Pack whose questions were asked.
   */
  pack?: string
  respondent: Respondent
  /**
   * Answers, in the order given.
   */
  answers: Answer[]
  at?: Id
  pace?: Pace
  /**
   * Questions left to somebody else.
   */
  parked?: Parked[]
  /**
   * Answers to look at again, because one they depend on has changed.
   */
  review?: Id[]
  /**
   * Notes and evidence taken before the question itself was answered.
   */
  drafts?: Draft[]
  /**
   * Answers to questions that are not asked any more since an earlier answer changed; they come back with it.
   */
  setAside?: Answer[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Interview`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Interview'
    | 1
    | string
    | Respondent
    | Answer[]
    | Pace
    | Parked[]
    | Id[]
    | Draft[]
    | undefined
}
/**
 * Who answered.
 */
export interface Respondent {
  id: Id
  /**
   * Name.
   */
  name?: string
  role: RespondentRole
  /**
   * Position in the company.
   */
  position?: string
  date?: IsoDate
  /**
   * Where the answers come from, if not from a talk.
   */
  source?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Respondent`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | RespondentRole
    | undefined
}
export interface InterviewAnswer1 {
  question: Id
  /**
   * Level 1–5 of the question's anchors.
   */
  level?: number
  /**
   * true: the respondent does not know.
   */
  unknown?: true
  /**
   * true: the question does not apply here; say why in the note.
   */
  notApplicable?: true
  /**
   * What was said.
   */
  note?: string
  /**
   * What shows it; levels 4 and 5 count only with evidence.
   */
  evidence?: Evidence[]
  date?: IsoDate
  follows?: Id
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `InterviewAnswer1`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | true
    | Evidence[]
    | undefined
}
/**
 * Something that shows it.
 */
export interface Evidence {
  /**
   * What was seen.
   */
  text: string
  /**
   * Document, system or person.
   */
  source?: string
  date?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Evidence`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | undefined
}
/**
 * How quickly this respondent answers, for the time that is left.
 */
export interface Pace {
  /**
   * Answers that were timed.
   */
  answers: number
  /**
   * Seconds they took together, breaks left out.
   */
  seconds: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Pace`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
}
/**
 * A question somebody else is to be asked.
 */
export interface Parked {
  question: Id
  /**
   * Whom to ask: id of a respondent, a role, or a name.
   */
  for: string
  /**
   * Why, or what to ask for.
   */
  note?: string
  date?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Parked`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | undefined
}
/**
 * What was noted on a question without an answer.
 */
export interface Draft {
  question: Id
  /**
   * What was said.
   */
  note?: string
  /**
   * What shows it.
   */
  evidence?: Evidence[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Draft`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | Evidence[]
    | undefined
}
/**
 * Findings of `crmplan validate` that are known and passed over until they are put right: written with --write-known, read with --known.
 */
export interface KnownFindings {
  /**
   * Says that this file is a KnownFindings.
   */
  kind: 'KnownFindings'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * The findings.
   */
  findings: KnownFinding[]
}
/**
 * A finding.
 */
export interface KnownFinding {
  rule: Id
  /**
   * Path from the folder of this file.
   */
  file: string
  /**
   * What was told, for people who read this file.
   */
  message?: string
  /**
   * Digest of rule, file, the words of the line and what the finding is about: stays while lines move.
   */
  fingerprint: string
}
/**
 * Rules that choose the method.
 */
export interface MethodChoice {
  /**
   * Says that this file is a MethodChoice.
   */
  kind: 'MethodChoice'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Fit before any rule.
   */
  base?: number
  /**
   * Rules.
   */
  rules: MethodRule[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `MethodChoice`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'MethodChoice'
    | 1
    | number
    | MethodRule[]
    | undefined
}
/**
 * A rule.
 */
export interface MethodRule {
  id: Word
  method: Word
  /**
   * Direction.
   */
  effect: 'favours' | 'against' | 'blocks'
  /**
   * Points of fit.
   */
  points?: number
  when: Clause
  text: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * An implementation method: phases, activities, gates.
 */
export interface Method {
  /**
   * Says that this file is a Method.
   */
  kind: 'Method'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  id: Word
  title: LocalizedText
  summary: LocalizedText
  suits: LocalizedText
  /**
   * Place in lists.
   */
  order?: number
  /**
   * Factor for the weight of a condition; 1 where left out.
   */
  weights?: {
    /**
     * Factor.
     */
    [k: string]: number
  }
  /**
   * Where it comes from.
   */
  source?: string
  provenance: Provenance
  note?: LocalizedText
  /**
   * Phases in order.
   *
   * @minItems 1
   */
  phases: MethodPhase[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Method`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Method'
    | 1
    | Word
    | LocalizedText
    | number
    | {
        /**
         * Factor.
         */
        [k: string]: number
      }
    | Provenance
    | MethodPhase[]
    | undefined
}
/**
 * A phase.
 */
export interface MethodPhase {
  id: Word
  title: LocalizedText
  purpose: LocalizedText
  /**
   * Generic steps it covers.
   *
   * @minItems 1
   */
  steps: GenericStep[]
  provenance?: Provenance
  /**
   * Where it comes from.
   */
  source?: string
  /**
   * Activities in order.
   */
  activities?: ActivityUse[]
  /**
   * Steps within the phase; instead of activities.
   */
  parts?: MethodPart[]
  gate: MethodGate
}
/**
 * An activity changed for this method.
 */
export interface AdaptedActivity {
  id: Word
  role?: Word
  /**
   * Factor on effort or duration.
   */
  effortFactor?: number
  /**
   * Further predecessors in this method.
   */
  dependsOn?: ActivityLink1[]
  title?: LocalizedText
}
/**
 * With type and lag.
 */
export interface ActivityDependency1 {
  activity: Word
  type?: DependencyType
  /**
   * Working days between; negative is a lead.
   */
  lagDays?: number
}
/**
 * A named step within the phase.
 */
export interface MethodPart {
  id: Word
  title: LocalizedText
  purpose: LocalizedText
  /**
   * Activities in order.
   */
  activities: ActivityUse[]
}
/**
 * Review at the end of the phase.
 */
export interface MethodGate {
  id: Word
  title: LocalizedText
  /**
   * Criterion ids.
   *
   * @minItems 1
   */
  criteria: Word[]
}
/**
 * What practitioners' checklists ask for, and where the pack meets it.
 */
export interface NeedMap {
  /**
   * Says that this file is a NeedMap.
   */
  kind: 'NeedMap'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Needs.
   */
  needs: Need[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `NeedMap`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'NeedMap'
    | 1
    | Need[]
}
/**
 * An example that must come out as stated: profile and answers in; verdict, method and tasks out.
 */
export interface PackCase {
  /**
   * Says that this file is a PackCase.
   */
  kind: 'PackCase'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  id: Word
  /**
   * What it protects.
   */
  about: string
  /**
   * A Profile; kind and schemaVersion may be left out.
   */
  profile: {}
  /**
   * Interviews.
   *
   * Items: An Interview; or { role, level } answers every question of that role with one level.
   */
  interviews: {}[]
  expect: CaseExpectation
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PackCase`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'PackCase'
    | 1
    | Word
    | {}
    | {}[]
    | CaseExpectation
}
/**
 * What must come out.
 */
export interface CaseExpectation {
  verdict?: Verdict
  method?: Word
  /**
   * Eligible methods.
   */
  eligible?: Word[]
  /**
   * Blocked methods.
   */
  blocked?: Word[]
  /**
   * State by gate id.
   */
  gates?: {
    /**
     * State.
     */
    [k: string]: 'holds' | 'fails' | 'undetermined'
  }
  /**
   * Tasks that must be in the plan.
   */
  tasks?: Id[]
  /**
   * Tasks that must not be.
   */
  noTasks?: Id[]
  /**
   * Risks that must be in the plan.
   */
  risks?: Word[]
  /**
   * Lowest and highest score.
   *
   * @minItems 2
   * @maxItems 2
   *
   * Items: Bound.
   */
  scoreBetween?: number[]
}
/**
 * Head of a knowledge pack: its conditions, weights and limits.
 */
export interface Pack {
  /**
   * Says that this file is a Pack.
   */
  kind: 'Pack'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  id: Word
  /**
   * Version of the pack.
   */
  version: string
  title: LocalizedText
  description?: LocalizedText
  /**
   * Success conditions.
   */
  conditions?: Condition[]
  limits?: Limits
  planning?: PlanningDefaults
  /**
   * Strategic principles.
   */
  principles?: Principle[]
  /**
   * Generic implementation steps.
   */
  steps?: StepText[]
  defaults?: ProfileDefaults
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Pack`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Pack'
    | 1
    | Word
    | LocalizedText
    | Condition[]
    | Limits
    | PlanningDefaults
    | Principle[]
    | StepText[]
    | ProfileDefaults
    | undefined
}
/**
 * A success condition.
 */
export interface Condition {
  id: Word
  title: LocalizedText
  meaning: LocalizedText
  whenWeak?: LocalizedText
  /**
   * Share of the overall score; all add up to 1.
   */
  weight: number
  /**
   * Place in reports.
   */
  order?: number
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * Thresholds of the scoring.
 */
export interface Limits {
  bands?: Bands
  /**
   * A condition below this lowers the verdict by one.
   */
  weakCondition?: number
  /**
   * Below this the verdict is provisional.
   */
  coveragePercent?: number
  /**
   * Levels from this on need evidence.
   */
  evidenceFrom?: number
  /**
   * What they count as without.
   */
  levelWithoutEvidence?: number
  /**
   * Minutes a question of an interview takes, by which talks are planned.
   */
  minutesPerQuestion?: number
  /**
   * Spread from which respondents disagree strongly.
   */
  disagreementPoints?: number
  /**
   * Krippendorff's alpha from which answers count as reliable.
   */
  alphaReliable?: number
  /**
   * Krippendorff's alpha from which they allow tentative conclusions.
   */
  alphaTentative?: number
  /**
   * Levels between the lowest and the highest answer from which a question of a gate must be settled.
   */
  gateDisagreementLevels?: number
  /**
   * Gap from which managers are over-optimistic.
   */
  managerStaffGap?: number
  /**
   * Score to be reached; gap = target − score.
   */
  target?: number
  /**
   * Roles that count as managers when they are compared with staff.
   */
  managers?: RespondentRole[]
  /**
   * Share of the tasks of a plan, in percent, above which it is too much for one role or person to answer for them.
   */
  accountableSharePercent?: number
}
/**
 * Lowest score of each verdict.
 */
export interface Bands {
  /**
   * 0–100.
   */
  ready: number
  /**
   * 0–100.
   */
  'conditionally-ready': number
  /**
   * 0–100.
   */
  'not-yet': number
}
/**
 * Who and how many, where the pack does not say otherwise.
 */
export interface PlanningDefaults {
  coordinator?: Word
  gateOwner?: Word
  sponsor?: Word
  /**
   * Up to so many users a company counts as small.
   */
  smallUsers?: number
  /**
   * Up to so many as medium.
   */
  mediumUsers?: number
  /**
   * Measures proposed for a goal that names none.
   */
  measuresPerGoal?: number
  /**
   * Person-days of a second assessment.
   */
  reassessDays?: number
  settle?: SettleWork
}
/**
 * The work of settling a strong disagreement on a question of a gate; without it, no task is planned.
 */
export interface SettleWork {
  title: LocalizedText
  description: LocalizedText
  deliverable: LocalizedText
  role: Word
  /**
   * Person-days for one question, of all who take part.
   */
  effortDays: number
}
/**
 * A strategic principle.
 */
export interface Principle {
  id: Word
  title: LocalizedText
  text: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * A generic step.
 */
export interface StepText {
  id: GenericStep
  title: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * What is assumed where the profile is silent.
 */
export interface ProfileDefaults {
  /**
   * Users.
   */
  users?: number
  /**
   * Sites.
   */
  sites?: number
  /**
   * Modules.
   */
  modules?: number
  /**
   * Channels.
   */
  channels?: number
  /**
   * Systems to integrate.
   */
  integrations?: number
  /**
   * Customer records in thousands.
   */
  recordsThousand?: number
  /**
   * Goals.
   */
  goals?: number
  /**
   * Processes.
   */
  processes?: number
  /**
   * Languages.
   */
  languages?: number
  /**
   * Data sources.
   */
  dataSources?: number
}
/**
 * What the plan was generated from, noted by `crmplan plan` beside what it wrote (.crmplan/plan-inputs.yaml), so that `crmplan validate` can say when something has changed since.
 */
export interface PlanInputs {
  /**
   * Says that this file is a PlanInputs.
   */
  kind: 'PlanInputs'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  derivedFrom: DerivedFrom
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PlanInputs`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'PlanInputs'
    | 1
    | DerivedFrom
}
/**
 * What is done, by whom, in which order, at what cost. Generated, then the manager's own.
 */
export interface Plan {
  /**
   * Says that this file is a Plan.
   */
  kind: 'Plan'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Name of the company.
   */
  company?: string
  language?: Language
  /**
   * ISO currency code.
   */
  currency?: string
  method?: Id
  /**
   * Why this method.
   */
  methodReason?: string
  /**
   * Changes of method, the earliest first; written by crmplan plan.
   */
  methodChanges?: MethodChange[]
  /**
   * Packs it was generated from.
   */
  pack?: string
  startDate: IsoDate
  deadline?: IsoDate
  calendar?: Calendar
  verdict?: Verdict
  /**
   * What is to be reached.
   */
  goals?: PlanGoal[]
  /**
   * Measures with baseline and target.
   */
  kpis?: PlanKpi[]
  /**
   * Who works.
   */
  team?: TeamMember[]
  levelling?: LevellingSettings
  uncertainty?: Uncertainty
  /**
   * Phases in order.
   *
   * @minItems 1
   */
  phases: Phase[]
  /**
   * Budget.
   */
  budget?: BudgetLine[]
  costOfOwnership?: OwnershipTerms
  /**
   * Risks.
   */
  risks?: Risk[]
  /**
   * Readiness gates that do not hold.
   */
  readinessGates?: PlanReadinessGate[]
  /**
   * Activities left out, and why.
   */
  tailoredOut?: TailoredOut[]
  /**
   * Assumptions.
   */
  assumptions?: Assumption[]
  businessCase?: BusinessCase
  earnedValue?: EarningSettings
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Plan`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Plan'
    | 1
    | string
    | Language
    | MethodChange[]
    | Calendar
    | Verdict
    | PlanGoal[]
    | PlanKpi[]
    | TeamMember[]
    | LevellingSettings
    | Uncertainty
    | Phase[]
    | BudgetLine[]
    | OwnershipTerms
    | Risk[]
    | PlanReadinessGate[]
    | TailoredOut[]
    | Assumption[]
    | BusinessCase
    | EarningSettings
    | undefined
}
/**
 * A change of method while the plan was in hand.
 */
export interface MethodChange {
  date: IsoDate
  from: Id
  to: Id
  /**
   * Why.
   */
  reason?: string
  /**
   * Where people had put tasks that could not stay there; they go back when the phase does.
   */
  placedByHand?: HandPlacedTask[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `MethodChange`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | IsoDate
    | HandPlacedTask[]
    | undefined
}
/**
 * A task and the phase that somebody had put it into.
 */
export interface HandPlacedTask {
  task: Id
  phase: Id
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `HandPlacedTask`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
}
/**
 * A goal.
 */
export interface PlanGoal {
  id: Id
  /**
   * Text.
   */
  title: string
  /**
   * 1 is the most important.
   */
  priority?: number
  /**
   * In the company's words.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PlanGoal`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * A measure of a goal.
 */
export interface PlanKpi {
  id: Id
  goal?: Id
  /**
   * Name.
   */
  title: string
  /**
   * How it is computed.
   */
  formula?: string
  /**
   * Unit.
   */
  unit?: string
  /**
   * Which way is better.
   */
  direction?: 'up' | 'down'
  /**
   * Value today; null: to be measured.
   */
  baseline?: number | null
  /**
   * Value wanted; null: to be set.
   */
  target?: number | null
  by?: IsoDate
  owner?: Id
  /**
   * Where the numbers come from.
   */
  dataSource?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PlanKpi`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'up'
    | 'down'
    | number
    | null
    | undefined
}
/**
 * A person, or a group of people with one task list.
 */
export interface TeamMember {
  id: Id
  /**
   * Name, as people say it.
   */
  name?: string
  role: Id
  /**
   * Share of working time for the project; 100 is one person full-time, 300 a group of three. 100 if left out.
   */
  availabilityPercent?: number
  /**
   * Times with another availability; where they overlap, the last one counts.
   */
  availability?: AvailabilityPeriod[]
  /**
   * Days of the week on which this member works, of those that the project works; all if left out.
   *
   * @minItems 1
   *
   * Items: A day of the week.
   */
  workweek?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  /**
   * Cost of one person-day in the currency of the engagement.
   */
  costPerDay?: number
  /**
   * true: paid to another firm.
   */
  external?: boolean
  /**
   * When away.
   */
  absences?: Absence[]
  /**
   * true: proposed by crmplan, nobody named yet.
   */
  proposed?: boolean
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `TeamMember`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | AvailabilityPeriod[]
    | ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
    | boolean
    | Absence[]
    | undefined
}
/**
 * Another share of working time for a while.
 */
export interface AvailabilityPeriod {
  from: IsoDate
  to: IsoDate
  /**
   * Share of working time in these days instead of availabilityPercent; 0 is away.
   */
  percent: number
}
/**
 * Days away, both included.
 */
export interface Absence {
  from: IsoDate
  to: IsoDate
}
/**
 * How work is put in such an order that nobody has more to do on a day than he can.
 */
export interface LevellingSettings {
  /**
   * true: dates ignore whether people are busy elsewhere.
   */
  off?: boolean
  /**
   * How many orders are tried at most, 1 being the rule alone; by the size of the plan if left out (100,000 divided by the number of tasks, from 20 to 2,000).
   */
  schedules?: number
  /**
   * Seed of the search: the same seed gives the same dates. 1 if left out.
   */
  seed?: number
  /**
   * Which task goes first in the first order tried. latest-finish-time if left out.
   */
  rule?: 'latest-finish-time' | 'minimum-slack' | 'most-total-successors' | 'greatest-rank-positional-weight'
}
/**
 * How estimates are read in a simulation, and what widens several of them together.
 */
export interface Uncertainty {
  /**
   * Distribution of three-point estimates.
   */
  distribution?: 'beta-pert' | 'triangular'
  /**
   * Draws of a simulation; 10000 if left out, 0 is none.
   */
  iterations?: number
  /**
   * Seed of its random numbers; 1 if left out.
   */
  seed?: number
  /**
   * Common drivers of uncertainty.
   */
  drivers?: UncertaintyDriver[]
}
/**
 * Something that makes several tasks longer or shorter together: in every draw its factor is drawn once and multiplies all of them.
 */
export interface UncertaintyDriver {
  id: Id
  /**
   * What it is.
   */
  title: string
  /**
   * Why it makes the tasks longer or shorter.
   */
  reason?: string
  factor: ThreePointEstimate
  /**
   * work: there is more to do, so it takes longer and costs more; time: it only waits longer. work if left out.
   */
  effect?: 'work' | 'time'
  /**
   * Tasks it touches.
   */
  tasks: Id[]
  because?: Because
  provenance?: Provenance
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `UncertaintyDriver`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | ThreePointEstimate
    | 'work'
    | 'time'
    | Id[]
    | Because
    | Provenance
    | undefined
}
/**
 * A phase.
 */
export interface Phase {
  id: Word
  /**
   * Name.
   */
  title?: string
  /**
   * What it is for.
   */
  purpose?: string
  /**
   * Generic steps it covers.
   */
  steps?: GenericStep[]
  /**
   * Tasks.
   */
  tasks: Task[]
  gate?: PhaseGate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Phase`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
    | GenericStep[]
    | Task[]
    | PhaseGate
    | undefined
}
/**
 * A piece of work or, with duration 0, a milestone.
 */
export interface Task {
  id: Id
  /**
   * What is done.
   */
  title: string
  /**
   * How, in a sentence or two.
   */
  description?: string
  part?: Word
  /**
   * Who does it: all of them together.
   */
  assign?: Assignment[]
  role?: Id
  effortDays?: Estimate
  durationDays?: Estimate
  calendarDays?: Estimate
  /**
   * What must come before.
   */
  dependsOn?: Dependency[]
  notBefore?: IsoDate
  notAfter?: IsoDate
  mustStartOn?: IsoDate
  deadline?: IsoDate
  /**
   * Which task goes first where several want the same people: the higher number; what a task waits for is as urgent as the task itself. 500 if left out.
   */
  priority?: number
  /**
   * true: starts as late as it can without delaying a later task, a deadline or the end.
   */
  asLateAsPossible?: boolean
  /**
   * Cost beside that of people.
   */
  fixedCost?: number
  /**
   * When the fixed cost falls due; evenly over the task if left out.
   */
  accrue?: 'start' | 'end' | 'even'
  crash?: Crash
  /**
   * What lies on the table at the end.
   */
  deliverable?: string
  /**
   * Budget category.
   */
  category?: string
  raci?: Raci
  /**
   * Distribution of its estimate.
   */
  distribution?: 'beta-pert' | 'triangular'
  /**
   * true: added because of a readiness gap.
   */
  remedy?: boolean
  /**
   * Remark.
   */
  note?: string
  because?: Because
  earning?: TaskEarning
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Task`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | Assignment[]
    | Estimate
    | Dependency[]
    | number
    | boolean
    | 'start'
    | 'end'
    | 'even'
    | Crash
    | Raci
    | 'beta-pert'
    | 'triangular'
    | Because
    | TaskEarning
    | undefined
}
/**
 * A share of somebody's availability.
 */
export interface PartialAssignment {
  id: Id
  /**
   * Share of the availability; 100 if left out.
   */
  percent?: number
}
/**
 * One of several people: the one who can finish the task first, as levelling finds.
 */
export interface AlternativeAssignment {
  /**
   * Team ids to choose from; equal ones in this order, and without levelling the first.
   *
   * @minItems 1
   */
  anyOf: Id[]
  /**
   * Share of the availability of the one chosen; 100 if left out.
   */
  percent?: number
}
/**
 * A dependency with type and lag.
 */
export interface TypedDependency {
  task: Id
  type?: DependencyType
  /**
   * Working days between; negative is a lead.
   */
  lagDays?: number
  /**
   * Calendar days between, weekends and holidays counted; negative is a lead.
   */
  lagCalendarDays?: number
  /**
   * Days between as percent of the predecessor's duration (working days of its estimate, or its calendarDays), rounded up; negative is a lead.
   */
  lagPercent?: number
}
/**
 * How far it can be shortened for money.
 */
export interface Crash {
  /**
   * Working days by which it can be shortened at most.
   */
  days: number
  /**
   * Additional cost of each day saved.
   */
  costPerDay: number
}
/**
 * Who beside the doer.
 */
export interface Raci {
  responsible?: Id
  accountable?: Id
  /**
   * Roles asked.
   */
  consulted?: Id[]
  /**
   * Roles told.
   */
  informed?: Id[]
}
/**
 * How the work of this task is counted as done, where it differs from the plan.
 */
export interface TaskEarning {
  /**
   * As in earnedValue; weighted-milestones: the weights of those that are reached.
   */
  rule: 'percent' | '0-100' | '50-50' | 'weighted-milestones'
  /**
   * Milestones within the task.
   *
   * @minItems 1
   */
  milestones?: WeightedMilestone[]
}
/**
 * Something that can be seen to be done.
 */
export interface WeightedMilestone {
  id: Id
  /**
   * What is done then.
   */
  title?: string
  /**
   * Its share; all weights are scaled to 100 percent.
   */
  weight: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `WeightedMilestone`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * The review at the end.
 */
export interface PhaseGate {
  id: Word
  /**
   * Name.
   */
  title?: string
  milestone?: Id
  /**
   * next-phase: no task of a later phase starts before the milestone, except what the milestone itself waits for; none: phases may overlap. next-phase if left out.
   */
  holds?: 'next-phase' | 'none'
  /**
   * What must be true to go on.
   */
  criteria: Criterion[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PhaseGate`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
    | 'next-phase'
    | 'none'
    | Criterion[]
    | undefined
}
/**
 * Something that can be checked.
 */
export interface Criterion {
  id: Word
  /**
   * What must be true.
   */
  text: string
  /**
   * What shows it.
   */
  evidence?: string
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Criterion`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
    | Because
    | undefined
}
/**
 * An amount: quantity × rate.
 */
export interface BudgetLine {
  id: Id
  /**
   * Category.
   */
  category?:
    | 'licence'
    | 'implementation'
    | 'integration'
    | 'migration'
    | 'training'
    | 'change'
    | 'management'
    | 'internal'
    | 'infrastructure'
    | 'contingency'
  /**
   * What it is for.
   */
  title?: string
  /**
   * How many.
   */
  quantity?: number
  /**
   * Of what.
   */
  unit?: string
  /**
   * Amount for one.
   */
  rate?: number
  amount: Amount
  /**
   * true: comes again every year, or every `period`.
   */
  recurring?: boolean
  /**
   * How often the amount comes again; with `recurring` a year if left out.
   */
  period?: 'month' | 'year'
  from?: Id
  until?: IsoDate
  /**
   * true: this money is the cost of tasks (people, fixed cost), so the schedule counts it there and not again.
   */
  inTasks?: boolean
  /**
   * On what it rests.
   */
  assumption?: string
  provenance?: Provenance
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BudgetLine`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'licence'
    | 'implementation'
    | 'integration'
    | 'migration'
    | 'training'
    | 'change'
    | 'management'
    | 'internal'
    | 'infrastructure'
    | 'contingency'
    | number
    | boolean
    | 'month'
    | 'year'
    | Provenance
    | Because
    | undefined
}
/**
 * How the cost of ownership is reckoned; without it none is.
 */
export interface OwnershipTerms {
  /**
   * Years of use that are counted.
   */
  years: number
  /**
   * Yearly rate by which later years are discounted.
   */
  discountRatePercent: number
  from?: Id
  /**
   * Users of the system.
   */
  users?: number
  /**
   * Share of the users that is expected to work in it every week; 100 if left out.
   */
  activePercent?: number
  provenance?: Provenance
}
/**
 * Something that may happen.
 */
export interface Risk {
  id: Id
  /**
   * What may happen.
   */
  title: string
  /**
   * Why.
   */
  cause?: string
  /**
   * What then.
   */
  effect?: string
  /**
   * 1–5.
   */
  probability: number
  /**
   * 1–5.
   */
  impact: number
  /**
   * How likely it is, for the simulation; without it the simulation leaves the risk out.
   */
  probabilityPercent?: number
  delayDays?: Estimate
  cost?: Estimate
  /**
   * Tasks it delays.
   */
  affects?: Id[]
  /**
   * What is done about it.
   */
  response?: string
  /**
   * Kind of response.
   */
  kind?: 'avoid' | 'reduce' | 'transfer' | 'accept'
  /**
   * Team id or role.
   */
  owner?: string
  /**
   * Early sign.
   */
  trigger?: string
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Risk`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | Estimate
    | Id[]
    | 'avoid'
    | 'reduce'
    | 'transfer'
    | 'accept'
    | Because
    | undefined
}
/**
 * A readiness gate that does not hold.
 */
export interface PlanReadinessGate {
  id: Id
  /**
   * Name.
   */
  title: string
  /**
   * State.
   */
  state: 'fails' | 'undetermined'
  /**
   * What it does.
   */
  effect?: string
  /**
   * What lifts it.
   */
  lift?: string
  before?: Id
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PlanReadinessGate`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'fails'
    | 'undetermined'
    | Because
    | undefined
}
/**
 * An activity of the method that is not planned.
 */
export interface TailoredOut {
  id: Id
  /**
   * Name.
   */
  title: string
  /**
   * Why not; "?" as long as nobody has said.
   */
  reason: string
  /**
   * manager: struck out of the plan by somebody, not by a rule; it stays out.
   */
  by?: 'manager'
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `TailoredOut`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'manager'
    | Because
    | undefined
}
/**
 * Something taken for granted.
 */
export interface Assumption {
  id: Id
  /**
   * What.
   */
  text: string
  provenance?: Provenance
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Assumption`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | Provenance
    | Because
    | undefined
}
/**
 * What the introduction costs and brings over some years, and on what that rests. Costs of the project and of running the system come from the tasks and the budget.
 */
export interface BusinessCase {
  /**
   * Years that are counted from going live.
   */
  years: number
  /**
   * Yearly rate by which later years are discounted.
   */
  discountRatePercent: number
  from?: Id
  weights?: CertaintyWeights
  /**
   * By how many percent benefits and costs are raised and lowered to see what that does; 20 if left out.
   */
  sensitivityPercent?: number
  /**
   * How much later going live is supposed to be to see what that does, in months; 6 if left out.
   */
  delayMonths?: number
  /**
   * Further costs for each year of use.
   */
  costs?: CaseCost[]
  /**
   * What is taken for granted.
   *
   * Items: Something taken for granted.
   */
  assumptions?: string[]
  provenance?: Provenance
  /**
   * What the company gains.
   */
  benefits: PlannedBenefit[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BusinessCase`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | Id
    | CertaintyWeights
    | CaseCost[]
    | string[]
    | Provenance
    | PlannedBenefit[]
    | undefined
}
/**
 * A cost that is in no task and no budget line.
 */
export interface CaseCost {
  id: Id
  /**
   * What it is.
   */
  title: string
  perYear: YearlyAmounts
  /**
   * On what the amount rests.
   */
  assumption?: string
  provenance?: Provenance
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseCost`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | YearlyAmounts
    | Provenance
    | Because
    | undefined
}
/**
 * Something the company gains, in money.
 */
export interface PlannedBenefit {
  id: Id
  /**
   * What it is.
   */
  title: string
  goal?: Id
  kpi?: Id
  owner?: Id
  certainty: Certainty
  /**
   * With which share it is counted in the weighted sums, 0–100.
   */
  weightPercent?: number
  perYear: YearlyAmounts
  /**
   * Months from going live until it begins; 0 if left out.
   */
  startsAfterMonths?: number
  /**
   * Months from its beginning until it is there in full, growing evenly; 0 if left out.
   */
  rampMonths?: number
  /**
   * On what the amount rests.
   */
  assumption?: string
  provenance?: Provenance
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PlannedBenefit`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | Certainty
    | number
    | YearlyAmounts
    | Provenance
    | Because
    | undefined
}
/**
 * How work done is counted.
 */
export interface EarningSettings {
  /**
   * percent: as the percentComplete that was told; 0-100: all when finished, nothing before; 50-50: half when begun, half when finished. percent if left out.
   */
  rule?: 'percent' | '0-100' | '50-50'
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `EarningSettings`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'percent'
    | '0-100'
    | '50-50'
    | undefined
}
/**
 * What a company demands of its engagements on every push: checked by `crmplan validate --policy`. What is left out is not demanded.
 */
export interface Policy {
  /**
   * Says that this file is a Policy.
   */
  kind: 'Policy'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * What the policy is called.
   */
  title?: string
  /**
   * Git revision to compare with, such as origin/main: compared is the commit where the work branched off from it. --since says otherwise.
   */
  since?: string
  schema?: RequiredFiles
  rules?: PolicyRules
  staleness?: PolicyStaleness
  readinessMayNotFall?: ReadinessMayNotFall
  gatesMustHold?: GatesMustHold
  budgetMayNotGrow?: BudgetMayNotGrow
  finishMayNotSlip?: FinishMayNotSlip
  coverageMinimum?: CoverageMinimum
  evidenceForLevels?: EvidenceForLevels
  /**
   * Exceptions from this policy, each for a time.
   */
  waivers?: PolicyWaiver[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Policy`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Policy'
    | 1
    | string
    | RequiredFiles
    | PolicyRules
    | PolicyStaleness
    | ReadinessMayNotFall
    | GatesMustHold
    | BudgetMayNotGrow
    | FinishMayNotSlip
    | CoverageMinimum
    | EvidenceForLevels
    | PolicyWaiver[]
    | undefined
}
/**
 * Files that every engagement must have.
 */
export interface RequiredFiles {
  /**
   * Files that must be there.
   *
   * @minItems 1
   *
   * Items: A file of the engagement, at least one interview or baseline, or a report in any language.
   */
  require: (
    | 'interviews'
    | 'assessment'
    | 'plan'
    | 'schedule'
    | 'baseline'
    | 'progress'
    | 'evaluation'
    | 'readiness-report'
    | 'project-report'
    | 'evaluation-report'
    | 'status-report'
  )[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `RequiredFiles`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | (
        | 'interviews'
        | 'assessment'
        | 'plan'
        | 'schedule'
        | 'baseline'
        | 'progress'
        | 'evaluation'
        | 'readiness-report'
        | 'project-report'
        | 'evaluation-report'
        | 'status-report'
      )[]
}
/**
 * What counts of the findings of `crmplan validate`, above what profiles say.
 */
export interface PolicyRules {
  /**
   * From which severity on findings fail; error if left out. --fail-on may only be stricter.
   */
  failOn?: 'error' | 'warning' | 'info'
  /**
   * How many warnings are let pass at most. --max-warnings may only be lower.
   */
  maxWarnings?: number
  /**
   * Severities of rules and families of rules; later entries win, and all of them win over the settings of profiles.
   */
  severities?: PolicySeverity[]
  /**
   * Rules and families that neither a `# crmplan-ignore` remark nor the settings of a profile may silence or lower.
   *
   * @minItems 1
   */
  notIgnorable?: Id[]
  /**
   * Packs that every engagement must rest on.
   *
   * @minItems 1
   */
  packs?: Id[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PolicyRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'error'
    | 'warning'
    | 'info'
    | number
    | PolicySeverity[]
    | Id[]
    | undefined
}
/**
 * The severity of a rule or of a family of rules. Errors stay errors, but for the rules of the policy itself.
 */
export interface PolicySeverity {
  rule: Id
  /**
   * How much its findings matter; off: they are not told.
   */
  severity: 'off' | 'info' | 'warning' | 'error'
  /**
   * Only in this file or folder, from the engagement folder, such as interviews/ or plan.yaml.
   */
  path?: string
  /**
   * Why.
   */
  reason?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PolicySeverity`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'off'
    | 'info'
    | 'warning'
    | 'error'
    | undefined
}
/**
 * How current things must be.
 */
export interface PolicyStaleness {
  /**
   * Derived files that must be what `crmplan build` would make now.
   *
   * @minItems 1
   *
   * Items: A derived file, or all reports.
   */
  current?: ('assessment' | 'plan' | 'schedule' | 'evaluation' | 'reports')[]
  /**
   * Calendar days that may have passed since the latest answer.
   */
  answersMaxDays?: number
  /**
   * Calendar days that may have passed since the latest status of a running project, or since its start if nothing was told.
   */
  statusMaxDays?: number
  /**
   * true: the plan must be the one that was approved last as a baseline.
   */
  planApproved?: boolean
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PolicyStaleness`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | ('assessment' | 'plan' | 'schedule' | 'evaluation' | 'reports')[]
    | number
    | boolean
    | undefined
}
/**
 * Readiness may not fall against the revision; both sides are assessed anew, with the packs of today.
 */
export interface ReadinessMayNotFall {
  overall?: ReadinessFall
  conditions?: ConditionFall
  groups?: GroupFall
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ReadinessMayNotFall`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | ReadinessFall
    | ConditionFall
    | GroupFall
    | undefined
}
/**
 * The score of the whole.
 */
export interface ReadinessFall {
  /**
   * Points of 0–100 that it may fall by; 0 if left out.
   */
  tolerancePoints?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ReadinessFall`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | undefined
}
/**
 * The score of each success condition.
 */
export interface ConditionFall {
  /**
   * Points of 0–100 that it may fall by; 0 if left out.
   */
  tolerancePoints?: number
  /**
   * Only these conditions; all if left out.
   *
   * @minItems 1
   */
  only?: Id[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ConditionFall`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | Id[]
    | undefined
}
/**
 * The score by the answers of one group of respondents alone, where it was asked on both sides.
 */
export interface GroupFall {
  /**
   * Points of 0–100 that it may fall by; 0 if left out.
   */
  tolerancePoints?: number
  /**
   * Only these groups; all if left out.
   *
   * @minItems 1
   */
  only?: RespondentRole[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GroupFall`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | RespondentRole[]
    | undefined
}
/**
 * Gates that held at the revision must hold now. A waiver in the profile does not count: exceptions stand in this file.
 */
export interface GatesMustHold {
  /**
   * Gates of readiness: ids, or [all].
   *
   * @minItems 1
   */
  readiness?: Id[]
  /**
   * Gates of phases that were passed: ids, or [all]. The last decision on them must still let the project go on.
   *
   * @minItems 1
   */
  phases?: Id[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GatesMustHold`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id[]
    | undefined
}
/**
 * The plan may not get dearer: neither what it costs once (tasks and budget lines, without the reserve) nor what its budget lines cost a year.
 */
export interface BudgetMayNotGrow {
  /**
   * Percent that it may grow by; 0 if left out.
   */
  maxPercent?: number
  /**
   * What it is compared with: the git revision, or the baseline approved last; the revision if left out.
   */
  against?: 'revision' | 'latest-baseline'
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `BudgetMayNotGrow`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | 'revision'
    | 'latest-baseline'
    | undefined
}
/**
 * The planned end may not slip.
 */
export interface FinishMayNotSlip {
  /**
   * Working days that it may slip by; 0 if left out.
   */
  maxWorkingDays?: number
  /**
   * What it is compared with: the git revision, or the baseline approved last; the revision if left out.
   */
  against?: 'revision' | 'latest-baseline'
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `FinishMayNotSlip`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | 'revision'
    | 'latest-baseline'
    | undefined
}
/**
 * How much of the questions must be answered.
 */
export interface CoverageMinimum {
  /**
   * Percent of the applicable questions, at least.
   */
  percent?: number
  /**
   * The same for each success condition.
   */
  perConditionPercent?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CoverageMinimum`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | undefined
}
/**
 * Which answers need evidence, whatever the packs say.
 */
export interface EvidenceForLevels {
  /**
   * Level from which on evidence is needed.
   */
  from: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `EvidenceForLevels`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
}
/**
 * An exception: what it covers is told as information until it expires.
 */
export interface PolicyWaiver {
  rule: Id
  /**
   * Only for this gate, condition, group of respondents, pack or file; all if left out.
   */
  item?: string
  /**
   * Only for the engagement in this folder, from the folder of this file; all if left out.
   */
  engagement?: string
  until: IsoDate
  /**
   * Why.
   */
  reason: string
  /**
   * Who answers for it.
   */
  by: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `PolicyWaiver`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | undefined
}
/**
 * The company, what it wants and what it has: the facts of an engagement that no interview is needed for.
 */
export interface Profile {
  /**
   * Says that this file is a Profile.
   */
  kind: 'Profile'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  company: Company
  /**
   * What the company wants; goals of the pack.
   */
  goals?: ProfileGoal[]
  scope?: Scope
  capability?: Capability
  /**
   * Systems in use.
   */
  systems?: ExistingSystem[]
  data?: DataFacts
  constraints?: Constraints
  calendar?: Calendar
  /**
   * People known by name or group; further roles are proposed.
   */
  team?: TeamMember[]
  settings?: Settings
  /**
   * Where the facts of this profile come from.
   *
   * Items: Document or person.
   */
  sources?: string[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Profile`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Profile'
    | 1
    | Company
    | ProfileGoal[]
    | Scope
    | Capability
    | ExistingSystem[]
    | DataFacts
    | Constraints
    | Calendar
    | TeamMember[]
    | Settings
    | string[]
    | undefined
}
/**
 * The client.
 */
export interface Company {
  /**
   * Name, as printed in reports.
   */
  name: string
  /**
   * Line of business.
   */
  industry?: string
  /**
   * ISO country code.
   */
  country?: string
  /**
   * Number of employees.
   */
  employees?: number
  /**
   * What it does, in a sentence or two.
   */
  description?: string
  /**
   * Where these facts come from.
   */
  source?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Company`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | number
    | undefined
}
/**
 * One goal of the introduction.
 */
export interface ProfileGoal {
  id: Id
  /**
   * 1 is the most important.
   */
  priority?: number
  /**
   * The goal in the company's words.
   */
  note?: string
  /**
   * How it is measured.
   */
  kpis?: ProfileKpi[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ProfileGoal`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | ProfileKpi[]
    | undefined
}
/**
 * A measure with its numbers.
 */
export interface ProfileKpi {
  id: Id
  /**
   * Value today, in the unit of the KPI.
   */
  baseline?: number
  /**
   * Value wanted.
   */
  target?: number
  by?: IsoDate
  /**
   * Where the numbers come from.
   */
  source?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ProfileKpi`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * How much is introduced.
 */
export interface Scope {
  /**
   * People who will work with the system.
   */
  users?: number
  /**
   * Places where they work.
   */
  sites?: number
  /**
   * Parts of the system.
   *
   * Items: Part of the system.
   */
  modules?: ('sales' | 'marketing' | 'service' | 'analytics' | 'e-commerce' | 'contact-centre')[]
  /**
   * Channels by which customers are met.
   *
   * Items: Channel.
   */
  channels?: ('phone' | 'email' | 'web' | 'app' | 'wechat' | 'line' | 'store' | 'field' | 'partner' | 'social')[]
  /**
   * Business processes in scope.
   */
  processes?: number
  /**
   * Languages of the users.
   */
  languages?: number
  /**
   * How the system is run.
   */
  deployment?: 'saas' | 'paas' | 'iaas' | 'on-premise' | 'undecided'
  /**
   * true: special rules of the sector apply.
   */
  regulated?: boolean
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Scope`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | ('sales' | 'marketing' | 'service' | 'analytics' | 'e-commerce' | 'contact-centre')[]
    | ('phone' | 'email' | 'web' | 'app' | 'wechat' | 'line' | 'store' | 'field' | 'partner' | 'social')[]
    | 'saas'
    | 'paas'
    | 'iaas'
    | 'on-premise'
    | 'undecided'
    | boolean
    | undefined
}
/**
 * What the company can do itself.
 */
export interface Capability {
  /**
   * Own people who can develop information systems.
   */
  inHouseDevelopment?: 'none' | 'low' | 'medium' | 'high'
  /**
   * People in IT.
   */
  itStaff?: number
  /**
   * Own project manager.
   */
  projectManager?: 'none' | 'part-time' | 'full-time'
  /**
   * Implementation partner or consultant.
   */
  partner?: 'none' | 'considered' | 'selected' | 'contracted'
  /**
   * Experience with CRM systems.
   */
  crmExperience?: 'none' | 'some' | 'much'
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Capability`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'none'
    | 'low'
    | 'medium'
    | 'high'
    | number
    | 'part-time'
    | 'full-time'
    | 'considered'
    | 'selected'
    | 'contracted'
    | 'some'
    | 'much'
    | undefined
}
/**
 * A system in use.
 */
export interface ExistingSystem {
  id: Id
  /**
   * Name.
   */
  name?: string
  /**
   * What it does.
   */
  kind?:
    | 'erp'
    | 'finance'
    | 'logistics'
    | 'hr'
    | 'e-commerce'
    | 'contact-centre'
    | 'legacy-crm'
    | 'website'
    | 'office'
    | 'data-warehouse'
    | 'other'
  /**
   * true: CRM must be connected to it.
   */
  integrate?: boolean
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ExistingSystem`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'erp'
    | 'finance'
    | 'logistics'
    | 'hr'
    | 'e-commerce'
    | 'contact-centre'
    | 'legacy-crm'
    | 'website'
    | 'office'
    | 'data-warehouse'
    | 'other'
    | boolean
    | undefined
}
/**
 * Customer data.
 */
export interface DataFacts {
  /**
   * Number of customer records.
   */
  customerRecords?: number
  /**
   * Places where customer data lie.
   */
  sources?: number
  /**
   * Quality, as the company sees it.
   */
  quality?: 'unknown' | 'poor' | 'fair' | 'good'
  /**
   * Share of the customer records that are duplicates, as counted last, in percent.
   */
  duplicatePercent?: number
  /**
   * true: data of natural persons.
   */
  personal?: boolean
  /**
   * true: data leave the country.
   */
  crossBorder?: boolean
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DataFacts`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | 'unknown'
    | 'poor'
    | 'fair'
    | 'good'
    | boolean
    | undefined
}
/**
 * Limits.
 */
export interface Constraints {
  /**
   * Money available, in the currency of the engagement.
   */
  budget?: number
  /**
   * How far the money is approved.
   */
  funding?: 'none' | 'partial' | 'full'
  deadline?: IsoDate
  /**
   * May outside help be paid for?
   */
  externalHelp?: 'no' | 'limited' | 'yes'
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Constraints`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | 'none'
    | 'partial'
    | 'full'
    | IsoDate
    | 'no'
    | 'limited'
    | 'yes'
    | undefined
}
/**
 * How crmplan works for this engagement.
 */
export interface Settings {
  language?: Language
  /**
   * ISO currency code, such as CNY.
   */
  currency?: string
  /**
   * Packs, later ones win; [crm-core] if left out.
   *
   * @minItems 1
   *
   * Items: Pack id, or path of a pack folder from the engagement folder.
   */
  packs?: string[]
  startDate?: IsoDate
  method?: MethodDecision
  /**
   * Gates set aside.
   */
  waivers?: Waiver[]
  simulation?: SimulationSettings
  scheduleLint?: LintLimits
  /**
   * How much findings of `crmplan validate` matter in this engagement, where that differs; later entries win.
   */
  rules?: RuleSetting[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Settings`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Language
    | string
    | string[]
    | MethodDecision
    | Waiver[]
    | SimulationSettings
    | LintLimits
    | RuleSetting[]
    | undefined
}
/**
 * The method somebody decided on.
 */
export interface MethodDecision {
  id: Id
  /**
   * Why.
   */
  reason?: string
  /**
   * Who decided.
   */
  decidedBy?: string
  date?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `MethodDecision`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | undefined
}
/**
 * A gate set aside by somebody, for a time.
 */
export interface Waiver {
  gate: Id
  /**
   * Who answers for it.
   */
  by: string
  /**
   * Why.
   */
  reason: string
  expires: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Waiver`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
}
/**
 * How often the plan is played through with drawn estimates; crmplan plan writes it into the plan.
 */
export interface SimulationSettings {
  /**
   * Draws; 10000 if left out, 0 is none.
   */
  iterations?: number
  /**
   * Seed of the random numbers; 1 if left out.
   */
  seed?: number
}
/**
 * Limits of the checks of how soundly a plan is built (crmplan validate, crmplan schedule --lint), after the 14-Point Assessment of DCMA.
 */
export interface LintLimits {
  /**
   * validate passes over plans of fewer tasks; 10 if left out.
   */
  leastTasks?: number
  /**
   * Tasks without predecessor or successor, beside one first and one last; 5 if left out.
   */
  missingLogicPercent?: number
  /**
   * Dependencies with a negative lag; 0 if left out.
   */
  leads?: number
  /**
   * Lags up to so many working days are passed over; 5 if left out, 0 counts every lag as DCMA does.
   */
  longLagDays?: number
  /**
   * Dependencies with a longer lag; 5 if left out.
   */
  lagPercent?: number
  /**
   * Least share of dependencies from finish to start; 90 if left out.
   */
  finishToStartPercent?: number
  /**
   * Tasks with mustStartOn or notAfter; 5 if left out.
   */
  hardConstraintPercent?: number
  /**
   * Float above so many working days is high; 44 if left out.
   */
  highFloatDays?: number
  /**
   * Tasks with high float; 5 if left out.
   */
  highFloatPercent?: number
  /**
   * Tasks with negative float; 0 if left out.
   */
  negativeFloatTasks?: number
  /**
   * Tasks of more working days are long; 44 if left out.
   */
  longTaskDays?: number
  /**
   * Long tasks; 5 if left out.
   */
  longTaskPercent?: number
  /**
   * Tasks with work and without deliverable; 5 if left out.
   */
  noDeliverablePercent?: number
  /**
   * Tasks with work for nobody: no assign, role, responsible or accountable; 0 if left out.
   */
  noOwnerPercent?: number
  /**
   * Days on which somebody is wanted by more tasks than he has time for, before levelling, summed over people; 0 if left out.
   */
  overbookedDays?: number
}
/**
 * Another severity for a rule or a family of rules. Errors stay errors: other commands cannot work with them.
 */
export interface RuleSetting {
  rule: Id
  /**
   * How much its findings matter; off: they are not told.
   */
  severity: 'off' | 'info' | 'warning' | 'error'
  /**
   * Only in this file or folder, from the engagement folder, such as interviews/ or plan.yaml.
   */
  path?: string
  /**
   * Why.
   */
  reason: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `RuleSetting`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'off'
    | 'info'
    | 'warning'
    | 'error'
    | undefined
}
/**
 * What really happens: dated status of tasks, money spent, decisions, gates, impediments, measurements, benefits and lessons. Entries are added, never rewritten.
 */
export interface Progress {
  /**
   * Says that this file is a Progress.
   */
  kind: 'Progress'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Status of the work, oldest first.
   */
  status?: StatusEntry[]
  /**
   * Decisions.
   */
  decisions?: Decision[]
  /**
   * Decisions at the gates of the phases.
   */
  gates?: GateDecision[]
  /**
   * What held the work up.
   */
  impediments?: Impediment[]
  /**
   * Measured values of KPIs.
   */
  measurements?: Measurement[]
  /**
   * What the benefits of the business case have brought.
   */
  benefits?: MeasuredBenefit[]
  /**
   * Lessons.
   */
  lessons?: Lesson[]
  finished?: ProjectEnd
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Progress`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Progress'
    | 1
    | StatusEntry[]
    | Decision[]
    | GateDecision[]
    | Impediment[]
    | Measurement[]
    | MeasuredBenefit[]
    | Lesson[]
    | ProjectEnd
    | undefined
}
/**
 * What was known on one day. Entries are only added; what was wrong is put right by a new entry.
 */
export interface StatusEntry {
  date: IsoDate
  /**
   * Who entered it.
   */
  enteredBy?: string
  corrects?: IsoDate
  /**
   * Why an earlier entry was wrong.
   */
  reason?: string
  /**
   * Remark on the week.
   */
  note?: string
  /**
   * Tasks of which something new is known.
   */
  tasks: TaskStatus[]
  /**
   * What lines of the budget have cost that are not the cost of tasks.
   */
  costs?: LineCost[]
  approved?: StatusApproval
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `StatusEntry`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | IsoDate
    | TaskStatus[]
    | LineCost[]
    | StatusApproval
    | undefined
}
/**
 * What is known about a task on the day of the entry; a field that is left out stays as it was told last.
 */
export interface TaskStatus {
  task: Id
  /**
   * Share of the work that is done, 0–100.
   */
  percentComplete?: number
  actualStart?: IsoDate
  actualFinish?: IsoDate
  /**
   * Money spent on the task until this day, all told, in the currency of the engagement.
   */
  actualCost?: number
  /**
   * Person-days worked until this day, all told.
   */
  actualEffortDays?: number
  /**
   * Person-days still to be worked, as those see it who do the work.
   */
  remainingEffortDays?: number
  /**
   * Working days still needed from this day on, as those see it who do the work.
   */
  remainingDurationDays?: number
  /**
   * Money still to be spent, as those see it who do the work: the new estimate to complete.
   */
  remainingCost?: number
  /**
   * Weighted milestones within the task that are reached.
   */
  reached?: Id[]
  /**
   * Why it costs more or less than planned, as far as somebody knows; all told until this day.
   */
  costCauses?: CostCause[]
  /**
   * Figures told earlier by mistake: from this day on they are unknown again.
   *
   * Items: A figure of the task.
   */
  takesBack?: (
    | 'percentComplete'
    | 'actualStart'
    | 'actualFinish'
    | 'actualCost'
    | 'actualEffortDays'
    | 'remainingEffortDays'
    | 'remainingDurationDays'
    | 'remainingCost'
    | 'reached'
    | 'costCauses'
  )[]
  /**
   * Remark.
   */
  remark?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `TaskStatus`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | Id[]
    | CostCause[]
    | (
        | 'percentComplete'
        | 'actualStart'
        | 'actualFinish'
        | 'actualCost'
        | 'actualEffortDays'
        | 'remainingEffortDays'
        | 'remainingDurationDays'
        | 'remainingCost'
        | 'reached'
        | 'costCauses'
      )[]
    | undefined
}
/**
 * A known reason why the task costs more or less than planned.
 */
export interface CostCause {
  cause: OverrunCause
  /**
   * Money; negative saves.
   */
  amount: number
  reference?: Id
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CostCause`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | OverrunCause
    | number
    | Id
    | undefined
}
/**
 * What a line of the budget has cost.
 */
export interface LineCost {
  line: Id
  /**
   * Money spent until this day, all told.
   */
  actualCost: number
  /**
   * Money still to be spent in the project, as seen today.
   */
  remainingCost?: number
  /**
   * Remark.
   */
  remark?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `LineCost`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * Somebody has accepted this status: it and everything before it stays as it is.
 */
export interface StatusApproval {
  /**
   * Who.
   */
  by: string
  date: IsoDate
  /**
   * Digest of this entry and all entries before it, without approvals: shows a later change.
   */
  sha256: string
  /**
   * Decisions, gates, impediments, measurements and benefits recorded since the last approval: sealed too.
   */
  records?: SealedRecord[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `StatusApproval`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | SealedRecord[]
    | undefined
}
/**
 * A record as it was when it was approved.
 */
export interface SealedRecord {
  /**
   * In which list it stands.
   */
  list: 'decisions' | 'gates' | 'impediments' | 'measurements' | 'benefits'
  /**
   * Its id; of a measurement the KPI and the day, of a benefit its id, first and last day.
   */
  id: string
  /**
   * Digest of the record without what may be added later: outcome and review of a decision, when a condition is done, what becomes of an impediment.
   */
  sha256: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `SealedRecord`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'decisions'
    | 'gates'
    | 'impediments'
    | 'measurements'
    | 'benefits'
    | string
}
/**
 * A decision, written down when it is made.
 */
export interface Decision {
  id: Id
  date: IsoDate
  recorded?: IsoDate
  /**
   * What was decided, in a sentence.
   */
  title: string
  phase?: Word
  owner?: Id
  /**
   * The question that was to be decided.
   */
  frame?: string
  /**
   * What could have been done.
   */
  options?: DecisionOption[]
  /**
   * What was known when it was decided.
   *
   * Items: Something known then.
   */
  knownThen?: string[]
  /**
   * What was taken for granted.
   */
  assumptions?: DecisionAssumption[]
  /**
   * What was expected to come of it.
   */
  expected?: string
  /**
   * How likely the expected result was thought to be, 0–1.
   */
  probability?: number
  lookAgain?: IsoDate
  /**
   * Whether it can be taken back.
   */
  reversible?: 'easily' | 'at-a-cost' | 'no'
  /**
   * Tasks it changes.
   */
  affects?: Id[]
  because?: Because
  /**
   * What came of it.
   */
  outcome?: string
  review?: DecisionReview
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Decision`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | DecisionOption[]
    | string[]
    | DecisionAssumption[]
    | number
    | 'easily'
    | 'at-a-cost'
    | 'no'
    | Id[]
    | Because
    | DecisionReview
    | undefined
}
/**
 * An option.
 */
export interface DescribedOption {
  /**
   * The option.
   */
  text: string
  /**
   * true: this one was taken.
   */
  chosen?: boolean
  /**
   * What spoke for or against it.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DescribedOption`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | boolean
    | undefined
}
/**
 * Something that was taken for granted.
 */
export interface DecisionAssumption {
  /**
   * What.
   */
  text: string
  /**
   * How likely it was thought to be, 0–1.
   */
  probability?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DecisionAssumption`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | number
    | undefined
}
/**
 * The decision looked at afterwards: how good it was with what was known then, and, apart from that, what came of it.
 */
export interface DecisionReview {
  date: IsoDate
  /**
   * Who looked at it.
   */
  by?: string
  /**
   * true: the expected result came.
   */
  cameTrue?: boolean
  /**
   * What was reached ÷ what was expected; 1 is just as expected.
   */
  achieved?: number
  quality?: DecisionQuality
  /**
   * What came from outside and could not be known.
   */
  external?: string
  /**
   * What is to be done differently.
   */
  learned?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DecisionReview`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | IsoDate
    | boolean
    | number
    | DecisionQuality
    | undefined
}
/**
 * The six elements of the quality of a decision (Howard; Spetzler, Winter and Meyer 2016), each 0–100, judged on what was known then.
 */
export interface DecisionQuality {
  /**
   * The right question was asked.
   */
  frame?: number
  /**
   * There were real alternatives.
   */
  alternatives?: number
  /**
   * The information was relevant and reliable.
   */
  information?: number
  /**
   * What mattered, and what for what, was clear.
   */
  values?: number
  /**
   * The conclusion followed.
   */
  reasoning?: number
  /**
   * Those who had to act did.
   */
  commitment?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `DecisionQuality`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | undefined
}
/**
 * What was decided at a gate.
 */
export interface GateDecision {
  id: Id
  gate: Word
  date: IsoDate
  /**
   * go on; go on under conditions; stop; decide later.
   */
  decision: 'go' | 'conditional-go' | 'no-go' | 'defer'
  /**
   * Who decided.
   *
   * @minItems 1
   *
   * Items: Name, team id or role.
   */
  decidedBy: string[]
  /**
   * The criteria, judged.
   */
  criteria?: JudgedCriterion[]
  /**
   * Under which conditions to go on.
   */
  conditions?: GateCondition[]
  /**
   * Criteria set aside.
   */
  waivers?: CriterionWaiver[]
  until?: IsoDate
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GateDecision`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'go'
    | 'conditional-go'
    | 'no-go'
    | 'defer'
    | string[]
    | JudgedCriterion[]
    | GateCondition[]
    | CriterionWaiver[]
    | undefined
}
/**
 * A criterion of the gate, and what shows that it is met.
 */
export interface JudgedCriterion {
  criterion: Word
  /**
   * true: it is met.
   */
  met: boolean
  /**
   * What shows it.
   */
  evidence?: string
  /**
   * Where that lies.
   */
  source?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `JudgedCriterion`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
    | boolean
    | undefined
}
/**
 * Something to be done although the gate is passed.
 */
export interface GateCondition {
  /**
   * What.
   */
  text: string
  owner: Id
  due: IsoDate
  done?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `GateCondition`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | undefined
}
/**
 * A criterion set aside by somebody, for a time.
 */
export interface CriterionWaiver {
  criterion: Word
  /**
   * Who.
   */
  by: string
  /**
   * Why.
   */
  reason: string
  expires: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CriterionWaiver`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Word
}
/**
 * Something that holds the work up.
 */
export interface Impediment {
  id: Id
  opened: IsoDate
  closed?: IsoDate
  /**
   * rule: a rule or procedure that blocks; weak-control: nobody checked or steered; process, perception, privacy, politics; people: skills or time; data; integration; vendor; scope: it changed; external: from outside the company.
   */
  kind:
    | 'rule'
    | 'weak-control'
    | 'process'
    | 'perception'
    | 'privacy'
    | 'politics'
    | 'people'
    | 'data'
    | 'integration'
    | 'vendor'
    | 'scope'
    | 'external'
  /**
   * What it is, in a sentence.
   */
  title: string
  /**
   * More about it.
   */
  note?: string
  phase?: Word
  owner?: Id
  /**
   * Working days lost, all told.
   */
  daysLost?: number
  /**
   * Money lost, all told.
   */
  cost?: number
  /**
   * Tasks that were held up; their days and money are part of the totals.
   */
  tasks?: HeldTask[]
  /**
   * What is done about it.
   */
  action?: string
  /**
   * true: the company could have prevented it.
   */
  withinControl?: boolean
  /**
   * The rule that should be changed.
   */
  ruleToChange?: string | RuleChange
  /**
   * The check that is new, where control was weak.
   */
  newCheck?: string
  repeats?: Id
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Impediment`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'rule'
    | 'weak-control'
    | 'process'
    | 'perception'
    | 'privacy'
    | 'politics'
    | 'people'
    | 'data'
    | 'integration'
    | 'vendor'
    | 'scope'
    | 'external'
    | number
    | HeldTask[]
    | boolean
    | RuleChange
    | Because
    | undefined
}
/**
 * A task that was held up.
 */
export interface HeldTask {
  task: Id
  /**
   * Working days it lost.
   */
  daysLost?: number
  /**
   * Money it cost.
   */
  cost?: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `HeldTask`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * The rule in the way, and what becomes of it.
 */
export interface RuleChange {
  /**
   * The rule or procedure.
   */
  rule: string
  /**
   * What becomes of it.
   */
  verdict?: 'keep' | 'change' | 'drop'
  /**
   * How it should read.
   */
  proposal?: string
  owner?: Id
  due?: IsoDate
  /**
   * Who agreed.
   */
  approvedBy?: string
  done?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `RuleChange`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | 'keep'
    | 'change'
    | 'drop'
    | undefined
}
/**
 * A measured value of a KPI.
 */
export interface Measurement {
  kpi: Id
  date: IsoDate
  /**
   * The value, in the unit of the KPI; computed from the inputs if left out.
   */
  value?: number
  inputs?: MeasuredInputs
  /**
   * How many were asked or counted.
   */
  sample?: number
  /**
   * Who measured.
   */
  by?: string
  /**
   * Where the numbers come from.
   */
  source?: string
  /**
   * How much of the change since the baseline comes from outside, in the unit of the KPI, as those see it who measured.
   */
  externalEffect?: number
  control?: ControlGroup
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Measurement`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | MeasuredInputs
    | ControlGroup
    | undefined
}
/**
 * What the value is computed from, by the names in the formula of the KPI: a number, or a list of numbers, one for each person asked.
 */
export interface MeasuredInputs {
  [k: string]: number | number[]
}
/**
 * The same KPI in a group that does not have the system.
 */
export interface ControlGroup {
  /**
   * Before.
   */
  before: number
  /**
   * At the time of this measurement.
   */
  after: number
  /**
   * Who they are.
   */
  description?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ControlGroup`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | string
    | undefined
}
/**
 * What a benefit of the business case has brought in a span of time.
 */
export interface MeasuredBenefit {
  benefit: Id
  from: IsoDate
  to: IsoDate
  /**
   * Money it brought.
   */
  amount: number
  /**
   * What shows it.
   */
  evidence?: string
  /**
   * Who says so.
   */
  by?: string
  /**
   * Why it differs from what was promised.
   */
  reason?: 'as-planned' | 'later-start' | 'low-adoption' | 'smaller-effect' | 'larger-effect' | 'external' | 'not-measured-before' | 'other'
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `MeasuredBenefit`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | 'as-planned'
    | 'later-start'
    | 'low-adoption'
    | 'smaller-effect'
    | 'larger-effect'
    | 'external'
    | 'not-measured-before'
    | 'other'
    | undefined
}
/**
 * Something to be done the same way, or otherwise, next time.
 */
export interface Lesson {
  id: Id
  date?: IsoDate
  /**
   * The lesson, in a sentence.
   */
  title: string
  /**
   * More about it.
   */
  text?: string
  owner?: Id
  due?: IsoDate
  /**
   * What it should change.
   */
  appliesTo?: 'this-company' | 'method' | 'question-bank' | 'estimates'
  because?: Because
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Lesson`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'this-company'
    | 'method'
    | 'question-bank'
    | 'estimates'
    | Because
    | undefined
}
/**
 * The project is over.
 */
export interface ProjectEnd {
  date: IsoDate
  /**
   * It was delivered, or given up.
   */
  reason: 'delivered' | 'stopped'
  /**
   * Remark.
   */
  note?: string
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ProjectEnd`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | IsoDate
    | 'delivered'
    | 'stopped'
    | undefined
}
/**
 * Questions of one success condition.
 */
export interface QuestionBank {
  /**
   * Says that this file is a QuestionBank.
   */
  kind: 'QuestionBank'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  condition: Word
  /**
   * Questions in the order asked.
   *
   * @minItems 1
   */
  questions: Question[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `QuestionBank`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'QuestionBank'
    | 1
    | Word
    | Question[]
}
/**
 * One question with five observable levels.
 */
export interface Question {
  id: Id
  title: LocalizedText
  text: LocalizedText
  /**
   * Five anchors, level 1 first.
   *
   * @minItems 5
   * @maxItems 5
   */
  levels: LocalizedText[]
  /**
   * Whom to ask.
   *
   * @minItems 1
   */
  ask: RespondentRole[]
  evidence: LocalizedText
  followUp: LocalizedText
  /**
   * Weight within the condition.
   */
  weight: number
  /**
   * Gates it feeds.
   */
  gates?: Id[]
  when?: Clause
  /**
   * Level that follows, without asking, where the respondent's own answers say that `when` does not hold; where it is left out, the question does not apply then.
   */
  otherwise?: number
  remedy: Remedy
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * What to do when the level is low.
 */
export interface Remedy {
  /**
   * Added when the level is below this.
   */
  below: number
  id: Word
  title: LocalizedText
  description: LocalizedText
  role: Word
  /**
   * Budget category of its cost; management if left out.
   */
  category?: 'implementation' | 'integration' | 'migration' | 'training' | 'change' | 'management'
  accountable?: Word
  effort: EffortFormula
  step: GenericStep
  within?: Word
  /**
   * Activities that wait for it.
   */
  before?: Word[]
  deliverable: LocalizedText
}
/**
 * Levels on which several respondents have agreed after giving different answers. Their single answers stay as they are.
 */
export interface Reconciliation {
  /**
   * Says that this file is a Reconciliation.
   */
  kind: 'Reconciliation'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * The agreed levels.
   */
  agreed: AgreedLevel[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Reconciliation`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Reconciliation'
    | 1
    | AgreedLevel[]
}
/**
 * One question on which there is an agreed level.
 */
export interface AgreedLevel {
  question: Id
  /**
   * Level agreed on, 1–5; it counts in the place of the median.
   */
  level: number
  /**
   * Why this level: what settled it.
   */
  reason: string
  /**
   * Who recorded the agreement, or who took part in it.
   */
  by?: string
  date: IsoDate
  /**
   * What shows it; levels 4 and 5 count only with evidence, here or in one of the answers.
   */
  evidence?: AgreedEvidence[]
  /**
   * The answers that were reconciled; if they change later, the agreement is marked as to be looked at again.
   */
  restsOn?: ReconciledAnswer[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `AgreedLevel`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | AgreedEvidence[]
    | ReconciledAnswer[]
    | undefined
}
/**
 * Something that shows it.
 */
export interface AgreedEvidence {
  /**
   * What was seen.
   */
  text: string
  /**
   * Document, system or person.
   */
  source?: string
  date?: IsoDate
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `AgreedEvidence`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | string
    | undefined
}
/**
 * An answer as it was when the level was agreed on.
 */
export interface ReconciledAnswer {
  respondent: Id
  /**
   * Level given; left out where the respondent did not know, or it did not apply.
   */
  level?: number
}
/**
 * By what a project is judged afterwards: decisions, impediments, warnings, the grade, and how estimates are calibrated.
 */
export interface ReviewRules {
  /**
   * Says that this file is a ReviewRules.
   */
  kind: 'ReviewRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  decisions?: DecisionRule
  warnings?: WarningRule
  /**
   * Kinds of impediments.
   */
  impediments?: ImpedimentKind[]
  grade?: GradeRule
  calibration?: CalibrationRule
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ReviewRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'ReviewRules'
    | 1
    | DecisionRule
    | WarningRule
    | ImpedimentKind[]
    | GradeRule
    | CalibrationRule
    | undefined
}
/**
 * How decisions are judged afterwards.
 */
export interface DecisionRule {
  /**
   * From this quality on a decision was a good one, 0–100.
   */
  goodQuality: number
  /**
   * From this share of what was expected on the outcome was good.
   */
  goodOutcome: number
  /**
   * Written down later than this many days after it was made, a decision counts as recorded only afterwards.
   */
  recordedWithinDays: number
  /**
   * So many judged forecasts are needed before calibration is told.
   */
  forecastsNeeded: number
  /**
   * Brier score of somebody who always says 50%.
   */
  referenceBrier: number
  confidence: ConfidenceWeights
  source: LocalizedText
  provenance: Provenance
}
/**
 * What a decision counts in means, 0–1, by how well it was written down at the time.
 */
export interface ConfidenceWeights {
  /**
   * All was written down at the time.
   */
  high: number
  /**
   * Some of it is missing.
   */
  medium: number
  /**
   * Recorded only afterwards, or nothing of what was known.
   */
  low: number
}
/**
 * When something counts as having warned.
 */
export interface WarningRule {
  /**
   * A question warned up to this level.
   */
  levelAtMost: number
  /**
   * A condition warned below this score.
   */
  scoreBelow: number
  /**
   * A risk warned from this product of probability and impact on.
   */
  riskFrom: number
  /**
   * From this share of the tasks that close gaps on a warning was heeded.
   */
  heededFromPercent: number
  source: LocalizedText
  provenance: Provenance
}
/**
 * A kind of impediment, and what should have warned of it.
 */
export interface ImpedimentKind {
  /**
   * Kind.
   */
  id:
    | 'rule'
    | 'weak-control'
    | 'process'
    | 'perception'
    | 'privacy'
    | 'politics'
    | 'people'
    | 'data'
    | 'integration'
    | 'vendor'
    | 'scope'
    | 'external'
  title: LocalizedText
  meaning: LocalizedText
  /**
   * Success conditions that should have warned.
   */
  conditions?: Word[]
  /**
   * Questions that should have warned.
   */
  questions?: Id[]
  /**
   * Risks that should have warned.
   */
  risks?: Word[]
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * How the grade is put together.
 */
export interface GradeRule {
  /**
   * Dimensions.
   */
  dimensions: GradeDimensionRule[]
  bands: GradeBands
  /**
   * So much of the weight must be judged before there is a grade.
   */
  coveragePercent: number
  /**
   * Cost overrun in percent of the budget at which cost gets no points; between 0 and this they fall evenly.
   */
  zeroAtOverrunPercent: number
  /**
   * Delay in percent of the planned duration at which time gets no points; between 0 and this they fall evenly.
   */
  zeroAtDelayPercent: number
  source: LocalizedText
  provenance: Provenance
}
/**
 * A dimension of the grade.
 */
export interface GradeDimensionRule {
  /**
   * Dimension.
   */
  id: 'objectives' | 'adoption' | 'benefits' | 'cost-and-schedule' | 'learning-and-control'
  /**
   * Weight; the weights of what can be judged are brought to 100%.
   */
  weight: number
  title: LocalizedText
}
/**
 * Lowest grade of each band; below them nothing was achieved to speak of.
 */
export interface GradeBands {
  /**
   * The goals were achieved.
   */
  achieved: number
  /**
   * They were largely achieved.
   */
  'largely-achieved': number
  /**
   * They were partly achieved.
   */
  'partly-achieved': number
}
/**
 * How factors for estimates are drawn from what projects really took.
 */
export interface CalibrationRule {
  /**
   * So many finished engagements must have a figure before a factor is proposed.
   */
  engagementsNeeded: number
  /**
   * k in n ÷ (n + k): the part of the deviation that counts with n engagements.
   */
  shrinkage: number
  /**
   * No factor below this is proposed.
   */
  lowest: number
  /**
   * No factor above this is proposed.
   */
  highest: number
  source: LocalizedText
  provenance: Provenance
}
/**
 * Risks and when they apply.
 */
export interface RiskSet {
  /**
   * Says that this file is a RiskSet.
   */
  kind: 'RiskSet'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Risks.
   */
  risks: RiskRule[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `RiskSet`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'RiskSet'
    | 1
    | RiskRule[]
}
/**
 * A risk.
 */
export interface RiskRule {
  id: Word
  title: LocalizedText
  cause: LocalizedText
  effect: LocalizedText
  response: LocalizedText
  /**
   * Kind of response.
   */
  kind: 'avoid' | 'reduce' | 'transfer' | 'accept'
  trigger: LocalizedText
  owner: Word
  when?: Clause
  /**
   * 1–5.
   */
  probability: number
  /**
   * 1–5.
   */
  impact: number
  /**
   * Activities it may delay: the first of them that is planned takes longer.
   *
   * @minItems 1
   */
  delays?: Word[]
  delayDays?: ThreePointEstimate
  extraDays?: ThreePointEstimate
  /**
   * Circumstances that make it worse.
   */
  raise?: RiskRaise[]
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * Circumstance that makes it worse.
 */
export interface RiskRaise {
  when: Clause
  /**
   * Added to the probability.
   */
  probability?: number
  /**
   * Added to the impact.
   */
  impact?: number
}
/**
 * Project roles.
 */
export interface RoleSet {
  /**
   * Says that this file is a RoleSet.
   */
  kind: 'RoleSet'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Roles.
   */
  roles: Role[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `RoleSet`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'RoleSet'
    | 1
    | Role[]
}
/**
 * A role in the project.
 */
export interface Role {
  id: Word
  title: LocalizedText
  duty: LocalizedText
  /**
   * true: usually paid to another firm.
   */
  external?: boolean
  /**
   * true: not every project has it.
   */
  optional?: boolean
  availabilityPercent?: AvailabilityBySize
  /**
   * Default cost of a day by currency.
   */
  costPerDay?: {
    /**
     * Amount.
     */
    [k: string]: number
  }
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
}
/**
 * Share of working time while the role has work in the project, by number of users; 300 is a group of three.
 */
export interface AvailabilityBySize {
  /**
   * Up to 20 users.
   */
  small: number
  /**
   * 21 to 200.
   */
  medium: number
  /**
   * More than 200.
   */
  large: number
}
/**
 * What the rules of one family check, why, and what to do; shown by `crmplan rules`, printed in the documentation, and tested by their own examples.
 */
export interface RuleCatalogue {
  /**
   * Says that this file is a RuleCatalogue.
   */
  kind: 'RuleCatalogue'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  family: Word
  title: LocalizedText
  /**
   * The rules.
   *
   * @minItems 1
   */
  rules: DescribedRule[]
}
/**
 * A rule.
 */
export interface DescribedRule {
  id: Id
  /**
   * How much a finding matters, unless the profile says otherwise.
   */
  severity: 'error' | 'warning' | 'info'
  title: LocalizedText
  why: LocalizedText
  fix: LocalizedText
  fixable?: LocalizedText
  before?: RuleExample
  bad: RuleExample1
  good: RuleExample2
}
/**
 * Files by name as they were at the git revision that the rule compares with; the examples are what has become of them.
 */
export interface RuleExample {
  /**
   * Text of the file.
   */
  [k: string]: string
}
/**
 * Files by name in which the rule finds something.
 */
export interface RuleExample1 {
  /**
   * Text of the file.
   */
  [k: string]: string
}
/**
 * The same, put right.
 */
export interface RuleExample2 {
  /**
   * Text of the file.
   */
  [k: string]: string
}
/**
 * What might be otherwise: named changes of a plan, compared by crmplan what-if.
 */
export interface Scenarios {
  /**
   * Says that this file is a Scenarios.
   */
  kind: 'Scenarios'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Scenarios in the order of the table.
   *
   * @minItems 1
   * @maxItems 50
   */
  scenarios: Scenario[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Scenarios`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Scenarios'
    | 1
    | Scenario[]
}
/**
 * Changes that are made together.
 */
export interface Scenario {
  id: Id
  /**
   * Name; the changes in words if left out.
   */
  title?: string
  /**
   * People who join.
   */
  addPeople?: AddedPerson[]
  /**
   * Tasks that are left out; what waited for them waits for what they waited for.
   */
  drop?: Id[]
  startDate?: IsoDate
  method?: Id
  /**
   * Level by question, as if everybody asked had given it with evidence; assessment and plan are made anew.
   */
  answers?: {
    /**
     * Level.
     */
    [k: string]: number
  }
  /**
   * Likely days by task, of effort or, where the task has none, of duration.
   */
  effort?: {
    /**
     * Days.
     */
    [k: string]: number
  }
  /**
   * Availability in percent by team member.
   */
  availability?: {
    /**
     * Percent.
     */
    [k: string]: number
  }
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Scenario`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | AddedPerson[]
    | Id[]
    | {
        /**
         * Level.
         */
        [k: string]: number
      }
    | {
        /**
         * Days.
         */
        [k: string]: number
      }
    | {
        /**
         * Percent.
         */
        [k: string]: number
      }
    | undefined
}
/**
 * Somebody who shares all work of a role.
 */
export interface AddedPerson {
  role: Id
  /**
   * Availability; 100 if left out.
   */
  percent?: number
  /**
   * Cost of a day; that of the first member with the role if left out.
   */
  costPerDay?: number
}
/**
 * Dates, floats, critical path and cost of a plan. Derived; do not edit.
 */
export interface Schedule {
  /**
   * Says that this file is a Schedule.
   */
  kind: 'Schedule'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  derivedFrom?: DerivedFrom
  startDate: IsoDate
  finishDate: IsoDate
  /**
   * Working days from start to finish.
   */
  workingDays?: number
  /**
   * ISO currency code.
   */
  currency?: string
  holidayDataUntil?: IsoDate
  assumedFrom?: IsoDate
  /**
   * Ids of the driving chain, in order; where people are levelled, a task may also drive the next one because the same person does it.
   *
   * Items: Task id.
   */
  criticalPath: string[]
  levelling?: Levelling
  /**
   * Phases.
   */
  phases?: SchedulePhase[]
  /**
   * Tasks in the order of the plan.
   */
  tasks: ScheduledTask[]
  /**
   * Dates that cannot be kept.
   */
  violations?: ConstraintViolation[]
  cost: ScheduleCost
  businessCase?: ScheduledCase
  simulation?: Simulation
  baseline?: BaselineComparison
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `Schedule`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'Schedule'
    | 1
    | DerivedFrom
    | IsoDate
    | number
    | string[]
    | Levelling
    | SchedulePhase[]
    | ScheduledTask[]
    | ConstraintViolation[]
    | ScheduleCost
    | ScheduledCase
    | Simulation
    | BaselineComparison
    | undefined
}
/**
 * How people were levelled; left out where nobody is limited or levelling is off.
 */
export interface Levelling {
  /**
   * Working days by which the end is later than by the network, because people are busy elsewhere.
   */
  delayDays: number
  networkFinishDate?: IsoDate
  /**
   * How many orders were tried.
   */
  schedules: number
  /**
   * Seed of the search.
   */
  seed: number
  /**
   * Which task went first in the first order tried.
   */
  rule: string
  /**
   * Working days from the beginning of the plan within which no order can finish; equal to the days taken where the order found is proved to be the shortest.
   */
  lowerBoundDays: number
  /**
   * Who delays the end, the most first; empty where nobody does.
   */
  bottleneck: Bottleneck[]
}
/**
 * A member of the team for whom the end waits.
 */
export interface Bottleneck {
  member: Id
  /**
   * Share of his working time from start to end that the tasks take.
   */
  loadPercent: number
  /**
   * Working days by which the end would come earlier if he could do any number of tasks at once, in the same order of tasks.
   */
  delayDays: number
}
/**
 * A phase.
 */
export interface SchedulePhase {
  id: Word
  start: IsoDate
  finish: IsoDate
  /**
   * Least float of its tasks, in working days: what the phase may slip without delaying the end.
   */
  totalFloatDays?: number
  cost?: Amount
}
/**
 * A task with its dates; all finish dates are inclusive.
 */
export interface ScheduledTask {
  id: Id
  start: IsoDate
  finish: IsoDate
  /**
   * Working days.
   */
  durationDays: number
  /**
   * Calendar days, where it is planned in those.
   */
  calendarDays?: number
  workedIn?: Stretches
  earlyStart: IsoDate
  earlyFinish: IsoDate
  lateStart: IsoDate
  lateFinish: IsoDate
  /**
   * Working days it may slip in the network without delaying the end, from its planned start where people are not levelled; negative: a fixed date is missed.
   */
  totalFloatDays: number
  /**
   * Working days it may slip in the network without delaying another task.
   */
  freeFloatDays: number
  /**
   * Working days it may slip from its planned start without delaying the end, everybody doing his tasks in the same order. Only where people are levelled.
   */
  levelledFloatDays?: number
  /**
   * Working days between its earliest start by the network and its planned start, because people are busy elsewhere. Only where people are levelled.
   */
  levellingDelayDays?: number
  /**
   * true: no float (levelledFloatDays where people are levelled).
   */
  critical: boolean
  /**
   * Who does it, where it was for levelling to choose.
   */
  assigned?: Id[]
  cost: Amount
  /**
   * For whom it waits, who works on what until it starts: what stands as person:ID in drivenBy.
   */
  waitsFor?: WaitsFor[]
  /**
   * What fixes its start: ids of tasks (those it depends on, or the milestone of a gate that holds its phase), person:ID where a member of the team is busy until then (see waitsFor), or startDate, notBefore, mustStartOn, absence, asLateAsPossible.
   *
   * Items: Task id or constraint.
   */
  drivenBy?: string[]
}
/**
 * Somebody busy with another task until this one starts.
 */
export interface WaitsFor {
  member: Id
  /**
   * Task he works on until then.
   */
  task: string
}
/**
 * A date that cannot be kept.
 */
export interface ConstraintViolation {
  /**
   * Task id, or `project`.
   */
  task: string
  /**
   * Which.
   */
  constraint: 'deadline' | 'mustStartOn' | 'notAfter' | 'projectDeadline'
  wanted: IsoDate
  actual: IsoDate
  /**
   * Working days late; 0 where only the day wanted is a day off.
   */
  days?: number
  /**
   * What drives it, first to last.
   *
   * Items: Task id.
   */
  chain?: string[]
}
/**
 * Cost of the tasks, and with the budget lines that are not in them: cash flow and cost of ownership.
 */
export interface ScheduleCost {
  total: Amount
  /**
   * By phase.
   */
  byPhase: PhaseCost[]
  /**
   * By month.
   */
  byMonth: MonthCost[]
  /**
   * By category.
   */
  byCategory?: CategoryCost[]
  /**
   * The cost of the tasks by who is paid.
   */
  byKind?: KindCost[]
  oneOff?: Amount
  runningPerYear?: Amount
  reserve?: Amount
  /**
   * Months in which something falls due, without the reserve: to the end of the cost of ownership, else of the first year after the project.
   */
  cashFlow?: MonthCashFlow[]
  /**
   * Budget lines without a rate: what they will cost is in no sum.
   *
   * Items: Id.
   */
  unpriced?: string[]
  costOfOwnership?: CostOfOwnership
}
/**
 * Cost of a phase.
 */
export interface PhaseCost {
  phase: Word
  cost: Amount
}
/**
 * Cost of a month.
 */
export interface MonthCost {
  /**
   * YYYY-MM.
   */
  month: string
  cost: Amount
}
/**
 * Cost of a category.
 */
export interface CategoryCost {
  /**
   * Category.
   */
  category: string
  cost: Amount
}
/**
 * Cost of the tasks of one kind.
 */
export interface KindCost {
  /**
   * Time of own people, days of external people, or fixed cost of tasks.
   */
  kind: 'internal' | 'external' | 'fixed'
  cost: Amount
}
/**
 * What falls due in a month.
 */
export interface MonthCashFlow {
  /**
   * YYYY-MM.
   */
  month: string
  tasks: Amount
  oneOff: Amount
  running: Amount
  total: Amount
  cumulated: Amount
}
/**
 * Everything up to going live and so many years of use.
 */
export interface CostOfOwnership {
  liveDate: IsoDate
  /**
   * Years of use.
   */
  years: number
  /**
   * Yearly rate.
   */
  discountRatePercent: number
  total: Amount
  discounted: Amount
  /**
   * Users that are expected to work in it.
   */
  activeUsers?: number
  perActiveUserYear?: Amount
  /**
   * By year.
   */
  byYear: OwnershipYear[]
  /**
   * By category.
   */
  byCategory: OwnershipCategory[]
}
/**
 * A year; 0 is everything before the month of going live, 1 the twelve months from it on.
 */
export interface OwnershipYear {
  /**
   * Number.
   */
  year: number
  /**
   * First month.
   */
  from: string
  /**
   * Last month.
   */
  to: string
  tasks: Amount
  oneOff: Amount
  running: Amount
  reserve: Amount
  total: Amount
  discounted: Amount
}
/**
 * A category.
 */
export interface OwnershipCategory {
  /**
   * Category; time of own people is `internal`.
   */
  category: string
  once: Amount
  running: Amount
  total: Amount
}
/**
 * The business case of the plan with the costs and dates of this schedule. Year 0 is everything before the month of going live, year n the n-th twelve months from it on.
 */
export interface ScheduledCase {
  liveDate: IsoDate
  /**
   * Years of use that are counted.
   */
  years: number
  /**
   * Yearly rate.
   */
  discountRatePercent: number
  /**
   * By year.
   */
  byYear: CaseYear[]
  /**
   * By benefit.
   */
  benefits: CaseBenefit[]
  weighted: CaseWorth
  raw: CaseWorth
  /**
   * Percent of the weighted benefits that must come for the net present value to be 0; null where there are no benefits.
   */
  breakEvenPercent: number | null
  /**
   * What the weighted net present value would be if one thing were otherwise; what moves it most first.
   */
  sensitivity: CaseSensitivity[]
  simulation?: CaseSimulation
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ScheduledCase`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | IsoDate
    | number
    | CaseYear[]
    | CaseBenefit[]
    | CaseWorth
    | null
    | CaseSensitivity[]
    | CaseSimulation
    | undefined
}
/**
 * A year.
 */
export interface CaseYear {
  /**
   * Number.
   */
  year: number
  /**
   * First month, YYYY-MM.
   */
  from: string
  /**
   * Last month.
   */
  to: string
  cost: Amount
  benefit: Amount
  weightedBenefit: Amount
  net: Amount
  discountedNet: Amount
  cumulated: Amount
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseYear`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | string
}
/**
 * What a benefit brings within the years counted.
 */
export interface CaseBenefit {
  id: Id
  /**
   * With which share it is counted.
   */
  weightPercent: number
  total: Amount
  weighted: Amount
  presentValue: Amount
  low?: Amount
  high?: Amount
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseBenefit`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | number
    | undefined
}
/**
 * One thing that may be otherwise.
 */
export interface CaseSensitivity {
  /**
   * All benefits, all costs, going live, or one benefit with its pessimistic and optimistic values.
   */
  what: 'benefits' | 'costs' | 'delay' | 'benefit'
  benefit?: Id
  /**
   * By how many percent it is raised and lowered.
   */
  percent?: number
  /**
   * How many months later.
   */
  months?: number
  low: Amount
  high: Amount
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseSensitivity`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'benefits'
    | 'costs'
    | 'delay'
    | 'benefit'
    | Id
    | number
    | undefined
}
/**
 * Net present value over the draws of the simulation: going live and cost of the tasks as drawn, benefits and further costs drawn from their three values. Without the reserve, which the drawn cost stands for.
 */
export interface CaseSimulation {
  /**
   * Draws.
   */
  iterations: number
  weighted: WorthSpread
  raw: WorthSpread
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `CaseSimulation`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | number
    | WorthSpread
}
/**
 * With benefits by their certainty.
 */
export interface WorthSpread {
  mean: Amount
  p10: Amount
  p50: Amount
  p90: Amount
  /**
   * Share of the draws in which it is above 0, 0–100.
   */
  positivePercent: number
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `WorthSpread`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Amount
}
/**
 * What comes out when the plan is played through many times, each time with estimates, drivers and risks drawn by chance.
 */
export interface Simulation {
  /**
   * Seed of the random numbers.
   */
  seed: number
  /**
   * Draws.
   */
  iterations: number
  /**
   * What is played through: the dependencies alone, or also the order in which people take up their tasks.
   */
  network?: 'precedence' | 'levelled'
  durationDays: SimulatedDuration
  finishDate: SimulatedDates
  cost: SimulatedCost
  contingency?: ProposedContingency
  convergence?: Convergence
  chances?: Chances
  /**
   * Milestones, tasks with a deadline and that with which use begins, in the order of the plan.
   */
  milestones?: SimulatedMilestone[]
  /**
   * What moves the finish most, the greatest first.
   */
  tornado?: TornadoBar[]
  /**
   * All tasks in the order of the plan.
   */
  tasks: SimulatedTask[]
}
/**
 * Working days from the start of the first task to the end of the last.
 */
export interface SimulatedDuration {
  /**
   * Mean.
   */
  mean: number
  /**
   * Standard deviation.
   */
  standardDeviation: number
  /**
   * One draw in ten is not above this.
   */
  p10: number
  /**
   * Half of the draws are not above this.
   */
  p50: number
  /**
   * Eight draws in ten are not above this.
   */
  p80: number
  /**
   * Nine draws in ten are not above this.
   */
  p90: number
  /**
   * Nineteen draws in twenty are not above this.
   */
  p95: number
}
/**
 * Finish of the last task.
 */
export interface SimulatedDates {
  p10: IsoDate
  p50: IsoDate
  p80: IsoDate
  p90: IsoDate
  p95: IsoDate
}
/**
 * Cost of the tasks and of the risks that happen.
 */
export interface SimulatedCost {
  mean: Amount
  /**
   * Standard deviation.
   */
  standardDeviation?: number
  p10: Amount
  p50: Amount
  p80: Amount
  p90: Amount
  p95: Amount
}
/**
 * What to add to the planned dates and cost so that eight draws in ten keep them: the P80 minus the planned value, never below 0.
 */
export interface ProposedContingency {
  /**
   * Working days.
   */
  days: number
  cost: Amount
}
/**
 * How exact the P80 values are with this number of draws: half the width of their 95 % confidence interval, by order statistics.
 */
export interface Convergence {
  /**
   * Working days.
   */
  p80HalfWidthDays: number
  p80HalfWidthCost: Amount
}
/**
 * How many of the draws keep what is planned.
 */
export interface Chances {
  /**
   * Draws that end by the planned finish.
   */
  plannedFinishPercent: number
  /**
   * Draws that cost no more than planned.
   */
  plannedCostPercent: number
  /**
   * Wanted dates, that of the project first.
   */
  deadlines?: DeadlineChance[]
  budget?: BudgetChance
}
/**
 * A wanted date.
 */
export interface DeadlineChance {
  /**
   * Task id, or `project`.
   */
  task: string
  date: IsoDate
  /**
   * Draws that keep it.
   */
  percent: number
}
/**
 * The budget of the plan.
 */
export interface BudgetChance {
  amount: Amount
  beside: Amount
  /**
   * Draws in which tasks, risks and these things together stay within it.
   */
  percent: number
}
/**
 * A milestone, a task with a deadline, or that with which use begins.
 */
export interface SimulatedMilestone {
  id: Id
  finishDate: MilestoneDates
}
/**
 * When it is reached.
 */
export interface MilestoneDates {
  p10: IsoDate
  p50: IsoDate
  p80: IsoDate
  p90: IsoDate
  p95: IsoDate
}
/**
 * One cause of the spread.
 */
export interface TornadoBar {
  /**
   * A common driver, a risk, or the estimate of a task.
   */
  kind: 'driver' | 'risk' | 'task'
  /**
   * Its id.
   */
  id: string
  /**
   * Working days by which the mean finish differs: between the third of the draws in which the driver or the task is worst and the third in which it is best; for a risk, between draws in which it happens and those in which it does not.
   */
  swingDays: number
  /**
   * The same for the cost.
   */
  swingCost?: number
  /**
   * Risks: share of the draws in which it happens.
   */
  sharePercent?: number
}
/**
 * A task.
 */
export interface SimulatedTask {
  id: Id
  /**
   * Draws in which it is on a longest path: a day more would make the project later.
   */
  criticalityPercent: number
  /**
   * Correlation of its duration with that of the project, −1 to 1; 0 where either does not vary.
   */
  cruciality?: number
}
/**
 * How the plan as it is differs from what was approved.
 */
export interface BaselineComparison {
  id: Word
  date: IsoDate
  /**
   * Who approved it.
   */
  approvedBy: string
  startDate: IsoDate
  finishDate: IsoDate
  costTotal: Amount
  /**
   * Working days the project starts later than approved; negative: earlier.
   */
  startDays: number
  /**
   * Working days it finishes later than approved; negative: earlier.
   */
  finishDays: number
  cost: Amount
  /**
   * Phases that are in both, in the order of the plan.
   */
  phases: PhaseShift[]
  /**
   * Tasks that are in both and differ in dates or cost, in the order of the plan.
   */
  tasks: TaskShift[]
  /**
   * Tasks that the baseline does not have.
   */
  added?: Id[]
  /**
   * Tasks that only the baseline has.
   */
  removed?: RemovedTask[]
}
/**
 * A phase that is in both.
 */
export interface PhaseShift {
  id: Word
  start: IsoDate
  finish: IsoDate
  /**
   * Working days it starts later than approved; negative: earlier.
   */
  startDays: number
  /**
   * Working days it finishes later than approved; negative: earlier.
   */
  finishDays: number
  cost: Amount
}
/**
 * A task that is in both and differs.
 */
export interface TaskShift {
  id: Id
  start: IsoDate
  finish: IsoDate
  /**
   * Working days it starts later than approved; negative: earlier.
   */
  startDays: number
  /**
   * Working days it finishes later than approved; negative: earlier.
   */
  finishDays: number
  cost: Amount
}
/**
 * A task of the baseline.
 */
export interface RemovedTask {
  id: Id
  /**
   * What was to be done.
   */
  title: string
}
/**
 * Sentences of the product in one language, by key, in ICU MessageFormat.
 */
export interface TextCatalogue {
  /**
   * Says that this file is a TextCatalogue.
   */
  kind: 'TextCatalogue'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  language: Language
  /**
   * Sentences by dotted key, grouped.
   */
  texts: {
    [k: string]: TextGroup
  }
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `TextCatalogue`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'TextCatalogue'
    | 1
    | Language
    | {
        [k: string]: TextGroup
      }
}
/**
 * What makes several estimates uncertain together, and how likely the levels of a risk are.
 */
export interface UncertaintyRules {
  /**
   * Says that this file is an UncertaintyRules.
   */
  kind: 'UncertaintyRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * How likely a risk of probability 1, 2, 3, 4 and 5 is, in percent.
   *
   * @minItems 5
   * @maxItems 5
   *
   * Items: Percent.
   */
  probabilityPercent?: number[]
  /**
   * Drivers.
   */
  drivers: UncertaintyRule[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `UncertaintyRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'UncertaintyRules'
    | 1
    | number[]
    | UncertaintyRule[]
    | undefined
}
/**
 * A common driver of uncertainty.
 */
export interface UncertaintyRule {
  id: Word
  title: LocalizedText
  reason: LocalizedText
  when?: Clause
  touches: Touched
  factor: ThreePointEstimate
  /**
   * work: there is more to do, so it takes longer and costs more; time: it only waits longer. work if left out.
   */
  effect?: 'work' | 'time'
  /**
   * Where it comes from.
   */
  source: string
  provenance: Provenance
}
/**
 * Which tasks it touches: those that meet at least one of the lists.
 */
export interface Touched {
  /**
   * Tasks of these budget categories.
   */
  categories?: Word[]
  /**
   * Tasks that these roles do.
   */
  roles?: Word[]
  /**
   * These activities.
   */
  activities?: Word[]
  /**
   * Tasks that these roles answer for.
   */
  accountable?: Word[]
}
/**
 * Rules of a pack for the files of engagements, told by `crmplan validate` beside those of crmplan. Data only: values are compared, nothing is run.
 */
export interface ValidationRules {
  /**
   * Says that this file is a ValidationRules.
   */
  kind: 'ValidationRules'
  /**
   * Version of this file shape; 1 is the first.
   */
  schemaVersion: 1
  /**
   * Id of the family, by which settings.rules of a profile may name all of them. In a pack of your own the id of the pack, or that with a dot and a word behind it.
   */
  family: string
  title: LocalizedText
  /**
   * The rules.
   *
   * @minItems 1
   * @maxItems 200
   */
  rules: ValidationRule[]
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ValidationRules`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | 'ValidationRules'
    | 1
    | string
    | LocalizedText
    | ValidationRule[]
}
/**
 * A rule: what to look at, when it is wrong, and what is then said.
 */
export interface ValidationRule {
  id: Id
  /**
   * How much a finding matters, unless the profile says otherwise. An error fails `crmplan validate`; it stops no other command.
   */
  severity: 'error' | 'warning' | 'info'
  title: LocalizedText
  /**
   * Kind of the files it looks at.
   */
  on: 'Profile' | 'Interview' | 'Reconciliation' | 'Assessment' | 'Plan' | 'Schedule' | 'Baseline' | 'Progress' | 'Evaluation'
  /**
   * The things in the file that are judged one by one, such as phases.*.tasks.* or answers.*; * stands for every item. The file as a whole if left out.
   */
  items?: string
  /**
   * The key of the thing to point at, such as effortDays; the thing itself if left out or not stated.
   */
  at?: string
  when: RuleClause
  text: RuleText
  why: LocalizedText
  fix: LocalizedText
  /**
   * Where it comes from.
   */
  source?: string
  provenance?: Provenance
  bad?: RuleExample3
  good?: RuleExample4
  /**
   * Your own field: kept, never read.
   *
   * This interface was referenced by `ValidationRule`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown
      }
    | Id
    | 'error'
    | 'warning'
    | 'info'
    | LocalizedText
    | 'Profile'
    | 'Interview'
    | 'Reconciliation'
    | 'Assessment'
    | 'Plan'
    | 'Schedule'
    | 'Baseline'
    | 'Progress'
    | 'Evaluation'
    | RuleClause
    | RuleText
    | Provenance
    | RuleExample3
    | RuleExample4
    | undefined
}
/**
 * Holds if every part holds.
 */
export interface AllRuleClause {
  /**
   * The parts.
   *
   * @minItems 1
   * @maxItems 200
   */
  all: RuleClause[]
}
/**
 * Holds if at least one part holds.
 */
export interface AnyRuleClause {
  /**
   * The parts.
   *
   * @minItems 1
   * @maxItems 200
   */
  any: RuleClause[]
}
/**
 * Holds if the part does not.
 */
export interface NotRuleClause {
  not: RuleClause
}
/**
 * About a value of the file or of the engagement. Where several lie there, one that meets it is enough; where nothing is stated, it is undetermined.
 */
export interface ValueClause {
  value: RuleValuePath
  take?: RuleTake
  /**
   * true: there is such a value; false: there is none.
   */
  known?: boolean
  is?: RuleEqual
  /**
   * One of these.
   *
   * @minItems 1
   * @maxItems 500
   *
   * Items: Allowed value.
   */
  in?: (string | number | boolean)[]
  /**
   * A text in which these characters occur, capital or small.
   */
  contains?: string
  atLeast?: RuleLimit
  atMost?: RuleLimit
  above?: RuleLimit
  below?: RuleLimit
}
/**
 * A value that lies elsewhere.
 */
export interface OtherValue {
  value: RuleValuePath
  take?: RuleTake
  /**
   * The number there is multiplied by this; 1 if left out.
   */
  times?: number
}
/**
 * What a rule says, in the three languages of the product.
 */
export interface RuleText {
  /**
   * English.
   */
  en: string
  /**
   * Simplified Chinese, as said in mainland China.
   */
  'zh-CN': string
  /**
   * Traditional Chinese, as said in Taiwan.
   */
  'zh-TW': string
}
/**
 * Files by name in which the rule finds something; `crmplan validate` of the pack tries it.
 */
export interface RuleExample3 {
  /**
   * Text of the file.
   */
  [k: string]: string
}
/**
 * The same, put right.
 */
export interface RuleExample4 {
  /**
   * Text of the file.
   */
  [k: string]: string
}
