// An amount of money as people of a language write it.
import type { Language } from '../../model/file-types.ts'

/** The amount without cents, with the currency's sign where the currency is known. */
export function amountText(amount: number, currency: string | undefined, language: Language): string {
  const options = currency ? { style: 'currency' as const, currency, maximumFractionDigits: 0 } : { maximumFractionDigits: 0 }
  return new Intl.NumberFormat(language, options).format(amount)
}
