// The measures that packs know, whichever goal they belong to.
import type { Kpi } from '../model/file-types.ts'
import type { Knowledge } from './knowledge.ts'

/** All measures by id: those of goals, and those of every introduction. */
export function kpisOf({ goals, commonKpis }: Pick<Knowledge, 'goals' | 'commonKpis'>): Map<string, Kpi> {
  return new Map([...[...goals.values()].flatMap(({ kpis }) => kpis), ...commonKpis.values()].map((kpi) => [kpi.id, kpi]))
}
