// The lessons that somebody has drawn, and whether anybody sees to them.
import type { IsoDate, Lesson, ReviewedLesson } from '../model/file-types.ts'

/** The lessons learned until the day, in the order of the file; undefined where there are none. */
export function reviewLessons(all: readonly Lesson[] | undefined, asOf: IsoDate): ReviewedLesson[] | undefined {
  const known = (all ?? []).filter(({ date }) => date === undefined || date <= asOf)
  if (known.length === 0) return undefined
  return known.map(({ id, title, text, owner, due, appliesTo, because }) => ({
    id, title, ...(text !== undefined && { text }), ...(owner !== undefined && { owner }), ...(due !== undefined && { due }), ...(appliesTo && { appliesTo }),
    ...(due !== undefined && due < asOf && { pastDue: true as const }), ...(because && { because: [...because] }),
  }))
}
