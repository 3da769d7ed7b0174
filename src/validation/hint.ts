// "Did you mean …?" as values of a sentence.
import { certain } from '../model/certain.ts'
import { nearest } from '../model/nearest.ts'

/** `hint` says whether there is a name near enough to be offered; `sure`, whether nothing else can be meant, so that it may be put in without asking. */
export type Hint = { readonly hint: 'yes' | 'no'; readonly nearest: string; readonly sure: 'yes' | 'no' }

/** No name to offer. */
export const NO_HINT: Hint = { hint: 'no', nearest: '', sure: 'no' }

/** The nearest of the names that would have been right. */
export function hintOf(name: string, candidates: Iterable<string>): Hint {
  const all = [...candidates]
  const meant = certain(name, all)
  const found = meant ?? nearest(name, all)
  return found === undefined ? NO_HINT : { hint: 'yes', nearest: found, sure: meant === undefined ? 'no' : 'yes' }
}
