// The comment by which editors find the schema of a file names that of another kind, or is missing where the engagement has such comments.
import validators from '../../compiled/fast.js'
import { type FileKind, type ParsedFile, type Subject, nameIn } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'

const RULE = 'modeline'
/** Files that crmplan writes anew each time. */
const DERIVED: readonly FileKind[] = ['Assessment', 'Schedule', 'Evaluation', 'Baseline', 'Diff']
/** The file by which an engagement or a pack is known: where it has the comment, the others should have it too. */
const ROOTS = ['profile.yaml', 'pack.yaml']

/** Tells of comments for editors that name the schema of another kind of file; and, in an engagement or pack whose root file has one, of files without. */
export function modeline(subject: Subject): Finding[] {
  const folder = schemaFolder(subject)
  return subject.files.filter(({ kind }) => !DERIVED.includes(kind)).flatMap((file) => {
    if (file.modeline) return ofOther(file, file.modeline)
    return folder === undefined ? [] : [finding(RULE, file, ['kind'], { at: 'key', severity: 'info', text: `${RULE}.missing`, values: { write: `${below(subject, file, folder)}${schemaOf(file.kind)}` } })]
  })
}

function ofOther(file: ParsedFile, { schema, line, column }: NonNullable<ParsedFile['modeline']>): Finding[] {
  const [folder, name] = parted(schema)
  if (name === schemaOf(file.kind) || !OURS.has(name)) return []
  const told = finding(RULE, file, [], { severity: 'info', text: `${RULE}.other`, values: { name, kind: file.kind, write: `${folder}${schemaOf(file.kind)}` } })
  return [{ ...told, line, column, endLine: line, endColumn: column + schema.length }]
}

// The folder of the schemas as the root file names it; undefined where it names none of ours.
function schemaFolder(subject: Subject): string | undefined {
  const root = subject.kind === 'lone' ? undefined : subject.files.find((file) => ROOTS.includes(nameIn(subject, file)))
  const [folder, name] = parted(root?.modeline?.schema ?? '')
  return root && name === schemaOf(root.kind) ? folder : undefined
}

// The same folder, seen from a file further down; an address on the web or from the root of the disk is the same everywhere.
function below(subject: Subject, file: ParsedFile, folder: string): string {
  const isFixed = folder.startsWith('/') || folder.includes(':')
  return isFixed ? folder : `${'../'.repeat(nameIn(subject, file).split('/').length - 1)}${folder.replace(/^\.\//, '')}`
}

function parted(schema: string): [folder: string, name: string] {
  const end = schema.lastIndexOf('/') + 1
  return [schema.slice(0, end), schema.slice(end)]
}

function schemaOf(kind: string): string {
  return `${kind.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()}.schema.json`
}

const OURS = new Set(Object.keys(validators).map(schemaOf))
