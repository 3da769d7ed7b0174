// What follows from what among the changes: nodes are changed fields, links lead to what they directly follow from.
import type { FileDifference } from './sides.ts'

/** A changed field of a difference; '' where the whole item came or went. */
export interface ChangeNode {
  readonly difference: FileDifference
  readonly field: string
}

/** The changes, to be asked for by what they are about. */
export interface Changed {
  /** The nodes of one item: of a fact by its path, of a list item by its id. */
  of(kind: FileDifference['kind'], list: string, item: string): readonly ChangeNode[]
  /** The nodes of a list, all its items. */
  inList(kind: FileDifference['kind'], list: string): readonly ChangeNode[]
  readonly all: readonly ChangeNode[]
}

/** Orders the differences for looking them up. */
export function changedOf(differences: readonly FileDifference[]): Changed {
  const nodesOf = (difference: FileDifference): ChangeNode[] => (difference.fields.length === 0 ? [{ difference, field: '' }] : difference.fields.map(({ field }) => ({ difference, field })))
  const items = new Map<string, ChangeNode[]>()
  const lists = new Map<string, ChangeNode[]>()
  for (const difference of differences) {
    const { kind, list, item } = difference
    for (const node of nodesOf(difference)) {
      put(items, `${kind}#${list}/${item}`, node)
      put(lists, `${kind}#${list}`, node)
    }
  }
  return { of: (kind, list, item) => items.get(`${kind}#${list}/${item}`) ?? [], inList: (kind, list) => lists.get(`${kind}#${list}`) ?? [], all: [...lists.values()].flat() }
}

function put(map: Map<string, ChangeNode[]>, key: string, node: ChangeNode): void {
  const known = map.get(key)
  if (known) known.push(node)
  else map.set(key, [node])
}

/** The causes that a node leads back to through `reasonsOf`: itself if it is one, else all reached; empty where none is. */
export function causesReached(start: ChangeNode, isCause: (node: ChangeNode) => boolean, reasonsOf: (node: ChangeNode) => readonly ChangeNode[]): ReadonlySet<ChangeNode> {
  const reached = new Set<ChangeNode>()
  const seen = new Set<ChangeNode>([start])
  for (const open = [start]; open.length > 0;) {
    const node = open.pop() as ChangeNode
    if (isCause(node)) {
      reached.add(node)
      continue
    }
    for (const reason of reasonsOf(node)) {
      if (seen.has(reason)) continue
      seen.add(reason)
      open.push(reason)
    }
  }
  return reached
}
