// Exceptions from a policy: what they cover is told as information until they expire.
import type { IsoDate, PolicyWaiver } from '../../model/file-types.ts'
import { type Finding, finding } from '../rule.ts'
import type { PolicyFile, PolicyFinding } from './judged-engagement.ts'

const RULE = 'policy-waiver'

/** A finding with the engagement it is about, as the policy names it: from the folder of its file, `.` for that folder. */
export interface OfEngagement {
  readonly engagement: string
  readonly found: PolicyFinding
}

/** What of a waiver is told here, where only a part of the engagements is judged: everything; only that it has expired, since nobody knows whether it covers something in another part; or nothing, since another part tells it. */
export type ToldOfWaiver = 'everything' | 'expiry' | 'nothing'

/** The findings, those that a waiver in force covers made information that says why; and waivers that have expired, or cover nothing. */
export function waive(policy: PolicyFile, all: readonly OfEngagement[], today: IsoDate, toldOf: (waiver: PolicyWaiver) => ToldOfWaiver = () => 'everything'): { readonly findings: readonly PolicyFinding[]; readonly waivers: readonly Finding[] } {
  const waivers = policy.value.waivers ?? []
  const used = new Set<PolicyWaiver>()
  const findings = all.map(({ engagement, found }): PolicyFinding => {
    const covering = waivers.filter((waiver) => covers(waiver, engagement, found))
    for (const waiver of covering) used.add(waiver)
    const inForce = covering.find(({ until }) => until >= today)
    if (!inForce) return found
    const { until, by, reason } = inForce
    return { ...found, severity: 'info', notes: [...(found.notes ?? []), { text: 'policy.note.waived', values: { until, by, reason } }] }
  })
  const told = waivers.flatMap((waiver, index): Finding[] => {
    const { until, rule, item = 'none', by } = waiver
    const values = { until, name: rule, item, by }
    const told = toldOf(waiver)
    if (told === 'nothing') return []
    const isUsed = used.has(waiver) || told === 'expiry'
    if (until < today) return [finding(RULE, policy, ['waivers', index, 'until'], { severity: 'warning', text: `${RULE}.${isUsed ? 'expired' : 'over'}`, values })]
    return isUsed ? [] : [finding(RULE, policy, ['waivers', index], { severity: 'warning', text: `${RULE}.unused`, values })]
  })
  return { findings, waivers: told }
}

function covers(waiver: PolicyWaiver, engagement: string, { rule, item }: PolicyFinding): boolean {
  return waiver.rule === rule && (waiver.item === undefined || waiver.item === item) && (waiver.engagement === undefined || engagementNamed(waiver.engagement) === engagement)
}

/** An engagement as a waiver names it: from the folder of the policy, `.` for that folder. */
export function engagementNamed(folder: string): string {
  return folder.replace(/^\.\//, '').replace(/\/+$/, '') || '.'
}
