// A business case that cannot be followed up, or counts too much.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { hintOf } from '../../hint.ts'
import { type Finding, type FindingDetails, finding } from '../../rule.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const RULE = 'business-case'
const MONTHS = 12

type Benefit = { readonly value: Readonly<Record<string, unknown>>; readonly path: ValuePath }

/** Reports measures that do not exist and amounts out of order; and, as warnings, benefits without owner, measure or assumption, that begin too late, rest on the same measure, or are all remote. */
export function businessCase(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const benefits: Benefit[] = mapsAt(file.value, 'businessCase.benefits.*')
    const kpis = new Set([...subject.knowledge.kpis, ...textsAt(file.value, 'kpis.*.id').map(({ value }) => value)])
    const years = Number(mapsAt(file.value, 'businessCase')[0]?.value['years'])
    return [...benefits.flatMap((benefit, place) => ofBenefit(file, benefit, benefits.slice(0, place), kpis, years)), ...allRemote(file, benefits)]
  })
}

function ofBenefit(file: ParsedFile, { value, path }: Benefit, earlier: readonly Benefit[], kpis: ReadonlySet<string>, years: number): Finding[] {
  const { id, kpi, startsAfterMonths } = value
  const benefit = String(id ?? '')
  const tell = (text: string, at: ValuePath, details: FindingDetails = {}): Finding => finding(RULE, file, at, { severity: 'warning', ...details, text: `${RULE}.${text}`, values: { benefit, ...details.values } })
  const without = ['owner', 'kpi', 'assumption'].filter((key) => value[key] === undefined)
  const isKnown = typeof kpi === 'string' && kpis.has(kpi)
  const twice = isKnown ? earlier.find((other) => other.value['kpi'] === kpi) : undefined
  return [
    ...(without.length > 0 ? [tell('lacks', path, { values: { missing: without } })] : []),
    ...(typeof kpi === 'string' && !isKnown ? [tell('unknown-kpi', [...path, 'kpi'], { severity: 'error', values: { kpi, ...hintOf(kpi, kpis) } })] : []),
    ...(twice ? [tell('twice', [...path, 'kpi'], { values: { kpi: String(kpi), other: String(twice.value['id'] ?? '') }, other: { file: file.path, path: [...twice.path, 'kpi'] } })] : []),
    ...(typeof startsAfterMonths === 'number' && startsAfterMonths >= years * MONTHS ? [tell('too-late', [...path, 'startsAfterMonths'], { values: { months: startsAfterMonths, years }, other: { file: file.path, path: ['businessCase', 'years'] } })] : []),
    ...outOfOrder(value, path).map((at) => tell('out-of-order', at, { severity: 'error' })),
  ]
}

// Of what comes in, optimistic is the most; either way round the likely value lies between.
function outOfOrder(value: Readonly<Record<string, unknown>>, path: ValuePath): ValuePath[] {
  return [...mapsAt(value, 'perYear'), ...mapsAt(value, 'perYear.*')].flatMap(({ value: points, path: at }) => {
    const { optimistic, likely, pessimistic } = points
    if (typeof optimistic !== 'number' || typeof likely !== 'number' || typeof pessimistic !== 'number') return []
    return likely < Math.min(optimistic, pessimistic) || likely > Math.max(optimistic, pessimistic) ? [[...path, ...at, 'likely']] : []
  })
}

function allRemote(file: ParsedFile, benefits: readonly Benefit[]): Finding[] {
  return benefits.length > 0 && benefits.every(({ value }) => value['certainty'] === 'remote') ? [finding(RULE, file, ['businessCase', 'benefits'], { severity: 'warning', text: `${RULE}.all-remote`, values: { count: benefits.length } })] : []
}
