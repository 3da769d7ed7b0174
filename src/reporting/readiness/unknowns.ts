// What nobody knows yet, grouped by the role to ask next.
import type { RespondentRole } from '../../model/file-types.ts'
import { voicesOn } from '../voices.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** The section on unknown answers. */
export interface UnknownsView {
  readonly heading: string
  readonly intro: string
  readonly groups: readonly string[]
}

/** Unknown questions by role; nothing where all is known. */
export function unknownsView(context: ReadinessContext): UnknownsView | undefined {
  const { assessment, knowledge, say, text } = context
  const unknown = (assessment.questions ?? []).filter(({ id, state }) => state === 'unknown' && knowledge.questions.has(id))
  if (unknown.length === 0) return undefined
  const groups = new Map<RespondentRole, string[]>()
  for (const { id } of unknown) {
    const role = whomToAsk(id, context)
    if (role) groups.set(role, [...(groups.get(role) ?? []), text(knowledge.questions.get(id)?.title)])
  }
  return {
    heading: say('reports.readiness.unknowns.heading'), intro: say('reports.readiness.unknowns.intro', { count: unknown.length }),
    groups: [...groups].sort(([, a], [, b]) => b.length - a.length)
      .map(([role, titles]) => say('reports.readiness.unknowns.group', { role: context.format.capitalised(say(`reports.respondentRole.${role}`)), count: titles.length, titles: titles.join(say('reports.itemSeparator')) })),
  }
}

// Who has already said "I don't know" in a role need not be asked again as long as another role can know.
function whomToAsk(question: string, context: ReadinessContext): RespondentRole | undefined {
  const roles = context.knowledge.questions.get(question)?.ask ?? []
  const asked = new Set(voicesOn(question, context, context).filter(({ state }) => state === 'unknown').map(({ role }) => role))
  return roles.find((role) => !asked.has(role)) ?? roles[0]
}
