// The plain value of a parsed document, within the bounds of what is read at all.
import type { Document } from 'yaml'
import { isOfReasonableSize } from './parse-yaml.ts'

const MAX_ALIASES = 100

/** The value of a document; undefined where aliases make it larger than anything is read. Throws a ReferenceError where they are nested too often. */
export function valueOf(doc: Document): unknown {
  const value: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES })
  return isOfReasonableSize(value) ? value : undefined
}
