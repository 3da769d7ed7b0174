// Which findings may be put right without asking anybody.

const IN_ORDER = [
  'yaml-syntax', 'not-ours', 'missing-key', 'unknown-key',
  'wrong-type', 'wrong-form', 'not-allowed', 'repeated-item',
  'unknown-pack', 'unknown-region', 'unknown-country', 'unknown-owner', 'unknown-reference', 'business-case', 'rule-settings',
  'status-order', 'unused-ignore', 'modeline',
] as const

/** A rule of which some findings can be put right. */
export type FixableRule = (typeof IN_ORDER)[number]

/** All of them, in the order in which fixes are made: first what lets a file be read, then what lets its parts be judged. */
export const FIXABLE: readonly string[] = IN_ORDER

const OURS_TO_WRITE = /^["']?kind["']?:[ \t]*["']?(?:Assessment|Schedule|Evaluation|Baseline|Diff)\b/m

/** Whether a text is of a kind that only crmplan writes: what is wrong there is put right where it comes from. */
export function isDerived(text: string): boolean {
  return OURS_TO_WRITE.test(text)
}
