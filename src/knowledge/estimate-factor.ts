// By what a firm's own experience multiplies an estimate of the packs.
import type { EstimateFactor, GenericStep } from '../model/file-types.ts'

/** Work whose estimate is wanted, by what factors may be given for; `activity` is missing for remedies. */
export interface EstimatedWork {
  readonly activity?: string | undefined
  readonly step: GenericStep
  readonly category: string
}

/** The factor that counts: the one for the activity, else for the step, else for the category; undefined where there is none. */
export function estimateFactorFor({ activity, step, category }: EstimatedWork, of: EstimateFactor['of'], factors: ReadonlyMap<string, EstimateFactor>): EstimateFactor | undefined {
  const own = [...factors.values()].filter((factor) => factor.of === of)
  return own.findLast((factor) => factor.activity !== undefined && factor.activity === activity) ?? own.findLast((factor) => factor.step === step) ?? own.findLast((factor) => factor.category === category)
}
