// More work in a time than those who do it can do, whatever else they drop.
import { type Subject, filesOf } from '../../file-group.ts'
import { likelyIn, tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Member, membersIn, percentOf } from '../../plan/team-members.ts'
import { capacityOf } from '../../plan/working-capacity.ts'

const WHOLE = 100

/** Warns of tasks with effort and duration whose effort is more than the assigned people could do in that time if they worked on the project full-time. */
export function effortExceedsDuration(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksIn(file).filter(({ value }) => value['effortDays'] !== undefined && value['durationDays'] !== undefined).flatMap(({ id: task, value, path }) => {
    const [effort, duration] = [likelyIn(value['effortDays']), likelyIn(value['durationDays'])]
    if (effort === undefined || duration === undefined || duration === 0) return []
    const capacity = capacityOf(value, membersIn(file).map(fullTime))
    if (capacity === undefined || capacity === 0 || effort <= duration * capacity) return []
    return [finding('effort-exceeds-duration', file, [...path, 'durationDays'], { severity: 'warning', values: { task, effort, duration, possible: Math.round(duration * capacity * 10) / 10 }, other: { file: file.path, path: [...path, 'effortDays'] } })]
  }))
}

function fullTime(member: Member): Member {
  return { ...member, value: { ...member.value, availabilityPercent: Math.max(WHOLE, percentOf(member)) } }
}
