// From a name to its definition, to all places that name it, and the outline of a file.
import { type DocumentSymbol, type Location, type Position, SymbolKind } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { definitionsOf, sameThing } from '../../editing/find-thing.ts'
import type { Occurrence } from '../../editing/occurrences.ts'
import { type OutlineEntry, outlineOf } from '../../editing/outline.ts'
import type { YamlPlaces } from '../../files/yaml/yaml-places.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import { type Session, pointedAt, rangeOfOccurrence } from './session.ts'

const SYMBOLS: Readonly<Record<string, SymbolKind>> = { list: SymbolKind.Namespace, phases: SymbolKind.Module, tasks: SymbolKind.Function, 'phase-gates': SymbolKind.Event, team: SymbolKind.Object, respondents: SymbolKind.Object, questions: SymbolKind.Property, question: SymbolKind.Property, date: SymbolKind.Event, methods: SymbolKind.Class, conditions: SymbolKind.Class }

/** Where the thing at a position is defined: in the engagement, or in a pack. */
export function definitionAt(session: Session, location: string, position: Position): Location[] {
  const found = foundAt(session, location, position)
  return found?.occurrence ? definitionsOf(found.occurrences, found.occurrence).map((one) => asLocation(session, one)) : []
}

/** Everywhere the thing at a position stands. */
export function referencesAt(session: Session, location: string, position: Position, withDefinition: boolean): Location[] {
  const found = foundAt(session, location, position)
  const all = found?.occurrence ? sameThing(found.occurrences, found.occurrence) : []
  return all.filter(({ role }) => withDefinition || role === 'name').map((one) => asLocation(session, one))
}

/** The outline of a file. */
export function symbolsOf({ texts, groups, language }: Session, location: string): DocumentSymbol[] {
  const file = groups.parsed(location)
  const places = texts.places(location)
  return file ? outlineOf(file, language).map((entry) => asSymbol(entry, places, asDocument(places.text))) : []
}

function foundAt(session: Session, location: string, position: Position) {
  return pointedAt(session, location, asDocument(session.texts.read(location)).offsetAt(position))
}

function asLocation(session: Session, one: Occurrence): Location {
  return { uri: session.texts.uriOf(one.file.location), range: rangeOfOccurrence(session, one) }
}

function asSymbol({ title, detail, sort, path, namePath, children }: OutlineEntry, places: YamlPlaces, document: TextDocument): DocumentSymbol {
  const [whole, name] = [places.wholeOf(path), places.spanOf(namePath)]
  const range = { start: Math.min(whole.start, name.start), end: Math.max(whole.end, name.end) }
  // An editor refuses an entry without a name.
  return { name: title.trim() || detail || sort, detail, kind: SYMBOLS[sort] ?? SymbolKind.Field, range: rangeOf(document, range), selectionRange: rangeOf(document, name), children: children.map((child) => asSymbol(child, places, document)) }
}
