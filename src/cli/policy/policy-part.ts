// One part of the engagements that a policy is judged on, where several machines share the work.
import { type ToldOfWaiver, engagementNamed } from '../../validation/policy/waive.ts'
import type { EngagementAt } from './engagements-at.ts'

/** The part of the engagements that is judged. */
export interface PolicyPart {
  readonly has: (engagement: EngagementAt) => boolean
  /** Whether the policy itself is in it: then it also tells what concerns no engagement of any part. */
  readonly hasPolicy: boolean
}

/** All engagements at once. */
export const WHOLE: PolicyPart = { has: () => true, hasPolicy: true }

/** What a part tells of a waiver that names this engagement, or none. */
export function toldOf(name: string | undefined, all: readonly EngagementAt[], { has, hasPolicy }: PolicyPart): ToldOfWaiver {
  const engagement = name === undefined ? undefined : all.find((one) => one.name === engagementNamed(name))
  if (engagement ? has(engagement) : name !== undefined && hasPolicy) return 'everything'
  if (name !== undefined || !hasPolicy) return 'nothing'
  return all.every(has) ? 'everything' : 'expiry'
}
