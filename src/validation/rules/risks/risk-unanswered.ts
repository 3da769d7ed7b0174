// A grave risk that nobody does anything about.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Probability × impact, each 1 to 5, from which a risk must not be left alone. Own judgement: six of the 25 cells of the grid. */
const GRAVE = 15

/** Warns of risks of at least 15 without a response or without an owner. */
export function riskUnanswered(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => mapsAt(file.value, 'risks.*').flatMap(({ value, path }) => {
    const { id, probability, impact } = value
    const missing = ['response', 'owner'].filter((key) => value[key] === undefined)
    if (!isGrade(probability) || !isGrade(impact) || probability * impact < GRAVE || missing.length === 0) return []
    return [finding('risk-unanswered', file, [...path, 'id'], { severity: 'warning', values: { risk: String(id), size: probability * impact, missing } })]
  }))
}

function isGrade(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5
}
