// The descriptions of the schemas in other languages than that in which they stand there.
import { join } from 'node:path'
import type { DescriptionCatalogue, Language } from '../model/file-types.ts'
import { readCompiled } from './compiled-content.ts'
import { contentRoot, readPackFolder } from './content.ts'

/** Descriptions of a language by the English ones of the schemas; empty for English. */
export function readDescriptions(language: Language): ReadonlyMap<string, string> {
  // They do not change, and are asked for with every schema.
  const known = read.get(language) ?? (language === 'en' ? new Map<string, string>() : new Map(pairsOf(language)))
  read.set(language, known)
  return known
}

const read = new Map<Language, ReadonlyMap<string, string>>()

function pairsOf(language: Language): (readonly [string, string])[] {
  const compiled = readCompiled(`descriptions/${language}.json`) as [string, string][] | undefined
  return compiled ?? readPackFolder(join(contentRoot(), 'templates', 'descriptions')).flatMap(({ value }) => (value as DescriptionCatalogue).descriptions.map((one) => [one.en, one[language]] as const))
}
