// What can be done about a finding without asking anybody.
import { BeyondBounds } from '../bounded-document.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { propertyNames } from '../format/key-order.ts'
import type { Fix } from './fix.ts'
import { fixModeline, fixOrder, fixRemark, fixRepeated, fixVersion } from './fix-parts.ts'
import { fixSyntax } from './fix-syntax.ts'
import { fixForm, fixName, fixType } from './fix-words.ts'

type Fixer = (text: string, finding: Diagnostic) => Fix | undefined

/** By rule. The order is that in which fixes are made: first what lets a file be read, then what lets its parts be judged. */
const FIXERS: Readonly<Record<string, Fixer>> = {
  'yaml-syntax': (text) => fixSyntax(text, keysIn(text)),
  'not-ours': fixName, 'missing-key': fixVersion, 'unknown-key': fixName,
  'wrong-type': fixType, 'wrong-form': fixForm, 'not-allowed': fixName, 'repeated-item': fixRepeated,
  'unknown-pack': fixName, 'unknown-region': fixName, 'unknown-country': fixName, 'unknown-owner': fixName, 'unknown-reference': fixName, 'business-case': fixName, 'rule-settings': fixName,
  'status-order': fixOrder, 'unused-ignore': fixRemark, 'modeline': fixModeline,
}

const OURS_TO_WRITE = /^["']?kind["']?:[ \t]*["']?(?:Assessment|Schedule|Evaluation|Baseline|Diff)\b/m

/** Whether a text is of a kind that only crmplan writes: what is wrong there is put right where it comes from. */
export function isDerived(text: string): boolean {
  return OURS_TO_WRITE.test(text)
}

/** The rules of which some findings can be put right, in the order in which that is done. */
export const FIXABLE: readonly string[] = Object.keys(FIXERS)

/**
 * The safe fix of a finding about a text, from its rule, place and values: undefined where there is none, or where more than one thing can be meant. It touches nothing but what the finding speaks of; a text that is no YAML is put right as a whole.
 * Pure but for the schemas, so an editor can offer it as a code action; whether it makes another mistake only a new check can tell.
 */
export function fixOf(text: string, finding: Diagnostic): Fix | undefined {
  try {
    return Object.hasOwn(FIXERS, finding.rule) ? FIXERS[finding.rule]?.(text, finding) : undefined
  } catch (error) {
    // What is too large or too deep to be read is left to people.
    if (error instanceof BeyondBounds) return undefined
    throw error
  }
}

function keysIn(text: string): (word: string) => boolean {
  const [, kind = ''] = /^["']?kind["']?\s*[:：]\s*["'“]?(\w+)/m.exec(text) ?? []
  const names = propertyNames(kind)
  return (word) => names.has(word) || word.startsWith('x-')
}
