// Finds values of any file by a pattern, whatever shape the file has.
import type { ValuePath } from '../model/diagnostic.ts'

/** What a map or list holds under a key; undefined if nothing. Quicker than asking first whether it is there: what all lists and maps can do (`find`, `at`) is passed over, and no step of a pattern is a key that all maps have. */
export function below(node: object, key: string): unknown {
  const value = (node as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'function' ? undefined : value
}

/** Calls `visit` for every value that a pattern such as `phases.*.tasks.*.id` leads to, `*` being any item of a list or map; the path given is only valid during the call. */
export function visitValues(value: unknown, pattern: readonly string[], visit: (value: unknown, path: ValuePath) => void): void {
  walk(value, pattern, [], visit)
}

// The steps gone are as many as the path is long.
function walk(node: unknown, pattern: readonly string[], path: (string | number)[], visit: (value: unknown, path: ValuePath) => void): void {
  const step = pattern[path.length]
  if (step === undefined) return visit(node, path)
  if (typeof node !== 'object' || node === null) return
  if (step !== '*') {
    const item = below(node, step)
    if (item !== undefined) enter(step, item, pattern, path, visit)
  } else if (Array.isArray(node)) {
    for (let index = 0; index < node.length; index++) enter(index, node[index], pattern, path, visit)
  } else {
    for (const key of Object.keys(node)) enter(key, (node as Record<string, unknown>)[key], pattern, path, visit)
  }
}

function enter(step: string | number, node: unknown, pattern: readonly string[], path: (string | number)[], visit: (value: unknown, path: ValuePath) => void): void {
  path.push(step)
  walk(node, pattern, path, visit)
  path.pop()
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

/** The texts a pattern leads to, without their paths, which take longer than finding them. */
export function wordsAt(value: unknown, pattern: string): string[] {
  const found: string[] = []
  addWords(value, stepsOf(pattern), 0, found)
  return found
}

function addWords(node: unknown, steps: readonly string[], depth: number, found: string[]): void {
  const step = steps[depth]
  if (step === undefined) {
    if (typeof node === 'string') found.push(node)
  } else if (typeof node === 'object' && node !== null) {
    if (step !== '*') addWords(below(node, step), steps, depth + 1, found)
    else {
      const items: readonly unknown[] = Array.isArray(node) ? node : Object.values(node)
      for (let index = 0; index < items.length; index++) addWords(items[index], steps, depth + 1, found)
    }
  }
}

/** The maps a pattern leads to, with their paths. */
export function mapsAt(value: unknown, pattern: string): Placed<Readonly<Record<string, unknown>>>[] {
  const found: Placed<Readonly<Record<string, unknown>>>[] = []
  visitValues(value, stepsOf(pattern), (item, path) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) found.push({ value: item as Record<string, unknown>, path: [...path] })
  })
  return found
}
