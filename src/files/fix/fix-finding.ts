// What can be done about a finding without asking anybody.
import { BeyondBounds } from '../yaml/bounded-document.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { propertyNames } from '../format/key-order.ts'
import type { Fix, Fixer } from './fix.ts'
import { fixModeline, fixOrder, fixRemark, fixRepeated, fixVersion } from './fix-parts.ts'
import { fixSyntax } from './fix-syntax.ts'
import { WORD_FIXERS } from './fix-words.ts'
import type { FixableRule } from './fixable.ts'

const FIXERS: Readonly<Record<FixableRule, Fixer>> = {
  ...WORD_FIXERS,
  'yaml-syntax': (text) => fixSyntax(text, keysIn(text)),
  'missing-key': fixVersion, 'repeated-item': fixRepeated, 'status-order': fixOrder, 'unused-ignore': fixRemark, 'modeline': fixModeline,
}

/**
 * The safe fix of a finding about a text, from its rule, place and values: undefined where there is none, or where more than one thing can be meant. It touches nothing but what the finding speaks of; a text that is no YAML is put right as a whole.
 * Pure but for the schemas, so an editor can offer it as a code action; whether it makes another mistake only a new check can tell.
 */
export function fixOf(text: string, finding: Diagnostic): Fix | undefined {
  try {
    return Object.hasOwn(FIXERS, finding.rule) ? FIXERS[finding.rule as FixableRule](text, finding) : undefined
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
