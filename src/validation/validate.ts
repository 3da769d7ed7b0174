// Files → diagnostics: shape by the schemas, then everything the rules know. Pure; fast as long as nothing is wrong.
import { type Diagnostic, type DiagnosticNote, type Span, type ValuePath, compareDiagnostics } from '../model/diagnostic.ts'
import validators from './compiled/fast.js'
import type { ParsedFile, Subject } from './file-group.ts'
import { applyPackRules } from './pack-rules/apply-pack-rules.ts'
import type { Finding, Note } from './rule.ts'
import { RULES } from './rules.ts'

/** Finds the place of a value or key in a file. */
export type Locate = (file: string, path: ValuePath, at?: 'key' | 'value') => Span

/** Everything that is wrong, not yet placed and in no particular order. */
export async function findProblems(subjects: readonly Subject[]): Promise<Finding[]> {
  const found = subjects.flatMap((subject) => RULES.flatMap((rule) => rule(subject)))
  const misshapen = subjects.flatMap(({ files }) => files.filter((file) => !validators[file.kind]?.(file.value)))
  const unsound = new Set<ParsedFile>(misshapen)
  const ofPacks = subjects.flatMap((subject) => applyPackRules(subject, unsound))
  if (misshapen.length === 0) return [...found, ...ofPacks]
  // The validators that can explain are large, and rarely needed.
  const { OTHER_VERSION, checkSchema } = await import('./check-schema.ts')
  const told = new Set(found.map(placeKey))
  const ofSchema = misshapen.flatMap(checkSchema).filter((item) => !told.has(placeKey(item)))
  const otherVersions = new Set(ofSchema.filter(({ rule }) => rule === OTHER_VERSION).map(({ file }) => file))
  return [...found.filter(({ file }) => !otherVersions.has(file)), ...ofSchema, ...ofPacks]
}

// A rule that speaks of the very same value knows better than the schema.
function placeKey({ file, path, severity }: Finding): string {
  return `${severity} ${file} ${JSON.stringify(path)}`
}

function placeNote({ other, ...note }: Note, locate: Locate): DiagnosticNote {
  return other ? { ...note, values: { ...note.values, place: `${other.file}:${locate(other.file, other.path).line}` } } : note
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
