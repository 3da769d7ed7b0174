// What cannot be printed comes into no file of ours, on whichever way somebody brings it in.
import { existsSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'
import { CONTROL, visible } from '../model/printing/visible-text.ts'
import type { FoundSheet } from '../model/workbook.ts'

/** Refuses typed words that hold a control character; the names of files there are may hold what they will. `controlTyped`. */
export function refuseControl(words: readonly string[]): void {
  const word = words.find((one) => CONTROL.test(one) && !existsSync(one))
  if (word !== undefined) throw new UserError('controlTyped', { word: visible(word), character: visible(CONTROL.exec(word)?.[0] ?? '') }, 2)
}

/** The problems of a filled-in form that holds control characters, one for each cell with the first of them. */
export function controlProblems(sheets: readonly FoundSheet[]): { readonly key: 'control'; readonly sheet: string; readonly row: number; readonly column: number; readonly values: { readonly character: string } }[] {
  return sheets.flatMap(({ name, cells }) => cells.flatMap(({ row, column, value }) => {
    const character = CONTROL.exec(String(value))?.[0]
    return character === undefined ? [] : [{ key: 'control' as const, sheet: name, row, column, values: { character: visible(character) } }]
  }))
}
