// Protects: a policy judged in parts tells together what it tells of the whole, and with a cache what it tells without one, whatever the policy has come to say.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readPolicy } from '../../src/cli/policy/read-policy.ts'
import { checkByPolicy } from '../../src/cli/policy/hold-to-policy.ts'
import type { CheckTerms } from '../../src/cli/check/check-paths.ts'
import { readTexts } from '../../src/files/content.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { messageOf } from '../../src/validation/formats/text.ts'
import { runCommand } from '../support/run-command.ts'
import { edit } from './engagement-for-test.ts'
import { commit, lower, repository, write } from './policy-repository.ts'

vi.setConfig({ testTimeout: 120_000 })

const say = sayIn(readTexts('en'))
async function told(folder: string, check: Pick<CheckTerms, 'today' | 'shard' | 'cache'> = {}): Promise<string[]> {
  const file = join(folder, 'policy.yaml')
  const { checked } = await checkByPolicy(file, readPolicy(file), { paths: [folder], since: undefined, today: '2026-11-23', language: 'en', say }, check)
  return checked.diagnostics.map((item) => `${item.severity} ${item.rule} ${item.file.replace(folder, '')}:${item.line}: ${messageOf(item, say).replaceAll(folder, '')}`)
}

/** Four engagements: one that fell, one that is fine, one that has moved, one that is gone; and names and waivers that fit nothing. */
function several(): string {
  const folder = repository(`since: main
readinessMayNotFall: { overall: {}, conditions: { only: [leadership, leadership-support] } }
coverageMinimum: { percent: 90 }
rules: { severities: [{ rule: evidence-missing, severity: error }] }
waivers:
  - { rule: policy-coverage, engagement: cog, until: "2026-12-31", reason: begun, by: Bo }
  - { rule: policy-gate-lost, engagement: bolt, until: "2026-12-31", reason: never happened, by: Bo }
  - { rule: policy-readiness-fell, engagement: nowhere, until: "2026-12-31", reason: gone, by: Bo }
  - { rule: policy-evidence, until: "2026-01-31", reason: over, by: Bo }
`)
  for (const name of ['bolt', 'cog', 'dyno']) write(folder, `${name}/profile.yaml`, `kind: Profile\nschemaVersion: 1\ncompany: { name: ${name} }\n`)
  write(folder, 'bolt/interviews/cy.yaml', 'kind: Interview\nschemaVersion: 1\nrespondent: { id: cy, role: it }\nanswers:\n  - question: technology.erp-link\n    level: 4\n')
  commit(folder)
  for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'leadership.funding', 1)
  renameSync(join(folder, 'cog'), join(folder, 'cogwheel'))
  rmSync(join(folder, 'dyno'), { recursive: true })
  return folder
}

describe('parts', () => {
  test('tell together what the whole is told, each thing once', async () => {
    const folder = several()
    const whole = await told(folder)
    for (const rule of ['policy-readiness-fell', 'policy-coverage', 'policy-engagement-gone', 'policy-not-compared', 'policy-unknown-name', 'policy-waiver', 'evidence-missing']) expect(whole.join('\n')).toContain(` ${rule} `)
    for (const of of [5]) {
      const parts = await Promise.all(Array.from({ length: of }, (_, index) => told(folder, { shard: { number: index + 1, of } })))
      // Nobody knows in a part that a waiver of no engagement by name covers nothing: it has expired.
      const known = whole.map((line) => line.replace(/(policy-evidence by Bo expired on 2026-01-31).*/, '$1'))
      expect(parts.flat().map((line) => line.replace(/(policy-evidence by Bo expired on 2026-01-31).*/, '$1')).sort()).toEqual([...known].sort())
      expect(parts.filter((part) => part.length > 0).length).toBeGreaterThan(1)
    }
  })

  test('by the command, with an exit code of their own', async () => {
    const folder = several()
    const exits = await Promise.all([1, 2, 3].map(async (number) => (await runCommand('validate', folder, '--policy', join(folder, 'policy.yaml'), '--shard', `${number}/5`, '--today', '2026-11-23')).exit))
    expect(exits).toContain(1)
    for (const exit of exits) expect([0, 1]).toContain(exit)
  })
})

describe('a cache', () => {
  test('gives what a check gives, after changes of files and of the policy, and in turn with checks without one', async () => {
    const folder = several()
    const cache = { file: join(folder, 'kept'), build: '1' }
    const same = async () => {
      const expected = await told(folder)
      expect(await told(folder, { cache })).toEqual(expected)
      expect(await told(folder, { cache })).toEqual(expected)
      return expected
    }
    expect((await same()).join('\n')).toContain('error evidence-missing')
    edit(folder, 'policy.yaml', (text) => text.replace('severity: error', 'severity: info'))
    expect((await same()).join('\n')).toContain('info evidence-missing')
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'process.owners', 1)
    await same()
    writeFileSync(join(folder, 'policy.yaml'), 'kind: Policy\nschemaVersion: 1\n')
    expect((await same()).join('\n')).toContain('warning evidence-missing')
  })
})
