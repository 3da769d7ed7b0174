// How YAML is parsed where its places and mistakes matter: version 1.2, words and dates stay texts. Repeated keys are looked for by value-mistakes.ts: the library compares every key with every other, which takes minutes for a hundred thousand.
import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'

/** Options of the parser. */
export const PARSER_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2', schema: 'core', merge: false, uniqueKeys: false, stringKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error',
}
