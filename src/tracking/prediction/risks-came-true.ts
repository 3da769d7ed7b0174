// Which risks of the register have come true, as the impediments show.
import type { ReviewedImpediment, Risk, RiskCameTrue } from '../../model/file-types.ts'

/** Risks that an impediment names as its reason, and, where it names none, those of the register that its kind speaks of; in the order of the register. */
export function risksCameTrue(risks: readonly Risk[], impediments: readonly ReviewedImpediment[], risksOfKind: (kind: string) => readonly string[]): RiskCameTrue[] {
  const named = (item: ReviewedImpediment) => item.warnings.filter(({ sort, via }) => sort === 'risk' && via === 'because').map(({ id }) => id)
  return risks.flatMap(({ id, title }): RiskCameTrue[] => {
    const byName = impediments.filter((item) => named(item).includes(id))
    const found = byName.length > 0 ? byName : impediments.filter((item) => named(item).length === 0 && risksOfKind(item.kind).includes(id))
    return found.length === 0 ? [] : [{ risk: id, title, impediments: found.map((item) => item.id), via: byName.length > 0 ? 'because' : 'kind' }]
  })
}
