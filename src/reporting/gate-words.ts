// What gates and their effects are called in reports.
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import type { ReportContext } from './report-context.ts'

const EFFECTS = [
  'do-not-start', 'planning-only', 'hold-before-contract', 'hold-before-design', 'hold-before-build', 'hold-before-migration', 'hold-before-real-data', 'block-method', 'hold', 'no-go',
]

/** Code and title of a gate of the packs, such as V1 Sponsor with authority; nothing if no pack knows it. */
export function gateName(id: string, { knowledge, say, text }: ReportContext): string {
  const gate = knowledge.gates.get(id)
  return gate ? say('reports.gate.name', { code: escapeMarkdown(gate.code), title: text(gate.title) }) : ''
}

/** What a gate that does not hold does: in the packs' words for this gate, else in those for its kind of effect, else as the file says. */
export function effectWords(gate: string, effect: string, { knowledge, say, text }: ReportContext): string {
  const own = knowledge.gates.get(gate)
  if (own?.effectText && own.effect === effect) return text(own.effectText)
  return EFFECTS.includes(effect) ? say(`reports.effect.${effect}`) : escapeMarkdown(effect)
}
