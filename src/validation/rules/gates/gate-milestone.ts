// A gate that stands for no moment: it has no milestone, its milestone is work, or nothing comes before it.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type PlacedGate, gatesIn } from '../../plan/phase-gates.ts'
import { likelyIn, tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

const RULE = 'gate-milestone'
const WORK = ['effortDays', 'durationDays', 'calendarDays'] as const

/** Warns of gates that should hold the next phase but have no milestone, of milestones that take time, and of those that wait for nothing though their phase has other tasks. */
export function gateMilestone(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => gatesIn(file).flatMap((gate) => ofGate(file, gate)))
}

function ofGate(file: ParsedFile, { id, value, path, phase, milestone }: PlacedGate): Finding[] {
  const tell = (text: string, at: PlacedGate['path'], task = ''): Finding => finding(RULE, file, at, { severity: 'warning', text: `${RULE}.${text}`, values: { gate: id, task }, ...(task !== '' && { other: { file: file.path, path: [...path, 'milestone'] } }) })
  if (value['milestone'] === undefined) return value['holds'] === 'none' || !('criteria' in value) ? [] : [tell('none', [...path, 'id'])]
  if (!milestone) return []
  const work = WORK.find((key) => (likelyIn(milestone.value[key]) ?? 0) > 0)
  const isFirst = milestone.value['dependsOn'] === undefined || (Array.isArray(milestone.value['dependsOn']) && milestone.value['dependsOn'].length === 0)
  return [
    ...(work === undefined ? [] : [tell('work', [...milestone.path, work], milestone.id)]),
    ...(isFirst && tasksIn(file).some((task) => task.phase === phase && task !== milestone) ? [tell('nothing', [...milestone.path, 'id'], milestone.id)] : []),
  ]
}
