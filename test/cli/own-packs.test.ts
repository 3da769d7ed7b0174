// Protects: packs of the user's own are checked before they are trusted, and known wherever the engagement is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { edit, newEngagement } from './engagement-for-test.ts'

const words = (text: string) => `{ en: ${text}, zh-CN: 中文（${text}）, zh-TW: 繁體（${text}） }`
const METHOD = `kind: Method
schemaVersion: 1
id: house
title: ${words('Our house method')}
summary: ${words('Small')}
suits: ${words('Us')}
provenance: judgement
phases:
  - { id: only, title: ${words('All of it')}, purpose: ${words('Do it')}, steps: [goals], activities: [kick-off], gate: { id: house-end, title: ${words('End')}, criteria: [sponsor-named] } }
`

/** An engagement that names a pack beside it. */
async function withOwnPack(method = METHOD): Promise<string> {
  const folder = await newEngagement()
  const pack = join(folder, '../house')
  mkdirSync(pack)
  writeFileSync(join(pack, 'pack.yaml'), `kind: Pack\nschemaVersion: 1\nid: house\nversion: 2.0.0\ntitle: ${words('Our house')}\n`)
  writeFileSync(join(pack, 'method.yaml'), method)
  edit(folder, 'profile.yaml', (text) => text.replace(/^settings:\n/m, 'settings:\n  packs: [crm-core, ../house]\n'))
  return folder
}

test('methods and packs show them with --dir, and only then', async () => {
  const folder = await withOwnPack()
  const { exit, stdout, stderr } = await runCommand('methods', 'house', '--dir', folder, '--lang', 'en')
  expect([exit, stdout], stderr).toEqual([0, expect.stringContaining('Our house method')])
  expect((await runCommand('methods', 'house')).exit).toBe(2)
  const packs = await runCommand('packs', '--dir', folder, '--json')
  expect(JSON.parse(packs.stdout)).toMatchObject([{ id: 'crm-core' }, { id: 'house', version: '2.0.0', methods: 1 }])
  expect(JSON.parse((await runCommand('packs', '--json')).stdout)).toHaveLength(1)
  expect((await runCommand('methods', '--dir', join(folder, '../house'))).exit).toBe(2)
})

test('one with mistakes stops every command, told at its line', async () => {
  const folder = await withOwnPack(METHOD.replace('schemaVersion: 1\n', 'schemaVersion: 1\norder: soon\n'))
  for (const command of [['assess'], ['methods', '--dir'], ['packs', '--dir']]) {
    const [name = '', ...more] = command
    const { exit, stderr } = await runCommand(name, ...more, folder, '--lang', 'en')
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/house\/method\.yaml:3:\d+: error/)])
  }
})

test('an activity named like what every object has is one like any other', async () => {
  const folder = await withOwnPack(METHOD.replace('activities: [kick-off]', 'activities: [constructor]'))
  const activity = `{ id: constructor, title: ${words('Build')}, description: ${words('Build it')}, step: goals, category: implementation, role: analyst, effort: { base: 1, terms: [] }, deliverable: ${words('It')}, source: our own, provenance: judgement }`
  writeFileSync(join(folder, '../house/activities.yaml'), `kind: ActivityLibrary\nschemaVersion: 1\nactivities:\n  - ${activity}\n`)
  const { exit, stdout } = await runCommand('validate', join(folder, '../house'), '--lang', 'en')
  expect([exit, stdout]).toEqual([0, expect.not.stringContaining('constructor')])
})

test('a rule with more parts than anybody reads is told at its line', async () => {
  const folder = await withOwnPack()
  const parts = (count: number) => Array.from({ length: count }, (_, index) => `        - { value: item.effortDays, above: ${index} }`).join('\n')
  const rules = (count: number) => `kind: ValidationRules\nschemaVersion: 1\nfamily: house\ntitle: ${words('Ours')}\nrules:\n  - id: house.large\n    severity: warning\n    title: ${words('Large')}\n    on: Plan\n    items: phases.*.tasks.*\n    when:\n      any:\n${parts(count)}\n    text: ${words('Too large')}\n    why: ${words('Why')}\n    fix: ${words('Fix')}\n`
  const check = async (count: number) => {
    writeFileSync(join(folder, '../house/rules.yaml'), rules(count))
    return runCommand('validate', join(folder, '../house'), '--lang', 'en')
  }
  expect(await check(200)).toMatchObject({ exit: 0 })
  expect(await check(201)).toMatchObject({ exit: 1, stdout: expect.stringMatching(/rules\.yaml:13:9: error: "any" may have 200 items at most/) })
})

test('one whose pack.yaml is something else is told so', async () => {
  const folder = await withOwnPack()
  writeFileSync(join(folder, '../house/pack.yaml'), METHOD)
  expect(await runCommand('assess', folder, '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringMatching(/pack\.yaml is of kind Method, but must be of kind Pack/) })
})

test('a plan beside an engagement is reported with its packs', async () => {
  const folder = await withOwnPack()
  writeFileSync(join(folder, 'draft.yaml'), 'kind: Plan\nschemaVersion: 1\nmethod: house\nlanguage: en\nstartDate: "2026-12-01"\nphases:\n  - id: only\n    tasks: [{ id: only.a, title: A, durationDays: 2 }]\n')
  const { exit, stderr } = await runCommand('report', join(folder, 'draft.yaml'), '--lang', 'en')
  expect(exit, stderr).toBe(0)
  expect(readFileSync(join(folder, 'reports/draft-project.md'), 'utf8')).toContain('Our house method')
})
