// Why something is as it is: the chain from a score, gate, task, date or amount back to questions, people, rules and formulas, in words.
import { explainCondition, explainScore, explainVerdict } from './explain-score.ts'
import { explainGate, explainMethod } from './explain-judgement.ts'
import { explainBudget, explainRisk, explainTotal } from './explain-money.ts'
import { explainQuestion } from './explain-question.ts'
import { explainFinish, explainTask } from './explain-task.ts'
import type { Explanation, ExplainSources } from './explanation.ts'

/** The explanation of an id: `score`, `verdict`, `finish`, `budget`, or the id of a condition, question, gate, method, task, budget line or risk; undefined if nothing has it. */
export function explain(id: string, sources: ExplainSources): Explanation | undefined {
  if (id === 'score') return explainScore(sources)
  if (id === 'verdict') return explainVerdict(sources)
  if (id === 'finish') return explainFinish(sources)
  if (id === 'budget') return explainTotal(sources)
  return explainCondition(id, sources) ?? explainQuestion(id, sources) ?? explainGate(id, sources) ?? explainMethod(id, sources)
    ?? explainTask(id, sources) ?? explainBudget(id, sources) ?? explainRisk(id, sources)
}

/** Every id that can be explained. */
export function explainableIds({ knowledge, plan }: Pick<ExplainSources, 'knowledge' | 'plan'>): string[] {
  const tasks = plan?.phases.flatMap((phase) => phase.tasks.map((task) => task.id)) ?? []
  return [
    'score', 'verdict', 'finish', 'budget', ...knowledge.conditions.keys(), ...knowledge.questions.keys(), ...knowledge.gates.keys(), ...knowledge.methods.keys(),
    ...tasks, ...(plan?.budget ?? []).map((line) => line.id), ...(plan?.risks ?? []).map((risk) => risk.id),
  ]
}

/** An explanation as indented lines. */
export function explanationLines(explanation: Explanation, depth = 0): string[] {
  const lead = depth === 0 ? '' : `${'  '.repeat(depth - 1)}  └ `
  return [`${lead}${explanation.sentence}`, ...explanation.because.flatMap((reason) => explanationLines(reason, depth + 1))]
}
