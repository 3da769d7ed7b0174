// A plan in the report's language: texts that still are the pack's are printed in the other language, texts edited by the manager stay.
import { activityIdOf } from '../model/activity-id.ts'
import type { Assumption, BudgetLine, Language, LocalizedText, Phase, Plan, PlannedBenefit, Task, Uncertainty } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Say, SentenceValues } from '../knowledge/sentence.ts'

/** A plan and the languages it is carried between. */
export interface PlanTranslation {
  readonly plan: Plan
  readonly knowledge: Knowledge
  readonly language: Language
  readonly say: Say
  /** Sentences in the plan's own language. Without them, sentences that the generator composed stay as they are. */
  readonly planSay?: Say | undefined
}

/** Both ways to carry a text over: by a text of the packs, or by a sentence of the catalogues. */
interface Carrier extends PlanTranslation {
  readonly text: (own: string | undefined, pack: LocalizedText | undefined) => string | undefined
  readonly said: (own: string | undefined, key: string, values?: (say: Say, language: Language) => SentenceValues) => string | undefined
}

/** The plan with every unedited text in the report's language; the same plan if it is in that language or names none. */
export function planInLanguage(input: PlanTranslation): Plan {
  const { plan, knowledge } = input
  if (plan.language === undefined || plan.language === input.language) return plan
  const carrier = carrierOf(input, plan.language)
  const { text } = carrier
  const kpis = new Map([...[...knowledge.goals.values()].flatMap((goal) => goal.kpis), ...knowledge.commonKpis.values()].map((kpi) => [kpi.id, kpi]))
  const carried: Partial<Plan> = {
    goals: plan.goals?.map((goal) => ({ ...goal, title: text(goal.title, knowledge.goals.get(goal.id)?.title) ?? goal.title })),
    kpis: plan.kpis?.map((kpi) => {
      const known = kpis.get(kpi.id)
      return { ...kpi, title: text(kpi.title, known?.title) ?? kpi.title, formula: text(kpi.formula, known?.formula), dataSource: text(kpi.dataSource, known?.dataSource) }
    }),
    team: plan.team?.map((member) => ({ ...member, name: text(member.name, knowledge.roles.get(member.role)?.title) })),
    phases: plan.phases.map((phase) => carriedPhase(phase, carrier)),
    budget: plan.budget?.map((line) => carriedLine(line, carrier)),
    risks: plan.risks?.map((risk) => {
      const known = knowledge.risks.get(risk.id)
      return {
        ...risk, title: text(risk.title, known?.title) ?? risk.title, cause: text(risk.cause, known?.cause), effect: text(risk.effect, known?.effect),
        response: text(risk.response, known?.response), trigger: text(risk.trigger, known?.trigger),
      }
    }),
    uncertainty: plan.uncertainty && {
      ...plan.uncertainty,
      drivers: plan.uncertainty.drivers?.map((driver) => {
        const known = knowledge.uncertainty.get(driver.id)
        return { ...driver, title: text(driver.title, known?.title) ?? driver.title, reason: text(driver.reason, known?.reason) }
      }),
    } as Uncertainty,
    readinessGates: plan.readinessGates?.map((gate) => ({ ...gate, title: text(gate.title, knowledge.gates.get(gate.id)?.title) ?? gate.title, lift: text(gate.lift, knowledge.gates.get(gate.id)?.lift) })),
    tailoredOut: plan.tailoredOut?.map((item) => {
      const reason = text(item.reason, activityOf(item.id, knowledge)?.tailorReason)
      return { ...item, title: taskTitle(item, carrier), reason: carrier.said(reason, 'plan.tailored', () => ({ facts: item.because ?? [] })) ?? item.reason }
    }),
    businessCase: plan.businessCase && { ...plan.businessCase, benefits: plan.businessCase.benefits.map((benefit) => carriedBenefit(benefit, carrier)) },
    assumptions: plan.assumptions?.map((assumption) => ({ ...assumption, text: assumptionText(assumption, carrier) })),
  }
  return { ...plan, ...(JSON.parse(JSON.stringify(carried)) as Partial<Plan>) }
}

