// What somebody may have meant.
import { distance } from 'fastest-levenshtein'

/** The candidate nearest to a name if it is near: a third of its letters may differ (two at least, but not all), upper and lower case being alike, or the name is its last part after a dot. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let fewest = Math.max(2, Math.ceil(name.length / 3)) + 1
  const wanted = name.toLowerCase()
  for (const candidate of candidates) {
    const changes = candidate.endsWith(`.${name}`) ? 1 : Math.abs(candidate.length - name.length) >= fewest ? fewest : distance(wanted, candidate.toLowerCase())
    if (changes < fewest && changes < Math.max(wanted.length, candidate.length)) [best, fewest] = [candidate, changes]
  }
  return best
}
