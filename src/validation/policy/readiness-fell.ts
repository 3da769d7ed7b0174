// Readiness that is less than it was.
import type { RespondentRole } from '../../model/file-types.ts'
import { finding } from '../rule.ts'
import type { Demand, Effect, Goal, PolicyFile, PolicyFinding } from './judged-engagement.ts'

const RULE = 'policy-readiness-fell'
const TENTHS = 10

/** Reports scores that fell by more points than the policy tolerates: of the whole, of conditions, of groups of respondents. What was known and is no longer counts as fallen to 0. */
export const readinessFell: Demand = (policy, { before, now }) => {
  const limits = policy.value.readinessMayNotFall
  if (!limits || !before) return []
  const { overall, conditions, groups } = limits
  const scoreOf = (side: typeof now, id: string) => side.assessment.conditions.find((condition) => condition.id === id)?.score ?? undefined
  return [
    ...(overall ? fallen(policy, { part: 'overall', tolerance: overall.tolerancePoints, from: before.assessment.score ?? undefined, to: now.assessment.score ?? undefined }) : []),
    ...(conditions ? before.assessment.conditions.filter(({ id }) => isMeant(id, conditions.only) && now.assessment.conditions.some((condition) => condition.id === id)).flatMap(({ id }) => fallen(policy, { part: 'conditions', id, tolerance: conditions.tolerancePoints, from: scoreOf(before, id), to: scoreOf(now, id) })) : []),
    ...(groups ? [...before.groups].filter(([role]) => isMeant(role, groups.only) && now.groups.has(role)).flatMap(([role, from]) => fallen(policy, { part: 'groups', id: role, tolerance: groups.tolerancePoints, from, to: now.groups.get(role) })) : []),
  ]
}

function isMeant(id: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.includes(id)
}

interface Fall {
  readonly part: 'overall' | 'conditions' | 'groups'
  readonly id?: string
  readonly tolerance?: number | undefined
  readonly from: number | undefined
  readonly to: number | undefined
}

function fallen(policy: PolicyFile, { part, id = '', tolerance = 0, from, to = 0 }: Fall): PolicyFinding[] {
  // In tenths, as scores are told: 61.2 − 59.2 is 2, not 2.0000000000000018.
  const [points, allowed] = [Math.round(((from ?? 0) - to) * TENTHS), Math.round(tolerance * TENTHS)]
  if (from === undefined || points <= allowed) return []
  const atLeast = (Math.round(from * TENTHS) - allowed) / TENTHS
  const found = finding(RULE, policy, ['readinessMayNotFall', part], { at: 'key', text: `${RULE}.${part}`, values: { from, to, points: points / TENTHS, tolerance, item: id } })
  return [{ ...found, item: id || 'overall', ...traced(part, id, atLeast) }]
}

function traced(part: Fall['part'], id: string, atLeast: number): { readonly effect?: Effect; readonly goal: Goal } {
  if (part === 'overall') return { effect: { kind: 'Assessment', list: '', item: 'score' }, goal: { what: 'score', atLeast } }
  if (part === 'conditions') return { effect: { kind: 'Assessment', list: 'conditions', item: id }, goal: { what: 'condition', id, atLeast } }
  return { goal: { what: 'group', role: id as RespondentRole, atLeast } }
}
