// Breaks a YAML file in every way that people do, at every field, each time once; and says what must be told of it.
import { type Document, type Node, type Pair, type Scalar, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { ValuePath } from '../../src/model/diagnostic.ts'
import { REFERENCES } from '../../src/validation/rules/references.ts'
import { type Schema, schemasAt, typeOf } from './schema-at.ts'

/** A file broken at one place. */
export interface Mutation {
  /** The way in which it is broken. */
  readonly way: string
  readonly path: ValuePath
  readonly text: string
  /** Rules of which one must tell it. */
  readonly rules: readonly string[]
  /** Where the offending words stand, from 1; any place on the line, or any column, where left out. */
  readonly line: number
  readonly column?: number
  readonly endColumn?: number
  /** What was meant, if it should be offered. */
  readonly meant?: string
}

interface Place {
  readonly text: string
  readonly kind: string
  readonly value: unknown
  readonly pair: Pair<Scalar, Node>
  readonly path: ValuePath
  readonly isFirst: boolean
  readonly isFlow: boolean
  readonly parent: Node
}

type Break = (place: Place) => Omit<Mutation, 'path'>[]

/** All mutations of a text, one for each way and each field (a path without its indexes), at the first place where the field occurs. */
export function mutationsOf(text: string): Mutation[] {
  const doc = parseDocument(text)
  const value: unknown = doc.toJS()
  const kind = String((value as { kind?: unknown }).kind)
  const seen = new Set<string>()
  const found: Mutation[] = []
  for (const place of pairsOf(doc, { text, kind, value })) {
    for (const [name, breakIt] of Object.entries(BREAKS)) {
      for (const mutation of breakIt(place)) {
        const key = `${name} ${mutation.way} ${place.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`
        if (seen.has(key)) continue
        seen.add(key)
        found.push({ ...mutation, path: place.path })
      }
    }
  }
  return found
}

function* pairsOf(doc: Document.Parsed, file: { text: string; kind: string; value: unknown }): Generator<Place> {
  function* walk(node: unknown, path: ValuePath): Generator<Place> {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* walk(item, [...path, index])
    if (!isMap(node)) return
    for (const [index, pair] of node.items.entries()) {
      if (!isScalar(pair.key)) continue
      const here = [...path, String(pair.key.value)]
      if (pair.value) yield { ...file, pair: pair as Pair<Scalar, Node>, path: here, isFirst: index === 0, isFlow: Boolean(node.flow), parent: node }
      yield* walk(pair.value, here)
    }
  }
  yield* walk(doc.contents, [])
}

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  string: ['17', '[x]', '{ a: b }', ''], number: ['"x"', '[1]', '{ a: b }', 'null'], integer: ['"x"', '1.5', '[1]', 'null'], boolean: ['"x"', '1', '[true]'], array: ['x', '{ a: b }', '3'], object: ['x', '[x]', '3', 'null'],
}
const SHAPE = ['wrong-type', 'not-allowed', 'one-of-keys', 'wrong-form', 'out-of-range', 'wrong-size', 'level-out-of-scale', 'missing-key', 'unknown-key']

