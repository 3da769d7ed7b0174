// Which of some fixes make no other mistake, seen by checking the files as they would be.
import type { Fix } from '../../files/fix/fix.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** Findings that are put right together or not at all, with the fixes of each file by its path. */
export interface FixGroup {
  readonly findings: readonly Diagnostic[]
  readonly fixes: ReadonlyMap<string, readonly Fix[]>
}

/** What some files hold, as findings. */
export type CheckWith = (groups: readonly FixGroup[]) => Promise<readonly Diagnostic[]>

/** Rules whose fix lets a file be judged that was not before: what is found then was there before. */
const OPENS_FILE = ['yaml-syntax', 'not-ours']
/** Told of derived files as soon as anything is changed. */
const FOLLOWS = 'derived-out-of-date'
/** What a finding says besides what it is about; lines move while others are put right. */
const ADVICE = ['hint', 'nearest', 'sure', 'allowed', 'place']

/** The groups that may be kept, each trial being made on top of those kept already; a group that leaves its finding or makes an error is left out. */
export async function harmless(groups: readonly FixGroup[], before: readonly Diagnostic[], check: CheckWith): Promise<FixGroup[]> {
  const keep = async (tried: readonly FixGroup[], kept: readonly FixGroup[]): Promise<readonly FixGroup[]> => {
    if (tried.length === 0) return kept
    const all = [...kept, ...tried]
    if (isBetter(before, await check(all), all)) return all
    if (tried.length === 1) return kept
    const half = Math.ceil(tried.length / 2)
    return keep(tried.slice(half), await keep(tried.slice(0, half), kept))
  }
  return [...(await keep(groups, []))]
}

/** By what a finding is known while others come and go. */
export function findingKey({ rule, file, text, values }: Diagnostic): string {
  return JSON.stringify([rule, file, text, Object.entries(values).filter(([name]) => !ADVICE.includes(name))])
}

function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[], groups: readonly FixGroup[]): boolean {
  const [had, has] = [counts(before), counts(after)]
  const findings = groups.flatMap((group) => group.findings)
  if (findings.some((finding) => (has.get(findingKey(finding)) ?? 0) >= (had.get(findingKey(finding)) ?? 0))) return false
  return !after.some((item) => item.severity === 'error' && item.rule !== FOLLOWS && (has.get(findingKey(item)) ?? 0) > (had.get(findingKey(item)) ?? 0) && !isRevealed(item, findings))
}

// What stands in a file that could not be read, or below a key that nobody knew, was not made by putting that right.
function isRevealed(item: Diagnostic, findings: readonly Diagnostic[]): boolean {
  return findings.some(({ rule, file, path, values }) => {
    if (OPENS_FILE.includes(rule)) return true
    const renamed = [...path.slice(0, -1), values['nearest']]
    return rule === 'unknown-key' && file === item.file && item.path.length > renamed.length && renamed.every((step, index) => step === item.path[index])
  })
}

function counts(findings: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const finding of findings) found.set(findingKey(finding), (found.get(findingKey(finding)) ?? 0) + 1)
  return found
}
