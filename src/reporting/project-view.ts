// Plan and schedule, with assessment, profile and interviews if there are any → everything the template of the project report prints.
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { type AssumptionsView, assumptionsView } from './project/assumptions.ts'
import { type BaselineView, baselineView } from './project/baseline.ts'
import { type BudgetView, budgetView } from './project/budget.ts'
import { type BusinessCaseView, businessCaseView } from './project/business-case.ts'
import { type CertaintyView, certaintyView } from './project/certainty.ts'
import { type ChangeView, changeView } from './project/change.ts'
import { decisionsNeeded } from './project/decisions-needed.ts'
import { type GoalsView, goalsView } from './project/goals.ts'
import { type ProjectMethodView, projectMethodView } from './project/method.ts'
import { type OpenGatesView, openGatesView } from './project/open-gates.ts'
import { type PhasesView, phasesView } from './project/phases.ts'
import { type ProjectContext, type ProjectInput, projectContext } from './project/project-input.ts'
import { type ProjectFacts, projectFacts } from './project/project-facts.ts'
import { type RisksView, risksView } from './project/risks.ts'
import { summaryParagraphs } from './project/summary.ts'
import { type TeamView, teamView } from './project/team.ts'
import { type TimetableView, timetableView } from './project/timetable.ts'

/** The project report, section by section; sections that have nothing to say are undefined. */
export interface ProjectView {
  readonly title: string
  readonly meta: string
  /** Where the report is in another language than the engagement: what is not translated. */
  readonly recorded: string
  readonly contentsTitle: string
  readonly summaryHeading: string
  readonly summary: readonly string[]
  readonly decisionsHeading: string
  readonly decisions: readonly string[]
  readonly goals: GoalsView | undefined
  readonly method: ProjectMethodView | undefined
  readonly timetable: TimetableView
  readonly baseline: BaselineView | undefined
  readonly certainty: CertaintyView | undefined
  readonly phases: PhasesView
  readonly gates: OpenGatesView | undefined
  readonly team: TeamView | undefined
  readonly budget: BudgetView | undefined
  readonly businessCase: BusinessCaseView | undefined
  readonly risks: RisksView | undefined
  readonly change: ChangeView | undefined
  readonly assumptions: AssumptionsView | undefined
  readonly facts: ProjectFacts
}

/** The view of the project report. */
export function projectView(input: ProjectInput): ProjectView {
  const context = projectContext(input)
  const { plan, say } = context
  const decisions = decisionsNeeded(context)
  return {
    title: plan.company === undefined ? say('reports.project.titleAlone') : say('reports.project.title', { company: context.format.beforeLatin(escapeMarkdown(plan.company)) }), meta: meta(context), recorded: recorded(input), contentsTitle: say('reports.contents'),
    summaryHeading: say('reports.project.summary.heading'), summary: summaryParagraphs(context), decisionsHeading: say('reports.project.decisions.heading'), decisions,
    goals: goalsView(context), method: projectMethodView(context), timetable: timetableView(context), baseline: baselineView(context), certainty: certaintyView(context), phases: phasesView(context), gates: openGatesView(context), team: teamView(context),
    budget: budgetView(context), businessCase: businessCaseView(context), risks: risksView(context), change: changeView(context), assumptions: assumptionsView(context),
    facts: projectFacts(context, decisions),
  }
}

function recorded({ plan, profile, language, say }: ProjectInput): string {
  const own = profile?.settings?.language ?? plan.language
  return own === undefined || own === language ? '' : say('reports.recorded')
}

function meta({ plan, schedule, say, format }: ProjectContext): string {
  const currency = plan.currency ?? schedule.currency
  const values = { start: format.longDate(schedule.startDate), finish: format.longDate(schedule.finishDate), currency: currency === undefined ? '' : format.currencyName(currency) }
  return currency === undefined ? say('reports.project.meta', values) : say('reports.project.metaCurrency', values)
}
