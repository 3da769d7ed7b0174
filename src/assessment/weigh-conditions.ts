// The weight of each condition: the pack's, changed by the method a person has decided on.
import type { Knowledge } from '../knowledge/knowledge.ts'

/**
 * Weights by condition id, adding up to 1. Only a decided method changes them: if the recommended one did, a better answer could
 * change the recommendation, hence the weights, and so lower the score.
 */
export function weighConditions(knowledge: Knowledge, decidedMethod: string | undefined): Map<string, number> {
  const factors = new Map(Object.entries(decidedMethod === undefined ? {} : (knowledge.methods.get(decidedMethod)?.weights ?? {})))
  const raw = [...knowledge.conditions.values()].map(({ id, weight }) => [id, weight * (factors.get(id) ?? 1)] as const)
  const total = raw.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(raw.map(([id, weight]) => [id, weight / total]))
}
