// Mistakes that a parsed document shows: keys given twice, tags, names of aliases that lead nowhere.
import { type Document, type Scalar, type YAMLMap, isScalar, isSeq, visit } from 'yaml'
import type { Place } from '../read-document.ts'
import type { YamlMistake } from './find-mistakes.ts'
import { shortened } from './repair.ts'

/** All such mistakes of a document, those of one map that was begun twice told once. */
export function valueMistakes(doc: Document.Parsed, text: string, place: Place): YamlMistake[] {
  const found: YamlMistake[] = []
  for (const { code, pos } of [...doc.errors, ...doc.warnings]) if (code === 'TAG_RESOLVE_FAILED') found.push({ code, values: { write: shortened(JSON.stringify(text.slice(...pos))) }, ...place(pos) })
  const anchors = new Set<string>()
  visit(doc, {
    Node: (_, node) => {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor)
    },
    Map: (_, map, ancestors) => {
      // Of several visitors only that of the narrowest kind is called.
      if (map.anchor) anchors.add(map.anchor)
      for (const mistake of repeatedKeys(map, isSeq(ancestors.at(-1)), place)) found.push(mistake)
    },
    Alias: (_, { source, range }) => {
      if (!anchors.has(source) && range) found.push({ code: 'START_CHARACTER', values: { character: '*', write: JSON.stringify(`*${source}`) }, ...place([range[0], range[1]]) })
    },
  })
  return found
}

function repeatedKeys(map: YAMLMap, isItem: boolean, place: Place): YamlMistake[] {
  const first = new Map<unknown, Scalar>()
  const found: YamlMistake[] = []
  for (const { key } of map.items) {
    if (!isScalar(key) || !key.range) continue
    const before = first.get(key.value)
    if (!before?.range) {
      first.set(key.value, key)
      continue
    }
    // An item whose first key comes again is two items, the dash between them being forgotten: all that follows is the second one's.
    const isSecondItem = isItem && !map.flow && before === map.items[0]?.key
    const values = { name: shortened(String(key.value)), line: place([before.range[0], before.range[1]]).line }
    // 1,000,000 in brackets is 1 and twice the key 000.
    const isNumber = map.flow === true && /^\d+$/.test(String(key.value))
    found.push({ code: isSecondItem ? 'FORGOTTEN_DASH' : isNumber ? 'COMMA_IN_NUMBER' : 'DUPLICATE_KEY', values, ...place([key.range[0], key.range[1]]), other: place([before.range[0], before.range[1]]) })
    if (isSecondItem || isNumber) break
  }
  return found
}
