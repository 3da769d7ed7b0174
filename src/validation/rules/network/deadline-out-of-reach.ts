// A deadline that the work cannot meet even if nobody is ever away or busy elsewhere.
import { WEEKDAYS, dayNumber, weekdayOf } from '../../../model/days/iso-date.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type LongestChain, longestChains } from '../../plan/longest-chain.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const WEEK = 7
const NAMED = 3
/** More is told by beyond-horizon. */
const MOST_DAYS = 36_525

/** Warns of deadlines of tasks and of the plan before which there are fewer working days than the tasks need that must follow each other, by their likely estimates; holidays are not taken off. Once work has been told, the plan no longer says what is left, and nothing is warned of. */
export function deadlineOutOfReach(subject: Subject): Finding[] {
  if (filesOf(subject, 'Progress').length > 0) return []
  return filesOf(subject, 'Plan').flatMap(inPlan)
}

function inPlan(file: ParsedFile): Finding[] {
  const { startDate, deadline } = file.value as { startDate?: unknown; deadline?: unknown }
  const due = tasksIn(file).filter(({ value }) => isDay(value['deadline']))
  if (!isDay(startDate) || (due.length === 0 && !isDay(deadline))) return []
  const chains = longestChains(file, weekOf(file).length / WEEK)
  if (!chains) return []
  const late = due.flatMap((task) => tooLate(file, startDate, String(task.value['deadline']), chains.get(task.id), [...task.path, 'deadline']))
  if (late.length > 0) return late.slice(0, 1)
  const last = [...chains.values()].reduce<LongestChain | undefined>((most, chain) => (most && most.days >= chain.days ? most : chain), undefined)
  return isDay(deadline) ? tooLate(file, startDate, deadline, last, ['deadline']) : []
}

function tooLate(file: ParsedFile, start: string, deadline: string, chain: LongestChain | undefined, path: Finding['path']): Finding[] {
  // What ends before it begins is told by date-order.
  if (!chain || deadline < start || chain.days > MOST_DAYS) return []
  const available = workdays(file, start, deadline)
  if (chain.days <= available) return []
  const longest = [...chain.tasks].sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1)).slice(0, NAMED).map(({ id }) => id)
  const at = tasksIn(file).find(({ id }) => id === longest[0])?.path ?? []
  return [finding('deadline-out-of-reach', file, path, { severity: 'warning', values: { task: chain.tasks.at(-1)?.id ?? '', deadline, start, days: chain.days, available, longest }, other: { file: file.path, path: [...at, 'id'] } })]
}

function isDay(text: unknown): text is string {
  return typeof text === 'string' && ISO_DATE.test(text) && !Number.isNaN(dayNumber(text))
}

function weekOf({ value }: ParsedFile): readonly string[] {
  const week = textsAt(value, 'calendar.workweek.*').map((item) => item.value)
  return week.length > 0 ? week : WEEKDAYS.slice(0, 5)
}

// Days of the week that are worked between two days, both included, and those worked beside them.
function workdays(file: ParsedFile, start: string, end: string): number {
  const week = new Set(weekOf(file))
  const [first, last] = [dayNumber(start), dayNumber(end)]
  const whole = Math.floor((last - first + 1) / WEEK)
  let count = whole * week.size
  for (let day = first + whole * WEEK; day <= last; day++) if (week.has(weekdayOf(day))) count += 1
  return count + textsAt(file.value, 'calendar.extraWorkdays.*').filter(({ value }) => value >= start && value <= end).length
}
