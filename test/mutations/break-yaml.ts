// Ways in which a text is no YAML, or other YAML than was meant.
import { isMap, isScalar, isSeq } from 'yaml'
import { type Break, at, columnOf, endOfLine, range, splice, valueRange } from './place.ts'

/** Slips of the hand in the signs of YAML. */
export const OF_YAML: Readonly<Record<string, Break>> = {
  repeatedKey: (place) => {
    const [start] = range(place.pair.key)
    const end = valueRange(place)[1]
    if (place.isFlow || place.text.slice(start, end).includes('\n')) return []
    const column = columnOf(place.text, start)
    const line = at(place, start, 1).line
    const lineEnd = endOfLine(place.text, end)
    return [{ way: 'key given twice', text: splice(place.text, lineEnd, lineEnd, `\n${' '.repeat(column)}${place.text.slice(start, end)}`), rules: ['yaml-syntax'], line: line + 1, column: column + 1, endColumn: column + 1 + (range(place.pair.key)[1] - start) }]
  },
  indent: (place) => {
    const [start] = range(place.pair.key)
    const column = columnOf(place.text, start)
    if (place.isFlow || place.isFirst || place.text.slice(start - column, start).trim() !== '') return []
    const line = at(place, start, 1).line
    const moved = (by: number) => splice(place.text, start - column, start, ' '.repeat(column + by))
    const isOpen = place.text.slice(range(place.pair.key)[1] + 1, endOfLine(place.text, start)).trim() === ''
    return [
      { way: 'indented one less', by: -1 }, { way: 'indented one more', by: 1 },
    ].filter(({ by }) => column + by >= 0 && !(by === 1 && isOpen)).map(({ way, by }) => ({ way, text: moved(by), rules: ['yaml-syntax'], line, column: column + by + 1 }))
  },
  conflict: (place) => {
    const [start] = range(place.pair.key)
    const end = valueRange(place)[1]
    if (place.isFlow || place.isFirst || place.text.slice(start, end).includes('\n')) return []
    const [from, to] = [start - columnOf(place.text, start), endOfLine(place.text, end)]
    const line = place.text.slice(from, to)
    return [{ way: 'conflict of a merge left', text: splice(place.text, from, to, `<<<<<<< HEAD\n${line}\n=======\n${line} \n>>>>>>> theirs`), rules: ['yaml-syntax'], line: at(place, start, 1).line, column: 1 }]
  },
  wideSpace: (place) => {
    const [start] = range(place.pair.key)
    const column = columnOf(place.text, start)
    if (place.isFlow || place.isFirst || column === 0 || place.text.slice(start - column, start).trim() !== '') return []
    return [{ way: 'wide space as indentation', text: splice(place.text, start - column, start, '\u3000'), rules: ['yaml-syntax'], line: at(place, start, 1).line, column: 1, endColumn: 2 }]
  },
  tab: (place) => {
    const [start] = range(place.pair.key)
    const column = columnOf(place.text, start)
    if (place.isFlow || place.isFirst || column === 0 || place.text.slice(start - column, start).trim() !== '') return []
    return [{ way: 'tab as indentation', text: splice(place.text, start - column, start, '\t'), rules: ['yaml-syntax'], line: at(place, start, 1).line, column: 1, endColumn: 2 }]
  },
  colon: (place) => {
    const [start, end] = range(place.pair.key)
    const value = place.text.slice(...valueRange(place))
    if (place.isFlow || value.includes('\n') || !place.text.startsWith(': ', end) || (isScalar(place.pair.value) && place.pair.value.type?.startsWith('BLOCK'))) return []
    const { line, column } = at(place, start, 1)
    return [
      { way: 'no space behind the colon', text: splice(place.text, end, end + 2, ':'), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
      { way: 'full-width colon', text: splice(place.text, end, end + 2, '：'), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
      { way: 'no colon', text: splice(place.text, end, end + 2, ' '), rules: ['yaml-syntax', 'wrong-type', 'unknown-key'], line, column },
    ]
  },
  quote: (place) => {
    const [start, end] = valueRange(place)
    if (!isScalar(place.pair.value) || !place.pair.value.type?.startsWith('QUOTE') || place.text.slice(start, end).includes('\n')) return []
    return [{ way: 'quote not closed', text: splice(place.text, end - 1, end, ''), rules: ['yaml-syntax'], ...at(place, start, 1) }]
  },
  bracket: (place) => {
    const { value } = place.pair
    const [start, end] = valueRange(place)
    if (!(isMap(value) || isSeq(value)) || !value.flow || place.text.slice(start, end).includes('\n')) return []
    // Within another bracket nobody can tell which of the two is not closed.
    return [{ way: 'bracket not closed', text: splice(place.text, end - 1, end, ''), rules: ['yaml-syntax'], ...(place.isFlow ? { line: at(place, start, 1).line } : at(place, start, 1)) }]
  },
  hash: (place) => {
    const { value } = place.pair
    const [start, end] = valueRange(place)
    const text = place.text.slice(start, end)
    if (!isScalar(value) || value.type !== 'PLAIN' || !/^\p{L}.*\p{L}/u.test(text) || text.includes('\n')) return []
    const broken = splice(place.text, end, end, ' #4')
    const whole = at(place, start, text.length + 3)
    // Within brackets the comment takes what would close them with it, so that all of the text needs quotes.
    return [{ way: 'number sign in a text', text: broken, ...whole, ...(place.isFlow ? { rules: ['yaml-syntax'] } : { rules: ['text-cut-off'], column: whole.endColumn - 2 }) }]
  },
}
