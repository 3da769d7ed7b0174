// What the thing that a rule of a pack judges was compared with: the other end of a contradiction.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import type { Finding } from '../rule.ts'
import { fileOf, rootOf } from './value-sources.ts'

/** Gives the place of the first value that decided, beside the place of the finding, where it is a single one; undefined where there is none. `because` are paths as rules write them. What many findings rest on is looked for once. */
export function secondPlaces(subject: Subject): (because: readonly string[], file: ParsedFile, place: ValuePath) => Finding['other'] {
  const known = new Map<ParsedFile, Map<string, ValuePath | undefined>>()
  const onlyPlace = (file: ParsedFile, name: string): ValuePath | undefined => {
    const ofFile = known.get(file) ?? new Map<string, ValuePath | undefined>()
    known.set(file, ofFile)
    if (!ofFile.has(name)) ofFile.set(name, single(pathsTo(file.value, name.split('.').slice(1), [])))
    return ofFile.get(name)
  }
  return (because, file, place) => {
    for (const name of because) {
      const of = rootOf(name) === 'file' ? file : fileOf(subject, rootOf(name))
      const path = of && onlyPlace(of, name)
      if (of && path && !(of === file && begins(place, path))) return { file: of.path, path }
    }
    return undefined
  }
}

function single(paths: readonly ValuePath[]): ValuePath | undefined {
  return paths.length === 1 ? paths[0] : undefined
}

// A list on the way leads to those of its items that have the value.
function pathsTo(value: unknown, steps: readonly string[], path: ValuePath): ValuePath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, steps, [...path, index]))
  const [step, ...rest] = steps
  if (step === undefined) return [path]
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
  return pathsTo((value as Record<string, unknown>)[step], rest, [...path, step])
}

function begins(place: ValuePath, path: ValuePath): boolean {
  return path.every((step, index) => step === place[index])
}
