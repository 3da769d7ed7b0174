// A value → the canonical YAML text of our files: fixed key order as given, dates quoted, short lists on one line.
import { Document, type Node, Scalar, isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml'
import { quickYaml } from './quick-yaml.ts'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-\d{2}$/
/** Collections up to this many characters of JSON stand on one line. */
const ONE_LINE = 100

/** How a file is headed. */
export interface YamlHead {
  /** Name of its schema, for the editor; none where no copy of it lies near. */
  readonly schema?: string | undefined
  /** Comment lines before the rest; a derived file says so in its first line. */
  readonly comments?: readonly string[]
}

/** YAML text of a value, ending in a line feed; writing what was read from it gives the same text again. */
export function toYaml(value: unknown, head: YamlHead): string {
  const lines = [...(head.comments ?? []).map((line) => `# ${line}`), ...(head.schema === undefined ? [] : [`# yaml-language-server: $schema=${head.schema}`])]
  return `${lines.map((line) => `${line}\n`).join('')}${quickYaml(value as Readonly<Record<string, unknown>>) ?? slowYaml(value)}`
}

/** The same by the library, which knows every case: strings in quotation marks or of several lines, unusual keys and numbers. */
export function slowYaml(value: unknown): string {
  const doc = new Document(value, { aliasDuplicateObjects: false })
  asOurs(doc)
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false })
}

/** Gives the nodes of a document the form they have in our files: dates quoted, short lists and maps on one line. */
export function asOurs(doc: Document): void {
  quoteDates(doc)
  visit(doc, {
    Collection(key, node, path) {
      const isTop = path.length < 2 || key === null
      if (!isTop && JSON.stringify(node.toJSON()).length <= ONE_LINE && isFlat(node)) node.flow = true
    },
  })
}

/** Quotes the dates in a document or a part of one: other YAML tools turn bare ones into timestamps. */
export function quoteDates(node: Document | Node): void {
  visit(node, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string' && (ISO_DATE.test(scalar.value) || MONTH.test(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
}

// A list of plain values or of a single flat map, or a map of plain values and lists of them; a text of several lines takes several.
function isFlat(node: unknown): boolean {
  if (isScalar(node)) return typeof node.value !== 'string' || !node.value.includes('\n')
  if (isSeq(node)) return node.items.every((item) => (isScalar(item) && isFlat(item)) || (isMap(item) && isFlat(item) && node.items.length === 1))
  if (isMap(node)) return node.items.every((pair) => isPair(pair) && (isScalar(pair.value) || isCollection(pair.value)) && isFlat(pair.value))
  return false
}
