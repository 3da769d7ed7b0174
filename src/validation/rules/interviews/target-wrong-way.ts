// A target that is worse than today.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Placed, mapsAt } from '../../visit-values.ts'

type Measure = Placed<Readonly<Record<string, unknown>>>

/** Warns of measures whose target lies on the wrong side of today's value; one that the plan repeats from the profile is told there. */
export function targetWrongWay(subject: Subject): Finding[] {
  const stated = filesOf(subject, 'Profile').map((file) => ({ file, measures: mapsAt(file.value, 'goals.*.kpis.*') }))
  const told = new Set(subject.kind === 'engagement' ? stated.flatMap(({ measures }) => measures.map(wordsOf)) : [])
  const planned = filesOf(subject, 'Plan').map((file) => ({ file, measures: mapsAt(file.value, 'kpis.*').filter((measure) => !told.has(wordsOf(measure))) }))
  return [...stated, ...planned].flatMap(({ file, measures }) => measures.flatMap((measure) => wrong(file, measure, subject)))
}

function wordsOf({ value: { id, baseline, target } }: Measure): string {
  return JSON.stringify([id, baseline, target])
}

function wrong(file: ParsedFile, { value: { id, baseline, target, direction }, path }: Measure, { knowledge }: Subject): Finding[] {
  const name = String(id)
  const way = direction ?? (Object.hasOwn(knowledge.directions, name) ? knowledge.directions[name] : undefined)
  if (typeof baseline !== 'number' || typeof target !== 'number' || !((way === 'up' && target < baseline) || (way === 'down' && target > baseline))) return []
  return [finding('target-wrong-way', file, [...path, 'target'], { severity: 'warning', values: { name, baseline, target, way }, other: { file: file.path, path: [...path, 'baseline'] } })]
}
