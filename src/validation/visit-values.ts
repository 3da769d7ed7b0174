// Finds values of any file by a pattern, whatever shape the file has.
import type { ValuePath } from '../model/diagnostic.ts'

/** Calls `visit` for every value that a pattern such as `phases.*.tasks.*.id` leads to, `*` being any item of a list or map; the path given is only valid during the call. */
export function visitValues(value: unknown, pattern: readonly string[], visit: (value: unknown, path: ValuePath) => void): void {
  const path: (string | number)[] = []
  const walk = (node: unknown, depth: number): void => {
    const step = pattern[depth]
    if (step === undefined) return visit(node, path)
    if (typeof node !== 'object' || node === null) return
    if (step !== '*') {
      if (!Object.hasOwn(node, step)) return
      path.push(step)
      walk((node as Record<string, unknown>)[step], depth + 1)
      path.pop()
    } else if (Array.isArray(node)) {
      for (let index = 0; index < node.length; index++) {
        path.push(index)
        walk(node[index], depth + 1)
        path.pop()
      }
    } else {
      for (const key of Object.keys(node)) {
        path.push(key)
        walk((node as Record<string, unknown>)[key], depth + 1)
        path.pop()
      }
    }
  }
  walk(value, 0)
}

/** A value with its path. */
export interface Placed<T> {
  readonly value: T
  readonly path: ValuePath
}

/** Patterns split into their steps: the same few are asked for in every file. */
const split = new Map<string, readonly string[]>()

function stepsOf(pattern: string): readonly string[] {
  const known = split.get(pattern)
  if (known) return known
  const steps = pattern.split('.')
  split.set(pattern, steps)
  return steps
}

/** The texts a pattern leads to, with their paths. */
export function textsAt(value: unknown, pattern: string): Placed<string>[] {
  const found: Placed<string>[] = []
  visitValues(value, stepsOf(pattern), (item, path) => {
    if (typeof item === 'string') found.push({ value: item, path: [...path] })
  })
  return found
}

/** The maps a pattern leads to, with their paths. */
export function mapsAt(value: unknown, pattern: string): Placed<Readonly<Record<string, unknown>>>[] {
  const found: Placed<Readonly<Record<string, unknown>>>[] = []
  visitValues(value, stepsOf(pattern), (item, path) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) found.push({ value: item as Record<string, unknown>, path: [...path] })
  })
  return found
}
