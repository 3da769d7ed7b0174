// `--take mine A B --take generated C` → what is decided about what.
import { UserError } from '../model/user-error.ts'
import type { Take } from '../planning/merge/merge-rules.ts'

/** The decisions by id; `all` where a side is named without any. `badTake` for words that begin with neither side. */
export function takesOf(words: readonly string[]): { readonly takes: ReadonlyMap<string, Take>; readonly all: Take | undefined } {
  const takes = new Map<string, Take>()
  let side: Take | undefined
  let all: Take | undefined
  for (const [index, word] of words.entries()) {
    if (word === 'mine' || word === 'generated') {
      side = word
      const next = words[index + 1]
      if (next === undefined || next === 'mine' || next === 'generated') all = word
    } else if (side === undefined) throw new UserError('badTake', { word }, 2)
    else takes.set(word, side)
  }
  return { takes, all }
}
