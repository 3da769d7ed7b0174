// Questions need a person.
import { UserError } from '../model/user-error.ts'
import { repairLineInput } from './prompts/repair-line-input.ts'

/** Makes sure that Chinese can be typed, and fails with `noTerminal`, naming what to use instead, unless both ends of the command are a terminal. */
export function requireTerminal(instead: string | readonly string[]): void {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UserError('noTerminal', { instead }, 2)
  repairLineInput()
}
