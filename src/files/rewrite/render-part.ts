// A value as lines to be put into a YAML text, written as the generator writes them.
import { Document, Scalar, isCollection, visit } from 'yaml'
import { asOurs } from '../yaml/write-yaml.ts'

const OPTIONS = { lineWidth: 0, flowCollectionPadding: true, singleQuote: false } as const

/** `key: value` as lines, each indented by a number of blanks but for the first, without the last line feed; `endsInBlock` where the last line belongs to a text block. */
export function renderPair(key: string, value: unknown, indent: number): { readonly text: string; readonly endsInBlock: boolean } {
  return indented(new Document({ [key]: value }, { aliasDuplicateObjects: false }), indent)
}

/** `- item` as lines, likewise. */
export function renderItem(value: unknown, indent: number): { readonly text: string; readonly endsInBlock: boolean } {
  return indented(new Document([value], { aliasDuplicateObjects: false }), indent)
}

function indented(doc: Document, indent: number): { text: string; endsInBlock: boolean } {
  asOurs(doc)
  const lines = doc.toString(OPTIONS).replace(/\n$/, '').split('\n')
  let last: unknown = doc.contents
  while (isCollection(last) && !last.flow) {
    const item: unknown = last.items.at(-1)
    last = typeof item === 'object' && item !== null && 'value' in item && 'key' in item ? item.value : item
  }
  const endsInBlock = last instanceof Scalar && typeof last.value === 'string' && last.value.includes('\n')
  return { text: lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n'), endsInBlock }
}

/** A value in brackets or as one word, fit to stand within brackets. */
export function renderFlow(value: unknown): string {
  const doc = new Document([value], { aliasDuplicateObjects: false })
  asOurs(doc)
  visit(doc, {
    Collection(_, node) { node.flow = true },
    Scalar(_, node) { if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE },
  })
  return doc.toString(OPTIONS).trim().slice(1, -1).trim()
}

/** A single value on one line outside brackets, quoted as the one it replaces was. */
export function renderScalar(value: unknown, like: string | undefined): string {
  const doc = new Document({ k: value })
  asOurs(doc)
  visit(doc, { Scalar(key, node) { if (key !== 'key' && typeof value === 'string' && (like === Scalar.QUOTE_DOUBLE || like === Scalar.QUOTE_SINGLE)) node.type = like } })
  return doc.toString({ ...OPTIONS, ...(like === Scalar.QUOTE_SINGLE ? { singleQuote: true } : {}) }).slice(3).trimEnd()
}
