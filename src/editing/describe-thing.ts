// What there is to say of a thing with an id, in one language.
import type { Language } from '../model/file-types.ts'
import { isRecord } from '../model/same-value.ts'
import { itemOf, sameThing } from './find-thing.ts'
import type { Occurrence, ThingSort } from './occurrences.ts'

/** A thing in words. */
export interface ThingWords {
  readonly sort: ThingSort
  readonly id: string
  /** Its name; the id where it has none. */
  readonly title: string
  /** What the files say of it. */
  readonly texts: readonly string[]
  /** The five anchors of a question, from level 1 on. */
  readonly levels: readonly string[]
  /** First and last day by the schedule, YYYY-MM-DD, where there is one. */
  readonly days: { readonly start: string; readonly finish: string } | undefined
  /** File of the definition, as shown to people. */
  readonly file: string
}

/** What people read first, where a thing has no title. */
const NAMES = ['title', 'name', 'text'] as const
/** What files of an engagement say of their things in whole sentences. */
const SENTENCES = ['text', 'purpose', 'deliverable', 'cause', 'effect', 'response', 'formula', 'note', 'known', 'expected'] as const

/** A thing by the place where it is defined; `occurrences` are those of all files, for its days. */
export function describeThing(definition: Occurrence, occurrences: readonly Occurrence[], language: Language): ThingWords {
  const item = itemOf(definition)
  const name = NAMES.find((key) => inLanguage(item[key], language) !== undefined)
  const own = definition.role === 'pack' ? Object.keys(item) : SENTENCES
  const texts = own.filter((key) => key !== name).flatMap((key) => inLanguage(item[key], language, definition.role !== 'pack') ?? [])
  const levels = Array.isArray(item['levels']) ? item['levels'].flatMap((level) => inLanguage(level, language) ?? []) : []
  return { sort: definition.sort, id: definition.id, title: (name && inLanguage(item[name], language)) ?? definition.id, texts, levels, days: daysOf(definition, occurrences), file: definition.file.path }
}

// Of a pack only what is in three languages is meant to be read; the rest are ids and figures.
function inLanguage(value: unknown, language: Language, plain = true): string | undefined {
  if (typeof value === 'string') return plain ? value : undefined
  const text = isRecord(value) ? value[language] : undefined
  return typeof text === 'string' ? text : undefined
}

function daysOf(definition: Occurrence, occurrences: readonly Occurrence[]): ThingWords['days'] {
  const scheduled = definition.sort === 'tasks' ? sameThing(occurrences, definition).find(({ file, role }) => file.kind === 'Schedule' && role === 'derived') : undefined
  const { start, finish } = scheduled ? itemOf(scheduled) : {}
  return typeof start === 'string' && typeof finish === 'string' ? { start, finish } : undefined
}
