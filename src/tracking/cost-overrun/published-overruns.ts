// Where an overrun stands beside what has been published of other projects.
import type { CostOverrun } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'

/** Beyond which published limits an overrun in percent lies; a deviation counts in both directions. Figures without a limit are only quoted. */
export function placed(percent: number | undefined, { overruns }: Pick<Knowledge, 'overruns'>): Pick<CostOverrun, 'placed'> {
  if (percent === undefined) return {}
  const found = [...overruns.values()].flatMap(({ id, abovePercent, deviation, largeOnly }) =>
    (abovePercent === undefined || largeOnly ? [] : [{ figure: id, beyond: (deviation ? Math.abs(percent) : percent) > abovePercent }]))
  return found.length > 0 ? { placed: found } : {}
}
