// Rules as they are listed: those of crmplan, and those of packs, which need no examples.
import type { DescribedRule, RuleCatalogue } from './file-types.ts'

/** A rule that may have no examples, and nothing that --fix does. */
export type ListedRule = Pick<DescribedRule, 'id' | 'severity' | 'title' | 'why' | 'fix'> & Partial<Pick<DescribedRule, 'fixable' | 'before' | 'bad' | 'good'>>

/** The rules of a family. */
export type ListedCatalogue = Pick<RuleCatalogue, 'family' | 'title'> & { readonly rules: readonly ListedRule[] }
