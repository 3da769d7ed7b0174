// Which work has a pace that changes from day to day: absences, part-time weeks, changing availability, half days.
import type { Span } from '../task-work.ts'
import type { PlanFrame } from '../plan-frame.ts'
import { finishOf } from './interrupted-work.ts'
import type { InterruptedWork } from './simulation-model.ts'

/** Makes the paces of tasks, once for those with the same people. */
export class Interruptions {
  private readonly paces = new Map<string, Pick<InterruptedWork, 'paceOfDay' | 'paceAfter'>>()
  private readonly frame: PlanFrame
  private readonly days: number

  /** `days`: working days for which paces are told one by one. */
  constructor(frame: PlanFrame, days: number) {
    this.frame = frame
    this.days = days
  }

  /** The pace of a task's people day by day; undefined where it is always the same. `amount` are its days at full pace, `span` where it lies with them. */
  of(task: number, span: Span, amount: number): InterruptedWork | undefined {
    const { works, network } = this.frame
    if (works[task]!.steady || works[task]!.inCalendarDays) return undefined
    const { assign, role, durationDays } = network.tasks[task]!.task
    const key = JSON.stringify([assign, role, durationDays === undefined])
    const pace = this.paces.get(key) ?? this.paceOf(task, durationDays !== undefined)
    this.paces.set(key, pace)
    return { ...pace, slackDays: span.finish - finishOf({ ...pace, slackDays: 0 }, span.start, amount) }
  }

  private paceOf(task: number, byDuration: boolean): Pick<InterruptedWork, 'paceOfDay' | 'paceAfter'> {
    const { assignees, calendar } = this.frame
    const people = assignees[task]!
    const all = people.reduce((sum, { units }) => sum + units, 0)
    const paceOfDay = Float64Array.from({ length: this.days }, (_, day) => {
      const present = people.reduce((sum, person) => sum + person.unitsOn(day), 0)
      return (byDuration ? Number(present > 0) : present / all) * calendar.lengthAt(day)
    })
    // Whoever is away for good at the end is taken to come back: a draw must end some day.
    const mean = paceOfDay.reduce((sum, pace) => sum + pace, 0) / this.days
    return { paceOfDay, paceAfter: mean > 0 ? mean : 1 }
  }
}
