// The evaluation, with plan, schedule and assessment → everything the templates of the evaluation and the status report print.
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { type AdoptionView, adoptionView } from './evaluation/adoption-view.ts'
import { type BenefitsView, benefitsView } from './evaluation/benefits-view.ts'
import { type DecisionsView, decisionsView } from './evaluation/decisions-view.ts'
import { type EarnedValueView, earnedValueView } from './evaluation/earned-value-view.ts'
import { type EvaluationReportContext, type EvaluationReportInput, evaluationContextOf } from './evaluation/evaluation-input.ts'
import { type GatesDecidedView, gatesView } from './evaluation/gates-view.ts'
import { type ImpedimentsView, impedimentsView } from './evaluation/impediments-view.ts'
import { type KpisView, kpisView } from './evaluation/kpis-view.ts'
import { type LessonsView, lessonsView } from './evaluation/lessons-view.ts'
import { type EvaluationMethodView, evaluationMethodView } from './evaluation/method-view.ts'
import { type OverrunView, overrunView } from './evaluation/overrun-view.ts'
import { type PredictionView, predictionView } from './evaluation/prediction-view.ts'
import { type VerdictView, verdictView } from './evaluation/verdict-view.ts'

/**
 * The evaluation report, section by section in the order of the template. Each section is one view function in `evaluation/` and one partial `evaluation-<section>`; it brings its own heading.
 * Those that the source text demands always stand there and say what is missing; the others are undefined where they have nothing to say.
 */
export interface EvaluationView {
  readonly title: string
  readonly meta: string
  readonly recorded: string
  readonly contentsTitle: string
  readonly verdict: VerdictView
  readonly overrun: OverrunView
  readonly earnedValue: EarnedValueView | undefined
  readonly kpis: KpisView | undefined
  readonly adoption: AdoptionView | undefined
  readonly benefits: BenefitsView | undefined
  readonly decisions: DecisionsView
  readonly impediments: ImpedimentsView
  readonly gates: GatesDecidedView | undefined
  readonly prediction: PredictionView | undefined
  readonly lessons: LessonsView
  readonly method: EvaluationMethodView
}

/** The view of the evaluation report. */
export function evaluationView(input: EvaluationReportInput): EvaluationView {
  const context = evaluationContextOf(input)
  return {
    title: titleOf('evaluation', context), meta: metaOf(context), recorded: recordedWords(context), contentsTitle: context.say('reports.contents'),
    verdict: verdictView(context), overrun: overrunView(context), earnedValue: earnedValueView(context),
    kpis: kpisView(context), adoption: adoptionView(context), benefits: benefitsView(context),
    decisions: decisionsView(context), impediments: impedimentsView(context), gates: gatesView(context),
    prediction: predictionView(context), lessons: lessonsView(context), method: evaluationMethodView(context),
  }
}

/** Title of the evaluation or the status report, with the company where it is known. */
export function titleOf(report: 'evaluation' | 'status', { plan, say, format }: EvaluationReportContext): string {
  return plan.company === undefined ? say(`review.${report}.titleAlone`) : say(`review.${report}.title`, { company: format.beforeLatin(escapeMarkdown(plan.company)) })
}

/** For which day the report holds, and against what it measures. */
export function metaOf({ evaluation: { asOf, baseline }, say, format }: EvaluationReportContext): string {
  const { name, date } = baseline
  return say('review.evaluation.meta', { asOf: format.longDate(asOf), baselined: String(name !== undefined), baseline: name === undefined ? '' : escapeMarkdown(name), date: date === undefined ? '' : format.longDate(date) })
}

/** Where the report is in another language than the files: that people's words stand as they wrote them. */
export function recordedWords({ plan, profile, language, say }: EvaluationReportContext): string {
  const own = profile?.settings?.language ?? plan.language
  return own === undefined || own === language ? '' : say('reports.recorded')
}
