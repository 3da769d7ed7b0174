// Protects: what `crmplan validate` says about each case file, to the letter; and that good files give no sound.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validatePaths } from '../../src/cli/check/validate-paths.ts'
import type { Language } from '../../src/model/file-types.ts'

const CASES = join(import.meta.dirname, 'cases')

function run(folder: string, name: string, language: Language = 'en', strict = false) {
  return validatePaths([name], { cwd: join(CASES, folder), language, failOn: strict ? 'warning' : 'error' })
}

describe('good files', () => {
  test.each(readdirSync(join(CASES, 'ok')))('%s is fine', async (name) => {
    const { json, exit } = await run('ok', name, 'en', true)
    expect(json.diagnostics).toEqual([])
    expect(exit).toBe(0)
  })
})

describe('bad files', () => {
  const names = readdirSync(join(CASES, 'err')).filter((name) => !name.endsWith('.out'))
  test.each(names)('%s is told', async (name) => {
    const { text, exit } = await run('err', name)
    await expect(`${text}\nexit ${exit}\n`).toMatchFileSnapshot(join(CASES, 'err', `${name.replace(/\.yaml$/, '')}.out`))
  })

  test('every rule has a case', () => {
    const told = readdirSync(join(CASES, 'err')).filter((name) => name.endsWith('.out')).map((name) => readFileSync(join(CASES, 'err', name), 'utf8')).join('\n')
    const rules = readdirSync(join(CASES, '../../../src/validation/rules'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name.replace('.ts', ''))
    expect(rules.length).toBeGreaterThan(80)
    expect(rules.filter((rule) => !told.includes(`[${rule}]`))).toEqual([])
  })

  test('warnings fail only if asked to be strict', async () => {
    expect((await run('err', 'evidence-missing.yaml')).exit).toBe(0)
    expect((await run('err', 'evidence-missing.yaml', 'en', true)).exit).toBe(1)
  })

  test.each([['zh-CN', '错误', '问题'], ['zh-TW', '錯誤', '問題']] as const)('the same in %s', async (language, error, question) => {
    const { text, exit } = await run('err', 'unknown-reference-interview.yaml', language)
    const [first = ''] = text.split('\n')
    expect(first).toMatch(new RegExp(`^unknown-reference-interview\\.yaml:5:17: ${error}: .*sponsor-authority.*${question}.*leadership\\.sponsor-authority.* \\[unknown-reference\\]$`))
    expect(exit).toBe(1)
  })

  test('as JSON', async () => {
    expect((await run('err', 'missing-estimate.yaml')).json).toMatchInlineSnapshot(`
      {
        "diagnostics": [
          {
            "column": 9,
            "endColumn": 32,
            "endLine": 7,
            "file": "missing-estimate.yaml",
            "line": 7,
            "message": "The task "one.a" says neither how much work it is nor how long it takes. Give effortDays, durationDays (0 for a milestone), or calendarDays for a waiting time.",
            "rule": "missing-estimate",
            "severity": "error",
          },
        ],
        "errorCount": 1,
        "infoCount": 0,
        "valid": false,
        "warningCount": 0,
      }
    `)
  })
})

describe('what is shipped', () => {
  test('packs, texts and rules are valid', async () => {
    const { text, json } = await validatePaths(['templates'], { cwd: join(CASES, '../../..'), language: 'en' })
    expect(json.diagnostics, text).toEqual([])
  })
})
