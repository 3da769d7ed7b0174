// How good the probabilities were that people gave to what they expected of their decisions.
import type { DecisionRule, ForecastCalibration, ReviewedDecision } from '../../model/file-types.ts'
import { meanOf, rounded } from '../rounded.ts'

/** Mean Brier score (Brier 1950) of the decisions with a probability and a result, 0 best, with that of always saying 50 % beside it; with too few forecasts only their number, undefined with none. */
export function forecastCalibration(items: readonly ReviewedDecision[], { forecastsNeeded, referenceBrier }: DecisionRule): ForecastCalibration | undefined {
  const judged = items.flatMap(({ brier, probability = 0, cameTrue }) => (brier === undefined ? [] : [{ error: (probability - (cameTrue ? 1 : 0)) ** 2, probability, cameTrue }]))
  if (judged.length === 0) return undefined
  if (judged.length < forecastsNeeded) return { forecasts: judged.length, reference: referenceBrier }
  const mean = (values: readonly number[]) => meanOf(values) ?? 0
  return {
    forecasts: judged.length, brier: rounded(mean(judged.map(({ error }) => error)), 4), reference: referenceBrier,
    expectedPercent: rounded(mean(judged.map(({ probability }) => probability * 100))), cameTruePercent: rounded(mean(judged.map(({ cameTrue }) => (cameTrue ? 100 : 0)))),
  }
}
