// Protects: a command that a message tells can be copied into a shell whatever a folder is called: it names that folder, and nothing of the name is run.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { readTexts } from '../../src/files/content.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { shellWord } from '../../src/model/printing/shell-word.ts'

const NAMES = ['plain', 'a/b.yaml', '计划', 'two words', '$(touch x)', '`id`', 'a\'b', 'a"b', 'a\\b', 'a;b', 'a&b', 'a|b', 'a\nb', 'a\r\tb', '*?[x]', '!x', '#x', '{a,b}', '', ' ', '\u202ex\u200b', '~', '~root', '<x>', 'a$b', '\'\n\'', '\\\n', '(x)', '^x']

describe('a name as one word of a command', () => {
  // The shell of the pipeline may be dash, which knows no $'…'.
  test.each(NAMES)('%j', (name) => {
    const word = shellWord(name)
    expect(word).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(execFileSync('bash', ['-c', `printf '%s' ${word}`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })).toBe(name)
  })

  test('is left as it is where it needs nothing', () => expect(['eng', '../a/b-c_1.yaml', '/tmp/计划', '.'].map(shellWord)).toEqual(['eng', '../a/b-c_1.yaml', '/tmp/计划', '.']))
  test('is no option', () => expect(['-rf', '--force x'].map(shellWord)).toEqual(['./-rf', '\'./--force x\'']))
})

test.each(['en', 'zh-CN', 'zh-TW'] as const)('sentences tell commands so, and names as they are (%s)', (language) => {
  const sentence = sayIn(readTexts(language))('errors.noPlanYet', { folder: 'a $(b)' })
  expect(sentence).toContain('crmplan plan \'a $(b)\'')
  expect(sentence.replace('\'a $(b)\'', '')).toContain('a $(b)')
})
