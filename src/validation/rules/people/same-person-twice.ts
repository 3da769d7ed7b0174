// One person who is in the team as if there were two.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Member, membersToJudge, percentOf } from '../../plan/team-members.ts'

const WHOLE = 100

/** Warns of members of the same name who together have more than the time of one person; whoever has more than that alone is a group. */
export function samePersonTwice(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan', 'Profile').flatMap((file) => inTeam(file, membersToJudge(subject, file)))
}

function inTeam(file: ParsedFile, members: readonly Member[]): Finding[] {
  const first = new Map<string, Member>()
  return members.flatMap((member) => {
    const { value: { name }, path } = member
    if (typeof name !== 'string' || percentOf(member) > WHOLE) return []
    const key = name.normalize().trim().toLowerCase()
    const before = first.get(key)
    if (!before) {
      first.set(key, member)
      return []
    }
    const percent = percentOf(before) + percentOf(member)
    return percent > WHOLE ? [finding('same-person-twice', file, [...path, 'name'], { severity: 'warning', values: { name: name.trim(), percent }, other: { file: file.path, path: [...before.path, 'name'] } })] : []
  })
}
