// A formula of the pack and measured inputs give the value of a KPI, or everything that stands in the way of one.
import type { KpiForm, KpiFormula, KpiInput } from '../model/file-types.ts'
import { type FormValue, inputNamesOf, type KpiProblem, type MeasuredInputs, valueByForm } from './kpi-form.ts'

/** A computed KPI, with the form it was computed by; or all problems. */
export type KpiResult = ({ readonly form: KpiForm['form'] } & FormValue) | { readonly problems: readonly KpiProblem[] }

/**
 * Computes a KPI by the first way whose inputs are all given; if there is none, the inputs missing for the way that lacks fewest are the problem.
 * Inputs below 0 (unless `signed`) or beyond their limits, lists that are empty or of unequal length, divisors of 0 and results beyond their limits are problems.
 */
export function computeKpi({ inputs, ways, minimum, maximum }: KpiFormula, given: MeasuredInputs): KpiResult {
  const own = new Map(inputs.map((input) => [input.id, input]))
  const names = Object.keys(given)
  const unknown = names.filter((name) => !own.has(name)).map((name): KpiProblem => ({ what: 'unknown-input', name }))
  const missing = ways.map((way) => inputNamesOf(way).filter((name) => !Object.hasOwn(given, name)))
  const complete = missing.findIndex((lacking) => lacking.length === 0)
  const least = missing.reduce((fewest, lacking) => (lacking.length < fewest.length ? lacking : fewest))
  const lacking = complete >= 0 ? [] : least.map((name): KpiProblem => ({ what: 'missing-input', name }))
  const bad = names.flatMap((name) => inputProblems(own.get(name), given[name]))
  const problems = [...unknown, ...lacking, ...bad]
  const way = ways[complete]
  if (problems.length > 0 || !way) return { problems }
  const result = valueByForm(way, given)
  if ('what' in result) return { problems: [result] }
  const { value } = result
  if (!Number.isFinite(value) || (minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) return { problems: [{ what: 'result-out-of-range', name: '', low: minimum, high: maximum }] }
  return { form: way.form, ...result }
}

function inputProblems(input: KpiInput | undefined, value: number | readonly number[] | undefined): KpiProblem[] {
  if (!input || value === undefined) return []
  const { id: name, list = false, signed = false, minimum = signed ? undefined : 0, maximum } = input
  if (Array.isArray(value) !== list) return [{ what: list ? 'list-expected' : 'number-expected', name }]
  const values = typeof value === 'number' ? [value] : value
  if (values.length === 0) return [{ what: 'empty-list', name }]
  const isOut = values.some((item) => !Number.isFinite(item) || (minimum !== undefined && item < minimum) || (maximum !== undefined && item > maximum))
  return isOut ? [{ what: 'input-out-of-range', name, low: minimum, high: maximum }] : []
}
