// The greatest risks: a table to compare them, and for each what is done and what to watch for.
import type { Risk } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { ownerName } from './people.ts'
import type { ProjectContext } from './project-input.ts'

const SHOWN = 10

/** The section on risks. */
export interface RisksView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly responses: readonly { readonly number: number; readonly text: string }[]
  readonly rest: string
}

/** The ten greatest risks by probability × impact, the others by title; nothing where there are none. */
export function risksView(context: ProjectContext): RisksView | undefined {
  const { plan, say } = context
  const sorted = [...(plan.risks ?? [])].sort((a, b) => b.probability * b.impact - a.probability * a.impact)
  if (sorted.length === 0) return undefined
  const top = sorted.slice(0, SHOWN)
  const rest = sorted.slice(SHOWN).map(({ title }) => escapeMarkdown(title))
  return {
    heading: say('reports.project.risks.heading'), intro: say('reports.project.risks.intro', { count: sorted.length, shown: top.length }), table: riskTable(top, context),
    responses: top.map((risk, index) => ({ number: index + 1, text: responseWords(risk, context) })),
    rest: rest.length === 0 ? '' : say('reports.project.risks.rest', { count: rest.length, titles: rest.join(say('reports.itemSeparator')) }),
  }
}

function riskTable(risks: readonly Risk[], context: ProjectContext): string {
  const { say } = context
  const columns = [
    { title: say('reports.column.rank'), align: 'right' as const }, { title: say('reports.column.risk') }, { title: say('reports.column.probability'), align: 'right' as const },
    { title: say('reports.column.impact'), align: 'right' as const }, { title: say('reports.column.product'), align: 'right' as const }, { title: say('reports.column.response') }, { title: say('reports.column.owner') },
  ]
  return table(columns, risks.map((risk, index) => [
    String(index + 1), escapeMarkdown(risk.title), String(risk.probability), String(risk.impact), String(risk.probability * risk.impact),
    risk.kind === undefined ? '' : say(`reports.riskKind.${risk.kind}`), risk.owner === undefined ? '' : ownerName(risk.owner, context),
  ]))
}

function responseWords({ title, cause, effect, response, trigger }: Risk, { say, format }: ProjectContext): string {
  return format.sentences([
    say('reports.project.risks.title', { title: escapeMarkdown(title) }),
    ...[cause, effect].flatMap((text) => (text === undefined ? [] : [escapeMarkdown(text)])),
    response === undefined ? '' : say('reports.project.risks.response', { response: escapeMarkdown(response) }),
    trigger === undefined ? '' : say('reports.project.risks.trigger', { trigger: escapeMarkdown(trigger) }),
  ])
}
