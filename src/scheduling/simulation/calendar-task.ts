// Tasks in calendar days, which pass whoever is there: their start and finish are followed on the calendar.
import type { Block } from './block.ts'
import { workingOf } from './calendar-line.ts'
import { FINISH_TO_FINISH, type SimulationModel } from './simulation-model.ts'
import { askedOf } from './winding-links.ts'

/** Fills starts and finishes of a task in calendar days, and its finishes and spans in working days. */
export function passCalendarTask(model: SimulationModel, block: Block, task: number, count: number): void {
  const { links, calendar, ticksPerDay } = model
  const { place, earliest } = model.inCalendarDays.get(task)!
  for (let k = 0; k < count; k++) {
    const at = task * block.size + k
    const days = block.durations[at]! / ticksPerDay
    let start = earliest
    let finish = -Infinity
    for (let link = links.start[task]!; link < links.start[task + 1]!; link++) {
      const asked = askedOf(model, block, link, k)
      if (links.kind[link]! >= FINISH_TO_FINISH) finish = Math.max(finish, asked)
      else start = Math.max(start, asked)
    }
    start = Math.max(start, finish - days)
    block.calendarStarts[place * block.size + k] = start
    block.calendarFinishes[place * block.size + k] = start + days
    block.finishes[at] = Math.round(workingOf(calendar, start + days) * ticksPerDay)
    block.durations[at] = block.finishes[at]! - Math.round(workingOf(calendar, start) * ticksPerDay)
  }
}
