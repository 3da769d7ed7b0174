// Learning and control: was decided well, looked back, cleared away, passed in order?
import type { DecisionsReview, GradePart, ImpedimentsReview, ReviewedGate, ReviewedLesson } from '../../model/file-types.ts'
import { percentOf } from '../rounded.ts'

/** The reviews that tell of learning and control. */
export interface ControlReviews {
  readonly decisions: DecisionsReview | undefined
  readonly impediments: ImpedimentsReview | undefined
  readonly gates: readonly ReviewedGate[] | undefined
  readonly lessons: readonly ReviewedLesson[] | undefined
}

/** The parts of learning and control of which there are records. Open impediments count as not cleared away; findings count at the last decision of each gate. */
export function controlParts({ decisions, impediments, gates, lessons }: ControlReviews): GradePart[] {
  const share = (id: GradePart['id'], good: number, all: number): GradePart[] => (all === 0 ? [] : [{ id, value: percentOf(good, all), measured: good, of: all }])
  const latest = (gates ?? []).filter((gate) => gate.latest)
  const rules = (impediments?.items ?? []).flatMap(({ rule }) => rule ?? [])
  return [
    ...(decisions?.meanQuality === undefined ? [] : [{ id: 'decision-quality' as const, value: decisions.meanQuality, measured: decisions.meanQuality }]),
    ...share('decisions-reviewed', decisions?.counts.reviewed ?? 0, (decisions?.counts.reviewed ?? 0) + (decisions?.counts.due ?? 0)),
    ...share('impediments-closed', impediments?.closed ?? 0, (impediments?.closed ?? 0) + (impediments?.open ?? 0)),
    ...share('rules-settled', rules.filter(({ state }) => state === 'done' || state === 'kept').length, rules.length),
    ...share('gates-in-order', latest.filter(({ findings }) => findings.length === 0).length, latest.length),
    ...share('lessons-owned', (lessons ?? []).filter(({ owner, due }) => owner !== undefined && due !== undefined).length, (lessons ?? []).length),
  ]
}
