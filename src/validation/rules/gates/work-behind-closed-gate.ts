// Work that begins although the gate before it was not passed.
import type { ParsedFile, Subject } from '../../file-group.ts'
import { ancestorsOf, byId } from '../../plan/links-of-plan.ts'
import { type PlacedDecision, gateDecisions } from '../../plan/phase-gates.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns, once for each gate, of tasks of later phases that began after the last decision at the gate was no-go or defer; what the gate itself waits for may go on. */
export function workBehindClosedGate(subject: Subject): Finding[] {
  const last = new Map<string, PlacedDecision>()
  for (const decision of gateDecisions(subject)) if (decision.gate) last.set(decision.gate.id, decision)
  const closed = [...last.values()].filter(({ value: { decision, date }, gate }) => (decision === 'no-go' || decision === 'defer') && typeof date === 'string' && gate?.value['holds'] !== 'none')
  return closed.flatMap(behind)
}

function behind({ file, value, path, gate, plan }: PlacedDecision): Finding[] {
  if (!gate?.milestone || !plan) return []
  const tasks = byId(tasksIn(plan))
  const free = ancestorsOf(gate.milestone.id, tasks)
  const date = String(value['date'])
  const begun = beginnings(file).filter(({ task, start }) => start > date && (tasks.get(task)?.phase ?? -1) > gate.phase && !free.has(task))
  const [first] = begun
  if (!first) return []
  return [finding('work-behind-closed-gate', file, first.path, {
    severity: 'warning', values: { task: first.task, others: begun.length - 1, start: first.start, gate: gate.id, decision: String(value['decision']), date }, other: { file: file.path, path: [...path, 'decision'] },
  })]
}

// The day on which each task is known to have begun, by the first word of it.
function beginnings(file: ParsedFile): { task: string; start: string; path: Finding['path'] }[] {
  const found = new Map<string, { task: string; start: string; path: Finding['path'] }>()
  for (const { value: entry, path: at } of mapsAt(file.value, 'status.*')) {
    for (const { value, path } of mapsAt(entry, 'tasks.*')) {
      const { task, actualStart, percentComplete } = value
      const start = typeof actualStart === 'string' ? actualStart : Number(percentComplete ?? 0) > 0 ? entry['date'] : undefined
      if (typeof task === 'string' && typeof start === 'string' && !found.has(task)) found.set(task, { task, start, path: [...at, ...path, 'task'] })
    }
  }
  return [...found.values()]
}
