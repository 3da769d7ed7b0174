// The evaluation report as Markdown: the verdict first, then the three parts of project evaluation, then what they rest on.
import { withContents } from './markdown/contents.ts'
import type { EvaluationReportInput } from './evaluation/evaluation-input.ts'
import { evaluationView } from './evaluation-view.ts'
import { type Templates, render } from './markdown/render.ts'

/** Writes the evaluation report in the language of `say`. A pure function: same input, same bytes. */
export function evaluationReport(input: EvaluationReportInput & { readonly templates: Templates }): string {
  return withContents(render('evaluation', evaluationView(input), input.templates, input.language))
}
