// A YAML text with the span of every key and value, right or broken: what an editor asks about.
import { type Document, LineCounter, type Scalar, isAlias, isCollection, isMap, isNode, isScalar } from 'yaml'
import type { ValuePath } from '../../model/diagnostic.ts'
import { boundedDocument } from './bounded-document.ts'
import { valueOf } from './document-value.ts'
import { isTooLarge } from './parse-yaml-limits.ts'
import type { Offsets } from './text-lines.ts'
import { PARSER_OPTIONS } from '../yaml-mistakes/parser-options.ts'
import { offsetsOf, stepInto } from './yaml-offsets.ts'

/** A piece of a text; both ends count UTF-16 units from the start of the text, as editors do. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A key or a single value, and where it stands; a quoted one with its quotation marks. */
export interface YamlPlace {
  readonly path: ValuePath
  readonly at: 'key' | 'value'
  readonly span: TextSpan
  /** What is written there. */
  readonly value: unknown
}

/** A text whose keys and values can be found. */
export interface YamlPlaces {
  readonly text: string
  /** The value of the text, as far as it could be read; undefined where nothing could. */
  readonly value: unknown
  /** true: there are mistakes of syntax. */
  readonly isBroken: boolean
  /** The key or value at a path; of a map or list what it begins with; the nearest that encloses it if there is none. */
  spanOf(path: ValuePath, at?: 'key' | 'value'): TextSpan
  /** A map, list or value with all that is in it, and its key. */
  wholeOf(path: ValuePath): TextSpan
  /** The key or single value at a place of the text, or right before it. */
  placeAt(offset: number): YamlPlace | undefined
  /** The first key or single value that reads exactly so. */
  find(value: string): YamlPlace | undefined
}

const NOTHING: TextSpan = { start: 0, end: 0 }

/** Reads a text; never fails: of a text that is too large or too deep nothing is found. */
export function yamlPlaces(text: string): YamlPlaces {
  const empty: YamlPlaces = { text, value: undefined, isBroken: true, spanOf: () => NOTHING, wholeOf: () => NOTHING, placeAt: () => undefined, find: () => undefined }
  if (isTooLarge(text)) return empty
  try {
    const doc = boundedDocument(text, { ...PARSER_OPTIONS, lineCounter: new LineCounter() })
    return {
      text, value: valueOf(doc), isBroken: doc.errors.length > 0,
      spanOf: (path, at) => asSpan(offsetsOf(doc, text, path, at)),
      wholeOf: (path) => wholeOf(doc, text, path),
      placeAt: (offset) => search(doc.contents, [], ({ span }) => span.start <= offset && offset <= span.end),
      find: (value) => search(doc.contents, [], (place) => place.value === value),
    }
  } catch {
    return empty
  }
}

function asSpan([start, end]: Offsets): TextSpan {
  return { start, end }
}

// With its key; the nearest enclosing value if there is none.
function wholeOf(doc: Document.Parsed, text: string, path: ValuePath): TextSpan {
  let [node, first, last]: unknown[] = [doc.contents, doc.contents, doc.contents]
  for (const step of path) {
    const { key, value } = stepInto(isAlias(node) ? node.resolve(doc) : node, step)
    if (key === undefined && value === undefined) break
    ;[node, first, last] = [value, key ?? value, value ?? key]
  }
  const [{ start }, { start: from, end }] = [spanOfNode(first), spanOfNode(last)]
  return { start, end: from + text.slice(from, end).trimEnd().length }
}

function spanOfNode(node: unknown): TextSpan {
  const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0]
  return { start, end }
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key)
}

function isEmpty({ value, source }: Scalar): boolean {
  return value === null && (source ?? '') === ''
}

function search(node: unknown, path: ValuePath, fits: (place: YamlPlace) => boolean): YamlPlace | undefined {
  if (isScalar(node)) return ownPlace(node, path, 'value', fits)
  if (!isCollection(node)) return undefined
  for (const [index, item] of node.items.entries()) {
    const pair = isMap(node) ? (item as { key: unknown; value: unknown }) : undefined
    const here = [...path, pair ? nameOf(pair.key) : index]
    const found = (pair && isScalar(pair.key) && ownPlace(pair.key, here, 'key', fits)) || search(pair ? pair.value : item, here, fits)
    if (found) return found
  }
  return undefined
}

function ownPlace(node: Scalar, path: ValuePath, at: 'key' | 'value', fits: (place: YamlPlace) => boolean): YamlPlace | undefined {
  const place: YamlPlace = { path, at, span: spanOfNode(node), value: node.value }
  return !isEmpty(node) && fits(place) ? place : undefined
}
