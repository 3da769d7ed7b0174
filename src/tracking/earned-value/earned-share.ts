// How much of a task counts as done: the earning rules.
import type { Task } from '../../model/file-types.ts'
import type { TaskProgress } from '../../model/task-progress.ts'
import type { EarningRule } from './work-items.ts'

const HALF = 0.5

/**
 * The share of a task that is done, 0–1, by its rule. What is finished counts in full by every rule; without weighted milestones that rule counts only the finish.
 * Source: the usual fixed-formula and percent-complete measures of earned value (PMI, Practice Standard for Earned Value Management).
 */
export function earnedShare(rule: EarningRule, task: Task | undefined, known: TaskProgress | undefined): number {
  if (known === undefined || known.state === 'not-started') return 0
  if (known.state === 'finished') return 1
  switch (rule) {
    case 'percent': return Math.min(100, Math.max(0, known.percentComplete)) / 100
    case '0-100': return 0
    case '50-50': return HALF
    case 'weighted-milestones': return reachedShare(task, known)
    default: return rule satisfies never
  }
}

function reachedShare(task: Task | undefined, { reached }: TaskProgress): number {
  const milestones = task?.earning?.milestones ?? []
  const sum = (chosen: typeof milestones) => chosen.reduce((total, { weight }) => total + weight, 0)
  const all = sum(milestones)
  return all > 0 ? sum(milestones.filter(({ id }) => reached.includes(id))) / all : 0
}
