// The shape of what is kept of a check. Anybody may have written the file it comes from, so nothing in it is believed before it has been looked at.
import type { Look } from '../../files/looks.ts'
import { SEVERITIES } from '../../model/diagnostic.ts'
import type { CheckedGroup } from './check-group.ts'

/** What was found in a group of files, and what was looked at to find it. */
export interface KeptCheck {
  /** Which files, as shown. */
  readonly key: string
  /** Paths are from the folder in which crmplan ran, so that the folder may move. */
  readonly looks: readonly Look[]
  readonly checked: CheckedGroup
}

type Is = (value: unknown) => boolean

const isText: Is = (value) => typeof value === 'string'
const isNumber: Is = (value) => typeof value === 'number'
const isPlace: Is = (value) => Number.isInteger(value) && Number(value) >= 1
const isOneOf = (words: readonly unknown[]): Is => (value) => words.includes(value)
const isListOf = (is: Is): Is => (value) => Array.isArray(value) && value.every(is)
const isEither = (...kinds: readonly Is[]): Is => (value) => kinds.some((is) => is(value))
const isRecordOf = (is: Is): Is => (value) => isMap(value) && Object.values(value).every(is)

/** Whether a map has just these keys, those with a question mark if it likes. */
function hasShape(shape: Readonly<Record<string, Is>>): Is {
  const keys = new Map(Object.entries(shape).map(([key, is]) => [key.replace('?', ''), is]))
  const required = Object.keys(shape).filter((key) => !key.endsWith('?'))
  return (value) => isMap(value) && required.every((key) => Object.hasOwn(value, key)) && Object.entries(value).every(([key, item]) => keys.get(key)?.(item) ?? false)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const PLACE = { line: isPlace, column: isPlace, endLine: isPlace, endColumn: isPlace }
const isTranslated = hasShape({ en: isText, 'zh-CN': isText, 'zh-TW': isText })
const isDiagnostic = hasShape({
  rule: isText, severity: isOneOf(SEVERITIES), file: isText, path: isListOf(isEither(isText, isNumber)), values: isRecordOf(isEither(isText, isNumber, isListOf(isText))),
  'at?': isOneOf(['key', 'value']), 'text?': isText, 'sentences?': isTranslated, 'titles?': isRecordOf(isTranslated), 'line?': isPlace, 'column?': isPlace, 'endLine?': isPlace, 'endColumn?': isPlace, 'other?': hasShape({ file: isText, ...PLACE }), 'told?': isOneOf(SEVERITIES),
})
const isPackRule: Is = (value) => isMap(value) && isText(value['id']) && isOneOf(SEVERITIES)(value['severity']) && ['title', 'why', 'fix'].every((key) => value[key] === undefined || isTranslated(value[key]))
const isLook: Is = (value) => isListOf(isText)(value) && (value as readonly unknown[]).length === 3 && isOneOf(['text', 'file', 'tree', 'folder'])((value as readonly unknown[])[0])
const isKept = hasShape({ key: isText, looks: isListOf(isLook), checked: hasShape({ files: isListOf(isText), diagnostics: isListOf(isDiagnostic), packRules: isListOf(isPackRule), lines: isRecordOf(isText) }) })

/** Whether something read from a cache is what is kept of a check. */
export function isKeptCheck(value: unknown): value is KeptCheck {
  return isKept(value)
}
