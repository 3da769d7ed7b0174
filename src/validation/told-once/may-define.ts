// Where the ids of what a name leads to may be given.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { FileKind } from '../file-group.ts'
import { DEFINED } from '../ids/knowledge-ids.ts'
import { nameable, ownPattern } from '../ids/named-ids.ts'
import type { Finding } from '../rule.ts'
import type { Target } from '../ids/references.ts'

/** What a finding says of a name that leads nowhere: what it should lead to; undefined for any other finding. */
export function namedTarget({ rule, values }: Finding): Target | undefined {
  return rule === 'unknown-reference' ? (values['what'] as Target) : rule === 'unknown-owner' ? 'owner' : undefined
}

/** Whether ids of what a name leads to are given at or below a value of a file of some kind. */
export function mayDefine(target: Target, { kind, path }: { readonly kind: FileKind; readonly path: ValuePath }): boolean {
  const { known, own = [], teamRoles } = nameable(target)
  const ofPacks = known === undefined ? [] : (DEFINED[known] as readonly (readonly [string, string])[]).filter(([of]) => of === kind).map(([, pattern]) => pattern)
  const patterns = [...own.map((sort) => ownPattern(sort, kind)), ...ofPacks, ...(teamRoles && (kind === 'Plan' || kind === 'Profile') ? ['team.*.role'] : []), ...(known !== undefined && kind === 'Profile' ? ['settings.packs.*'] : [])]
  return patterns.some((pattern) => pattern !== undefined && path.every((step, index) => [String(step), '*'].includes(pattern.split('.')[index] ?? '')))
}
