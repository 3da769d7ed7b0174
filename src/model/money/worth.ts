// What yearly costs and benefits are worth: the usual figures of a business case.
import type { CaseWorth, UndefinedFigure } from '../file-types.ts'
import { type Figure, mapFigure } from '../figure.ts'
import { roundedToCents, sumOf } from './money.ts'
import { discountedPayback, payback } from './payback.ts'
import { discountFactor } from './present-value.ts'
import { benefitCostRatio, internalRate, returnOnInvestment } from './returns.ts'

type FigureName = UndefinedFigure['figure']

/** Yearly amounts discounted to year 0, each rounded to cents, so that their sum is what a reader adds up. */
export function discounted(amounts: readonly number[], ratePercent: number): number[] {
  return amounts.map((amount, year) => roundedToCents(amount * discountFactor(ratePercent / 100, year)))
}

/** All figures of yearly costs and benefits, year 0 first. Money in cents, percentages in tenths, ratio and years in hundredths; what is not defined is named with its reason. */
export function worthOf(costs: readonly number[], benefits: readonly number[], ratePercent: number): CaseWorth {
  const net = benefits.map((benefit, year) => benefit - (costs[year] ?? 0))
  const [presentCosts, presentBenefits] = [sumOf(discounted(costs, ratePercent)), sumOf(discounted(benefits, ratePercent))]
  const figures: Readonly<Record<FigureName, Figure<UndefinedFigure['because']>>> = {
    internalRatePercent: mapFigure(internalRate(net), (rate) => tenth(100 * rate)),
    returnPercent: mapFigure(returnOnInvestment(sumOf(benefits), sumOf(costs)), (share) => tenth(100 * share)),
    benefitCostRatio: mapFigure(benefitCostRatio(presentBenefits, presentCosts), hundredth),
    paybackYears: mapFigure(payback(net), hundredth),
    discountedPaybackYears: mapFigure(discountedPayback(ratePercent / 100, net), hundredth),
  }
  const all = Object.entries(figures) as [FigureName, Figure<UndefinedFigure['because']>][]
  const missing = all.flatMap(([figure, result]): UndefinedFigure[] => ('value' in result ? [] : [{ figure, because: result.notDefined }]))
  return {
    costs: sumOf(costs), benefits: sumOf(benefits), presentCosts, presentBenefits, netPresentValue: sumOf([presentBenefits, -presentCosts]),
    ...(Object.fromEntries(all.flatMap(([figure, result]) => ('value' in result ? [[figure, result.value]] : []))) as Partial<Record<FigureName, number>>),
    ...(missing.length > 0 && { notDefined: missing }),
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
