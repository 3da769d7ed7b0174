// An expected failure of the surroundings: a missing folder, a wrong flag, no terminal.
import type { TextValues } from './text-values.ts'

/** Exit codes of the command line: 0 fine, 1 problems found, 2 wrong usage, 3 could not work. */
export type ExitCode = 0 | 1 | 2 | 3

/** An expected failure told to the person in a sentence, with what to try next; never shown with a stack trace. */
export class UserError extends Error {
  constructor(
    /** Key of the sentence in the text catalogue, below `errors`. */
    readonly key: string,
    readonly values: TextValues = {},
    readonly exit: ExitCode = 3,
  ) {
    super(key)
    this.name = 'UserError'
  }
}
