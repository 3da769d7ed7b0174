// Keys that the author meant otherwise than YAML reads them.
import type { FindingDetails } from '../rule.ts'
import { hintOf } from '../hint.ts'

/** Spaces and quotation marks around a word that YAML takes for letters. */
const AROUND = /^[\s\u200b“”‘’「」『』"']+|[\s\u200b“”‘’「」『』"':：]+$/gu
/** What a comma leaves of a number in brackets. */
const DIGITS = /^\d+$/
const OTHER_SPACE = /^[\u00a0\u2000-\u200b\u202f\u3000]/u
/** A key and the beginning of its value, with nothing but spaces between. */
const KEY_AND_WORDS = /^([\p{L}_$][\p{L}\p{N}_.$-]*)\s+\S/su
const KEY_AND_VALUE = /^([\p{L}_$][\p{L}\p{N}_.$-]*)\s*([:：])(.*)$/su

/** What to say of an unknown key beside the keys that could stand there: one that was written to its value, one behind which the colon is missing, one in full-width letters or marks, what stands behind the comma of a number, or one near to a known one. */
export function unknownKey(name: string, known: readonly string[]): Pick<FindingDetails, 'text' | 'values'> {
  const [, key = '', , value = ''] = KEY_AND_VALUE.exec(name) ?? []
  if (known.includes(key)) return { text: 'unknown-key-no-space', values: { name, hint: 'yes', nearest: key, write: `${key}: ${value.trim()}`.trim().slice(0, 60) } }
  const [, first = ''] = KEY_AND_WORDS.exec(name) ?? []
  if (known.includes(first)) return { text: 'unknown-key-no-colon', values: { name, hint: 'yes', nearest: first } }
  const plain = name.normalize('NFKC').replace(AROUND, '')
  if (plain !== name && known.includes(plain)) return { text: 'unknown-key-other-letters', values: { name, hint: 'yes', nearest: plain } }
  // Only seen as a space, and read as a letter: the key stands too far to the left, where nobody can say what it was meant to be.
  if (OTHER_SPACE.test(name)) return { text: 'unknown-key-other-letters', values: { name, hint: 'no', nearest: plain } }
  if (DIGITS.test(name)) return { text: 'unknown-key-comma', values: { name, hint: 'no', nearest: '' } }
  return { values: { name, ...hintOf(name, known) } }
}

/** Whether a text stands where a map is wanted, and looks like one of its keys written to its value. */
export function isKeyWithValue(data: unknown, schema: object | undefined): boolean {
  const { type, properties } = (schema ?? {}) as { type?: unknown; properties?: object }
  return typeof data === 'string' && type === 'object' && Object.hasOwn(properties ?? {}, KEY_AND_VALUE.exec(data)?.[1] ?? '')
}
