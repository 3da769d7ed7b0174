// What an evaluation is made from, and what its sections share: what was approved, what is known on the day, every piece of work with its values.
import type { Assessment, Baseline, CalendarData, IsoDate, Plan, Progress, ProjectState, Schedule } from '../model/file-types.ts'
import { statusAsOf, type ProgressState } from '../model/task-progress.ts'
import { UserError } from '../model/user-error.ts'
import { workCalendar, type WorkCalendar } from '../model/days/workday.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { approvedWork, type ApprovedWork } from './approved-work.ts'
import { stateOn } from './evaluation-day.ts'
import { workItems, type WorkItem } from './earned-value/work-items.ts'

/** Everything an evaluation may draw on; the schedule is that of the plan. */
export interface EvaluationInput {
  readonly asOf: IsoDate
  readonly plan: Plan
  readonly schedule: Schedule
  readonly progress: Progress
  readonly knowledge: Knowledge
  /** What progress is measured against; the plan as it is with its schedule if left out. */
  readonly baseline?: ApprovedWork | undefined
  /** What was known of readiness. */
  readonly assessment?: Assessment | undefined
  /** The first baseline, for what was predicted; the schedule counts where there is none. */
  readonly firstBaseline?: Baseline | undefined
  /** The rest of the work scheduled from the day on; `too-far` where it would never end, undefined where nothing is left. */
  readonly remaining?: Schedule | 'too-far' | undefined
  /** Public holidays of the country of the plan. */
  readonly holidays: CalendarData | undefined
}

/** The inputs with all that several sections need. */
export interface EvaluationContext extends EvaluationInput {
  readonly state: ProjectState
  readonly approved: ApprovedWork
  /** Working days from the planned start on: number 0 is the first. */
  readonly calendar: WorkCalendar
  /** What is known on the day. */
  readonly known: ProgressState
  readonly items: readonly WorkItem[]
}

/** Puts together what the sections share; `noWorkingDays` for a calendar by which nobody ever works. */
export function evaluationContext(input: EvaluationInput): EvaluationContext {
  const { plan, schedule, progress, asOf } = input
  const approved = input.baseline ?? approvedWork(plan, schedule)
  const working = workCalendar(approved.calendar, input.holidays, approved.startDate)
  if (!('calendar' in working)) throw new UserError('noWorkingDays', { from: working.restFrom }, 1)
  const { calendar } = working
  return { ...input, state: stateOn(progress, asOf), approved, calendar, known: statusAsOf(progress, asOf), items: workItems(approved, plan, schedule, calendar) }
}
