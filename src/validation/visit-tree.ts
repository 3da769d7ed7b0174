// Finds the values of a file by many patterns in one walk.
import type { ValuePath } from '../model/diagnostic.ts'
import { below } from './visit-values.ts'

/** Patterns such as `phases.*.tasks.*.id`, put together by what they begin with; each may be there for several reasons. */
export interface PatternTree<T> {
  readonly reasons: T[]
  readonly steps: BranchOf<T>[]
}

interface BranchOf<T> {
  readonly step: string
  readonly next: PatternTree<T>
}

/** Puts patterns together, each with its reason. */
export function patternTree<T>(patterns: readonly (readonly [pattern: string, reason: T])[]): PatternTree<T> {
  const root: PatternTree<T> = { reasons: [], steps: [] }
  for (const [pattern, reason] of patterns) {
    let node = root
    for (const step of pattern.split('.')) {
      const known = node.steps.find((branch) => branch.step === step)?.next
      const next: PatternTree<T> = known ?? { reasons: [], steps: [] }
      if (!known) node.steps.push({ step, next })
      node = next
    }
    node.reasons.push(reason)
  }
  return root
}

/** Calls `visit` for every value that one of the patterns leads to, once for each reason; the path given is only valid during the call. */
export function visitTree<T>(value: unknown, tree: PatternTree<T>, visit: (value: unknown, path: ValuePath, reason: T) => void): void {
  const path: (string | number)[] = []
  const walk = (node: unknown, { reasons, steps }: PatternTree<T>): void => {
    for (const reason of reasons) visit(node, path, reason)
    if (typeof node !== 'object' || node === null || steps.length === 0) return
    for (const { step, next } of steps) {
      if (step !== '*') {
        const item = below(node, step)
        if (item !== undefined) enter(step, item, next)
      } else if (Array.isArray(node)) {
        for (let index = 0; index < node.length; index++) enter(index, node[index], next)
      } else {
        for (const key of Object.keys(node)) enter(key, (node as Record<string, unknown>)[key], next)
      }
    }
  }
  const enter = (step: string | number, node: unknown, tree: PatternTree<T>): void => {
    path.push(step)
    walk(node, tree)
    path.pop()
  }
  walk(value, tree)
}
