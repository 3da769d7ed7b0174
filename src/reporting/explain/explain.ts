// Why something is as it is: the chain from a score, gate, task, date or amount back to questions, people, rules and formulas, in words.
import { explainFigure, figureIds } from './explain-figures.ts'
import { explainCondition, explainScore, explainVerdict } from './explain-score.ts'
import { P_VALUES, explainCertainty } from './explain-certainty.ts'
import { explainGate, explainMethod } from './explain-judgement.ts'
import { explainBudget, explainRisk, explainTotal } from './explain-money.ts'
import { explainQuestion } from './explain-question.ts'
import { explainReview, reviewIds } from './explain-review.ts'
import { explainFinish, explainTask } from './explain-task.ts'
import { explainBenefit, explainKpi, explainWorth } from './explain-worth.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { type Explanation, type ExplainSources, type PlanSources, engagementOf } from './explanation.ts'

/** What a plan by itself can explain: `finish`, `budget`, `npv`, simulated values, or the id of a task, budget line, risk, driver, benefit or measure; undefined if nothing has it. */
function explainPlan(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  if (id === 'finish') return explainFinish(sources)
  if (id === 'budget') return explainTotal(sources)
  if (id === 'npv') return explainWorth(sources)
  return explainTask(id, sources) ?? explainBudget(id, sources) ?? explainRisk(id, sources) ?? explainBenefit(id, sources) ?? explainKpi(id, sources) ?? explainCertainty(id, sources)
}

/** The explanation of an id: `score`, `verdict`, `finish`, `budget`, `npv`, `p80` (and other P-values), `reserve`, `grade`, `prediction`, a figure of earned value by its name in evaluation.yaml, `forecast`, `costOverrun`, or the id of a condition, question, gate, method, task, budget line, risk, driver, benefit, measure, decision or impediment; undefined if nothing has it. A plan by itself explains only what is its own. */
export function explain(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const engagement = engagementOf(sources)
  if (!engagement) return explainPlan(id, sources)
  if (id === 'score') return explainScore(engagement)
  if (id === 'verdict') return explainVerdict(engagement)
  return explainCondition(id, engagement) ?? explainQuestion(id, engagement) ?? explainGate(id, engagement) ?? explainMethod(id, engagement) ?? explainPlan(id, engagement) ?? explainReview(id, engagement) ?? explainFigure(id, engagement)
}

/** Every id that can be explained. */
export function explainableIds(sources: PlanSources | ExplainSources): string[] {
  const { plan } = sources
  const knowledge = engagementOf(sources)?.knowledge
  const evaluation = engagementOf(sources)?.evaluation
  const tasks = plan?.phases.flatMap((phase) => phase.tasks.map((task) => task.id)) ?? []
  return [
    'finish', 'budget', 'npv', ...(sources.schedule?.simulation ? [...P_VALUES, 'reserve'] : []), ...(plan?.uncertainty?.drivers ?? []).map((driver) => driver.id), ...tasks, ...(plan?.budget ?? []).map((line) => line.id), ...(plan?.risks ?? []).map((risk) => risk.id), ...(plan?.businessCase?.benefits ?? []).map((benefit) => benefit.id), ...(plan?.kpis ?? []).map((kpi) => kpi.id),
    ...(knowledge ? ['score', 'verdict', ...[knowledge.conditions, knowledge.questions, knowledge.gates, knowledge.methods].flatMap((items) => [...items.keys()])] : []),
    ...(evaluation ? [...reviewIds(evaluation), ...figureIds(evaluation)] : []),
  ]
}

/** An explanation as indented lines. */
export function explanationLines(explanation: Explanation, depth = 0): string[] {
  const lead = depth === 0 ? '' : `${'  '.repeat(depth - 1)}  └ `
  return [`${lead}${plainLine(explanation.sentence)}`, ...explanation.because.flatMap((reason) => explanationLines(reason, depth + 1))]
}
