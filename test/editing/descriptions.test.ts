// Protects: every description of a file, whoever writes it, and of every command, exists in both kinds of Chinese, none is left over, and wherever a schema is given away it is in the language asked for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allSchemas } from '../../src/cli/described-schemas.ts'
import { translateSchema } from '../../src/editing/translate-schema.ts'
import { readPackFolder } from '../../src/files/content.ts'
import { readDescriptions } from '../../src/files/descriptions.ts'
import type { DescriptionCatalogue } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'

const catalogues = readPackFolder(join(import.meta.dirname, '../../templates/descriptions')).map(({ path, value }) => ({ path, ...(value as DescriptionCatalogue) }))
const all = catalogues.flatMap(({ descriptions }) => descriptions)
const described = new Map([...allSchemas()].map(([file, schema]) => [file.replace('.schema.json', ''), descriptionsIn(schema)]))

// Every string under the keyword, however deep; not the property of that name.
function descriptionsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value)))
}

/** What oclif tells of commands, flags and arguments, as the build has written it down. */
function descriptionsOfCommands(): string[] {
  type Told = { summary?: string; description?: string }
  const { commands } = JSON.parse(readFileSync('oclif.manifest.json', 'utf8')) as { commands: Record<string, Told & { flags: Record<string, Told>; args: Record<string, Told> }> }
  return Object.values(commands).flatMap((command) => [command, ...Object.values(command.flags), ...Object.values(command.args)]).flatMap(({ summary, description }) => [summary, description].filter((text) => text !== undefined))
}

test('every description has its translations, each once, and none is left over', () => {
  const known = all.map(({ en }) => en)
  const ofCommands = descriptionsOfCommands()
  expect(known.filter((text, index) => known.indexOf(text) !== index), 'written twice').toEqual([])
  expect([...described].flatMap(([name, texts]) => texts.filter((text) => !known.includes(text)).map((text) => `${name}: ${text}`)), 'without translation').toEqual([])
  expect(ofCommands.filter((text) => !known.includes(text)), 'help without translation').toEqual([])
  const told = (schema: string | undefined) => (schema === undefined ? ofCommands : (described.get(schema) ?? []))
  expect(catalogues.flatMap(({ schema, descriptions }) => descriptions.filter(({ en }) => !told(schema).includes(en)).map(({ en }) => `${schema}: ${en}`)), 'nobody says so').toEqual([])
  expect(catalogues.map(({ path, schema }) => path.endsWith(`/${schema ?? 'commands'}.yaml`))).not.toContain(false)
})

describe.each(['zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  test('numbers, names of keys and code are those of the English text', () => {
    const marks = (text: string) => text.match(/`[^`]+`|--[a-z][\w-]*|\d+(?:[.,]\d+)*|[a-z]+(?:[A-Z][a-z]+)+|\{[\w .]+\}|\w+\.(?:\w+\.)*[\w*-]+|[A-Z]{3,}/g)?.filter((mark) => !/^KPI$/.test(mark)).sort() ?? []
    const lost = all.filter((one) => marks(one.en).some((mark) => !one[language].includes(mark)))
    expect(lost.map((one) => `${one.en} → ${one[language]}: ${marks(one.en).filter((mark) => !one[language].includes(mark)).join(' ')}`)).toEqual([])
  })

  test('they are Chinese, with Chinese punctuation and no blanks beside it', () => {
    const wrong = all.map((one) => one[language]).filter((text) => /[\p{Script=Han}][,;:!?()]|[\p{Script=Han}] [A-Za-z\d]|[A-Za-z\d] [\p{Script=Han}]|[，；：。（）] | [，；：。（）]/u.test(text) || !/[。？]$/.test(text))
    expect(wrong).toEqual([])
  })
})

test('a property called description is no description, and data stay as they are', () => {
  const words = new Map([['A word.', '一个词。']])
  const schema = { description: 'A word.', properties: { description: { description: 'A word.', default: 'A word.' } }, $defs: { description: { const: { description: 'A word.' } } }, enum: ['A word.'] }
  expect(translateSchema(schema, words)).toEqual({ description: '一个词。', properties: { description: { description: '一个词。', default: 'A word.' } }, $defs: { description: { const: { description: 'A word.' } } }, enum: ['A word.'] })
})

test('crmplan schema describes in the language asked for, in every form; in English it is the file', async () => {
  const print = async (...argv: string[]) => (await runCommand('schema', ...argv)).stdout
  expect(await print('plan', '--lang', 'en')).toBe(readFileSync('schemas/plan.schema.json', 'utf8'))
  const [plain, bundled, findings] = [await print('plan', '--lang', 'zh-TW'), await print('plan', '--bundled', '--lang', 'zh-TW'), await print('known-findings', '--lang', 'zh-TW')]
  expect(JSON.parse(plain)).toEqual(translateSchema(JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as Record<string, unknown>, readDescriptions('zh-TW')))
  for (const text of [plain, bundled, findings]) expect(descriptionsIn(JSON.parse(text)).filter((one) => !/[\p{Script=Han}\d]/u.test(one))).toEqual([])
  expect(bundled).toContain('核心知識包中的編號')
})
