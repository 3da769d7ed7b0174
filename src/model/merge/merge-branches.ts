// Two branches of the same thing, both changed since a common version → one that has both changes.
import { itemKey } from '../item-key.ts'
import { type Fields, type MergeEvent, type MergePath, type MergeRules, mergeValues } from './merge-values.ts'
import { isRecord } from '../same-value.ts'

/** Something that both branches have changed, each otherwise; undefined stands for a branch that has it no longer. */
export interface BranchConflict {
  readonly path: MergePath
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
}

/** What becomes of two branches: the same but for the conflicts, once with our side of them, once with theirs. */
export interface MergedBranches {
  readonly ours: Fields
  readonly theirs: Fields
  readonly conflicts: readonly BranchConflict[]
}

/** Merges two branches by field and by what items are known by. What either has changed, added or removed is in the result; a conflict is what both have changed otherwise, or one has changed and the other removed. `isWhole` says what is taken as one value. */
export function mergeBranches(base: Fields, ours: Fields, theirs: Fields, isWhole: (path: MergePath) => boolean = () => false): MergedBranches {
  const merged = mergeValues(base, ours, theirs, rulesOf(isWhole, new Set()))
  // Seen from the other side: what we have removed and they have changed.
  const mirrored = mergeValues(base, theirs, ours, rulesOf(isWhole, new Set()))
  const conflicts = [
    ...merged.events.filter(isConflict).map((event) => conflictOf(event)),
    ...mirrored.events.filter(({ kind }) => kind === 'kept').map(({ path, base: before, mine }) => ({ path, base: before, ours: undefined, theirs: mine })),
  ]
  if (conflicts.length === 0) return { ours: merged.value, theirs: merged.value, conflicts }
  const taken = new Set(conflicts.map(({ path }) => path.join('\0')))
  return { ours: merged.value, theirs: mergeValues(base, ours, theirs, rulesOf(isWhole, taken)).value, conflicts }
}

function rulesOf(isWhole: (path: MergePath) => boolean, taken: ReadonlySet<string>): MergeRules {
  return {
    isWhole, isNeverEmpty: () => false, groups: () => [], held: () => undefined, isFrozen: () => false,
    isThing: (item) => isRecord(item) && itemKey(item) !== undefined,
    taken: (path) => (taken.has(path.join('\0')) ? 'theirs' : undefined),
  }
}

// What only we have kept, though they have removed it, we have changed.
function isConflict({ kind }: MergeEvent): boolean {
  return kind === 'conflict' || kind === 'kept'
}

function conflictOf({ path, base, mine, theirs }: MergeEvent): BranchConflict {
  return { path, base, ours: mine, theirs }
}
