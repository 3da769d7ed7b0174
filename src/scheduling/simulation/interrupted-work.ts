// Work that stops while people are away: when it ends depends on when it begins.
import type { Block } from './block.ts'
import type { InterruptedWork, SimulationModel } from './simulation-model.ts'

const TOLERANCE = 1e-9

/** Turns starts into finishes, and the drawn amounts (in ticks at full pace) into spans. */
export function finishInterrupted({ ticksPerDay }: SimulationModel, { size, finishes, durations, asked }: Block, task: number, work: InterruptedWork, count: number): void {
  const at = task * size
  for (let k = 0; k < count; k++) {
    const amount = durations[at + k]! / ticksPerDay
    const wanted = asked[k]! / ticksPerDay
    let start = presentFrom(work, finishes[at + k]! / ticksPerDay)
    let finish = finishOf(work, start, amount)
    // Later, day by day, as the schedule does it; drawn amounts are rounded to ticks.
    while (finish < wanted - 1 / ticksPerDay) {
      start = presentFrom(work, Math.floor(start) + 1)
      finish = finishOf(work, start, amount)
    }
    const begun = Math.round(start * ticksPerDay)
    finishes[at + k] = Math.round(finish * ticksPerDay)
    durations[at + k] = finishes[at + k]! - begun
  }
}

/** The instant (in days) at which an amount of work (in days at full pace) ends that begins at an instant. */
export function finishOf({ paceOfDay, paceAfter, slackDays }: InterruptedWork, start: number, amount: number): number {
  let left = amount
  let now = start
  for (let day = Math.floor(start); day < paceOfDay.length; day++) {
    const pace = paceOfDay[day]!
    const possible = pace * (day + 1 - now)
    if (left <= possible + TOLERANCE) return now + (pace > 0 ? left / pace : 0) + slackDays
    left -= possible
    now = day + 1
  }
  return now + left / paceAfter + slackDays
}

function presentFrom({ paceOfDay }: InterruptedWork, instant: number): number {
  let now = instant
  for (let day = Math.floor(now); day < paceOfDay.length && paceOfDay[day] === 0; day++) now = day + 1
  return now
}
