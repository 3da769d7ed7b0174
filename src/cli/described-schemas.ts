// The schemas as they lie there, or with their descriptions in the language of the reader.
import type { SchemaNode, Schemas } from '../editing/schema-shapes.ts'
import { translateSchema } from '../editing/translate-schema.ts'
import { readSchema, schemaNames } from '../files/content.ts'
import { readDescriptions } from '../files/descriptions.ts'
import type { Language } from '../model/file-types.ts'

/** All schemas by the name of their file, as they lie there or described in a language. */
export function allSchemas(language: Language = 'en'): Schemas {
  const words = readDescriptions(language)
  return new Map(schemaNames().map((name) => [`${name}.schema.json`, translateSchema(JSON.parse(readSchema(name) ?? '{}') as SchemaNode, words)]))
}

/** The text of a schema, described in a language; undefined if there is none of that name. */
export function schemaText(name: string, language: Language): string | undefined {
  const text = readSchema(name)
  const words = readDescriptions(language)
  return text === undefined || words.size === 0 ? text : `${JSON.stringify(translateSchema(JSON.parse(text) as SchemaNode, words), null, 2)}\n`
}
