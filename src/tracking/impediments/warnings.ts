// Had anything spoken of an impediment before? The questions, conditions, gates and risks that should have, and whether they did.
import type { Assessment, Impediment, ImpedimentKind, Risk, Warning, WarningRule } from '../../model/file-types.ts'

/** What warnings are looked for in. */
export interface WarningSources {
  readonly assessment: Assessment | undefined
  readonly risks: readonly Risk[] | undefined
  readonly kinds: ReadonlyMap<string, ImpedimentKind>
  readonly rule: WarningRule
}

/** Whether something had warned of an impediment, and what. */
export interface Forewarned {
  readonly warning: 'warned' | 'not-warned' | 'not-foreseeable' | 'not-known'
  readonly warnings: readonly Warning[]
}

/** Ids that the record names count first; where it names none of them, those that the packs hold against its kind. */
export function forewarned({ kind, because = [] }: Impediment, sources: WarningSources): Forewarned {
  if (!sources.assessment && !sources.risks) return { warning: 'not-known', warnings: [] }
  const named = because.flatMap((id) => warningOf(id, 'because', sources))
  const expected = expectedOf(sources.kinds.get(kind))
  const warnings = named.length > 0 ? named : expected.flatMap((id) => warningOf(id, 'kind', sources))
  if (warnings.some(({ warned }) => warned)) return { warning: 'warned', warnings }
  return { warning: warnings.length === 0 && expected.length === 0 ? 'not-foreseeable' : 'not-warned', warnings }
}

function expectedOf(kind: ImpedimentKind | undefined): string[] {
  return [...(kind?.questions ?? []), ...(kind?.conditions ?? []), ...(kind?.risks ?? [])]
}

function warningOf(id: string, via: Warning['via'], { assessment, risks, rule }: WarningSources): Warning[] {
  const question = assessment?.questions?.find((item) => item.id === id)
  if (question) return question.level === undefined ? [{ id, sort: 'question', via, warned: false }] : [{ id, sort: 'question', via, value: question.level, warned: question.level <= rule.levelAtMost }]
  const condition = assessment?.conditions.find((item) => item.id === id)
  if (condition) return condition.score === null ? [{ id, sort: 'condition', via, warned: false }] : [{ id, sort: 'condition', via, value: condition.score, warned: condition.score < rule.scoreBelow }]
  const gate = assessment?.gates.find((item) => item.id === id)
  if (gate) return [{ id, sort: 'gate', via, warned: gate.state === 'fails' }]
  const risk = risks?.find((item) => item.id === id)
  return risk ? [{ id, sort: 'risk', via, value: risk.probability * risk.impact, warned: risk.probability * risk.impact >= rule.riskFrom }] : []
}
