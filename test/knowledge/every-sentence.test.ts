// Protects: every sentence of the product can be said in every language, and takes no value that English does not take.
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import type { Language, TextGroup } from '../../src/model/file-types.ts'
import { loadTexts } from '../support/load-pack.ts'

function sentences(language: Language): Map<string, string> {
  const flat = (group: TextGroup, path: string): [string, string][] => (typeof group === 'string' ? [[path, group]] : Object.entries(group).flatMap(([key, child]) => flat(child, `${path}.${key}`)))
  return new Map(Object.entries(loadTexts(language).texts as Record<string, TextGroup>).flatMap(([name, group]) => flat(group, name)))
}

const valuesOf = (text: string) => new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name))
const english = sentences('en')

test.each<Language>(['en', 'zh-CN', 'zh-TW'])('%s', (language) => {
  const own = sentences(language)
  expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  const wrong = [...own].filter(([, text]) => {
    try {
      return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }) === undefined
    } catch {
      return true
    }
  })
  expect(wrong).toEqual([])
  expect([...own].filter(([key, text]) => [...valuesOf(text)].some((name) => !valuesOf(english.get(key) ?? '').has(name))).map(([key]) => key)).toEqual([])
})
