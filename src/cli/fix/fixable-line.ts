// How many findings --fix could put right.
import { resolve } from 'node:path'
import { fixOf, isDerived } from '../../files/fix/fix-finding.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { NOT_FOLLOWED } from '../check/tell-links.ts'
import { exactText } from '../write-changed.ts'

/** Nobody wants to wait for a count of more. */
const MOST_COUNTED = 1000

/** A line that says so; empty where there is nothing to put right, or more than a thousand findings. Each is looked at by itself: whether its fix makes another mistake only trying it shows. */
export function fixableLine(diagnostics: readonly Diagnostic[], cwd: string, say: Say): string {
  if (diagnostics.length > MOST_COUNTED) return ''
  // What a link leads to is nobody's business.
  const files = [...new Set(diagnostics.flatMap(({ file, text }) => (text === NOT_FOLLOWED ? [] : [file])))].filter((file) => /\.ya?ml$/i.test(file))
  const can = files.reduce((sum, file) => sum + fixableIn(exactText(resolve(cwd, file)), diagnostics.filter((item) => item.file === file)), 0)
  return can === 0 ? '' : say('fix.can', { can, count: diagnostics.length })
}

// All mistakes of syntax of a text are put right by one fix, so one of them speaks for all.
function fixableIn(text: string | undefined, findings: readonly Diagnostic[]): number {
  if (text === undefined || isDerived(text)) return 0
  const [syntax, others] = [findings.filter(({ rule }) => rule === 'yaml-syntax'), findings.filter(({ rule }) => rule !== 'yaml-syntax')]
  const [first] = syntax
  return (first && fixOf(text, first) ? syntax.length : 0) + others.filter((finding) => fixOf(text, finding) !== undefined).length
}
