// Protects: the README and the pages in docs/ say the same in all three languages as far as a machine can tell: samples, commands, sections and links are those of the English page, and every link leads somewhere.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const README = 'README'
const PAGES = ['docs/ci', 'docs/editors', 'docs/own-rules']
const LANGUAGES = ['', '.zh-CN', '.zh-TW']
const FENCE = /^ *```[^]*?^ *```$/gm

const fencesOf = (text: string): string[] => text.match(FENCE) ?? []
const proseOf = (text: string) => text.replace(FENCE, '')
const codeOf = (text: string) => [...new Set(proseOf(text).match(/`[^`\n]+`/g) ?? [])].sort()
const levelsOf = (text: string) => proseOf(text).match(/^#+(?= )/gm) ?? []
// Paragraphs, lists and tables; a place to lead to is none.
const blocksOf = (text: string) => proseOf(text).split(/\n\s*\n/).filter((block) => block.trim() !== '' && !block.startsWith('<a id='))
const linksOf = (text: string) => [...proseOf(text).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

describe.each(PAGES.flatMap((page) => LANGUAGES.slice(1).map((language) => [page, language] as const)))('%s%s.md', (page, language) => {
  const english = readFileSync(`${page}.md`, 'utf8')
  const text = readFileSync(`${page}${language}.md`, 'utf8')

  test('has the samples of the English page, byte for byte but for comments in Chinese', () => {
    const commentOf = (line: string | undefined) => /^\s*(?:;+|#|\/\/|"|--) /.exec(line ?? '')?.[0]
    const lines = fencesOf(english).join('\n').split('\n')
    const own = fencesOf(text).join('\n').split('\n').map((line, index) => (/\p{Script=Han}/u.test(line) && commentOf(line) !== undefined && commentOf(line) === commentOf(lines[index]) ? lines[index] : line))
    expect(own).toEqual(lines)
    expect(fencesOf(text).length).toBeGreaterThan(1)
  })

  test('names the same commands, keys and files, in as many sections and paragraphs', () => {
    expect(codeOf(text)).toEqual(codeOf(english))
    expect(levelsOf(text)).toEqual(levelsOf(english))
    expect(blocksOf(text).length).toBe(blocksOf(english).length)
  })

  test('leads to the same pages, in its own language', () => {
    const others = linksOf(text).filter((target) => !linksOf(english).includes(target))
    expect(others.filter((target) => !target.includes(language) && target !== `${page.slice('docs/'.length)}.md`)).toEqual([])
    expect(new Set(linksOf(text).map((target) => target.replace(/\.zh-(?:CN|TW)/, '')))).toEqual(new Set(linksOf(english).map((target) => target.replace(/\.zh-(?:CN|TW)/, ''))))
  })

  // After a bold word that ends in a quotation mark, bracket or code, CommonMark sees the end of bold only before a blank or another mark.
  test('bold words end where they should', () => {
    expect(proseOf(text).split('\n').filter((line) => /[`”」）)]\*\*[\p{L}\p{N}]/u.test(line))).toEqual([])
  })
})

test.each([...PAGES, README].flatMap((page) => LANGUAGES.map((language) => `${page}${language}.md`)))('every link of %s leads somewhere', (page) => {
  const broken = linksOf(readFileSync(page, 'utf8')).filter((target) => !/^https:/.test(target) && !existsSync(join(dirname(page), target.replace(/#.*/, ''))))
  expect(broken).toEqual([])
})

test.each(LANGUAGES.slice(1))('docs/policy%s.yaml demands what the English one does, and says so in Chinese', (language) => {
  const [english, own] = ['', language].map((name) => readFileSync(`docs/policy${name}.yaml`, 'utf8'))
  expect(parse(own ?? '')).toEqual(parse(english ?? ''))
  const remarksOf = (text = '', begin: RegExp) => text.match(/^ *# .*$/gm)?.filter((line) => begin.test(line)).length
  expect(remarksOf(own, /^ *# .*\p{Script=Han}/u)).toBe(remarksOf(english, /^ *# [A-Z]|^# Points/))
})

describe.each(LANGUAGES.slice(1))('README%s.md', (language) => {
  const english = readFileSync('README.md', 'utf8')
  const text = readFileSync(`README${language}.md`, 'utf8')
  const rowsOf = (page: string, heading: RegExp) => (page.split(/^## /m).find((section) => heading.test(section)) ?? '').split('\n').filter((line) => /^\| .* \|$/.test(line)).slice(2).map((line) => line.split(/ ?(?<!\\)\| ?/).slice(1, -1))

  test('lists the commands and the terms of the English one', () => {
    expect(rowsOf(text, /^(?:命令|指令)\n/).map(([command]) => command)).toEqual(rowsOf(english, /^Commands\n/).map(([command]) => command))
    const column = LANGUAGES.indexOf(language)
    expect(rowsOf(text, /^术语|^術語/).map(([own, term]) => [term, own])).toEqual(rowsOf(english, /^Glossary/).map((row) => [row[0], row[column]]))
    expect(rowsOf(text, /^术语|^術語/).length).toBeGreaterThan(20)
  })

  test('has the commands of the English one, in Chinese sections of their own, but a tour of its own', () => {
    const commandsOf = (page: string) => fencesOf(page).filter((fence) => /^```(?:sh|gitattributes)/.test(fence)).map((fence) => fence.replace(/ +# .*$/gm, ''))
    expect(commandsOf(text).toSorted()).toEqual(commandsOf(english).toSorted())
    expect(levelsOf(text)).toEqual(levelsOf(english))
    expect(codeOf(text).filter((code) => !english.includes(code.slice(1, -1).replace('zh-CN.md', 'md').replace('zh-TW.md', 'md')))).toEqual([])
  })
})
