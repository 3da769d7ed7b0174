// Which commit each engagement is compared with.
import { branchPoint } from '../../files/git/branch-point.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import type { Finding } from '../../validation/rule.ts'
import { type EngagementAt, bare } from './engagements-at.ts'
import type { ComparedRevision } from './gather-engagement.ts'
import { firstComparison } from './read-policy.ts'
import { revisionProblem } from './revision-problem.ts'

/** What engagements are compared with. */
export interface Revisions {
  readonly name: string | undefined
  readonly of: ReadonlyMap<EngagementAt, ComparedRevision>
  readonly problems: readonly Finding[]
  /** Each commit once. */
  readonly compared: readonly ComparedRevision[]
}

/** The revision of each engagement; one problem that they share is told once. */
export async function revisionsOf(policy: PolicyFile, engagements: readonly EngagementAt[], since: string | undefined): Promise<Revisions> {
  // GitHub and GitLab name the past of a new branch by zeros or not at all.
  const asked = since !== undefined && /^(?:0{40,})?$/.test(since) ? undefined : since
  const name = asked ?? policy.value.since
  const key = firstComparison(policy.value)
  if (key === undefined || engagements.length === 0) return { name, of: new Map(), problems: [], compared: [] }
  const place = asked === undefined && policy.value.since !== undefined ? 'since' : key
  if (name === undefined) return { name, of: new Map(), problems: [revisionProblem(policy, place, 'not-named', { name: '', folder: '' })], compared: [] }
  const found = await Promise.all(engagements.map(async (engagement) => ({ engagement, point: await branchPoint(engagement.folder, name) })))
  const problems = new Map(found.flatMap(({ engagement, point }) => ('problem' in point ? [[point.problem, engagement] as const] : [])))
  const of = new Map(found.flatMap(({ engagement, point }) => ('problem' in point ? [] : [[engagement, { name, revision: point }] as const])))
  return {
    name, of, problems: [...problems].map(([problem, { shown }]) => revisionProblem(policy, place, problem, { name, folder: bare(shown) })),
    compared: [...new Map([...of.values()].map((compared) => [compared.revision.commit, compared])).values()],
  }
}

/** Where the work in a folder branched off from a revision; undefined if that cannot be told. */
export async function revisionIn(folder: string, name = 'HEAD') {
  const point = await branchPoint(folder, name)
  return 'problem' in point ? undefined : point
}
