// Work that nobody does.
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, wordsAt } from '../../visit-values.ts'

const RULE = 'unassigned'

/** Reports tasks with effort that no person and no role in the team stands for; a warning only as long as the plan has no team. */
export function unassigned(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const roles = new Set(wordsAt(file.value, 'team.*.role'))
    const hasTeam = mapsAt(file.value, 'team.*').length > 0
    const severity = hasTeam ? 'error' as const : 'warning' as const
    return tasksWrittenIn(file).flatMap((written) => {
      const { id, assign, role, effortDays } = written.value
      if (effortDays === undefined || effortDays === 0 || (Array.isArray(assign) && assign.length > 0)) return []
      const task = String(id ?? '')
      if (typeof role !== 'string') return [finding(RULE, file, written.path, { severity, text: 'unassigned.nobody', values: { task } })]
      // An unknown role is told by unknown-reference.
      return hasTeam && !roles.has(role) && subject.knowledge.roles.includes(role) ? [finding(RULE, file, [...written.path, 'role'], { severity, text: 'unassigned.role', values: { task, role }, titles: { role: subject.knowledge.roleTitles[role] } })] : []
    })
  })
}
