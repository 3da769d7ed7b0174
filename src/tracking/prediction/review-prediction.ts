// Was the assessment right? What was predicted against what happened.
import type { Assessment, Grade, ImpedimentsReview, Limits, Plan, PredictionReview, ProjectState, Risk, WarningRule } from '../../model/file-types.ts'
import type { ProgressState } from '../../model/task-progress.ts'
import { rounded } from '../rounded.ts'
import { risksCameTrue } from './risks-came-true.ts'

/** What the prediction is held against. */
export interface PredictionInput {
  readonly state: ProjectState
  readonly assessment: Assessment | undefined
  readonly plan: Pick<Plan, 'phases' | 'risks'>
  readonly known: Pick<ProgressState, 'tasks'>
  readonly impediments: ImpedimentsReview | undefined
  readonly grade: Grade | undefined
  readonly rule: WarningRule
  readonly limits: Pick<Required<Limits>, 'weakCondition'>
  /** The success condition that a question asks about. */
  readonly conditionOf: (question: string) => string | undefined
  /** Risks by the kind of impediment that shows them. */
  readonly risksOfKind: (kind: string) => readonly string[]
  readonly finish: PredictionReview['finish']
  readonly cost: PredictionReview['cost']
  readonly forecastFrom: PredictionReview['forecastFrom']
}

const GOOD_BANDS: readonly string[] = ['achieved', 'largely-achieved']
const WARNING_VERDICTS: readonly string[] = ['not-yet', 'not-ready']

/** The prediction beside the outcome, and what that says of the assessment; never judged while the project runs. */
export function reviewPrediction(input: PredictionInput): PredictionReview {
  const { assessment, impediments, forecastFrom, finish, cost } = input
  const remedies = remediesDone(input)
  const risks = risksOf(input)
  return {
    ...judge(input, remedies), predicted: predictedBy(assessment, input),
    ...(forecastFrom && { forecastFrom }), ...(finish && { finish }), ...(cost && { cost }), ...(remedies && { remedies }),
    ...(impediments && { impediments: warnedImpediments(impediments) }), ...(risks && { risks }),
  }
}

function judge({ state, assessment, grade, rule }: PredictionInput, remedies: PredictionReview['remedies']): Pick<PredictionReview, 'state' | 'openBecause'> {
  if (!assessment) return { state: 'open', openBecause: 'no-assessment' }
  if (state === 'running') return { state: 'open', openBecause: 'running' }
  // A project that was given up has not reached its goals, whatever else can be judged.
  const good = state === 'stopped' ? false : grade?.band === undefined ? undefined : GOOD_BANDS.includes(grade.band)
  if (good === undefined) return { state: 'open', openBecause: 'no-grade' }
  const warned = WARNING_VERDICTS.includes(assessment.verdict)
  if (warned !== good) return { state: 'right' }
  if (!good) return { state: 'too-optimistic' }
  return { state: remedies && remedies.done * 100 >= remedies.planned * rule.heededFromPercent ? 'heeded' : 'too-cautious' }
}

function predictedBy(assessment: Assessment | undefined, { limits, impediments, conditionOf }: PredictionInput): PredictionReview['predicted'] {
  if (!assessment) return { weakConditions: [], gatesFailing: [] }
  // An impediment names what it comes from: the condition or gate itself, or a question beneath it.
  const warnedBy = (speaksOf: (id: string) => boolean) => (impediments?.items ?? []).filter(({ warnings }) => warnings.some(({ id, warned }) => warned && speaksOf(id))).map((item) => item.id)
  const weak = assessment.conditions.flatMap(({ id, score }) => (score !== null && score < limits.weakCondition ? [{ id, score, impediments: warnedBy((name) => name === id || conditionOf(name) === id) }] : []))
  return {
    ...(assessment.asOf !== undefined && { assessedOn: assessment.asOf }), verdict: assessment.verdict, ...(assessment.score !== null && { score: assessment.score }),
    weakConditions: weak.toSorted((a, b) => a.score - b.score),
    gatesFailing: assessment.gates.filter(({ state }) => state === 'fails').map(({ id, waiver, because }) => ({ id, ...(waiver && { waived: true as const }), impediments: warnedBy((name) => name === id || because.includes(name)) })),
  }
}

function remediesDone({ plan, known }: PredictionInput): PredictionReview['remedies'] {
  const remedies = plan.phases.flatMap((phase) => phase.tasks).filter(({ remedy }) => remedy)
  return remedies.length === 0 ? undefined : { planned: remedies.length, done: remedies.filter(({ id }) => known.tasks.get(id)?.state === 'finished').length }
}

function warnedImpediments({ items }: ImpedimentsReview): NonNullable<PredictionReview['impediments']> {
  const of = (warning: string) => items.filter((item) => item.warning === warning)
  return { all: items.length, warned: of('warned').length, notWarned: of('not-warned').length, notForeseeable: of('not-foreseeable').length, daysWarned: rounded(of('warned').reduce((sum, { daysLost = 0 }) => sum + daysLost, 0)) }
}

function risksOf({ plan: { risks = [] }, impediments, risksOfKind }: PredictionInput): PredictionReview['risks'] {
  if (risks.length === 0) return undefined
  const rated = risks.filter((risk): risk is Risk & { probabilityPercent: number } => risk.probabilityPercent !== undefined)
  return {
    all: risks.length, ...(rated.length === risks.length && { expected: rounded(rated.reduce((sum, { probabilityPercent }) => sum + probabilityPercent / 100, 0)) }),
    cameTrue: risksCameTrue(risks, impediments?.items ?? [], risksOfKind),
  }
}
