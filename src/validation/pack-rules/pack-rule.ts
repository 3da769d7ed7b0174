// A rule that a pack brings along.
import type { ValidationRule } from '../../model/file-types.ts'

/** A rule of a pack as far as it is needed to judge; the rest is said where somebody asks. */
export type PackRule = Pick<ValidationRule, 'id' | 'severity' | 'on' | 'items' | 'at' | 'when' | 'text'> & Partial<Pick<ValidationRule, 'title' | 'why' | 'fix'>> & {
  /** Id of its family. */
  readonly family: string
}
