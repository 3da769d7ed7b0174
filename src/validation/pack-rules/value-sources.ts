// The values that a path of a rule leads to: in the thing judged, its file, or the files of the engagement.
import { factsAt } from '../../knowledge/when-clause.ts'
import type { ValueClause } from '../../model/file-types.ts'
import { type FileKind, type ParsedFile, type Subject, filesOf, nameIn } from '../file-group.ts'
import type { Work } from './work.ts'

/** Looks up values for the rules of packs. */
export interface ValueSources {
  /** The values a path such as `plan.phases.tasks.id` leads to, or what is taken of them; undefined if nothing is stated there, or nobody knows. */
  at(path: string, take?: ValueClause['take']): readonly unknown[] | undefined
  /** Whether it can be known what lies at a path: an engagement knows its files, a file by itself only its own values. */
  knows(path: string): boolean
  /** What may still be looked up. */
  readonly work: Work
}

/** Files of an engagement by the first part of a path. */
const NAMED: Readonly<Record<string, readonly [FileKind, string]>> = {
  profile: ['Profile', 'profile.yaml'], plan: ['Plan', 'plan.yaml'], progress: ['Progress', 'progress.yaml'], schedule: ['Schedule', 'schedule.yaml'],
  assessment: ['Assessment', 'assessment.yaml'], evaluation: ['Evaluation', 'evaluation.yaml'], reconciliation: ['Reconciliation', 'reconciliation.yaml'],
}
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The values of a group of files; what has been looked up once is kept. */
export function sourcesOf(subject: Subject, work: Work): ValueSources {
  const isEngagement = subject.kind === 'engagement'
  const roots = new Map<string, unknown>()
  if (isEngagement) {
    for (const root of Object.keys(NAMED)) roots.set(root, fileOf(subject, root)?.value)
    roots.set('interviews', filesOf(subject, 'Interview').map(({ value }) => value))
  }
  if (subject.today !== undefined) roots.set('today', subject.today)
  return remembering({ at: (path, take) => valuesIn(roots.get(rootOf(path)), path, take, work), knows: (path) => roots.has(rootOf(path)), work })
}

/** The file of an engagement that the first part of a path stands for, such as `profile`; undefined where it stands for none, or there is no such file. */
export function fileOf(subject: Subject, root: string): ParsedFile | undefined {
  const [kind, name] = NAMED[root] ?? []
  return kind && subject.kind === 'engagement' ? filesOf(subject, kind).find((file) => nameIn(subject, file) === name) : undefined
}

/** The same with the values of one file. */
export function withFile(sources: ValueSources, file: ParsedFile): ValueSources {
  return within(sources, 'file', remembering(only('file', file.value, sources.work)))
}

/** The same with the thing that is judged. */
export function withItem(sources: ValueSources, item: unknown): ValueSources {
  return within(sources, 'item', only('item', item, sources.work))
}

/** Paths in their parts: the same few are asked for each thing that is judged. */
const parted = new Map<string, readonly [root: string, rest: readonly string[]]>()

function partsOf(path: string): readonly [root: string, rest: readonly string[]] {
  const known = parted.get(path)
  if (known) return known
  const [root = '', ...rest] = path.split('.')
  const parts = [root, rest] as const
  parted.set(path, parts)
  return parts
}

/** The first part of a path: `plan` of `plan.phases.tasks.id`. */
export function rootOf(path: string): string {
  return partsOf(path)[0]
}

/** Which of two numbers or days comes first, as a number below, at or above 0; undefined where they cannot be compared. */
export function orderOf(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return isDay(a) && isDay(b) ? Number(a > b) - Number(a < b) : undefined
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value)
}

function only(root: string, value: unknown, work: Work): ValueSources {
  return { at: (path, take) => valuesIn(rootOf(path) === root ? value : undefined, path, take, work), knows: () => true, work }
}

function within(sources: ValueSources, root: string, inner: ValueSources): ValueSources {
  const of = (path: string) => (rootOf(path) === root ? inner : sources)
  return { at: (path, take) => of(path).at(path, take), knows: (path) => of(path).knows(path), work: sources.work }
}

function remembering({ at, knows, work }: ValueSources): ValueSources {
  const known = new Map<string, readonly unknown[] | undefined>()
  return {
    knows,
    work,
    at(path, take) {
      const key = `${take ?? ''} ${path}`
      if (!known.has(key)) known.set(key, at(path, take))
      return known.get(key)
    },
  }
}

function valuesIn(from: unknown, path: string, take: ValueClause['take'], work: Work): readonly unknown[] | undefined {
  work.took(1)
  const found = factsAt(from, partsOf(path)[1], work.took)
  if (take === undefined) return found
  if (take === 'count') return from === undefined ? undefined : [found?.length ?? 0]
  if (!found) return undefined
  if (take === 'sum') return [found.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)]
  const sign = take === 'least' ? 1 : -1
  const best = found.reduce((a, b) => (orderOf(a, a) === undefined || (orderOf(b, a) ?? 0) * sign < 0 ? b : a), undefined)
  return orderOf(best, best) === undefined ? undefined : [best]
}
