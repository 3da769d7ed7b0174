// How good a decision was with what was known then: six elements, of which the weakest counts.
import type { DecisionQuality, ReviewedQuality } from '../../model/file-types.ts'
import { meanOf, rounded } from '../rounded.ts'

/** The elements of the quality of a decision, in the order of a reviewer's questions (Howard; Spetzler, Winter & Meyer 2016). */
export const QUALITY_ELEMENTS = ['frame', 'alternatives', 'information', 'values', 'reasoning', 'commitment'] as const

/**
 * The quality of a decision, 0–100, as its weakest element and as the mean of those judged; undefined where none is judged.
 * Whether it is good stays open while an element that nobody judged could still pull it below `goodQuality`.
 */
export function decisionQuality(judged: DecisionQuality | undefined, goodQuality: number): ReviewedQuality | undefined {
  const known = QUALITY_ELEMENTS.flatMap((element) => {
    const value = judged?.[element]
    return value === undefined ? [] : [{ element, value }]
  })
  const mean = meanOf(known.map(({ value }) => value))
  if (mean === undefined) return undefined
  const value = Math.min(...known.map((item) => item.value))
  const notJudged = QUALITY_ELEMENTS.filter((element) => judged?.[element] === undefined)
  const good = value < goodQuality ? false : notJudged.length === 0 ? true : undefined
  return {
    value, mean: rounded(mean), weakest: known.filter((item) => item.value === value).map(({ element }) => element),
    ...(notJudged.length > 0 && { notJudged }), ...(good !== undefined && { good }),
  }
}
