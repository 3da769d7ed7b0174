// Three texts of one file → the merged one, or one with marks where somebody must decide.
import { diffArrays } from 'diff'
import { diff3Merge } from 'node-diff3'
import { type BranchConflict, mergeBranches } from '../../model/merge/merge-branches.ts'
import type { Fields } from '../../model/merge/merge-values.ts'
import { isRecord, sameValue } from '../../model/same-value.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { CannotRewrite, rewriteYaml } from '../../files/rewrite/rewrite-yaml.ts'
import { commentsOf, openYaml } from '../../files/rewrite/source-lines.ts'
import { mergePlanBranches } from '../../planning/merge/merge-plan-branches.ts'
import validators from '../../validation/compiled/fast.js'

/** The three versions of a file, as git hands them over. */
export interface ThreeTexts {
  readonly base: string
  readonly ours: string
  readonly theirs: string
}

/** The merged text and how it came about. */
export interface MergedText {
  readonly text: string
  /** `fields`: by id and field; `lines`: as any text, since it is none of ours or no YAML; `ours`: a derived file, which crmplan build makes anew. */
  readonly way: 'fields' | 'lines' | 'ours'
  readonly conflicts: readonly BranchConflict[]
  /** Marks stand in the text. */
  readonly isMarked: boolean
  /** Comments of theirs that found no place in it. */
  readonly lostComments: readonly string[]
}

/** How a conflict is marked. */
export interface MergeOptions {
  /** Length of the marks. */
  readonly markerSize: number
  /** Whether the file is what the generator wrote last, where nobody has to decide anything. */
  readonly isBase: boolean
  /** What the two sides are called. */
  readonly names: { readonly ours: string; readonly theirs: string }
}

type Marks = (ours: readonly string[], theirs: readonly string[]) => string[]

const DERIVED = ['Assessment', 'Schedule', 'Evaluation']

/** Merges three texts of one file. */
export function mergeTexts(texts: ThreeTexts, { markerSize, isBase, names }: MergeOptions): MergedText {
  const marks = marksOf(markerSize, names)
  const values = valuesOf(texts)
  if (!values) return byLines(texts, marks)
  const { base, ours, theirs } = values
  if (DERIVED.includes(String(ours['kind']))) return { text: texts.ours, way: 'ours', conflicts: [], isMarked: false, lostComments: [] }
  const merged = ours['kind'] === 'Plan' ? mergePlanBranches(base, ours, theirs) : mergeBranches(base, ours, theirs)
  const conflicts = isBase ? [] : merged.conflicts
  try {
    const text = conflicts.length === 0 ? cleanText(texts, merged.ours) : marked(rewritten(texts, merged.ours), rewritten(texts, merged.theirs), marks)
    return { text, way: 'fields', conflicts, isMarked: conflicts.length > 0, lostComments: lostComments(texts, text) }
  } catch (error) {
    if (error instanceof CannotRewrite) return byLines(texts, marks)
    throw error
  }
}

// Where there was no common version, git gives an empty one.
function valuesOf({ base, ours, theirs }: ThreeTexts): { base: Fields; ours: Fields; theirs: Fields } | undefined {
  const [before, mine, other] = [base.trim() === '' ? {} : valueOrNothing(base), valueOrNothing(ours), valueOrNothing(theirs)]
  if (!isRecord(before) || !isRecord(mine) || !isRecord(other)) return undefined
  const isOurs = typeof mine['kind'] === 'string' && Object.hasOwn(validators, mine['kind']) && mine['kind'] === other['kind'] && mine['schemaVersion'] === other['schemaVersion']
  const isSame = before['kind'] === undefined || (before['kind'] === mine['kind'] && before['schemaVersion'] === mine['schemaVersion'])
  return isOurs && isSame ? { base: before, ours: mine, theirs: other } : undefined
}

// Merged by lines it keeps the comments and the layout of both; that counts only if it says the same.
function cleanText(texts: ThreeTexts, value: Fields): string {
  const parts = mergedLines(texts).map(({ ok, conflict }) => ok ?? (conflict ? settledLines(conflict) : undefined))
  const text = parts.every((part) => part !== undefined) ? parts.flat().join('\n') : undefined
  return text !== undefined && sameValue(valueOrNothing(text), JSON.parse(JSON.stringify(value))) ? text : rewritten(texts, value)
}

// Neighbouring lines changed by one each, and lines added at one place, are no conflict of ours; whether they say what they should is seen afterwards.
function settledLines({ a, o, b }: { readonly a: readonly string[]; readonly o: readonly string[]; readonly b: readonly string[] }): string[] | undefined {
  if (o.length === 0) return [...a, ...b]
  if (a.length !== o.length || b.length !== o.length) return undefined
  const lines = o.map((line, index) => (a[index] === line ? b[index] : b[index] === line ? a[index] : undefined))
  return lines.every((line) => line !== undefined) ? lines : undefined
}

function rewritten({ ours, theirs }: ThreeTexts, value: Fields): string {
  return rewriteYaml(ours, value, openYaml(ours), openYaml(theirs))
}

function mergedLines({ base, ours, theirs }: ThreeTexts): ReturnType<typeof diff3Merge<string>> {
  return diff3Merge(ours.split('\n'), base.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true })
}

function byLines(texts: ThreeTexts, marks: Marks): MergedText {
  const parts = mergedLines(texts)
  const lines = parts.flatMap(({ ok, conflict }) => ok ?? marks(conflict?.a ?? [], conflict?.b ?? []))
  return { text: lines.join('\n'), way: 'lines', conflicts: [], isMarked: parts.some(({ conflict }) => conflict !== undefined), lostComments: [] }
}

// The two differ only where a conflict is.
function marked(ours: string, theirs: string, marks: Marks): string {
  const parts = diffArrays(ours.split('\n'), theirs.split('\n'))
  const lines: string[] = []
  for (let index = 0; index < parts.length; index++) {
    const [part, next] = [parts[index], parts[index + 1]]
    if (!part) continue
    if (!part.added && !part.removed) lines.push(...part.value)
    else if (part.removed && next?.added) {
      lines.push(...marks(part.value, next.value))
      index += 1
    } else lines.push(...(part.removed ? marks(part.value, []) : marks([], part.value)))
  }
  return lines.join('\n')
}

function marksOf(size: number, { ours, theirs }: MergeOptions['names']): Marks {
  return (mine, other) => [`${'<'.repeat(size)} ${ours}`, ...mine, '='.repeat(size), ...other, `${'>'.repeat(size)} ${theirs}`]
}

function lostComments({ base, theirs }: ThreeTexts, text: string): string[] {
  const known = new Set([...commentsOf(base), ...commentsOf(text)].map((comment) => comment.text))
  return [...new Set(commentsOf(theirs).map((comment) => comment.text))].filter((comment) => !known.has(comment))
}
