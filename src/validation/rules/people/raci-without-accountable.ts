// Tasks and gates that many have a part in and nobody answers for.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { byId } from '../../plan/links-of-plan.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'raci-without-accountable'

/** Warns of tasks that name who takes part but nobody accountable; and, in plans that name those who answer for tasks, of gates without anybody who decides. */
export function raciWithoutAccountable(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const tasks = tasksIn(file)
    const half = tasks.filter(({ value: { raci } }) => typeof raci === 'object' && raci !== null && (raci as { accountable?: unknown }).accountable === undefined)
      .map(({ id, path }) => finding(RULE, file, [...path, 'raci'], { at: 'key', severity: 'warning', text: `${RULE}.task`, values: { task: id } }))
    return [...half, ...gates(file)]
  })
}

function gates(file: ParsedFile): Finding[] {
  if (!tasksIn(file).some(({ value }) => value['raci'] !== undefined)) return []
  const tasks = byId(tasksIn(file))
  return mapsAt(file.value, 'phases.*.gate').flatMap(({ value: gate, path }) => {
    const milestone = tasks.get(String(gate['milestone']))
    if (!milestone || ['raci', 'assign', 'role'].some((key) => milestone.value[key] !== undefined)) return []
    return [finding(RULE, file, [...path, 'milestone'], { severity: 'warning', text: `${RULE}.gate`, values: { gate: String(gate['id']), task: milestone.id }, other: { file: file.path, path: [...milestone.path, 'id'] } })]
  })
}
