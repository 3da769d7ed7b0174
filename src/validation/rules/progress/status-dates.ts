// Days of work that cannot be: finished before begun, in the future of the status, before the project.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const RULE = 'status-dates'

/** Reports what is told of the future of its entry (and, where a day is given, of that day), what is finished before it began, and warns of work before the project. */
export function statusDates(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  const start = plan && textsAt(plan.value, 'startDate')[0]
  return filesOf(subject, 'Progress').flatMap((file) => mapsAt(file.value, 'status.*').flatMap(({ value, path }, index, entries) => {
    const date = value['date']
    const before = entries[index - 1]?.value['date']
    // Of an entry that is told to stand in the wrong place the day is wrong, and not what it tells.
    if (typeof date !== 'string' || (typeof before === 'string' && date < before)) return []
    const today = subject.today
    return [
      ...(today !== undefined && date > today ? [finding(RULE, file, [...path, 'date'], { text: `${RULE}.future`, values: { date, today } })] : []),
      ...mapsAt(value, 'tasks.*').flatMap((task) => ofTask(file, task.value, [...path, ...task.path], { date, path: [...path, 'date'] }, plan && start ? { plan, start: start.value } : undefined)),
    ]
  }))
}

function ofTask(file: ParsedFile, task: Readonly<Record<string, unknown>>, path: Finding['path'], entry: { date: string; path: Finding['path'] }, known: { plan: ParsedFile; start: string } | undefined): Finding[] {
  const found: Finding[] = []
  const [begun, finished] = [task['actualStart'], task['actualFinish']]
  for (const key of ['actualStart', 'actualFinish']) {
    const day = task[key]
    if (typeof day !== 'string') continue
    if (day > entry.date) found.push(finding(RULE, file, [...path, key], { text: `${RULE}.after`, values: { day, date: entry.date }, other: { file: file.path, path: entry.path } }))
    if (known && day < known.start) found.push(finding(RULE, file, [...path, key], { severity: 'warning', text: `${RULE}.before`, values: { day, start: known.start }, other: { file: known.plan.path, path: ['startDate'] } }))
  }
  if (typeof begun === 'string' && typeof finished === 'string' && finished < begun) found.push(finding(RULE, file, [...path, 'actualFinish'], { text: `${RULE}.order`, values: { begun, finished }, other: { file: file.path, path: [...path, 'actualStart'] } }))
  return found
}
