// Protects: plans of our own pass every check of logic that others' plans are held to.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Plan } from '../../src/model/file-types.ts'
import { readYaml } from '../../src/files/yaml/read-yaml.ts'
import { LINT_LIMITS, lintLogic } from '../../src/model/plan-logic.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

test.each(readdirSync(EXAMPLES).filter((name) => readdirSync(join(EXAMPLES, name)).includes('plan.yaml')))('the generated plan of %s', (name) => {
  const file = join(EXAMPLES, name, '.crmplan/plan.yaml')
  expect(readFileSync(file, 'utf8')).toContain('kind: Plan')
  const failed = lintLogic((readYaml(file) as Plan).phases.flatMap((phase) => phase.tasks), LINT_LIMITS).filter(({ passed }) => !passed)
  expect(failed).toEqual([])
})
