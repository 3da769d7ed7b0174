// The descriptions of the schemas in other languages than that in which they stand there.
import { join } from 'node:path'
import type { DescriptionCatalogue, Language } from '../model/file-types.ts'
import { readCompiled } from './compiled-content.ts'
import { contentRoot, readPackFolder } from './content.ts'

/** Descriptions of a language by the English ones of the schemas; empty for English. */
export function readDescriptions(language: Language): ReadonlyMap<string, string> {
  if (language === 'en') return new Map()
  const compiled = readCompiled(`descriptions/${language}.json`) as [string, string][] | undefined
  return new Map(compiled ?? readPackFolder(join(contentRoot(), 'templates', 'descriptions')).flatMap(({ value }) => (value as DescriptionCatalogue).descriptions.map((one) => [one.en, one[language]] as const)))
}