const BREAKS: Readonly<Record<string, Break>> = {
  misspeltKey: (place) => {
    if (isFreeKey(place) || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0]))) return []
    const key = keyOf(place)
    const wrong = misspelt(key)
    const [start, end] = range(place.pair.key)
    return [{ way: 'key misspelt', text: splice(place.text, start, end, wrong), rules: ['unknown-key'], ...at(place.text, start, wrong.length), meant: key }]
  },
  unknownKey: (place) => {
    if (isFreeKey(place) || !place.isFirst) return []
    const [start] = range(place.pair.key)
    const insert = place.isFlow ? 'zzyzx: 1, ' : `zzyzx: 1\n${' '.repeat(columnOf(place.text, start))}`
    return [{ way: 'unknown key', text: splice(place.text, start, start, insert), rules: ['unknown-key'], ...at(place.text, start, 5) }]
  },
  removedKey: (place) => {
    const required = parentSchemas(place).some((schema) => ((schema['required'] ?? []) as string[]).includes(keyOf(place)))
    if (!required || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0])) || (place.parent as unknown as { items: unknown[] }).items.length < 2) return []
    return [{ way: 'required key removed', text: withoutPair(place), rules: ['missing-key', 'one-of-keys'], line: at(place.text, range(place.parent)[0], 1).line }]
  },
  otherType: (place) => {
    const schemas = schemasAt(place.kind, place.value, place.path)
    if (schemas.length === 0 || place.path.length === 1 && ['kind', 'schemaVersion'].includes(String(place.path[0]))) return []
    const type = typeOf(valueAt(place))
    const isWhole = schemas.some((schema) => schema['type'] === 'integer')
    return (OTHERS[type] ?? []).filter((other) => other !== '1.5' || isWhole).map((other) => {
      const [start, end] = valueRange(place)
      const isEmpty = other === ''
      const inline = columnOf(place.text, start) === columnOf(place.text, range(place.pair.key)[0]) || place.text.slice(range(place.pair.key)[1], start).includes('\n')
      // A block below its key is put behind the key.
      const from = inline || isEmpty ? range(place.pair.key)[1] + 1 : start
      const put = inline ? ` ${other}` : other
      return { way: `other type: ${type} → ${isEmpty ? 'nothing' : typeOfText(other)}`, text: splice(place.text, from, end, put), rules: SHAPE, line: at(place.text, from, 1).line }
    })
  },
  enumValue: (place) => {
    const allowed = schemasAt(place.kind, place.value, place.path).flatMap((schema) => (schema['enum'] ?? []) as unknown[])
    const value = valueAt(place)
    if (allowed.length === 0 || typeof value !== 'string') return []
    const wrong = misspelt(value)
    return [{ way: 'enum value misspelt', ...replaced(place, wrong), rules: ['not-allowed'], meant: value }]
  },
  reference: (place) => {
    const value = valueAt(place)
    const pattern = place.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
    const isReference = REFERENCES.some((reference) => reference.kind === place.kind && reference.pattern === pattern)
    if (!isReference || typeof value !== 'string') return []
    return [{ way: 'reference misspelt', ...replaced(place, misspelt(value)), rules: ['unknown-reference'], meant: value }]
  },
  referencesInList: (place) => {
    const { value } = place.pair
    const pattern = `${place.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}.*`
    if (!isSeq(value) || !isScalar(value.items[0]) || !REFERENCES.some((reference) => reference.kind === place.kind && reference.pattern === pattern)) return []
    const [start, end] = range(value.items[0])
    const name = String(value.items[0].value)
    const put = place.text.slice(start, end).replace(name, misspelt(name))
    return [{ way: 'reference misspelt', text: splice(place.text, start, end, put), ...at(place.text, start, put.length), rules: ['unknown-reference'], meant: name }]
  },
  repeatedItem: (place) => {
    const { value } = place.pair
    if (!isSeq(value) || value.flow || !isMap(value.items[0])) return []
    const id = value.items[0].items.find(({ key }) => isScalar(key) && key.value === 'id')
    const [start] = range(value.items[0])
    if (!id || !isScalar(id.key)) return []
    const next = value.items[1] ? range(value.items[1] as Node)[0] : undefined
    const lineStart = place.text.lastIndexOf('\n', start) + 1
    const end = next === undefined ? endOfBlock(place.text, range(value.items[0])) : place.text.lastIndexOf('\n', next) + 1
    const copy = place.text.slice(lineStart, end)
    if (!copy.endsWith('\n') || /^\s*#/m.test(copy)) return []
    const [from, to] = range(id.value as Node)
    const text = splice(place.text, end, end, copy)
    return [{ way: 'item given twice', text, rules: ['duplicate-id'], ...at(text, from + copy.length, to - from) }]
  },
  date: (place) => {
    const value = valueAt(place)
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return []
    return [{ way: 'date that is none', ...replaced(place, `${value.slice(0, 4)}-02-30`), rules: ['wrong-form', 'unknown-reference'] }, { way: 'date in another form', ...replaced(place, value.replaceAll('-', '/')), rules: ['wrong-form', 'unknown-reference'] }]
  },
  number: (place) => {
    const value = valueAt(place)
    if (typeof value !== 'number') return []
    const schemas = schemasAt(place.kind, place.value, place.path)
    const limits = (names: readonly string[]) => schemas.flatMap((schema) => names.map((name) => schema[name])).filter((limit) => typeof limit === 'number')
    const [low] = limits(['minimum', 'exclusiveMinimum'])
    const [high] = limits(['maximum', 'exclusiveMaximum'])
    return [
      ...(low === undefined ? [] : [{ way: 'number too small', ...replaced(place, String(low - 7)), rules: ['out-of-range', 'level-out-of-scale', 'not-allowed'] }]),
      ...(high === undefined ? [] : [{ way: 'number too large', ...replaced(place, String(high + 7)), rules: ['out-of-range', 'level-out-of-scale', 'not-allowed'] }]),
    ]
  },
  repeatedKey: (place) => {
    const [start] = range(place.pair.key)
    const end = valueRange(place)[1]
    if (place.isFlow || place.text.slice(start, end).includes('\n')) return []
    const column = columnOf(place.text, start)
    const line = at(place.text, start, 1).line
    const lineEnd = endOfLine(place.text, end)
    return [{ way: 'key given twice', text: splice(place.text, lineEnd, lineEnd, `\n${' '.repeat(column)}${place.text.slice(start, end)}`), rules: ['yaml-syntax'], line: line + 1, column: column + 1, endColumn: column + 1 + (range(place.pair.key)[1] - start) }]
  },
  indent: (place) => {
    const [start] = range(place.pair.key)
    const column = columnOf(place.text, start)
    if (place.isFlow || place.isFirst || place.text.slice(start - column, start).trim() !== '') return []
    const line = at(place.text, start, 1).line
    const moved = (by: number) => splice(place.text, start - column, start, ' '.repeat(column + by))
    const isOpen = place.text.slice(range(place.pair.key)[1] + 1, endOfLine(place.text, start)).trim() === ''
    return [
      { way: 'indented one less', by: -1 }, { way: 'indented one more', by: 1 },
    ].filter(({ by }) => column + by >= 0 && !(by === 1 && isOpen)).map(({ way, by }) => ({ way, text: moved(by), rules: ['yaml-syntax'], line, column: column + by + 1 }))
  },
  tab: (place) => {
    const [start] = range(place.pair.key)
    const column = columnOf(place.text, start)
    if (place.isFlow || place.isFirst || column === 0 || place.text.slice(start - column, start).trim() !== '') return []
    return [{ way: 'tab as indentation', text: splice(place.text, start - column, start, '\t'), rules: ['yaml-syntax'], line: at(place.text, start, 1).line, column: 1, endColumn: 2 }]
  },
  colon: (place) => {
    const [start, end] = range(place.pair.key)
    const value = place.text.slice(...valueRange(place))
    if (place.isFlow || value.includes('\n') || !place.text.startsWith(': ', end) || (isScalar(place.pair.value) && place.pair.value.type?.startsWith('BLOCK'))) return []
    const { line, column } = at(place.text, start, 1)
    return [
      { way: 'no space behind the colon', text: splice(place.text, end, end + 2, ':'), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
      { way: 'full-width colon', text: splice(place.text, end, end + 2, '：'), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
      { way: 'no colon', text: splice(place.text, end, end + 2, ' '), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
    ]
  },
  quote: (place) => {
    const [start, end] = valueRange(place)
    if (!isScalar(place.pair.value) || !place.pair.value.type?.startsWith('QUOTE') || place.text.slice(start, end).includes('\n')) return []
    return [{ way: 'quote not closed', text: splice(place.text, end - 1, end, ''), rules: ['yaml-syntax'], ...at(place.text, start, 1) }]
  },
  bracket: (place) => {
    const { value } = place.pair
    const [start, end] = valueRange(place)
    if (!(isMap(value) || isSeq(value)) || !value.flow || place.text.slice(start, end).includes('\n')) return []
    return [{ way: 'bracket not closed', text: splice(place.text, end - 1, end, ''), rules: ['yaml-syntax'], ...at(place.text, start, 1) }]
  },
}

/** What a path leads to. */
function valueAt({ value, path }: Place): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], value)
}

