// The project report as Markdown: a summary for the sponsor, then everything the team works by.
import { withContents } from './markdown/contents.ts'
import { projectView } from './project-view.ts'
import type { ProjectInput } from './project/project-input.ts'
import { type Templates, render } from './markdown/render.ts'

/** Writes the project report in the language of `say`. A pure function: same input, same bytes. */
export function projectReport(input: ProjectInput & { readonly templates: Templates }): string {
  return withContents(render('project', projectView(input), input.templates, input.language))
}
