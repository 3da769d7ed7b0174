// A status that contradicts itself, an earlier one, or the order of the plan.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type PlannedTask, plannedTasks, projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Placed, mapsAt } from '../../visit-values.ts'

const RULE = 'status-contradicts'
/** What is told all told can only grow. */
const GROWING = ['actualCost', 'actualEffortDays'] as const

type Told = Placed<Readonly<Record<string, unknown>>>

/** Reports all-told figures that fall and tasks that are finished though not all is done; warns of percentages that fall, work that begins before what it waits for is finished, and cost without work. */
export function statusContradicts(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  const tasks = plan && plannedTasks(plan)
  return filesOf(subject, 'Progress').flatMap((file) => inFile(file, plan, tasks))
}

function inFile(file: ParsedFile, plan: ParsedFile | undefined, tasks: ReadonlyMap<string, PlannedTask> | undefined): Finding[] {
  const last = new Map<string, Told>()
  const figures = new Map<string, Record<string, Told>>()
  const begun = new Map<string, Told>()
  const found: Finding[] = []
  for (const entry of mapsAt(file.value, 'status.*')) {
    // What was wrong is put right in any direction.
    const isCorrection = entry.value['corrects'] !== undefined
    for (const { value, path } of [...mapsAt(entry.value, 'tasks.*'), ...mapsAt(entry.value, 'costs.*')]) {
      const name = String(value['task'] ?? `line ${String(value['line'])}`)
      const told: Told = { value, path: [...entry.path, ...path] }
      const before = figures.get(name) ?? {}
      found.push(...alone(file, told), ...(isCorrection ? [] : falling(file, told, before)))
      for (const key of ['percentComplete', ...GROWING]) if (typeof value[key] === 'number') before[key] = told
      for (const key of Array.isArray(value['takesBack']) ? value['takesBack'].map(String) : []) delete before[key]
      figures.set(name, before)
      if (value['actualFinish'] !== undefined || Number(value['percentComplete']) >= 100) last.set(name, told)
      if (!begun.has(name) && (value['actualStart'] !== undefined || Number(value['percentComplete'] ?? 0) > 0)) begun.set(name, told)
    }
  }
  // What is finished may be told under a name that nobody knows.
  const isAllKnown = [...begun.keys(), ...last.keys()].every((name) => name.startsWith('line ') || tasks?.has(name))
  return [...found, ...(plan && tasks && isAllKnown ? tooEarly(file, plan, tasks, begun, last) : [])]
}

function alone(file: ParsedFile, { value, path }: Told): Finding[] {
  const [percent, finish] = [value['percentComplete'], value['actualFinish']]
  const name = String(value['task'])
  if (typeof percent === 'number' && percent < 100 && finish !== undefined) return [finding(RULE, file, [...path, 'percentComplete'], { text: `${RULE}.not-all`, values: { name, percent }, other: { file: file.path, path: [...path, 'actualFinish'] } })]
  const cost = Number(value['actualCost'] ?? 0)
  if (cost > 0 && percent === 0 && value['actualStart'] === undefined) return [finding(RULE, file, [...path, 'actualCost'], { severity: 'warning', text: `${RULE}.no-work`, values: { name, cost } })]
  return []
}

function falling(file: ParsedFile, { value, path }: Told, before: Readonly<Record<string, Told>>): Finding[] {
  return ['percentComplete', ...GROWING].flatMap((key) => {
    const [now, earlier] = [value[key], before[key]]
    const was = earlier?.value[key]
    if (typeof now !== 'number' || typeof was !== 'number' || !earlier || now >= was) return []
    const isPercent = key === 'percentComplete'
    return [finding(RULE, file, [...path, key], { severity: isPercent ? 'warning' : 'error', text: `${RULE}.${isPercent ? 'percent' : 'falls'}`, values: { name: String(value['task'] ?? value['line']), now, was, figure: key }, other: { file: file.path, path: [...earlier.path, key] } })]
  })
}

// Told once for each task that is waited for, at the first that began without it.
function tooEarly(file: ParsedFile, plan: ParsedFile, tasks: ReadonlyMap<string, PlannedTask>, begun: ReadonlyMap<string, Told>, finished: ReadonlyMap<string, Told>): Finding[] {
  const early = new Map<string, { readonly name: string; readonly told: Told }[]>()
  for (const [name, told] of begun) {
    const waiting = tasks.get(name)?.waitsFor.find((other) => tasks.has(other) && !finished.has(other))
    if (waiting !== undefined) early.set(waiting, [...(early.get(waiting) ?? []), { name, told }])
  }
  return [...early].map(([waiting, [first, ...others]]) => finding(RULE, file, [...(first?.told.path ?? []), 'task'], {
    severity: 'warning', text: `${RULE}.waits`, values: { name: first?.name ?? '', waiting, others: others.length }, other: { file: plan.path, path: [...(tasks.get(first?.name ?? '')?.path ?? []), 'dependsOn'] },
  }))
}
