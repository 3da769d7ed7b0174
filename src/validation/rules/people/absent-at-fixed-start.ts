// A day on which a task must start, and nobody who does it is there.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type PlacedTask, tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Member, membersIn } from '../../plan/team-members.ts'
import { type Placed, mapsAt } from '../../visit-values.ts'

/** Warns of fixed starts within a time away of everybody who is assigned. Choices among several people are passed over. */
export function absentAtFixedStart(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const fixed = tasksIn(file).filter(({ value }) => typeof value['mustStartOn'] === 'string' && Array.isArray(value['assign']) && value['assign'].length > 0)
    if (fixed.length === 0) return []
    const members = new Map(membersIn(file).map((member) => [member.value['id'], member]))
    return fixed.flatMap((task) => inTask(file, task, members))
  })
}

function inTask(file: ParsedFile, { id, value, path }: PlacedTask, members: ReadonlyMap<unknown, Member>): Finding[] {
  const day = String(value['mustStartOn'])
  const assigned = (value['assign'] as readonly unknown[]).map((item) => members.get(typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item))
  const away = assigned.map((member) => member && awayOn(day, member))
  const [first] = away
  if (!first || !away.every((time) => time !== undefined)) return []
  const until = String(away.map((time) => time.value['to']).sort()[0])
  return [finding('absent-at-fixed-start', file, [...path, 'mustStartOn'], { severity: 'warning', values: { task: id, day, until, count: away.length }, other: { file: file.path, path: first.path } })]
}

function awayOn(day: string, { value, path }: Member): Placed<Readonly<Record<string, unknown>>> | undefined {
  const times = [...mapsAt(value, 'absences.*'), ...mapsAt(value, 'availability.*').filter(({ value: { percent } }) => percent === 0)]
  const found = times.find(({ value: { from, to } }) => typeof from === 'string' && typeof to === 'string' && from <= day && day <= to)
  return found && { value: found.value, path: [...path, ...found.path] }
}
