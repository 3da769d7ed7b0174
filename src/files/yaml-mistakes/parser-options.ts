// How YAML is parsed where its places and mistakes matter: version 1.2, words and dates stay texts, keys are given once.
import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'

/** Options of the parser. */
export const PARSER_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2', schema: 'core', merge: false, uniqueKeys: true, stringKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error',
}
