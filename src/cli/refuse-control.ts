// What cannot be printed comes into no file of ours, on whichever way somebody brings it in.
import { existsSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'
import { CONTROL, visible } from '../model/printing/visible-text.ts'

/** Refuses typed words that hold a control character; the names of files there are may hold what they will. `controlTyped`. */
export function refuseControl(words: readonly string[]): void {
  const word = words.find((one) => CONTROL.test(one) && !existsSync(one))
  if (word !== undefined) throw new UserError('controlTyped', { word: visible(word), character: visible(CONTROL.exec(word)?.[0] ?? '') }, 2)
}
