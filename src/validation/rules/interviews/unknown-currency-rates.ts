// A currency in which the packs know no rates.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const CURRENCY = /^[A-Z]{3}$/

/** Warns of a currency for which neither a role nor a budget line has a rate, so that no amount can be estimated. */
export function unknownCurrencyRates(subject: Subject): Finding[] {
  const { currencies } = subject.knowledge
  if (currencies.length === 0) return []
  return filesOf(subject, 'Profile').flatMap((file) => textsAt(file.value, 'settings.currency')
    .filter(({ value }) => CURRENCY.test(value) && !currencies.includes(value))
    .map(({ value: name, path }) => finding('unknown-currency-rates', file, path, { severity: 'warning', values: { name, known: currencies } })))
}
