// YAML text of plain values, exactly as `write-yaml.ts` has the library write it, ten times as quick: a schedule of 5,000 tasks is 60,000 lines.

/** Collections up to this many characters of JSON stand on one line. */
const ONE_LINE = 100
const DATE_OR_MONTH = /^\d{4}-\d{2}(-\d{2})?$/
/** Words that need no quotation marks in any place: they begin with a letter, and hold nothing that YAML could take for something else. */
const PLAIN_WORDS = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff./-]*(?: [\w\u4e00-\u9fff./-]+)*$/
/** A person as what fixes a start; a colon that no blank follows ends no key. */
const PERSON = /^person:[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff./-]*$/
/** A digest; with only digits and an e it could be a number. */
const DIGEST = /^(?=.*[abcdf])[0-9a-f]{64}$/
const KEY = /^[A-Za-z_][\w-]*$/
const CONSTANT = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE)$/
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

type PlainMap = Readonly<Record<string, unknown>>

/** The text of a map, ending in a line feed; undefined if anything in it needs the library: quotation marks, several lines, unusual keys or numbers. */
export function quickYaml(value: PlainMap): string | undefined {
  const lines: string[] = []
  return entriesOf(value).length > 0 && writeMap(value, '', '', lines) ? `${lines.join('\n')}\n` : undefined
}

// Both give false where the library must write. `lead` is what the first line begins with instead of the indent: the dash of a list.
function writeMap(map: PlainMap, indent: string, lead: string, lines: string[]): boolean {
  let start = lead
  for (const [key, value] of entriesOf(map)) {
    if (!KEY.test(key) || CONSTANT.test(key)) return false
    if (!writeValue(value, `${start}${key}:`, `${indent}  `, lines)) return false
    start = indent
  }
  return true
}

function writeValue(value: unknown, head: string, indent: string, lines: string[]): boolean {
  const short = isOneLine(value) ? flowText(value) : ''
  if (short === undefined) return false
  if (short !== '') {
    lines.push(`${head} ${short}`)
    return true
  }
  lines.push(head)
  return Array.isArray(value) ? writeList(value, indent, lines) : writeMap(value as PlainMap, indent, indent, lines)
}

function writeList(list: readonly unknown[], indent: string, lines: string[]): boolean {
  return list.every((item) => {
    if (isOneLine(item)) {
      const text = flowText(item)
      lines.push(`${indent}- ${text ?? ''}`)
      return text !== undefined
    }
    // A list in a list stands nowhere in our files.
    return !Array.isArray(item) && writeMap(item as PlainMap, `${indent}  `, `${indent}- `, lines)
  })
}

function isOneLine(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  const size = Array.isArray(value) ? value.length : entriesOf(value as PlainMap).length
  return size === 0 || (size <= ONE_LINE / 2 && isFlat(value) && JSON.stringify(value).length <= ONE_LINE)
}

// A list of plain values or of a single flat map, or a map of plain values and lists of them.
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null || (!Array.isArray(item) && value.length === 1 && isFlat(item)))
  return entriesOf(value as PlainMap).every(([, item]) => isFlat(item))
}

function flowText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return scalarText(value)
  const parts = Array.isArray(value)
    ? value.map(flowText)
    : entriesOf(value as PlainMap).map(([key, item]) => {
      const text = flowText(item)
      return text === undefined || !KEY.test(key) || CONSTANT.test(key) ? undefined : `${key}: ${text}`
    })
  if (parts.includes(undefined)) return undefined
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return parts.length === 0 ? `${open}${close}` : `${open} ${parts.join(', ')} ${close}`
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return DATE_OR_MONTH.test(value) ? `"${value}"` : (PLAIN_WORDS.test(value) && !CONSTANT.test(value)) || DIGEST.test(value) || PERSON.test(value) ? value : undefined
  if (typeof value === 'number') return PLAIN_NUMBER.test(String(value)) && !Object.is(value, -0) ? String(value) : undefined
  return typeof value === 'boolean' || value === null ? String(value) : undefined
}

function entriesOf(map: PlainMap): [string, unknown][] {
  return Object.entries(map).filter(([, value]) => value !== undefined)
}
