// Protects: the sentences of the reports have the same keys in all languages, every key is used, every use has its key, and each takes the same values.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Language, TextGroup } from '../../src/model/file-types.ts'
import { loadTexts } from '../support/load-pack.ts'

const SOURCES = join(import.meta.dirname, '..', '..', 'src', 'reporting')
const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join(SOURCES, path), 'utf8')).join('\n')

function sentences(language: Language): Map<string, string> {
  const flat = (group: TextGroup | undefined, path: string): [string, string][] =>
    typeof group === 'string' ? [[path, group]] : Object.entries(group ?? {}).flatMap(([key, child]) => flat(child, `${path}.${key}`))
  return new Map(flat((loadTexts(language).texts as Record<string, TextGroup>)['reports'], 'reports'))
}

const english = sentences('en')

test.each<Language>(['zh-CN', 'zh-TW'])('%s has the keys of English, with the same values in each sentence', (language) => {
  const own = sentences(language)
  expect([...own.keys()]).toEqual([...english.keys()])
  const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name))].sort()
  const different = [...english].filter(([key, text]) => values(own.get(key) ?? '').some((name) => !values(text).includes(name)))
  expect(different.map(([key]) => key)).toEqual([])
})

test('every key is used, and every key used is there', () => {
  // Lists in any sentence are put together by knowledge/sentence.ts.
  const literal = new Set(['reports.separator', 'reports.emptyList', ...[...source.matchAll(/'(reports\.[\w.-]+)'/g)].map(([, key]) => key ?? '')])
  const patterns = [...source.matchAll(/`(reports\.[^`]*)`/g)].map(([, key]) => new RegExp(`^${(key ?? '').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
  expect([...english.keys()].filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([])
  expect([...literal].filter((key) => !english.has(key))).toEqual([])
  expect(patterns.filter((pattern) => ![...english.keys()].some((key) => pattern.test(key)))).toEqual([])
})

test.each<Language>(['zh-CN', 'zh-TW'])('%s sets no space between Chinese and Latin characters or digits', (language) => {
  const spaced = [...sentences(language)].filter(([, text]) => /\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u.test(text.replace(/\{[^{}]*\}/g, '')))
  expect(spaced.map(([key]) => key)).toEqual([])
})

/** Every sentence of the product in a language, by its key. */
function everySentence(language: Language): [string, string][] {
  const flat = (group: TextGroup | undefined, path: string): [string, string][] =>
    typeof group === 'string' ? [[path, group]] : Object.entries(group ?? {}).flatMap(([key, child]) => flat(child, path === '' ? key : `${path}.${key}`))
  return flat(loadTexts(language).texts as TextGroup, '')
}

// CommonMark closes no emphasis between punctuation and a letter, and opens none between a letter and punctuation; Chinese has no space between.
function broken(text: string): boolean {
  const parts = text.split('**')
  return parts.some((part, index) => index % 2 === 1 && (
    (/(?!\})\p{P}$/u.test(part) && /^[\p{L}\p{N}{]/u.test(parts[index + 1] ?? '')) || (/^(?!\{)\p{P}/u.test(part) && /[\p{L}\p{N}}]$/u.test(parts[index - 1] ?? ''))))
}

test.each<Language>(['en', 'zh-CN', 'zh-TW'])('what is bold in %s is bold on the page', (language) => {
  expect(['**完成。**共三項', '依**「甲」**判斷', '**完成**。共三項', '**甲**「乙」'].map(broken)).toEqual([true, true, false, false])
  expect(everySentence(language).filter(([, text]) => broken(text)).map(([key]) => key)).toEqual([])
})

test.each<[Language, string, RegExp]>([['zh-TW', '欄位', /(?<!上下|[按白意關])鍵(?!盤)/u], ['zh-CN', '字段', /(?<!上下|[按格意关])键(?!盘)/u]])('in %s a key of a file is called %s and nothing else', (language, _, other) => {
  expect(everySentence(language).filter(([, text]) => other.test(text)).map(([key]) => key)).toEqual([])
})

test.each<Language>(['zh-CN', 'zh-TW'])('%s has full-width punctuation between Chinese words', (language) => {
  const plain = (text: string) => text.replace(/\{\w+,[^{]*/g, ' ')
  const half = everySentence(language).filter(([, text]) => /\p{Script=Han}[,;!()]|[,;!(]\p{Script=Han}/u.test(plain(text)))
  expect(half.map(([key]) => key)).toEqual([])
})
