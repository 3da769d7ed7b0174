// Questions need a person.
import { UserError } from '../model/user-error.ts'
import { repairLineInput } from './prompts/repair-line-input.ts'

/** Makes sure that Chinese can be typed, and fails with `noTerminal`, naming what to use instead (one of the flags, or every one of them), unless both ends of the command are a terminal. */
export function requireTerminal(instead: readonly string[], every = false): void {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UserError('noTerminal', { instead, every: String(every) }, 2)
  repairLineInput()
}
