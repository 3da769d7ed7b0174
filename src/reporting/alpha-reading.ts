// What a value of Krippendorff's alpha means for a reader.
import type { Knowledge } from '../knowledge/knowledge.ts'

/** Whether answers are reliable, allow tentative conclusions, or agree too little for either; by the packs' limits. */
export function readingOf(alpha: number, limits: Pick<Knowledge['limits'], 'alphaReliable' | 'alphaTentative'>): 'reliable' | 'tentative' | 'low' {
  return alpha >= limits.alphaReliable ? 'reliable' : alpha >= limits.alphaTentative ? 'tentative' : 'low'
}