function carrierOf(input: PlanTranslation, from: Language): Carrier {
  const { language, say, planSay } = input
  return {
    ...input,
    text: (own, pack) => (pack !== undefined && own === pack[from] ? pack[language] : own),
    said: (own, key, values = () => ({})) => (planSay !== undefined && own !== undefined && own === planSay(key, values(planSay, from)) ? say(key, values(say, language)) : own),
  }
}

function carriedBenefit(benefit: PlannedBenefit, { knowledge, text }: Carrier): PlannedBenefit {
  const rule = knowledge.benefitRules.get(benefit.id)
  return { ...benefit, title: text(benefit.title, rule?.title) ?? benefit.title, assumption: text(benefit.assumption, rule?.assumption) }
}

function carriedPhase(phase: Phase, carrier: Carrier): Phase {
  const { knowledge, text, said } = carrier
  const known = knowledge.methods.get(carrier.plan.method ?? '')?.phases.find(({ id }) => id === phase.id)
  return {
    ...phase, title: text(phase.title, known?.title), purpose: text(phase.purpose, known?.purpose), tasks: phase.tasks.map((task) => carriedTask(task, carrier)),
    gate: phase.gate && {
      ...phase.gate, title: text(phase.gate.title, known?.gate.title),
      criteria: phase.gate.criteria.map((criterion) => {
        const own = knowledge.criteria.get(criterion.id)
        // A criterion of the library may bear the id of a gate.
        const gate = own ? undefined : knowledge.gates.get(criterion.id.replace(/^readiness-/, ''))
        const words = gate ? said(criterion.text, 'plan.readinessCriterion', (_, language) => ({ code: gate.code, gate: gate.title[language], lift: gate.lift[language] })) : text(criterion.text, own?.text)
        return { ...criterion, text: words ?? criterion.text, evidence: text(criterion.evidence, own?.evidence) }
      }),
    },
  }
}

function carriedTask(task: Task, carrier: Carrier): Task {
  const { knowledge, text, said } = carrier
  const title = taskTitle(task, carrier)
  const clarified = clarifiedGate(task.id)
  if (clarified !== undefined) {
    const count = (task.because ?? []).filter((id) => id !== clarified).length
    return { ...task, title, description: said(task.description, 'plan.clarify.description', () => ({ count })), deliverable: said(task.deliverable, 'plan.clarify.deliverable') }
  }
  if (task.id.endsWith('.reassess-readiness')) return { ...task, title, description: said(task.description, 'plan.reassess.description'), deliverable: said(task.deliverable, 'plan.reassess.deliverable') }
  const source = activityOf(task.id, knowledge) ?? (task.remedy ? knowledge.questions.get(task.because?.[0] ?? '')?.remedy : undefined)
  return { ...task, title, description: text(task.description, source?.description), deliverable: text(task.deliverable, source?.deliverable), note: gapsClosed(task, carrier) }
}

// The gaps an activity closes stand first among its reasons, by the questions they come from.
function gapsClosed({ note, because = [] }: Task, { knowledge, said }: Carrier): string | undefined {
  const remedies = because.flatMap((id) => knowledge.questions.get(id)?.remedy ?? [])
  return said(note, 'plan.closes', (say, language) => ({ remedies: remedies.map(({ title }) => title[language]).join(say('plan.separator')) }))
}

