// The closed set of forms in which a pack may write a formula of a KPI.
import type { KpiForm } from '../model/file-types.ts'

/** Measured inputs by name: a number, or a list of single answers. */
export type MeasuredInputs = Readonly<Record<string, number | readonly number[]>>

/** What is wrong with the inputs of a KPI, with the name it is about. */
export interface KpiProblem {
  readonly what: 'missing-input' | 'unknown-input' | 'list-expected' | 'number-expected' | 'empty-list' | 'unequal-lists' | 'input-out-of-range' | 'zero-divisor' | 'diverges' | 'result-out-of-range'
  /** Name of the input; with several, separated by commas. */
  readonly name: string
  /** The limits that are overstepped, as far as there are any. */
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A value with the number of answers it rests on and, for a mean of ratios, the ratio of the means. */
export interface FormValue {
  readonly value: number
  readonly answers?: number
  readonly ratioOfMeans?: number
}

/** The names of all inputs that a form needs. */
export function inputNamesOf(form: KpiForm): string[] {
  switch (form.form) {
    case 'quotient': return [...new Set([...form.of, ...(form.less ?? []), ...form.by])]
    case 'mean': case 'share-between': return [form.of]
    case 'mean-of-ratios': return [form.of, form.by]
    case 'mean-of-differences': return [form.of, form.less]
    case 'sum-of-products': return [...new Set(form.products.flat())]
    case 'endless-value': return [form.margin, form.retention, form.discount]
    case 'finite-value': return [form.margins, form.retention, form.discount, ...(form.cost === undefined ? [] : [form.cost])]
    case 'weighted-index': return [form.of, form.weights]
  }
}

/** The value by a form whose inputs are all given as the formula says, lists not empty; else the problem. */
export function valueByForm(form: KpiForm, given: MeasuredInputs): FormValue | KpiProblem {
  const number = (name: string): number => given[name] as number
  const list = (name: string): readonly number[] => given[name] as readonly number[]
  switch (form.form) {
    case 'quotient': return quotient(sum(form.of.map(number)) - sum((form.less ?? []).map(number)), sum(form.by.map(number)), form.by, form.times)
    case 'mean': return { value: mean(list(form.of)), answers: list(form.of).length }
    case 'mean-of-ratios': return pairs(form.of, form.by, given, (above, below) => (below.includes(0) ? divisorIsZero([form.by]) : { value: mean(above.map((item, place) => item / below[place]!)), ratioOfMeans: mean(above) / mean(below) }))
    case 'mean-of-differences': return pairs(form.of, form.less, given, (above, less) => ({ value: mean(above) - mean(less) }))
    case 'share-between': return { value: share(list(form.of), form.from, form.to) - share(list(form.of), form.lessFrom, form.lessTo), answers: list(form.of).length }
    case 'sum-of-products': return { value: sum(form.products.map((names) => names.map(number).reduce((product, value) => product * value, 1))) }
    case 'endless-value': return endlessValue(number(form.margin), number(form.retention), number(form.discount), `${form.retention}, ${form.discount}`)
    case 'finite-value': return { value: finiteValue(list(form.margins), number(form.retention) / (1 + number(form.discount))) - (form.cost === undefined ? 0 : number(form.cost)) }
    case 'weighted-index': return pairs(form.of, form.weights, given, (means, weights) => weightedIndex(means, weights, form.highest, form.weights))
  }
}

function quotient(above: number, below: number, names: readonly string[], times = 1): FormValue | KpiProblem {
  return below === 0 ? divisorIsZero(names) : { value: (above / below) * times }
}

function divisorIsZero(names: readonly string[]): KpiProblem {
  return { what: 'zero-divisor', name: names.join(', ') }
}

function pairs(first: string, second: string, given: MeasuredInputs, value: (first: readonly number[], second: readonly number[]) => FormValue | KpiProblem): FormValue | KpiProblem {
  const [one, other] = [given[first] as readonly number[], given[second] as readonly number[]]
  if (one.length !== other.length) return { what: 'unequal-lists', name: `${first}, ${second}` }
  const found = value(one, other)
  return 'what' in found ? found : { ...found, answers: one.length }
}

function share(answers: readonly number[], from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return 0
  return (100 * answers.filter((answer) => answer >= from && answer <= to).length) / answers.length
}

// m r ÷ (1 + d − r): the geometric series of m (r ÷ (1 + d))^t from t = 1 on, which has a sum only where r < 1 + d.
function endlessValue(margin: number, retention: number, discount: number, names: string): FormValue | KpiProblem {
  const rest = 1 + discount - retention
  return rest <= 0 ? { what: 'diverges', name: names } : { value: (margin * retention) / rest }
}

function finiteValue(margins: readonly number[], factor: number): number {
  return margins.reduce((total, margin, period) => total + margin * factor ** period, 0)
}

// (Σ w x̄ − Σ w) ÷ ((highest − 1) Σ w) × 100, the form of the American Customer Satisfaction Index for answers from 1 to `highest`.
function weightedIndex(means: readonly number[], weights: readonly number[], highest: number, names: string): FormValue | KpiProblem {
  const weight = sum(weights)
  const weighted = means.reduce((total, value, place) => total + value * weights[place]!, 0)
  return quotient(weighted - weight, (highest - 1) * weight, [names], 100)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
