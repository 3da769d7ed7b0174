// How many findings --fix could put right.
import { resolve } from 'node:path'
import { fixOf, isDerived } from '../../files/fix/fix-finding.ts'
import { readText } from '../../files/read-tree.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** Nobody wants to wait for a count of more. */
const MOST_COUNTED = 1000

/** A line that says so; empty where there is nothing to put right, or more than a thousand findings. Each is looked at by itself: whether its fix makes another mistake only trying it shows. */
export function fixableLine(diagnostics: readonly Diagnostic[], cwd: string, say: Say): string {
  if (diagnostics.length > MOST_COUNTED) return ''
  const texts = new Map<string, string>()
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? textOrNone(resolve(cwd, file))
    texts.set(file, text)
    return text
  }
  const can = diagnostics.filter((finding) => /\.ya?ml$/i.test(finding.file) && textOf(finding.file) !== '' && !isDerived(textOf(finding.file)) && fixOf(textOf(finding.file), finding) !== undefined).length
  return can === 0 ? '' : say('fix.can', { can, count: diagnostics.length })
}

// A file that cannot be read is told by the check; there is nothing to put right in it.
function textOrNone(location: string): string {
  try {
    return readText(location)
  } catch {
    return ''
  }
}
