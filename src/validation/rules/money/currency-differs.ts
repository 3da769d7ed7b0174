// Amounts in one currency that are read in another.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { projectPlan } from '../../plan/project-plan.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const CURRENCY = /^[A-Z]{3}$/

/** Warns of a plan in another currency than the engagement, and of baselines in another than the plan. A currency that the packs do not know is told by unknown-currency-rates. */
export function currencyDiffers(subject: Subject): Finding[] {
  const plan = projectPlan(subject)
  if (!plan) return []
  const { currencies } = subject.knowledge
  const profile = filesOf(subject, 'Profile').filter((file) => currencies.includes(currencyOf(file, 'settings.currency') ?? ''))
  return [
    ...profile.flatMap((file) => differs(plan, 'currency', file, 'settings.currency')),
    ...filesOf(subject, 'Baseline').flatMap((file) => differs(file, 'currency', plan, 'currency')),
  ]
}

function currencyOf({ value }: ParsedFile, pattern: string): string | undefined {
  return textsAt(value, pattern)[0]?.value
}

function differs(file: ParsedFile, pattern: string, against: ParsedFile, other: string): Finding[] {
  const [own, theirs] = [currencyOf(file, pattern), currencyOf(against, other)]
  if (own === undefined || theirs === undefined || own === theirs || !CURRENCY.test(own) || !CURRENCY.test(theirs)) return []
  return [finding('currency-differs', file, pattern.split('.'), { severity: 'warning', values: { own, other: theirs }, other: { file: against.path, path: other.split('.') } })]
}
