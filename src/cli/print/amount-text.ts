// An amount of money as people of a language write it.
import type { Language } from '../../model/file-types.ts'
import { localeFormat } from '../../reporting/locale-format.ts'

/** The amount without cents, with the currency's sign where the currency is known; written as in the reports, without the backslashes of Markdown. */
export function amountText(amount: number, currency: string | undefined, language: Language): string {
  return localeFormat(language, currency).wholeMoney(amount).replaceAll('\\', '')
}
