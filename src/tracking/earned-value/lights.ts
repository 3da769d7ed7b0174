// Traffic lights of the indices.
import type { EarnedValue } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'

/** The lights of cost (CPI) and time (SPI(t)), by the limits of the packs; none for an index that is not defined. */
export function lightsOf({ costPerformanceIndex, timePerformanceIndex }: Partial<EarnedValue>, { lights }: Pick<Knowledge, 'lights'>): Pick<EarnedValue, 'costLight' | 'timeLight'> {
  if (!lights) return {}
  const light = (index: number) => (index >= lights.green ? 'green' : index >= lights.amber ? 'amber' : 'red')
  return { ...(costPerformanceIndex !== undefined && { costLight: light(costPerformanceIndex) }), ...(timePerformanceIndex !== undefined && { timeLight: light(timePerformanceIndex) }) }
}
