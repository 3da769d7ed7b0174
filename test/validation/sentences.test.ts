// Protects: every sentence of a diagnostic exists in every language, and can be said.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const

function sentences(language: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') found.set(key, node)
    else for (const [name, part] of Object.entries(node as object)) walk(part, key ? `${key}.${name}` : name)
  }
  walk((load(readFileSync(`templates/texts/${language}/diagnostics.yaml`, 'utf8')) as { texts: object }).texts, '')
  return found
}

/** Names of the values a sentence uses. */
function valuesOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (parts: readonly { type: number; value?: string; options?: Record<string, { value: readonly never[] }> }[]): void => {
    for (const { type, value, options } of parts) {
      if (type !== 0 && type !== 7 && value) names.add(value)
      for (const option of Object.values(options ?? {})) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as never)
  return [...names].sort()
}

describe.each(LANGUAGES)('%s', (language) => {
  test('has every sentence, with the same values', () => {
    const english = sentences('en')
    const own = sentences(language)
    expect([...own.keys()]).toEqual([...english.keys()])
    const optional = new Set(['diagnostics.summary.found'])
    for (const [key, text] of own) if (!optional.has(key)) expect({ key, values: valuesOf(text) }).toEqual({ key, values: valuesOf(english.get(key) ?? '') })
  })
})

test('Chinese sentences are Chinese', () => {
  for (const language of ['zh-CN', 'zh-TW']) for (const [key, text] of sentences(language)) expect(`${key}: ${text}`).toMatch(/[\u4e00-\u9fff]/)
})
