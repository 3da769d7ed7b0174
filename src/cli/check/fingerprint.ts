// What a finding is known by while lines move.
import { digestOf } from '../../files/digest.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CheckedPaths } from './check-paths.ts'

/** Values that say what a finding is about; others, such as sums and days, change while it stays. */
const ABOUT = ['name', 'id', 'item', 'key', 'task', 'question', 'role', 'owner', 'kpi', 'gate', 'line', 'risk', 'criterion', 'input']

/** Characters of a line above which its digest stands for it: ten thousand findings may lie in one. */
const LONG = 2000

/** A digest for each finding, in their order: of its rule, its file, the words of its line, what it is about (many lines of an interview read the same), and which of several such findings it is. Files may go by another name (`nameOf`). */
export function fingerprintsOf({ diagnostics, lineText }: Pick<CheckedPaths, 'diagnostics' | 'lineText'>, nameOf = (file: string) => file): string[] {
  const seen = new Map<string, number>()
  const long = new Map<string, string>()
  const wordsOf = ({ file, line = 1 }: Diagnostic): string => {
    const text = lineText(file, line)
    if (text.length <= LONG) return text.trim()
    const digest = long.get(text) ?? digestOf(text.trim())
    long.set(text, digest)
    return digest
  }
  return diagnostics.map((item) => {
    const about = JSON.stringify([item.rule, nameOf(item.file), wordsOf(item), ...aboutOf(item)])
    const nth = seen.get(about) ?? 0
    seen.set(about, nth + 1)
    return digestOf(`${about} ${nth}`)
  })
}

// A sentence of a pack is filled already; its figures may change.
function aboutOf({ values, sentences }: Diagnostic): string[] {
  if (sentences) return [sentences.en.replace(/[\d.,]+/g, '')]
  return ABOUT.flatMap((key) => (typeof values[key] === 'string' ? [values[key]] : []))
}
