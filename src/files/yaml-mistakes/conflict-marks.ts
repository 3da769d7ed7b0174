// The marks that version control leaves in a text where two people have changed the same lines.
import { type Repair, spanOn } from './repair.ts'

const OURS = /^<{7}(?: |$)/
const BASE = /^\|{7}(?: |$)/
const MIDDLE = /^={7}$/
/** Conflicts that are looked at; each keeps all lines of the text. */
const MOST = 50
const THEIRS = /^>{7}(?: |$)/

/** A repair for each conflict, made one after the other: our side is kept, so that other mistakes are found at their lines. */
export function conflictRepairs(lines: readonly string[]): Repair[] {
  const found: Repair[] = []
  let current = lines
  for (let index = 0; index < lines.length && found.length < MOST; index++) {
    if (!OURS.test(lines[index] ?? '')) continue
    const end = lines.findIndex((line, at) => at > index && THEIRS.test(line))
    const middle = lines.findIndex((line, at) => at > index && MIDDLE.test(line))
    if (end < 0 || middle < 0 || middle > end) continue
    const base = lines.findIndex((line, at) => at > index && at < middle && BASE.test(line))
    const cut = base < 0 ? middle : base
    current = current.map((line, at) => (at === index || (at >= cut && at <= end) ? '' : line))
    found.push({ code: 'CONFLICT', span: spanOn(index, 0, (lines[index] ?? '').trimEnd().length), other: spanOn(end, 0, (lines[end] ?? '').trimEnd().length), values: { line: end + 1 }, lines: current })
    index = end
  }
  return found
}
