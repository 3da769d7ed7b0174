// A value → the canonical YAML text of our files: fixed key order as given, dates quoted, short lists on one line.
import { Document, Scalar, isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-\d{2}$/
/** Collections up to this many characters of JSON stand on one line. */
const ONE_LINE = 100

/** How a file is headed. */
export interface YamlHead {
  /** Name of its schema, for the editor. */
  readonly schema: string
  /** Comment lines before the rest; a derived file says so in its first line. */
  readonly comments?: readonly string[]
}

/** YAML text of a value, ending in a line feed; writing what was read from it gives the same text again. */
export function toYaml(value: unknown, head: YamlHead): string {
  const doc = new Document(value, { aliasDuplicateObjects: false })
  visit(doc, {
    Scalar(key, node) {
      // Other YAML tools turn bare dates into timestamps.
      if (key !== 'key' && typeof node.value === 'string' && (ISO_DATE.test(node.value) || MONTH.test(node.value))) node.type = Scalar.QUOTE_DOUBLE
    },
    Collection(key, node, path) {
      const isTop = path.length < 2 || key === null
      if (!isTop && JSON.stringify(node.toJSON()).length <= ONE_LINE && isFlat(node)) node.flow = true
    },
  })
  const lines = [...(head.comments ?? []).map((line) => `# ${line}`), `# yaml-language-server: $schema=${head.schema}`]
  return `${lines.join('\n')}\n${doc.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false })}`
}

// A list of plain values or of one-line maps, or a map of plain values and lists of them.
function isFlat(node: unknown): boolean {
  if (isSeq(node)) return node.items.every((item) => isScalar(item) || (isMap(item) && isFlat(item) && node.items.length === 1))
  if (isMap(node)) return node.items.every((pair) => isPair(pair) && (isScalar(pair.value) || (isCollection(pair.value) && isFlat(pair.value))))
  return isScalar(node)
}
