// "Did you mean …?" as values of a sentence.
import { nearest } from '../model/nearest.ts'

/** `hint` says whether there is a name near enough to be offered. */
export type Hint = { readonly hint: 'yes' | 'no'; readonly nearest: string }

/** No name to offer. */
export const NO_HINT: Hint = { hint: 'no', nearest: '' }

/** The nearest of the names that would have been right. */
export function hintOf(name: string, candidates: Iterable<string>): Hint {
  const found = nearest(name, candidates)
  return found === undefined ? NO_HINT : { hint: 'yes', nearest: found }
}
