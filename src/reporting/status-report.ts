// The status report as Markdown, one page.
import type { EvaluationReportInput } from './evaluation/evaluation-input.ts'
import { type Templates, render } from './markdown/render.ts'
import { statusView } from './status-view.ts'

/** Writes the status report in the language of `say`. A pure function: same input, same bytes. */
export function statusReport(input: EvaluationReportInput & { readonly templates: Templates }): string {
  return render('status', statusView(input), input.templates, input.language)
}
