// Two times with another availability that run into each other.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Member, membersToJudge } from '../../plan/team-members.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns of times of one member with different shares that overlap in part, so that the share of the days they have in common is hardly meant. A time within another is an exception to it, and is passed over. */
export function overlappingAvailability(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan', 'Profile').flatMap((file) => membersToJudge(subject, file).flatMap((member) => ofMember(file, member)))
}

function ofMember(file: ParsedFile, { value, path }: Member): Finding[] {
  const times = mapsAt(value, 'availability.*').flatMap(({ value: { from, to, percent }, path: at }) => (typeof from === 'string' && typeof to === 'string' && typeof percent === 'number' && from <= to ? [{ from, to, percent, path: [...path, ...at] }] : []))
  return times.flatMap((time, place) => {
    const before = times.slice(0, place).find((other) => other.percent !== time.percent && ((other.from < time.from && time.from <= other.to && other.to < time.to) || (time.from < other.from && other.from <= time.to && time.to < other.to)))
    if (!before) return []
    const first = before.from > time.from ? before.from : time.from
    const last = before.to < time.to ? before.to : time.to
    return [finding('overlapping-availability', file, [...time.path, 'from'], { severity: 'warning', values: { first, last, percent: time.percent, before: before.percent }, other: { file: file.path, path: [...before.path, 'from'] } })]
  })
}
