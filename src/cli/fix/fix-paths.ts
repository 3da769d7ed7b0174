// Puts right what can be put right safely in the files at some paths, as texts: round after round, until nothing is left to do. Nothing is written here.
import { exactText } from '../../files/exact-text.ts'
import { type Fix, lineOf, withFixes } from '../../files/fix/fix.ts'
import { fixOf } from '../../files/fix/fix-finding.ts'
import { FIXABLE, isDerived } from '../../files/fix/fixable.ts'
import type { FoundLink } from '../../files/found-links.ts'
import { type FoundFile, readText, readTree } from '../../files/read-tree.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type CheckedPaths, checkFiles } from '../check/check-paths.ts'
import type { ChangedText } from '../save/write-changed.ts'
import { groupsOf } from './group-fixes.ts'
import { type FixGroup, findingKey, harmless } from './try-fixes.ts'

/** One change that was made: where, for which rule, and the words before and after, the first line of each. */
export interface MadeFix {
  readonly file: string
  /** Line in the text as it was when the change was made, from 1. */
  readonly line: number
  readonly rule: string
  readonly from: string
  readonly to: string
}

/** What putting right has come to. */
export interface FixResult {
  readonly changed: readonly ChangedText[]
  readonly made: readonly MadeFix[]
  /** Findings whose fix would have made another mistake. */
  readonly refused: readonly Diagnostic[]
  /** Findings in files that crmplan makes itself: their source is to be put right. */
  readonly derived: readonly Diagnostic[]
  /** What was found before, and what is left. */
  readonly before: CheckedPaths
  readonly after: CheckedPaths
}

/** Which findings are to be put right, and the day to judge by. */
export interface FixTerms {
  readonly today?: string | undefined
  readonly wanted?: (checked: CheckedPaths) => Promise<readonly Diagnostic[]>
}

/** Rounds that change something: far more than one thing that lets another be seen. */
const MOST_ROUNDS = 50
/** Longest words told. */
const LONGEST = 60

/** Puts the files right as far as it is safe; the texts that change, all that was done, and what is left. `fileMissing` for a path that leads nowhere. */
export async function fixPaths(paths: readonly string[], cwd: string, { today, wanted = async ({ diagnostics }) => diagnostics }: FixTerms = {}): Promise<FixResult> {
  const links: FoundLink[] = []
  const found = readTree(paths, cwd, links)
  const files = new Map(found.map((file) => [file.path, file]))
  const texts = new Map<string, string>()
  const read = (location: string): string => texts.get(location) ?? readText(location)
  const check = () => checkFiles(found, { today, read, links })
  const before = await check()
  let after = before
  const made: MadeFix[] = []
  const refused = new Map<string, Diagnostic>()
  let isOther = false
  for (let changes = 0; changes < MOST_ROUNDS;) {
    const open = (await wanted(after)).filter((finding) => !refused.has(findingKey(finding)))
    const groups = groupsOf(open, files, read)
    if (groups.length === 0 && !isOther) break
    if (groups.length === 0) {
      // What was refused may be harmless now that other things are right.
      refused.clear()
      isOther = false
      continue
    }
    const base = new Map(texts)
    const put = (chosen: readonly FixGroup[]): void => {
      for (const [path, fixes] of byFile(chosen)) setText(texts, base, files.get(path), fixes)
    }
    const reset = (): void => {
      texts.clear()
      for (const [location, text] of base) texts.set(location, text)
    }
    const kept = await harmless(groups, after.diagnostics, async (chosen) => {
      reset()
      put(chosen)
      return (await check()).diagnostics
    })
    reset()
    for (const group of groups) if (!kept.includes(group)) for (const finding of group.findings) refused.set(findingKey(finding), finding)
    made.push(...kept.flatMap((group) => [...group.fixes].flatMap(([path, fixes]) => fixes.flatMap((fix) => told(path, read(files.get(path)?.location ?? ''), fix)))))
    if (kept.length === 0) continue
    put(kept)
    after = await check()
    changes += 1
    isOther = true
  }
  const changed = found.flatMap(({ path, location }): ChangedText[] => {
    const [text, original] = [texts.get(location), texts.has(location) ? exactText(location) : undefined]
    return text === undefined || original === undefined || text === original ? [] : [{ path, location, before: original, text }]
  })
  const left = new Set(after.diagnostics.map(findingKey))
  return { changed, made, before, after, refused: [...refused.values()].filter((finding) => left.has(findingKey(finding))), derived: after.diagnostics.filter((finding) => isOfDerived(finding, files, read)) }
}

function setText(texts: Map<string, string>, base: ReadonlyMap<string, string>, file: FoundFile | undefined, fixes: readonly Fix[]): void {
  if (file) texts.set(file.location, withFixes(base.get(file.location) ?? readText(file.location), fixes))
}

function byFile(groups: readonly FixGroup[]): Map<string, Fix[]> {
  const all = new Map<string, Fix[]>()
  for (const group of groups) for (const [path, fixes] of group.fixes) all.set(path, [...(all.get(path) ?? []), ...fixes])
  return all
}

function told(file: string, text: string, { rule, edits }: Fix): MadeFix[] {
  return edits.map(({ start, end, text: to }) => ({ file, line: lineOf(text, start), rule, from: firstLine(text.slice(start, end)), to: firstLine(to) }))
}

function firstLine(words: string): string {
  const line = words.trim().split('\n')[0]?.trimEnd() ?? ''
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

function isOfDerived(finding: Diagnostic, files: ReadonlyMap<string, FoundFile>, read: (location: string) => string): boolean {
  const file = files.get(finding.file)
  if (!file || !FIXABLE.includes(finding.rule) || exactText(file.location) === undefined) return false
  const text = read(file.location)
  return isDerived(text) && fixOf(text, finding) !== undefined
}
