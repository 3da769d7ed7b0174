// Which name somebody meant for certain.
import { distance } from 'fastest-levenshtein'

/** Shorter names differ by one letter as a matter of course. */
const SHORTEST = 4

/**
 * The candidate that a name can only stand for: the one written alike but for case, full-width letters, quotation marks or what separates its words, or else the one that a single slip of the keys (a letter too many, too few, wrong, or two swapped) makes it.
 * undefined where there is none or more than one, or where only digits differ: `step-1` is not `step-2`.
 */
export function certain(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)]
  const plain = plainForm(name)
  const alike = all.filter((candidate) => plainForm(candidate) === plain)
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined
  const near = all.filter((candidate) => isOneSlip(plain, plainForm(candidate)))
  return near.length === 1 ? near[0] : undefined
}

function plainForm(name: string): string {
  return name.normalize('NFKC').replace(/^[“”‘’「」『』"'\s]+|[“”‘’「」『』"'\s]+$/g, '').replaceAll('。', '.').replace(/[\s_‐-―]+/g, '-').toLowerCase()
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false
  if (a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) return false
  return distance(a, b) === 1 || isSwap(a, b)
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b.charAt(index))
  return at >= 0 && a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2)
}
