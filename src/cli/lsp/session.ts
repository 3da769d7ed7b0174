// What all answers to an editor are made from.
import type { Range } from 'vscode-languageserver/node'
import { occurrenceAt } from '../../editing/find-thing.ts'
import type { Occurrence } from '../../editing/occurrences.ts'
import type { YamlPlace } from '../../files/yaml/yaml-places.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { Language } from '../../model/file-types.ts'
import type { OpenChecks } from './check-open.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import type { Engagements } from './engagements.ts'
import type { OpenTexts } from './open-texts.ts'

/** One editor's session. */
export interface Session {
  readonly language: Language
  readonly say: Say
  /** Descriptions of the schemas by the English ones. */
  readonly descriptions: ReadonlyMap<string, string>
  readonly texts: OpenTexts
  readonly groups: Engagements
  readonly checks: OpenChecks
}

/** What stands at a place of a file, and what it is called. */
export interface PointedAt {
  readonly place: YamlPlace
  readonly occurrence: Occurrence | undefined
  /** All occurrences around the file. */
  readonly occurrences: readonly Occurrence[]
}

/** What stands at an offset of a file; undefined where there is neither key nor value. */
export function pointedAt({ texts, groups }: Session, location: string, offset: number): PointedAt | undefined {
  const place = texts.places(location).placeAt(offset)
  if (!place) return undefined
  const { occurrences } = groups.surroundings(location)
  return { place, occurrence: occurrenceAt(occurrences, location, place.path, place.at), occurrences }
}

/** Where an occurrence stands in its file. */
export function rangeOfOccurrence({ texts }: Session, { file, path, at }: Occurrence): Range {
  const places = texts.places(file.location)
  return rangeOf(asDocument(places.text), places.spanOf(path, at))
}
