// The readiness report as Markdown: the verdict for the board on page one, what it rests on behind it.
import { withContents } from './markdown/contents.ts'
import { readinessView } from './readiness-view.ts'
import type { ReadinessInput } from './readiness/readiness-input.ts'
import { type Templates, render } from './markdown/render.ts'

/** Writes the readiness report in the language of `say`. A pure function: same input, same bytes. */
export function readinessReport(input: ReadinessInput & { readonly templates: Templates }): string {
  return withContents(render('readiness', readinessView(input), input.templates, input.language))
}
