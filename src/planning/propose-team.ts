// The team: people of the profile, and proposed roles for the work nobody is named for.
import type { Role, TeamMember } from '../model/file-types.ts'
import type { PlanningContext } from './planning-input.ts'

/** The profile's team, and a proposed member for each role in `needed` that nobody has, in the packs' order of roles. */
export function proposeTeam(needed: ReadonlySet<string>, context: PlanningContext): TeamMember[] {
  const named = context.profile.team ?? []
  const taken = new Set(named.map((member) => member.role))
  const ids = new Set(named.map((member) => member.id))
  const missing = [...context.knowledge.roles.values()].filter((role) => needed.has(role.id) && !taken.has(role.id))
  const withRates = named.map((member): TeamMember => {
    const role = context.knowledge.roles.get(member.role)
    const rate = member.costPerDay ?? rateOf(role, context.currency)
    return { ...member, ...(rate === undefined ? {} : { costPerDay: rate }), ...(member.external === undefined && role?.external ? { external: true } : {}) }
  })
  return [...withRates, ...missing.map((role) => propose(role, ids, context))]
}

function propose(role: Role, ids: ReadonlySet<string>, context: PlanningContext): TeamMember {
  const users = context.drivers.users.value
  const { smallUsers, mediumUsers } = context.knowledge.planning
  const size = users <= smallUsers ? 'small' : users <= mediumUsers ? 'medium' : 'large'
  const rate = rateOf(role, context.currency)
  return {
    id: ids.has(role.id) ? `${role.id}-proposed` : role.id, name: context.text(role.title), role: role.id,
    availabilityPercent: role.availabilityPercent?.[size] ?? 100, ...(rate === undefined ? {} : { costPerDay: rate }),
    ...(role.external ? { external: true } : {}), proposed: true,
  }
}

function rateOf(role: Role | undefined, currency: string): number | undefined {
  return (role?.costPerDay as Record<string, number> | undefined)?.[currency]
}
