// What the files of a pack define, where nobody has checked them yet.
import validators from '../compiled/fast.js'
import { type KnowledgeIds, knowledgeIdsOf } from './knowledge-ids.ts'

/** What files of any shape define; rules of a file that is against its schema count for nothing, since nobody can judge by them. */
export function soundKnowledgeOf(files: readonly unknown[]): KnowledgeIds {
  return knowledgeIdsOf(files.filter((file) => (file as { kind?: unknown } | null | undefined)?.kind !== 'ValidationRules' || validators.ValidationRules?.(file) === true))
}
