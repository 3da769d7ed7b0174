// What is looked at in a pack once it has no errors: whether its cases and the examples of its rules come out, its paths lead anywhere, its gates can be met and missed, its activities are used, its facts have sources, and its translations say the same values. Takes the stages and the schemas, which nothing else here needs.
import { readSchema, schemaNames } from '../../files/content.ts'
import { type Subject, filesOf } from '../../validation/file-group.ts'
import { deadPaths } from '../../validation/pack-rules/dead-paths.ts'
import { differingPlaceholders } from '../../validation/pack-rules/differing-placeholders.ts'
import { missingSources } from '../../validation/pack-rules/missing-sources.ts'
import type { SchemaFiles } from '../../validation/pack-rules/schema-path.ts'
import { unreachableGates } from '../../validation/pack-rules/unreachable-gates.ts'
import { unusedActivities } from '../../validation/pack-rules/unused-activities.ts'
import type { Finding } from '../../validation/rule.ts'
import { knowledgeOf, packCaseProblems } from './run-pack-cases.ts'
import { type FindProblems, ruleExampleProblems } from './try-rule-examples.ts'

/** What is wrong with a pack without errors, beyond what its files say each by itself. */
export async function packProblems(pack: Subject, findProblems: FindProblems): Promise<Finding[]> {
  const dead = deadPaths(pack, schemas())
  // What leads nowhere makes the examples come out wrong, too.
  const examples = dead.length > 0 ? [] : await ruleExampleProblems(pack, findProblems)
  return [
    ...dead, ...examples, ...unreachableGates(pack), ...missingSources(pack),
    // A path that leads nowhere in one language differs from the others, too.
    ...differingPlaceholders(pack).filter((differing) => !dead.some((item) => textOf(item) === textOf(differing))),
    ...(filesOf(pack, 'ActivityLibrary').length > 0 ? unusedActivities(pack, knowledgeOf(pack).methods.values()) : []),
    ...(filesOf(pack, 'PackCase').length > 0 ? packCaseProblems(pack) : []),
  ]
}

// The text in all languages that a finding in one of them belongs to.
function textOf({ file, path }: Finding): string {
  return `${file} ${path.slice(0, -1).join('.')}`
}

function schemas(): SchemaFiles {
  return Object.fromEntries(schemaNames().map((name) => [`${name}.schema.json`, JSON.parse(readSchema(name) ?? '{}') as SchemaFiles[string]]))
}
