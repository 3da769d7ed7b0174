// What is looked at in a pack once it has no errors: whether its cases and the examples of its rules come out, and whether its paths lead anywhere. Takes the stages and the schemas, which nothing else here needs.
import { readSchema, schemaNames } from '../../files/content.ts'
import { type Subject, filesOf } from '../../validation/file-group.ts'
import { deadPaths } from '../../validation/pack-rules/dead-paths.ts'
import type { SchemaFiles } from '../../validation/pack-rules/schema-path.ts'
import type { Finding } from '../../validation/rule.ts'
import { packCaseProblems } from './run-pack-cases.ts'
import { type FindProblems, ruleExampleProblems } from './try-rule-examples.ts'

/** What is wrong with a pack without errors, beyond what its files say each by itself. */
export async function packProblems(pack: Subject, findProblems: FindProblems): Promise<Finding[]> {
  const dead = deadPaths(pack, schemas())
  // What leads nowhere makes the examples come out wrong, too.
  const examples = dead.length > 0 ? [] : await ruleExampleProblems(pack, findProblems)
  return [...dead, ...examples, ...(filesOf(pack, 'PackCase').length > 0 ? packCaseProblems(pack) : [])]
}

function schemas(): SchemaFiles {
  return Object.fromEntries(schemaNames().map((name) => [`${name}.schema.json`, JSON.parse(readSchema(name) ?? '{}') as SchemaFiles[string]]))
}
