// What `schedule --lint` prints: every check with its value and limit, and the tasks or people behind those that fail.
import type { Plan } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { ScheduleLint } from '../../scheduling/lint-schedule.ts'
import { columns, style } from './style.ts'
import { wrapped } from './wrapped.ts'

const NAMED = 4
const COUNTS = new Set(['leads', 'negative-float', 'critical-path-test', 'overbooked'])

/** The checks on one screen. */
export function lintTable({ network, checks }: ScheduleLint, plan: Plan, say: Say): string {
  const titles = new Map([...(plan.team ?? []).map(({ id, name }) => [id, name ?? id] as const), ...plan.phases.flatMap((phase) => phase.tasks.map(({ id, title }) => [id, title] as const))])
  const rows = columns(checks.map(({ check, value, limit, passed }) => {
    const unit = COUNTS.has(check) ? '' : '%'
    const bound = check === 'critical-path-test' || check === 'relationship-types' ? 'least' : 'limit'
    return [passed ? '✓' : '✗', say(`scheduleLint.${check}`), `${value}${unit}`, say(`scheduleLint.${bound}`, { limit, unit })]
  })).split('\n')
  const lines = checks.flatMap(({ passed, tasks }, index) => {
    const row = rows[index] ?? ''
    if (passed) return [row]
    const names = tasks.slice(0, NAMED).map((id) => titles.get(id) ?? id)
    const more = tasks.length - names.length
    return [style.caution(row), wrapped(`    ${[...names, ...(more > 0 ? [say('scheduleLint.more', { more })] : [])].join(say('whatIf.separator'))}`)]
  })
  return [style.strong(say('scheduleLint.passed', { passed: checks.filter(({ passed }) => passed).length, total: checks.length })), ...lines, wrapped(say('scheduleLint.network', { network })), wrapped(say('scheduleLint.later'))].join('\n')
}
