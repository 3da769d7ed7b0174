// The keys of texts of plain YAML (see read-plain-yaml.ts).
import { CONSTANTS } from './constants.ts'

const KEY = /^[A-Za-z_$][\w.$/-]*$/
const SLOTS = 1024
/** Keys taken out before: the same few come again and again, in one text and in the next, and taking each out anew is a third of the work. */
const known = new Array<string | undefined>(SLOTS).fill(undefined)

/** The key between two places of a text; undefined unless it is plain, and no constant. */
export function plainKey(text: string, start: number, end: number): string | undefined {
  const length = end - start
  // The factors keep the keys of our files apart, as far as numbers tried by chance can.
  const slot = (text.charCodeAt(start) * 61 + text.charCodeAt(end - 1) * 70 + length * 191 + text.charCodeAt(start + (length >> 1)) * 137) & (SLOTS - 1)
  const before = known[slot]
  if (before !== undefined && before.length === length && text.startsWith(before, start)) return before
  const key = text.slice(start, end)
  if (!KEY.test(key) || CONSTANTS.has(key) || key === '__proto__') return undefined
  // A piece of a text would keep all of it in memory; the name of a property is a text of its own.
  const [own] = Object.keys({ [key]: true })
  return (known[slot] = own)
}
