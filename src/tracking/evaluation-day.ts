// For which day a project is evaluated, and whether it is over on that day.
import type { IsoDate, Progress, ProjectState } from '../model/file-types.ts'
import { statusDays } from '../model/task-progress.ts'

/**
 * The day an evaluation holds for where nobody names one: the day of the last status while the project runs, so that the same files give the same evaluation on any day;
 * once it is over the last day of which anything is told, benefits and measured values included; `today` where there is nothing.
 */
export function evaluationDay(progress: Progress, today: IsoDate): IsoDate {
  const last = statusDays(progress).at(-1)
  if (!progress.finished) return last ?? today
  return [last, progress.finished.date, ...toldDays(progress)].reduce<IsoDate>((latest, day) => (day !== undefined && day > latest ? day : latest), '')
}

/** How the project stands on a day: running until the day on which it was delivered or stopped. */
export function stateOn({ finished }: Progress, day: IsoDate): ProjectState {
  return finished !== undefined && finished.date <= day ? finished.reason : 'running'
}

function toldDays({ measurements = [], benefits = [], impediments = [], decisions = [], gates = [] }: Progress): (IsoDate | undefined)[] {
  return [
    ...measurements.map(({ date }) => date), ...benefits.map(({ to }) => to), ...impediments.flatMap(({ opened, closed }) => [opened, closed]),
    ...decisions.flatMap(({ date, review }) => [date, review?.date]), ...gates.map(({ date }) => date),
  ]
}
