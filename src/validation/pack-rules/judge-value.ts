// Whether a value is as a clause of a rule says: equal, one of some, with certain characters, less or more. Plain comparisons only, so that no pack can make the check slow.
import type { OtherValue, RuleLimit, ValueClause } from '../../model/file-types.ts'
import { type ValueSources, orderOf, rootOf } from './value-sources.ts'

/** What a value is compared with: one or more values, of which one is enough. */
interface Bound {
  readonly values: ReadonlySet<unknown>
  readonly least: unknown
  readonly greatest: unknown
}

/** Judges clauses about values: the values of the thing judged are given each time, what speaks of nothing in it is judged once. Undefined where what the clause speaks of is not known. */
export type ValueJudge = (clause: ValueClause, ofItem: ValueSources) => boolean | undefined

/** A judge for the things in one file. */
export function valueJudge(ofFile: ValueSources): ValueJudge {
  const bounds = new Map<OtherValue, Bound | undefined>()
  const boundOf: BoundOf = (limit, ofItem) => {
    if (typeof limit !== 'object') return { values: new Set([limit]), least: limit, greatest: limit }
    if (isOfItem(limit)) return boundFrom(limit, ofItem)
    if (!bounds.has(limit)) bounds.set(limit, boundFrom(limit, ofFile))
    return bounds.get(limit)
  }
  const known = new Map<ValueClause, boolean | undefined>()
  const differing = new Map<ValueClause, boolean>()
  return (clause, ofItem) => {
    const differs = differing.get(clause) ?? differsByItem(clause)
    differing.set(clause, differs)
    if (differs) return judgeValue(clause, ofItem, boundOf)
    if (!known.has(clause)) known.set(clause, judgeValue(clause, ofItem, boundOf))
    return known.get(clause)
  }
}

function isOfItem({ value }: OtherValue | ValueClause): boolean {
  return rootOf(value) === 'item'
}

function differsByItem(clause: ValueClause): boolean {
  return isOfItem(clause) || limitsOf(clause).some((limit) => typeof limit === 'object' && isOfItem(limit))
}

function limitsOf({ is, atLeast, atMost, above, below }: ValueClause): (RuleLimit | boolean | undefined)[] {
  return [is, atLeast, atMost, above, below]
}

function judgeValue(clause: ValueClause, sources: ValueSources, boundOf: BoundOf): boolean | undefined {
  if (!sources.knows(clause.value)) return undefined
  const found = sources.at(clause.value, clause.take)
  if (clause.known !== undefined) return (found !== undefined && found.length > 0) === clause.known
  const tests = testsOf(clause, sources, boundOf)
  if (found === undefined || tests.includes(undefined)) return undefined
  sources.work.took(found.length * (1 + (clause.in?.length ?? 0)))
  return found.some((value) => tests.every((test) => test?.(value)))
}

type BoundOf = (limit: RuleLimit | boolean, ofItem: ValueSources) => Bound | undefined

type Test = (value: unknown) => boolean

function testsOf({ is, in: allowed, contains, atLeast, atMost, above, below }: ValueClause, sources: ValueSources, boundOf: BoundOf): (Test | undefined)[] {
  const compared = (limit: RuleLimit | boolean | undefined, test: (value: unknown, bound: Bound) => boolean): (Test | undefined)[] => {
    if (limit === undefined) return []
    const bound = boundOf(limit, sources)
    return [bound && ((value) => test(value, bound))]
  }
  return [
    ...compared(is, (value, { values }) => values.has(value)),
    ...(allowed ? [(value: unknown) => (allowed as unknown[]).includes(value)] : []),
    ...(contains === undefined ? [] : [(value: unknown) => typeof value === 'string' && holds(value, contains, sources)]),
    ...compared(atLeast, (value, { least }) => (orderOf(value, least) ?? -1) >= 0),
    ...compared(above, (value, { least }) => (orderOf(value, least) ?? -1) > 0),
    ...compared(atMost, (value, { greatest }) => (orderOf(value, greatest) ?? 1) <= 0),
    ...compared(below, (value, { greatest }) => (orderOf(value, greatest) ?? 1) < 0),
  ]
}

function holds(text: string, characters: string, { work }: ValueSources): boolean {
  work.tookText(text.length + characters.length)
  return text.toLowerCase().includes(characters.toLowerCase())
}

function boundFrom({ value, take, times = 1 }: OtherValue, sources: ValueSources): Bound | undefined {
  if (!sources.knows(value)) return undefined
  const multiplied = (values: readonly unknown[] | undefined) => values?.map((item) => (typeof item === 'number' ? item * times : item))
  const values = multiplied(sources.at(value, take))
  if (!values) return undefined
  sources.work.took(values.length)
  const ends = take === undefined ? [multiplied(sources.at(value, 'least')), multiplied(sources.at(value, 'greatest'))] : [values, values]
  const [least, greatest] = times < 0 ? ends.reverse() : ends
  return { values: new Set(values), least: least?.[0], greatest: greatest?.[0] }
}
