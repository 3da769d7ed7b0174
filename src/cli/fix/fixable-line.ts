// How many findings --fix could put right.
import { resolve } from 'node:path'
import { exactText } from '../../files/exact-text.ts'
import type { Fixer } from '../../files/fix/fix.ts'
import { WORD_FIXERS } from '../../files/fix/fix-words.ts'
import { FIXABLE, isDerived } from '../../files/fix/fixable.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { NOT_FOLLOWED } from '../check/tell-links.ts'

/** Nobody wants to wait for a count of more. */
const MOST_COUNTED = 1000

/** A line that says so; empty where there is nothing to put right, or more than a thousand findings. Each is looked at by itself: whether its fix makes another mistake only trying it shows. */
export async function fixableLine(diagnostics: readonly Diagnostic[], cwd: string, say: Say): Promise<string> {
  if (diagnostics.length > MOST_COUNTED) return ''
  // What a link leads to is nobody's business.
  const candidates = diagnostics.filter(({ rule, file, text }) => FIXABLE.includes(rule) && text !== NOT_FOLLOWED && /\.ya?ml$/i.test(file))
  const fix = candidates.every(({ rule }) => isOfWords(rule)) ? fixWords : (await import('../../files/fix/fix-finding.ts')).fixOf
  const files = [...new Set(candidates.map(({ file }) => file))]
  const can = files.reduce((sum, file) => sum + fixableIn(exactText(resolve(cwd, file)), candidates.filter((item) => item.file === file), fix), 0)
  return can === 0 ? '' : say('fix.can', { can, count: diagnostics.length })
}

function isOfWords(rule: string): rule is keyof typeof WORD_FIXERS {
  return Object.hasOwn(WORD_FIXERS, rule)
}

const fixWords: Fixer = (text, finding) => (isOfWords(finding.rule) ? WORD_FIXERS[finding.rule](text, finding) : undefined)

// All mistakes of syntax of a text are put right by one fix, so one of them speaks for all.
function fixableIn(text: string | undefined, findings: readonly Diagnostic[], fix: Fixer): number {
  if (text === undefined || isDerived(text)) return 0
  const [syntax, others] = [findings.filter(({ rule }) => rule === 'yaml-syntax'), findings.filter(({ rule }) => rule !== 'yaml-syntax')]
  const [first] = syntax
  return (first && fix(text, first) ? syntax.length : 0) + others.filter((finding) => fix(text, finding) !== undefined).length
}
