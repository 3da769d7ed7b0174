// A success condition that decides alone, or never counts.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'weights-balance'
/** More than all others together. Own judgement. */
const MOST = 0.5
const TOLERANCE = 0.0005

/** Warns of packs in which one condition weighs more than all others together, or nothing. Weights that do not add up are told by weights-sum. */
export function weightsBalance(subject: Subject): Finding[] {
  const packs = filesOf(subject, 'Pack')
  if (packs.length === 0) return []
  const weights = Object.values(subject.knowledge.weights)
  if (weights.length < 2 || Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) > TOLERANCE) return []
  return packs.flatMap((file) => mapsAt(file.value, 'conditions.*').flatMap(({ value: { id, weight }, path }) => {
    const text = weight === 0 ? 'none' : typeof weight === 'number' && weight > MOST ? 'most' : undefined
    return text ? [finding(RULE, file, [...path, 'weight'], { severity: 'warning', text: `${RULE}.${text}`, values: { name: String(id), percent: Math.round(Number(weight) * 100) } })] : []
  }))
}
