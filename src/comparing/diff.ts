// Two sides → Diff: everything in which they differ, what of it somebody has done, and what follows from that.
import type { Change, Diff, DiffFrom, DiffTo } from '../model/file-types.ts'
import type { WorkingDaysLater } from '../model/days/working-days-later.ts'
import { type ChangeNode, causesReached, changedOf } from './change-graph.ts'
import { ruleOf } from './kinds.ts'
import { planEdits } from './plan-edits.ts'
import { assessmentReasons } from './reasons/assessment-reasons.ts'
import type { Evidence } from './reasons/because.ts'
import { planReasons } from './reasons/plan-reasons.ts'
import { scheduleReasons } from './reasons/schedule-reasons.ts'
import { type FileDifference, type Side, compareSides, knownFiles } from './sides.ts'

/** A side with what is said of it. */
export interface NamedSide<T extends DiffFrom | DiffTo = DiffFrom | DiffTo> extends Side {
  readonly name: T
}

/** What the packs know of causes, and how days are counted. */
export interface DiffKnowledge extends Pick<Evidence, 'conditionOf' | 'driversOf'> {
  readonly later: WorkingDaysLater
}

const DATES = /(?:^|\.)(?:start|finish|startDate|finishDate|p50|p80)$/
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Compares. Causes are told from what people write and from edits of the plan; effects are traced through `because` and the links that drive dates; nothing is guessed. */
export function diff(from: NamedSide, to: NamedSide, { later, conditionOf, driversOf }: DiffKnowledge): Diff {
  const differences = compareSides(from, to)
  const [before, after] = [knownFiles(from), knownFiles(to)]
  const changed = changedOf(differences)
  const evidence: Evidence = { before, after, changed, conditionOf, driversOf }
  const reasonsOf = remembered((node) => reasonsIn(node, evidence))
  const isCause = causesAmong(changed.all, planEdits(before.plan, after.plan, from.generated, to.generated), reasonsOf)
  const entries = entriesOf(changed.all, (node) => causesReached(node, isCause, reasonsOf), isCause)
  const idOf = new Map(entries.flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)))
  return { kind: 'Diff', schemaVersion: 1, from: from.name, to: to.name, changes: entries.map((entry) => changeOf(entry, idOf, later)) }
}

function reasonsIn(node: ChangeNode, evidence: Evidence): readonly ChangeNode[] {
  switch (node.difference.kind) {
    case 'Assessment': return assessmentReasons(node, evidence)
    case 'Plan': return planReasons(node, evidence)
    case 'Schedule': return scheduleReasons(node, evidence)
    default: return []
  }
}

function remembered(find: (node: ChangeNode) => readonly ChangeNode[]): (node: ChangeNode) => readonly ChangeNode[] {
  const known = new Map<ChangeNode, readonly ChangeNode[]>()
  return (node) => {
    const reasons = known.get(node) ?? find(node)
    known.set(node, reasons)
    return reasons
  }
}

// Where nobody knows what the generator wrote, a change of the plan that follows from nothing counts as made by hand, as it does when a plan is merged.
function causesAmong(nodes: readonly ChangeNode[], isEdit: (node: ChangeNode) => boolean | undefined, reasonsOf: (node: ChangeNode) => readonly ChangeNode[]): (node: ChangeNode) => boolean {
  const sure = new Set(nodes.filter((node) => {
    const { written, brought } = ruleOf(node.difference.kind)
    if (brought && node.difference.list === 'file') return true
    return written === 'people' || (written === 'both' && node.difference.list !== 'file' && isEdit(node) === true)
  }))
  const isSure = (node: ChangeNode) => sure.has(node)
  const assumed = nodes.filter((node) => ruleOf(node.difference.kind).written === 'both' && node.difference.list !== 'file' && isEdit(node) === undefined && causesReached(node, isSure, reasonsOf).size === 0)
  const all = new Set([...sure, ...assumed])
  return (node) => all.has(node)
}

/** Fields of one item that have the same causes. */
interface Entry {
  readonly id: string
  readonly difference: FileDifference
  readonly role: Change['role']
  readonly nodes: readonly ChangeNode[]
  readonly causes: ReadonlySet<ChangeNode>
}

function entriesOf(nodes: readonly ChangeNode[], causesOf: (node: ChangeNode) => ReadonlySet<ChangeNode>, isCause: (node: ChangeNode) => boolean): Entry[] {
  const numbers = new Map(nodes.map((node, number) => [node, number]))
  const byDifference = new Map<FileDifference, Map<string, ChangeNode[]>>()
  for (const node of nodes) {
    const role = isCause(node) ? 'cause' : isTold(node) ? (causesOf(node).size > 0 ? 'effect' : 'unexplained') : 'detail'
    const key = role === 'effect' ? `effect ${[...causesOf(node)].map((cause) => numbers.get(cause)).sort().join()}` : role
    const groups = byDifference.get(node.difference) ?? new Map<string, ChangeNode[]>()
    groups.set(key, [...(groups.get(key) ?? []), node])
    byDifference.set(node.difference, groups)
  }
  return [...byDifference].flatMap(([difference, groups]) => [...groups].map(([key, own]): Entry => {
    const role = key.split(' ')[0] as Change['role']
    const name = `${difference.file}#${difference.list === '' ? '' : `${difference.list}/`}${difference.item}`
    return { id: groups.size === 1 ? name : `${name}:${own.map(({ field }) => field).join()}`, difference, role, nodes: own, causes: role === 'effect' ? causesOf(own[0] as ChangeNode) : new Set() }
  }))
}

function isTold({ difference: { kind, list, item, change }, field }: ChangeNode): boolean {
  const { written, told } = ruleOf(kind)
  if (written !== 'tool' || list === 'file') return true
  const fields = told?.[list]
  if (told === undefined) return true
  return fields?.includes(list === '' ? item : change === 'changed' ? field : '*') ?? false
}

function changeOf({ id, difference, role, nodes, causes }: Entry, idOf: ReadonlyMap<ChangeNode, string>, later: WorkingDaysLater): Change {
  const { file, kind, list, item, title, change } = difference
  const names = new Set(nodes.map(({ field }) => field))
  const fields = difference.fields.filter(({ field }) => names.has(field)).map(({ field, from, to }) => ({
    field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(kind === 'Schedule' && DATES.test(field) && isDate(from) && isDate(to) ? { days: later(from, to) } : {}),
  }))
  const because = [...new Set([...causes].flatMap((cause) => idOf.get(cause) ?? []))].sort()
  return { id, file, kind, ...(list === '' ? {} : { list }), item, ...(title === undefined ? {} : { title }), change, role, ...(fields.length > 0 ? { fields } : {}), ...(because.length > 0 ? { because } : {}) }
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value)
}
