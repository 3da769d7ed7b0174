// Protects: the dates of random plans are those of TaskJuggler 3, where both can express the plan. Runs where tj3 is installed (Debian: apt-get install tj3);
// CRMPLAN_TJ3_PLANS says how many plans, 20 if left out, CRMPLAN_TJ3_FIRST with which to begin; 500 take some minutes.
import { expect, test } from 'vitest'
import type { Dependency, Plan, Task, TeamMember } from '../../src/model/file-types.ts'
import { addDays } from '../../src/model/days/iso-date.ts'
import { hasTaskJuggler, nameOf, runTaskJuggler, taskJugglerProject } from '../support/taskjuggler.ts'
import { scheduled } from './plan-of.ts'

/** Number of the first plan, to make one again that disagrees. */
const FIRST = Number(process.env['CRMPLAN_TJ3_FIRST'] ?? 0)
const PLANS = Number(process.env['CRMPLAN_TJ3_PLANS'] ?? 20)
/** Plans share a project, hence a calendar: starting TaskJuggler takes longer than scheduling a plan. */
const PLANS_A_PROJECT = 25

// Mulberry32, so that a plan that disagrees can be made again.
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/**
 * What the two mean differently is left out. To TaskJuggler a task in working days starts in the evening or on the weekend before its first day, when its predecessor ends, so what hangs
 * on that start by calendar days, or takes its date, differs; an instant between two days has two dates, of which a milestone may bear either, and
 * ours lie on working days, from which calendar days then count; and the start of a task with effort is not yet known when its SS successors are placed. It has no FF and SF, and no leads.
 */
function randomPlan(below: (count: number) => number, calendar: NonNullable<Plan['calendar']>): Plan {
  const team: TeamMember[] = []
  const day = (): string => addDays('2026-06-01', below(90))
  const tasks: Task[] = []
  for (let number = 0, count = 5 + below(20); number < count; number++) {
    const kind = below(8)
    const links = [...new Set(Array.from({ length: number === 0 ? 0 : below(4) }, () => below(number)))].flatMap((before): Dependency[] => {
      const { durationDays = 1 } = tasks[before]!
      const isMilestone = durationDays === 0
      const fromStart = below(3) === 0 && tasks[before]!.durationDays !== undefined && !isMilestone && kind > 1
      const lag = [{}, {}, { lagDays: 1 + below(4) }, fromStart || isMilestone || kind === 0 ? {} : { lagCalendarDays: 1 + below(9) }][below(4)]
      return kind === 1 && isMilestone ? [] : [{ task: `t${before}`, ...(fromStart && { type: 'SS' as const }), ...lag }]
    })
    const common = { id: `t${number}`, title: 't', ...(links.length > 0 && { dependsOn: links }), ...(below(6) === 0 && { notBefore: day() }) }
    if (kind < 5) {
      tasks.push({ ...common, ...(kind === 0 ? { durationDays: 0 } : kind === 1 ? { calendarDays: 1 + below(12) } : { durationDays: 1 + below(9) }) })
      continue
    }
    const from = day()
    const week = (['mon', 'tue', 'wed', 'thu', 'fri'] as const).filter(() => below(2) === 0)
    team.push({ id: `m${number}`, role: 'pm', ...(below(2) === 0 && { absences: [{ from, to: addDays(from, below(12)) }] }), ...(below(4) === 0 && week.length > 0 && { workweek: week }) })
    tasks.push({ ...common, effortDays: 1 + below(6), assign: [`m${number}`] })
  }
  return { kind: 'Plan', schemaVersion: 1, startDate: '2026-06-01', calendar, team, phases: [{ id: 'p', tasks }] }
}

function randomCalendar(below: (count: number) => number): NonNullable<Plan['calendar']> {
  const holidays = Array.from({ length: below(8) }, () => addDays('2026-06-02', below(100)))
  return { holidays: [...new Set(holidays)], ...(below(4) === 0 && { workweek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }), ...(below(4) === 0 && { halfDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }) }
}

test.skipIf(!hasTaskJuggler())(`${PLANS} random plans have the dates of TaskJuggler`, { timeout: 1_200_000 }, () => {
  const disagreements: string[] = []
  let compared = 0
  for (let first = FIRST; first < FIRST + PLANS; first += PLANS_A_PROJECT) {
    const calendar = randomCalendar(random(1000 + first))
    const plans = Array.from({ length: Math.min(PLANS_A_PROJECT, FIRST + PLANS - first) }, (_, index) => randomPlan(random(first + index), calendar))
    const theirs = runTaskJuggler(taskJugglerProject(plans), plans)
    plans.forEach((plan, index) => {
      for (const { id, start, finish, durationDays, calendarDays } of scheduled({ ...plan, levelling: { off: true } }).tasks) {
        const other = theirs.get(`p${index}.${nameOf(id)}`)
        compared++
        const isMilestone = durationDays === 0 && calendarDays === undefined
        const agrees = isMilestone ? other?.start === start || other?.finish === start : other?.start === start && other.finish === finish
        if (!agrees) disagreements.push(`plan ${first + index} ${id}: ${start} – ${finish}, TaskJuggler ${other?.start} – ${other?.finish}`)
      }
    })
  }
  expect(disagreements).toEqual([])
  expect(compared).toBeGreaterThan(PLANS * 5)
})
