// The formulas of earned value as they are printed, by the name of the figure in evaluation.yaml.
import type { Evaluation } from '../../model/file-types.ts'

/** How a figure is computed from others; the symbols stand for those of `figureSymbols`. */
export interface FigureFormula {
  readonly formula: string
  /** How its value is written. */
  readonly as: 'money' | 'index' | 'days' | 'percent'
}

/** The formulas. Source: PMI, Practice Standard for Earned Value Management; earned schedule: Lipke, Schedule is Different, 2003. */
export const FORMULAS: Readonly<Record<string, FigureFormula>> = {
  scheduleVariance: { formula: 'EV − PV', as: 'money' },
  costVariance: { formula: 'EV − AC', as: 'money' },
  schedulePerformanceIndex: { formula: 'EV ÷ PV', as: 'index' },
  costPerformanceIndex: { formula: 'EV ÷ AC', as: 'index' },
  percentComplete: { formula: 'EV ÷ BAC × 100', as: 'percent' },
  percentPlanned: { formula: 'PV ÷ BAC × 100', as: 'percent' },
  percentSpent: { formula: 'AC ÷ BAC × 100', as: 'percent' },
  estimateAtCompletion: { formula: 'BAC × AC ÷ EV', as: 'money' },
  estimateToComplete: { formula: 'EAC − AC', as: 'money' },
  varianceAtCompletion: { formula: 'BAC − EAC', as: 'money' },
  toCompletePerformanceIndex: { formula: '(BAC − EV) ÷ (BAC − AC)', as: 'index' },
  toCompletePerformanceIndexOfEstimate: { formula: '(BAC − EV) ÷ (EAC − AC)', as: 'index' },
  scheduleVarianceDays: { formula: 'ES − AT', as: 'days' },
  timePerformanceIndex: { formula: 'ES ÷ AT', as: 'index' },
}

/** The estimates at completion by form; ETC is what those who do the work say is left. */
export const ESTIMATE_FORMULAS: Readonly<Record<string, string>> = {
  typical: 'BAC × AC ÷ EV', atypical: 'AC + (BAC − EV)', 'cost-and-schedule': 'AC + (BAC − EV) × AC × PV ÷ (EV × EV)', 'new-estimate': 'AC + ETC',
}

/** The formula of the finish by the pace so far, in working days: planned duration ÷ SPI(t). */
export const DURATION_FORMULA = 'PD × AT ÷ ES'

/** The values behind the symbols: amounts, and days for ES, AT and PD. */
export function figureSymbols({ earnedValue: e }: Evaluation): Readonly<Record<string, { value: number | undefined; as: 'money' | 'days'; figure: string }>> {
  return {
    BAC: { value: e.budgetAtCompletion, as: 'money', figure: 'budgetAtCompletion' }, PV: { value: e.plannedValue, as: 'money', figure: 'plannedValue' },
    EV: { value: e.earnedValue, as: 'money', figure: 'earnedValue' }, AC: { value: e.actualCost, as: 'money', figure: 'actualCost' },
    EAC: { value: e.estimateAtCompletion, as: 'money', figure: 'estimateAtCompletion' },
    ES: { value: e.earnedScheduleDays, as: 'days', figure: 'earnedScheduleDays' }, AT: { value: e.actualTimeDays, as: 'days', figure: 'actualTimeDays' },
    PD: { value: e.plannedDurationDays, as: 'days', figure: 'plannedDurationDays' },
  }
}

/** The symbols that stand in a formula, each once, in their order. */
export function symbolsIn(formula: string): string[] {
  return [...new Set(formula.match(/[A-Z]{2,3}/g) ?? [])]
}
