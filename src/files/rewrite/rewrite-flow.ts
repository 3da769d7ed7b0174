// Gives a list or map in brackets another value, keeping the text of every part that stays.
import { type Pair, type YAMLMap, type YAMLSeq, isMap, isNode, isPair, isScalar } from 'yaml'
import { numberedKeys } from '../../model/item-key.ts'
import { isRecord, sameValue } from '../../model/same-value.ts'
import { renderFlow } from './render-part.ts'
import type { Rewriting } from './rewriting.ts'
import { type Edit, withEdits } from './edits.ts'
import { commentsIn, isEmptyScalar } from './source-lines.ts'

interface Part {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly node: unknown
  readonly value: unknown
}

/** The edits of a list or map in brackets; undefined where it is empty, has comments in it or parts without a value of their own. */
export function rewriteFlow(rewriting: Rewriting, node: YAMLMap | YAMLSeq, current: unknown, wanted: unknown): Edit[] | undefined {
  const [start, end] = node.range ?? [0, 0]
  if (commentsIn(rewriting, start, end).length > 0) return undefined
  const parts = isMap(node) ? partsOfMap(node, current) : partsOfList(node, current)
  const targets = targetsOf(wanted)
  if (!parts || parts.length === 0 || !targets || isMap(node) !== isRecord(wanted)) return undefined
  return [{ start, end, text: assembled(rewriting, isMap(node), { start, end }, parts, targets) }]
}

function partsOfMap(node: YAMLMap, current: unknown): Part[] | undefined {
  if (!isRecord(current)) return undefined
  const parts = node.items.map((pair: Pair): Part | undefined => {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    if (key === undefined || !isNode(pair.key) || !isNode(pair.value) || isEmptyScalar(pair.value)) return undefined
    return { key, start: pair.key.range?.[0] ?? 0, end: pair.value.range?.[1] ?? 0, node: pair.value, value: current[key] }
  })
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function partsOfList(node: YAMLSeq, current: unknown): Part[] | undefined {
  if (!Array.isArray(current)) return undefined
  const keys = numberedKeys(current)
  const parts = node.items.map((item, index): Part | undefined => {
    if (!isNode(item) || isPair(item) || isEmptyScalar(item)) return undefined
    return { key: keys[index] ?? '', start: item.range?.[0] ?? 0, end: item.range?.[1] ?? 0, node: item, value: current[index] }
  })
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function targetsOf(wanted: unknown): { key: string; value: unknown }[] | undefined {
  if (Array.isArray(wanted)) {
    const keys = numberedKeys(wanted)
    return wanted.map((value: unknown, index) => ({ key: keys[index] ?? '', value }))
  }
  return isRecord(wanted) ? Object.entries(wanted).filter(([, value]) => value !== undefined).map(([key, value]) => ({ key, value })) : undefined
}

function assembled(rewriting: Rewriting, isMapping: boolean, range: { start: number; end: number }, parts: readonly Part[], targets: readonly { key: string; value: unknown }[]): string {
  const { text } = rewriting
  const places = new Map(parts.map((part, index) => [part.key, index]))
  const ordered = isMapping ? inOwnOrder(parts, targets) : targets
  const [first, last] = [parts[0], parts.at(-1)]
  if (ordered.length === 0 || !first || !last) return isMapping ? '{}' : '[]'
  const opening = text.slice(range.start, first.start)
  // A comma before the closing bracket belongs to the item it stands behind.
  const closing = text.slice(last.end, range.end).replace(/^\s*,/, '')
  const words = ordered.map(({ key, value }, index) => {
    const place = places.get(key)
    const part = place === undefined ? undefined : parts[place]
    const before = index === 0 ? '' : separatorOf(text, parts, places.get(ordered[index - 1]?.key ?? ''), place)
    return before + (part ? changed(rewriting, part, value, isMapping) : isMapping ? renderFlow({ [key]: value }).replace(/^\{\s*|\s*\}$/g, '') : renderFlow(value))
  })
  return opening + words.join('') + closing
}

// Keys stay where they are; new ones come behind the one before them.
function inOwnOrder(parts: readonly Part[], targets: readonly { key: string; value: unknown }[]): { key: string; value: unknown }[] {
  const wanted = new Map(targets.map((target) => [target.key, target]))
  const ordered = parts.flatMap(({ key }) => wanted.get(key) ?? [])
  for (const [index, target] of targets.entries()) {
    if (ordered.includes(target)) continue
    const before = targets[index - 1]
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, target)
  }
  return ordered
}

function separatorOf(text: string, parts: readonly Part[], before: number | undefined, place: number | undefined): string {
  const [left, right] = [parts[before ?? -1], parts[place ?? -1]]
  return left && right && before !== undefined && place === before + 1 ? text.slice(left.end, right.start) : ', '
}

function changed(rewriting: Rewriting, part: Part, wanted: unknown, isMapping: boolean): string {
  if (sameValue(part.value, wanted)) return rewriting.text.slice(part.start, part.end)
  const edits = rewriting.edits(part.node, part.value, wanted)
  if (edits && !isScalar(part.node)) return withEdits(rewriting.text, part.start, part.end, edits)
  const valueStart = isNode(part.node) ? (part.node.range?.[0] ?? part.start) : part.start
  return (isMapping ? rewriting.text.slice(part.start, valueStart) : '') + renderFlow(wanted)
}
