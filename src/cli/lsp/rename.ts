// Another id for a thing, in all files of the engagement at once.
import { LSPErrorCodes, type Position, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { DERIVED, type Occurrence } from '../../editing/occurrences.ts'
import { type Refusal, refusalOf, renameThing } from '../../editing/rename-thing.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { messageOf } from '../../validation/formats/text.ts'
import { checkFiles } from '../check/check-paths.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import { type PointedAt, type Session, pointedAt } from './session.ts'

/** What a renaming changes, and the derived files that keep the old id until they are built anew. */
export interface Renamed {
  readonly edit: WorkspaceEdit
  readonly derived: readonly string[]
}

/** Findings that a renaming may bring: derived files are older than what they are made from until the next build. */
const EXPECTED = ['derived-out-of-date', 'report-words-stale']
/** Looks like something else than a text where it stands without quotation marks. */
const NOT_PLAIN = /^(?:true|false|null|[\d.+-].*)$/i

/** The range of the id at a position; ResponseError with the reason where it can't be renamed. */
export function renamableAt(session: Session, location: string, position: Position): { range: Range; placeholder: string } {
  const { found, document } = lookAt(session, location, position)
  const refusal = refusalOf(found?.occurrences ?? [], found?.occurrence)
  if (refusal || !found?.occurrence) throw refused(session, refusal ?? { refused: 'nothing', values: {} })
  return { range: rangeOf(document, inner(document.getText(), found.place.span)), placeholder: found.occurrence.id }
}

/** The renaming of the thing at a position; ResponseError with the reason where it is refused, or where a check would find something afterwards that it does not find now. */
export async function renameAt(session: Session, location: string, position: Position, newId: string): Promise<Renamed> {
  const { found } = lookAt(session, location, position)
  const broken = session.groups.filesToCheck(location).find((file) => session.texts.places(file.location).isBroken)
  if (broken) throw refused(session, { refused: 'broken', values: { file: broken.path } })
  const renaming = renameThing(found?.occurrences ?? [], found?.occurrence, newId, session.groups.schemas)
  if ('refused' in renaming) throw refused(session, renaming)
  const edits = new Map<string, TextEdit[]>()
  for (const one of renaming.places) edits.set(one.file.location, [...(edits.get(one.file.location) ?? []), editOf(session, one, newId)])
  const problem = await newProblem(session, location, edits)
  if (problem) throw refused(session, { refused: 'problem', values: { message: messageOf(problem, session.say) } })
  const documentChanges = [...edits].map(([at, changes]) => ({ textDocument: { uri: session.texts.uriOf(at), version: session.texts.document(at)?.version ?? null }, edits: changes }))
  return { edit: { documentChanges }, derived: renaming.derived }
}

function lookAt(session: Session, location: string, position: Position): { found: PointedAt | undefined; document: TextDocument } {
  const document = asDocument(session.texts.read(location))
  return { found: pointedAt(session, location, document.offsetAt(position)), document }
}

function refused({ say }: Session, { refused: reason, values }: Refusal | { readonly refused: 'broken' | 'problem'; readonly values: Refusal['values'] }): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(`editor.rename.${reason}`, values))
}

function editOf({ texts }: Session, { file, path, at }: Occurrence, newId: string): TextEdit {
  const { text, spanOf } = texts.places(file.location)
  const span = spanOf(path, at)
  const isQuoted = inner(text, span) !== span
  return { range: rangeOf(asDocument(text), inner(text, span)), newText: !isQuoted && NOT_PLAIN.test(newId) ? `"${newId}"` : newId }
}

// Within the quotation marks, if there are any.
function inner(text: string, span: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  return /^["']$/.test(text[span.start] ?? '') ? { start: span.start + 1, end: span.end - 1 } : span
}

// What was sealed by an approval, for one, may not be changed any more. What a derived file says of an older plan is told by its age.
async function newProblem({ texts, groups }: Session, location: string, edits: ReadonlyMap<string, readonly TextEdit[]>): Promise<Diagnostic | undefined> {
  const files = groups.filesToCheck(location)
  const derived = new Set(files.filter((file) => DERIVED.some((kind) => kind === groups.parsed(file.location)?.kind)).map(({ path }) => path))
  const changed = (at: string) => TextDocument.applyEdits(asDocument(texts.read(at)), [...(edits.get(at) ?? [])])
  const before = await checkFiles(files, { read: texts.read })
  const after = await checkFiles(files, { read: changed })
  const known = new Set(before.diagnostics.map(mark))
  return after.diagnostics.find((item) => item.severity !== 'info' && !EXPECTED.includes(item.rule) && !known.has(mark(item)) && !derived.has(item.file))
}

function mark({ rule, file, path }: Diagnostic): string {
  return JSON.stringify([rule, file, path])
}
