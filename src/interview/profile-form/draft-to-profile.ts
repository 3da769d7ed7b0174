// A finished form → the profile.
import type { Profile } from '../../model/file-types.ts'
import { type ProfileDraft, listOf } from './profile-fields.ts'

/** The profile that a draft says; what was left open is left out. */
export function draftToProfile(draft: ProfileDraft): Profile {
  const goals = listOf(draft['goals'])
  const first = draft['goals.first'] ?? goals[0]
  const connected = listOf(draft['systems.integrate'])
  const systems = listOf(draft['systems']).map((id) => ({ id, kind: id, integrate: connected.includes(id) }))
  const team = listOf(draft['team']).map((role) => ({ id: role, ...part({ name: draft[`team.${role}.name`] }), role, ...part({ availabilityPercent: draft[`team.${role}.availability`] }) }))
  const profile = {
    kind: 'Profile', schemaVersion: 1,
    company: { name: draft['company.name'], ...part({ industry: draft['company.industry'], country: draft['calendar.country'] }) },
    goals: [first, ...goals.filter((id) => id !== first)].flatMap((id, index) => (id === undefined ? [] : [{ id, priority: index + 1 }])),
    ...group(draft, 'scope', ['users', 'sites', 'modules', 'channels', 'processes', 'languages', 'deployment', 'regulated']),
    ...group(draft, 'capability', ['inHouseDevelopment', 'itStaff', 'projectManager', 'partner', 'crmExperience']),
    ...(systems.length > 0 ? { systems } : {}),
    ...group(draft, 'data', ['customerRecords', 'sources', 'quality', 'duplicatePercent', 'personal', 'crossBorder']),
    ...group(draft, 'constraints', ['budget', 'funding', 'deadline', 'externalHelp']),
    ...group(draft, 'calendar', ['country', 'region']),
    ...(team.length > 0 ? { team } : {}),
    ...group(draft, 'settings', ['language', 'currency', 'startDate']),
  }
  return profile as Profile
}

function group(draft: ProfileDraft, name: string, keys: readonly string[]): object {
  const values = part(Object.fromEntries(keys.map((key) => [key, draft[`${name}.${key}`]])))
  return Object.keys(values).length > 0 ? { [name]: values } : {}
}

function part(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