// A task's title is that of the method's own use of the activity, of the activity, of a remedy, of a gate to clear up, or of the gate of its phase.
function taskTitle(task: Pick<Task, 'id' | 'title' | 'because'>, { plan, knowledge, text, said }: Carrier): string {
  const phaseId = task.id.split('.')[0]
  const phase = knowledge.methods.get(plan.method ?? '')?.phases.find(({ id }) => id === phaseId)
  const uses = [...(phase?.activities ?? []), ...(phase?.parts ?? []).flatMap((part) => part.activities)]
  const use = uses.find((item) => typeof item !== 'string' && item.id === activityIdOf(task.id))
  const remedy = knowledge.questions.get(task.because?.[0] ?? '')?.remedy
  const candidates = [typeof use === 'object' ? use.title : undefined, activityOf(task.id, knowledge)?.title, remedy?.title]
  const carried = candidates.reduce<string | undefined>((found, pack) => (found === task.title ? text(task.title, pack) : found), task.title)
  if (carried !== task.title) return carried ?? task.title
  if (task.id.endsWith('.reassess-readiness')) return said(task.title, 'plan.reassess.title') ?? task.title
  const clarified = knowledge.gates.get(clarifiedGate(task.id) ?? '')
  if (clarified) return said(task.title, 'plan.clarify.title', (_, language) => ({ gate: clarified.title[language] })) ?? task.title
  return said(task.title, 'plan.gate.title', (_, language) => ({ gate: phase?.gate.id, title: phase?.gate.title[language] })) ?? task.title
}

function activityOf(taskId: string, knowledge: Knowledge) {
  return knowledge.activities.get(activityIdOf(taskId))
}

function clarifiedGate(taskId: string): string | undefined {
  return /\.clarify-(.+)$/.exec(taskId)?.[1]
}

function carriedLine(line: BudgetLine, { plan, knowledge, text, said }: Carrier): BudgetLine {
  const rule = knowledge.budgetRules.get(line.id)
  if (rule) return { ...line, title: text(line.title, rule.title), unit: text(line.unit, rule.unit), assumption: said(text(line.assumption, rule.assumption), 'plan.assumption.noRate', () => ({ currency: plan.currency })) }
  if (line.id === 'contingency') return { ...line, title: said(line.title, 'plan.contingency.title'), assumption: contingencyAssumption(line, said) }
  const member = plan.team?.find(({ id }) => line.id.endsWith(`.${id}`))
  return {
    ...line, title: text(line.title, knowledge.roles.get(member?.role ?? '')?.title), unit: said(line.unit, 'plan.unit.personDays'),
    assumption: said(said(line.assumption, 'plan.assumption.people', () => ({ tasks: line.because?.length ?? 0 })), 'plan.assumption.noRate', () => ({ currency: plan.currency })),
  }
}

// The plan does not keep level and rating of its complexity, so every possible pair is tried: 3 levels × ratings from 1.00 to 3.00.
function contingencyAssumption(line: BudgetLine, said: Carrier['said']): string | undefined {
  const ratings = Array.from({ length: 201 }, (_, index) => (1 + index / 100).toFixed(2))
  const pairs = ['low', 'medium', 'high'].flatMap((level) => ratings.map((rating) => ({ level, rating })))
  const attempts = pairs.map(({ level, rating }) => said(line.assumption, 'plan.contingency.assumption', (say) => ({ percent: line.quantity, complexity: say(`complexity.${level}`), rating })))
  return attempts.find((text) => text !== line.assumption) ?? line.assumption
}

function assumptionText(assumption: Assumption, { plan, knowledge, text, said }: Carrier): string {
  const [kind, subject = ''] = assumption.id.split('.')
  const own = assumption.text
  if (kind === 'origin') return text(own, knowledge.methods.get(subject)?.note) ?? own
  if (subject === 'rates') return said(own, 'plan.assumption.rates', () => ({ currency: plan.currency })) ?? own
  if (subject === 'effort') return said(own, 'plan.assumption.effort') ?? own
  const value = (knowledge.defaults as Record<string, number | undefined>)[subject] ?? 1
  const isDriver = kind === 'assumed' && Object.hasOwn(knowledge.defaults, subject)
  return (isDriver ? said(own, 'plan.assumption.driver', (say) => ({ driver: say(`driver.${subject}`), value })) : own) ?? own
}
