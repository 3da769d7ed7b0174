// Trying out higher answers: what a set of raised questions reaches, and how little of it would do.
import type { QuestionScore } from '../model/file-types.ts'
import { atLevel } from './judge.ts'

/** The scores of the questions by id. */
export type Scores = ReadonlyMap<string, QuestionScore>
/** Levels 1–5 that questions are raised to, by id. */
export type Levels = ReadonlyMap<string, number>

/** The same scores with some questions as if everybody had answered these levels, with evidence. */
export function raised(scores: Scores, levels: Levels): Map<string, QuestionScore> {
  return new Map([...scores].map(([id, score]) => [id, levels.has(id) ? atLevel(score, levels.get(id) ?? 5) : score]))
}

/** The levels without those that are not needed, the last ones tried first: none of what is left can be spared. */
export function pruned(levels: Levels, reaches: (levels: Levels) => boolean): Map<string, number> {
  let kept = new Map(levels)
  for (const id of [...levels.keys()].reverse()) {
    const without = new Map([...kept].filter(([other]) => other !== id))
    if (reaches(without)) kept = without
  }
  return kept
}

/** The same questions, each at the least level that still does. */
export function lowered(scores: Scores, levels: Levels, reaches: (levels: Levels) => boolean): Map<string, number> {
  const least = new Map(levels)
  for (const id of [...levels.keys()].reverse()) {
    const from = Math.floor(scores.get(id)?.level ?? 1) + 1
    for (let to = from; to < 5; to++) {
      if (reaches(new Map([...least, [id, to]]))) {
        least.set(id, to)
        break
      }
    }
  }
  return least
}
