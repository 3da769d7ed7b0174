// The figures of a business case in words: one table for one or several ways of counting.
import type { CaseWorth, UndefinedFigure } from '../model/file-types.ts'
import type { Say } from '../knowledge/sentence.ts'
import type { LocaleFormat } from './locale-format.ts'
import { table } from './markdown/table.ts'

/** What is needed to write figures. */
export interface WorthContext {
  readonly say: Say
  readonly format: LocaleFormat
}

const FIGURES = ['costs', 'benefits', 'presentCosts', 'presentBenefits', 'netPresentValue', 'internalRatePercent', 'returnPercent', 'benefitCostRatio', 'paybackYears', 'discountedPaybackYears'] as const
const AMOUNTS: readonly string[] = ['costs', 'benefits', 'presentCosts', 'presentBenefits', 'netPresentValue']

/** A figure of a business case; where it is not defined, that and why. */
export function figureWords(worth: CaseWorth, figure: (typeof FIGURES)[number], { say, format }: WorthContext): string {
  const value = worth[figure]
  if (value === undefined) return say('benefits.notDefined', { why: say(`benefits.because.${reasonOf(worth, figure)}`) })
  if (AMOUNTS.includes(figure)) return format.wholeMoney(value)
  return figure.endsWith('Percent') ? say('benefits.percent', { value: format.number(value) }) : figure.endsWith('Years') ? say('benefits.years', { value: format.number(value), count: value }) : String(value)
}

/** All figures, one column for each way of counting. */
export function worthTable(columns: readonly { readonly title: string; readonly worth: CaseWorth }[], context: WorthContext): string {
  return table([{ title: context.say('benefits.column.figure') }, ...columns.map(({ title }) => ({ title, align: 'right' as const }))],
    FIGURES.map((figure) => [context.say(`benefits.figure.${figure}`), ...columns.map(({ worth }) => figureWords(worth, figure, context))]))
}

function reasonOf({ notDefined = [] }: CaseWorth, figure: string): UndefinedFigure['because'] {
  return notDefined.find((item) => item.figure === figure)?.because ?? 'no-flows'
}
