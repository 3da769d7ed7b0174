// What somebody may have meant.
import { distance } from 'fastest-levenshtein'

/** The candidate nearest to a name if it is near (a third of its letters may differ, or the name is its last part), for a sentence: `hint` says whether there is one. */
export function nearest(name: string, candidates: Iterable<string>): { readonly hint: 'yes' | 'no'; readonly nearest: string } {
  let best = ''
  let fewest = Math.max(2, Math.ceil(name.length / 3)) + 1
  for (const candidate of candidates) {
    const changes = candidate.endsWith(`.${name}`) ? 1 : Math.abs(candidate.length - name.length) >= fewest ? fewest : distance(name.toLowerCase(), candidate.toLowerCase())
    if (changes < fewest) [best, fewest] = [candidate, changes]
  }
  return best === '' ? { hint: 'no', nearest: '' } : { hint: 'yes', nearest: best }
}