function keyOf({ pair }: Place): string {
  return String(pair.key.value)
}

function parentSchemas({ kind, value, path }: Place): Schema[] {
  return schemasAt(kind, value, path.slice(0, -1))
}

// Keys of a map that may have any: names that the author gives.
function isFreeKey(place: Place): boolean {
  const schemas = parentSchemas(place)
  return schemas.length === 0 || !schemas.some((schema) => schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false) || keyOf(place).startsWith('x-') || !schemas.some((schema) => Object.hasOwn((schema['properties'] ?? {}) as object, keyOf(place)))
}

function range(node: Node): [number, number] {
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}

function valueRange({ pair, text }: Place): [number, number] {
  const value = pair.value as Node
  const [start, end] = range(value)
  return [start, start + text.slice(start, end).trimEnd().length]
}

function replaced(place: Place, value: string): Pick<Mutation, 'text' | 'line' | 'column' | 'endColumn'> {
  const [start, end] = valueRange(place)
  const source = place.text.slice(start, end)
  const put = /^["']/.test(source) ? source.charAt(0) + value + source.charAt(0) : value
  return { text: splice(place.text, start, end, put), ...at(place.text, start, put.length) }
}

function misspelt(word: string): string {
  const middle = Math.max(1, Math.floor(word.length / 2))
  return `${word.slice(0, middle)}q${word.slice(middle)}`
}

function withoutPair({ text, pair, isFlow, isFirst, parent }: Place): string {
  const [start] = range(pair.key)
  const { items } = parent as unknown as { items: Pair<Scalar, Node>[] }
  const index = items.indexOf(pair)
  const next = items[index + 1]
  const before = items[index - 1]
  if (isFirst || (isFlow && next)) return splice(text, start, next ? range(next.key)[0] : start, '')
  if (isFlow && before) return splice(text, range((before.value ?? before.key) as Node)[1], range(pair.value as Node)[1], '')
  const lineStart = text.lastIndexOf('\n', start) + 1
  return splice(text, lineStart, next ? text.lastIndexOf('\n', range(next.key)[0]) + 1 : endOfBlock(text, range(pair.value as Node)), '')
}

function endOfBlock(text: string, [start, end]: [number, number]): number {
  const content = start + text.slice(start, end).trimEnd().length
  return Math.min(text.length, endOfLine(text, content) + 1)
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end)
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function at(text: string, offset: number, length: number): { line: number; column: number; endColumn: number } {
  const column = columnOf(text, offset) + 1
  return { line: text.slice(0, offset).split('\n').length, column, endColumn: column + length }
}

function typeOfText(text: string): string {
  return text.startsWith('[') ? 'list' : text.startsWith('{') ? 'map' : text === 'null' ? 'null' : /^\d/.test(text) ? 'number' : 'text'
}
