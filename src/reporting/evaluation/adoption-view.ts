// Whether people use the system: measured values against what an introduction should reach by then.
import { kpisOf } from '../../knowledge/find-kpi.ts'
import { valueWords } from '../project/goals.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'
import { kpiName } from './kpis-view.ts'

/** The section on adoption. */
export interface AdoptionView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly note: string
}

/** Adoption; nothing where nothing of it is to be measured. What has neither been measured nor come due is left out of the table. */
export function adoptionView(context: EvaluationReportContext): AdoptionView | undefined {
  const { evaluation: { adoption, asOf, state: project }, knowledge, say, format } = context
  if (!adoption) return undefined
  const { live, items } = adoption
  const rows = items.flatMap(({ kpi, checkpoints }) => checkpoints.map((checkpoint) => ({ kpi, ...checkpoint })))
  // What a system should reach that never came says nothing.
  const never = project === 'stopped' && !live.actual
  const due = rows.filter(({ state, measured }) => (state !== 'coming' && !never) || measured !== undefined)
  const unit = (kpi: string) => ({ unit: kpisOf(knowledge).get(kpi)?.unit ?? 'count' })
  const columns = [{ title: say('reports.column.measure') }, { title: say('benefits.column.when') }, ...['expected', 'measured'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const })), { title: say('benefits.column.state') }]
  const known = due.filter(({ measured }) => measured !== undefined)
  return {
    heading: say('benefits.adoption.heading'),
    intro: say('benefits.adoption.intro', { live: format.longDate(live.date), actual: live.actual ? 'yes' : project === 'stopped' ? 'never' : live.date > asOf ? 'coming' : 'no', due: due.length, measured: known.length, reached: known.filter(({ state }) => state === 'reached').length }),
    table: table(columns, due.map(({ kpi, afterDays, date, expected, measured, measuredOn, state }) => [
      kpiName(kpi, context), afterDays === undefined ? say('benefits.adoption.always') : say('benefits.adoption.after', { days: afterDays, date: date ?? '' }), valueWords(expected, unit(kpi), context),
      measured === undefined ? '' : say('benefits.kpis.on', { value: valueWords(measured, unit(kpi), context), date: measuredOn ?? '' }), say(`benefits.checkpoint.${state}`),
    ])),
    note: due.length === 0 ? '' : say('benefits.adoption.note'),
  }
}
