// Files with problems, which stop a command.
import type { Diagnostic } from '../../model/diagnostic.ts'

/** Thrown when the files a command needs have errors; `text` lists them all, each at its line. */
export class ProblemsFound extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly text: string,
  ) {
    super(text)
    this.name = 'ProblemsFound'
  }
}
