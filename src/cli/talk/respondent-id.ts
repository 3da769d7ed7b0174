// A respondent's id, made from the name.
import { transliterate } from 'transliteration'

/** An id made from a name: 李伟 → li-wei. */
export function idFrom(name: string): string {
  return transliterate(name).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'respondent'
}
