// Percentages written as parts of one: 0.5 where 50 is meant.
import type { ValuePath } from '../../../model/diagnostic.ts'
import type { FileKind, ParsedFile, Subject } from '../../file-group.ts'
import { type PlacedTask, tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { patternTree, visitTree } from '../../visit-tree.ts'

const TEAM = ['team.*.availabilityPercent', 'team.*.availability.*.percent']
/** Shares by kind of file, but for those of tasks: of working time and of work done, which nobody tells to less than one in a hundred. */
const SHARES: Readonly<Partial<Record<FileKind, readonly string[]>>> = { Plan: TEAM, Profile: TEAM, Progress: ['status.*.tasks.*.percentComplete'] }
const TREES = new Map(Object.entries(SHARES).map(([kind, shares]) => [kind, patternTree(shares.map((pattern) => [pattern, 'share' as const]))]))
const OF_TASK = patternTree([['assign.*.percent', 'share' as const]])

/** Warns of shares of working time and of work done above 0 and below 1 percent. */
export function partOfOne(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => {
    const tree = TREES.get(file.kind)
    if (!tree) return []
    const found: Finding[] = []
    const look = (at: ValuePath) => (value: unknown, path: ValuePath) => {
      if (isPart(value)) found.push(told(file, value, [...at, ...path]))
    }
    visitTree(file.value, tree, look([]))
    if (file.kind === 'Plan') for (const { value, path } of tasksWrittenIn(file).filter(isSharedOut)) visitTree(value, OF_TASK, look(path))
    return found
  })
}

// Asked of every task of every plan.
function isSharedOut({ value: { assign } }: PlacedTask): boolean {
  return Array.isArray(assign) && assign.some((one: unknown) => typeof one === 'object' && one !== null && isPart((one as { percent?: unknown }).percent))
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 1
}

function told(file: ParsedFile, value: number, path: ValuePath): Finding {
  return finding('part-of-one', file, path, { severity: 'warning', values: { key: String(path.at(-1)), value: String(value), meant: Number((value * 100).toPrecision(12)) } })
}
