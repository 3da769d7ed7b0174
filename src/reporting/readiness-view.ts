// Assessment, profile and interviews → everything the template of the readiness report prints.
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { type MethodsView, methodsView } from './method-choice.ts'
import { type AgreementView, agreementView } from './readiness/agreement.ts'
import { type ConditionsView, conditionsView } from './readiness/conditions.ts'
import { type CounterfactualView, counterfactualView } from './readiness/counterfactual.ts'
import { type FirstStepsView, firstStepsView } from './readiness/first-steps.ts'
import { type GatesView, gatesView } from './readiness/gates.ts'
import { type ReadinessFacts, readinessFacts } from './readiness/readiness-facts.ts'
import { type ReadinessContext, type ReadinessInput, readinessContext } from './readiness/readiness-input.ts'
import { type RecommendationsView, recommendationsView } from './readiness/recommendations.ts'
import { type ScoringView, scoringView } from './readiness/scoring.ts'
import { type UnknownsView, unknownsView } from './readiness/unknowns.ts'
import { type UnprovenView, unprovenView } from './readiness/unproven.ts'
import { type VerdictView, verdictView } from './readiness/verdict.ts'
import { nameOf } from './voices.ts'

/** The readiness report, section by section; sections that have nothing to say are undefined. */
export interface ReadinessView {
  readonly title: string
  readonly meta: string
  /** Where the report is in another language than the engagement: what is not translated. */
  readonly recorded: string
  readonly contentsTitle: string
  readonly verdict: VerdictView
  readonly firstSteps: FirstStepsView | undefined
  readonly counterfactual: CounterfactualView | undefined
  readonly conditions: ConditionsView
  readonly gates: GatesView | undefined
  readonly agreement: AgreementView | undefined
  readonly unproven: UnprovenView | undefined
  readonly unknowns: UnknownsView | undefined
  readonly methods: MethodsView | undefined
  readonly recommendations: RecommendationsView | undefined
  readonly scoring: ScoringView
  readonly facts: ReadinessFacts
}

/** The view of the readiness report. */
export function readinessView(input: ReadinessInput): ReadinessView {
  const context = readinessContext(input)
  return {
    title: context.say('reports.readiness.title', { company: context.format.beforeLatin(escapeMarkdown(input.assessment.company)) }), meta: meta(context), recorded: recorded(context), contentsTitle: context.say('reports.contents'),
    verdict: verdictView(context), firstSteps: firstStepsView(context), counterfactual: counterfactualView(context), conditions: conditionsView(context), gates: gatesView(context),
    agreement: agreementView(context), unproven: unprovenView(context), unknowns: unknownsView(context), methods: methodsView(context), recommendations: recommendationsView(context),
    scoring: scoringView(context), facts: readinessFacts(context),
  }
}

function meta(context: ReadinessContext): string {
  const { assessment, say, format } = context
  const people = (assessment.respondents ?? []).map((person) => {
    const role = say(`reports.respondentRole.${person.role}`)
    const position = context.interviews.find(({ respondent }) => respondent.id === person.id)?.respondent.position
    const values = { name: nameOf(person, context), role: position === undefined ? role : escapeMarkdown(position), date: person.date ?? '' }
    return person.date === undefined ? say('reports.readiness.meta.person', values) : say('reports.readiness.meta.personDate', values)
  })
  const isRead = people.length > 0 && (assessment.respondents ?? []).every(({ id }) => sourceOf(id, context) !== undefined)
  const asOf = assessment.asOf === undefined ? '' : say('reports.readiness.meta.asOf', { date: format.longDate(assessment.asOf) })
  if (isRead) return format.sentences([asOf, say('reports.readiness.meta.sources', { count: people.length, people: (assessment.respondents ?? []).map((person) => nameOf(person, context)).join(say('reports.itemSeparator')) })])
  return format.sentences([asOf, people.length === 0 ? '' : say('reports.readiness.meta.asked', { count: people.length, people: people.join(say('reports.itemSeparator')) })])
}

// Answers read in a text instead of heard in a talk say which.
function sourceOf(respondent: string, { interviews }: ReadinessContext): string | undefined {
  return interviews.find((interview) => interview.respondent.id === respondent)?.respondent.source
}

function recorded({ profile, language, say }: ReadinessContext): string {
  const own = profile.settings?.language
  return own === undefined || own === language ? '' : say('reports.recorded')
}
