// What the evaluation and the status report are made from, and what their sections share.
import type { Evaluation, GradedDimension } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { type ProjectContext, type ProjectInput, projectContext, taskName } from '../project/project-input.ts'

/** Inputs: those of the project report, and the evaluation. */
export interface EvaluationReportInput extends ProjectInput {
  readonly evaluation: Evaluation
}

/** The inputs with the means to write; the plan is in the report's language. */
export interface EvaluationReportContext extends ProjectContext {
  readonly evaluation: Evaluation
}

/** Adds the means to write. */
export function evaluationContextOf(input: EvaluationReportInput): EvaluationReportContext {
  return { ...projectContext(input), evaluation: input.evaluation }
}

/** Number and title of a task; its id where the plan no longer has it. */
export function taskWords(id: string, context: EvaluationReportContext): string {
  const task = context.taskById.get(id)
  return task ? taskName(task, context) : escapeMarkdown(id)
}

/** What a dimension of the grade is called. */
export function dimensionName(id: GradedDimension['id'], { knowledge, text }: EvaluationReportContext): string {
  return text(knowledge.review.grade?.dimensions.find((dimension) => dimension.id === id)?.title)
}

/** What a kind of impediment is called. */
export function kindName(kind: string, { knowledge, text }: EvaluationReportContext): string {
  const known = knowledge.impedimentKinds.get(kind)
  return known ? text(known.title) : escapeMarkdown(kind)
}
