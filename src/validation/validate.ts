// Files → diagnostics: shape by the schemas, then everything the rules know. Pure; fast as long as nothing is wrong.
import { type Diagnostic, type DiagnosticNote, type Span, type ValuePath, compareDiagnostics } from '../model/diagnostic.ts'
import validators from './compiled/fast.js'
import type { Subject } from './file-group.ts'
import { withoutLostNames } from './told-once/lost-names.ts'
import { applyPackRules } from './pack-rules/apply-pack-rules.ts'
import { withoutRepeated } from './told-once/repeated-items.ts'
import type { Finding, Note } from './rule.ts'
import { RULES } from './rules.ts'

/** Finds the place of a value or key in a file. */
export type Locate = (file: string, path: ValuePath, at?: 'key' | 'value') => Span

/** Everything that is wrong, not yet placed and in no particular order. */
export async function findProblems(subjects: readonly Subject[]): Promise<Finding[]> {
  const isSound = subjects.every(({ files }) => files.every((file) => validators[file.kind]?.(file.value)))
  if (isSound) return subjects.flatMap(judged)
  // The validators that can explain are large, and rarely needed.
  return (await import('./misshapen-problems.ts')).misshapenProblems(subjects)
}

function judged(subject: Subject): Finding[] {
  const rules = ofRules(subject)
  const found = rules.some(({ rule }) => rule === 'duplicate-id') ? withoutLostNames(withoutRepeated(rules, subject, ofRules), subject) : rules
  return subject.knowledge.packRules.length === 0 ? found : [...found, ...applyPackRules(subject, new Set())]
}

function ofRules(subject: Subject): Finding[] {
  const found: Finding[] = []
  for (const rule of RULES) for (const item of rule(subject)) found.push(item)
  return found
}

function placeNote({ other, ...note }: Note, locate: Locate): DiagnosticNote {
  return other ? { ...note, values: { ...note.values, place: `${other.file}:${locate(other.file, other.path).line}` } } : note
}

/** The files in which placing the findings takes the places of values. */
export function filesToPlaceIn(findings: readonly Finding[]): ReadonlySet<string> {
  const files = new Set<string>()
  for (const { file, line, other, notes = [] } of findings) {
    if (line === undefined) files.add(file)
    if (other && 'path' in other) files.add(other.file)
    for (const note of notes) if (note.other) files.add(note.other.file)
  }
  return files
}

/** The findings with line and column, in the order of output, each once. */
export function placeProblems(findings: readonly Finding[], locate: Locate): Diagnostic[] {
  const placed = findings.map(({ other: second, notes, ...rest }): Diagnostic => {
    const item = notes ? { ...rest, notes: notes.map((note) => placeNote(note, locate)) } : rest
    const here = item.line === undefined ? locate(item.file, item.path, item.at) : {}
    if (!second) return { ...item, ...here }
    const other = 'path' in second ? { file: second.file, ...locate(second.file, second.path) } : second
    return { ...item, ...here, values: { ...item.values, place: `${other.file}:${other.line}` }, other }
  })
  const sorted = placed.sort(compareDiagnostics)
  return sorted.filter((item, index) => index === 0 || compareDiagnostics(sorted[index - 1] as Diagnostic, item) !== 0)
}
