// What the plan takes for granted, and which activities of the method it leaves out.
import type { TailoredOut } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import type { ProjectContext } from './project-input.ts'

/** What a plan says where somebody has struck something out and not said why. */
const NOT_YET_GIVEN = '?'

/** The section on assumptions. */
export interface AssumptionsView {
  readonly heading: string
  readonly assumptions: readonly string[]
  readonly omittedHeading: string
  readonly omittedIntro: string
  readonly omitted: string
}

/** Assumptions and omissions; nothing where there are neither. */
export function assumptionsView(context: ProjectContext): AssumptionsView | undefined {
  const { plan, say } = context
  const assumptions = (plan.assumptions ?? []).map(({ text, provenance }) => {
    const words = escapeMarkdown(text)
    return provenance === undefined ? words : say('reports.project.assumptions.item', { text: words, provenance: say(`reports.provenance.${provenance}`) })
  })
  const omitted = plan.tailoredOut ?? []
  if (assumptions.length === 0 && omitted.length === 0) return undefined
  return {
    heading: say('reports.project.assumptions.heading'), assumptions, omittedHeading: omitted.length === 0 ? '' : say('reports.project.assumptions.omitted'),
    omittedIntro: omitted.length === 0 ? '' : say('reports.project.assumptions.omittedIntro', { count: omitted.length }), omitted: omittedTable(omitted, context),
  }
}

// Activities left out for the same reason share a row.
function omittedTable(omitted: readonly TailoredOut[], { say, enumerate }: ProjectContext): string {
  const byReason = new Map<string, string[]>()
  for (const { title, reason } of omitted) byReason.set(reason, [...(byReason.get(reason) ?? []), escapeMarkdown(title)])
  return table([{ title: say('reports.column.activity') }, { title: say('reports.column.why') }], [...byReason].map(([reason, titles]) => [enumerate(titles), reason === NOT_YET_GIVEN ? say('reports.project.assumptions.noReason') : escapeMarkdown(reason)]))
}
