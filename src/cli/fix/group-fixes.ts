// Which findings are put right together, and which of them now.
import { dirname } from 'node:path'
import { exactText } from '../../files/exact-text.ts'
import type { Fix } from '../../files/fix/fix.ts'
import { fixOf } from '../../files/fix/fix-finding.ts'
import { FIXABLE, isDerived } from '../../files/fix/fixable.ts'
import type { FoundFile } from '../../files/read-tree.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { journalFolder } from '../save/migrate-files.ts'
import type { FixGroup } from './try-fixes.ts'

/** The next findings that can be put right, those that only go together as one group: all of the first rule of which there is one, since what is found there may change what is found behind it. No two groups touch the same words. `read` gives the text of a file as it is now. */
export function groupsOf(findings: readonly Diagnostic[], files: ReadonlyMap<string, FoundFile>, read: (location: string) => string): FixGroup[] {
  for (const rule of FIXABLE) {
    const groups = new Map<string, { findings: Diagnostic[]; fixes: Map<string, Fix[]> }>()
    for (const finding of findings.filter((item) => item.rule === rule)) {
      const file = files.get(finding.file)
      const text = file && exactText(file.location) !== undefined ? read(file.location) : undefined
      const fix = text === undefined || isDerived(text) ? undefined : fixOf(text, finding)
      if (!file || !fix) continue
      const key = keyOf(finding, file)
      const group = groups.get(key) ?? { findings: [], fixes: new Map<string, Fix[]>() }
      group.findings.push(finding)
      // All mistakes of syntax of a file are put right by one fix.
      const known = group.fixes.get(finding.file) ?? []
      group.fixes.set(finding.file, rule === 'yaml-syntax' ? [fix] : [...known, fix])
      groups.set(key, group)
    }
    if (groups.size > 0) return apart([...groups.values()])
  }
  return []
}

// An id that cannot be one is written otherwise wherever it stands in the engagement.
function keyOf(finding: Diagnostic, { location }: FoundFile): string {
  if (finding.rule === 'yaml-syntax') return finding.file
  if (finding.text === 'wrong-form.id' || finding.text === 'wrong-form.word') return `${journalFolder(dirname(location))} ${String(finding.values['value'])}`
  return JSON.stringify([finding.file, finding.path, finding.values, finding.line, finding.column])
}

// Fixes of the same words wait for the next round.
function apart(groups: readonly FixGroup[]): FixGroup[] {
  const taken = new Map<string, { start: number; end: number }[]>()
  return groups.filter((group) => {
    const edits = [...group.fixes].flatMap(([path, fixes]) => fixes.flatMap((fix) => fix.edits.map((edit) => ({ path, ...edit }))))
    if (edits.some(({ path, start, end }) => (taken.get(path) ?? []).some((other) => start <= other.end && other.start <= end))) return false
    for (const { path, start, end } of edits) taken.set(path, [...(taken.get(path) ?? []), { start, end }])
    return true
  })
}
