// A project of which nobody is sponsor or manager.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { membersIn } from '../../plan/team-members.ts'

/** Warns of a plan by a method whose team has nobody in the roles that decide whether to go on and that coordinate, as the packs name them. As long as somebody has a role that nobody knows, it may be meant. */
export function keyRoleMissing(subject: Subject): Finding[] {
  const { keyRoles, roles, roleTitles } = subject.knowledge
  return filesOf(subject, 'Plan').flatMap((file) => {
    const members = membersIn(file)
    const { method } = file.value as { method?: unknown }
    if (members.length === 0 || typeof method !== 'string' || members.some(({ value: { role } }) => typeof role !== 'string' || !roles.includes(role))) return []
    const missing = keyRoles.filter((role) => !members.some(({ value }) => value['role'] === role))
    return missing.map((role) => finding('key-role-missing', file, ['team'], { at: 'key', severity: 'warning', values: { role }, titles: { role: roleTitles[role] } }))
  })
}
