// A figure that may not exist: a number, or the reason why there is none.

/** A number, or why there is none. Never NaN and never infinite. */
export type Figure<Reason extends string = string> = { readonly value: number } | { readonly notDefined: Reason }

/** A quotient, or the given reason where the divisor is 0. */
export function quotient<Reason extends string>(dividend: number, divisor: number, reason: Reason): Figure<Reason> {
  return divisor === 0 ? { notDefined: reason } : { value: dividend / divisor }
}

/** A figure with its number changed, such as rounded. */
export function mapFigure<Reason extends string>(figure: Figure<Reason>, change: (value: number) => number): Figure<Reason> {
  return 'value' in figure ? { value: change(figure.value) } : figure
}
