// The flags of a status → what they say, or everything that is wrong with them at once.
import type { LineCost, Plan, TaskStatus } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { type ReadWords, type TypedFigures, readFigures, readLineWord, readTaskWord } from '../../tracking/status-words.ts'

/** The flags that say how tasks and budget lines stand. */
export interface StatusFlags {
  readonly task?: readonly string[] | undefined
  readonly line?: readonly string[] | undefined
  readonly figures: TypedFigures
}

/** The tasks and lines of the flags. `badStatusWords` lists every mistake; figures by flags of their own belong to a single task. */
export function readStatusFlags({ task = [], line = [], figures }: StatusFlags, plan: Plan, day: string, say: Say): { tasks: TaskStatus[]; costs: LineCost[] } {
  const ids = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id))
  const lines = (plan.budget ?? []).map(({ id }) => id)
  const given = Object.entries(figures).filter(([, text]) => text !== undefined)
  if (given.length > 0 && task.length !== 1) throw new UserError('figuresOfOneTask', { flags: given.map(([name]) => `--${name}`), count: task.length }, 2)
  const [only = ''] = task
  const tasks = given.length > 0 && !only.includes('=') ? [readFigures(only, figures, ids)] : task.map((word) => readTaskWord(word, day, ids))
  const costs = line.map((word) => readLineWord(word, lines))
  if (given.length > 0 && only.includes('=')) throw new UserError('figuresTwice', { word: only, flags: given.map(([name]) => `--${name}`) }, 2)
  const problems = [...tasks, ...costs].flatMap((read) => ('key' in read ? [say(`track.words.${read.key}`, read.values)] : []))
  const repeated = tasks.flatMap((read, index) => ('value' in read && tasks.findIndex((other) => 'value' in other && other.value.task === read.value.task) < index ? [say('track.words.twice', { name: read.value.task })] : []))
  if (problems.length + repeated.length > 0) throw new UserError('badStatusWords', { problems: [...problems, ...repeated].map((problem) => `  ${problem}`).join('\n') }, 2)
  return { tasks: valuesOf(tasks), costs: valuesOf(costs) }
}

function valuesOf<T>(read: readonly ReadWords<T>[]): T[] {
  return read.flatMap((one) => ('value' in one ? [one.value] : []))
}
