// A check with what a policy adds to it.
import { resolve } from 'node:path'
import { SEVERITIES, type Severity, compareDiagnostics } from '../../model/diagnostic.ts'
import { readRuleCatalogues } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { readText } from '../../files/read-tree.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import { rulesAbove } from '../../validation/policy/rules-above.ts'
import { type CheckTerms, type CheckedPaths, checkPaths } from '../check/check-paths.ts'
import type { FailureTerms } from '../check/exit-of-check.ts'
import { placeFindings } from '../check/place-findings.ts'
import { type PolicyJudgement, type PolicyTerms, judgePolicy } from './judge-policy.ts'
import type { PolicyPart } from './policy-part.ts'

const TOLD_BETTER = 'derived-out-of-date'

/** Checks the files at some paths and the policy itself (`policy` undefined: it is not sound, and only that is told), and holds the engagements there to it; of one part the engagements whose files are in it. What is kept of earlier runs are findings about files: engagements are judged anew. */
export async function checkByPolicy(file: string, policy: PolicyFile | undefined, terms: PolicyTerms, { today, shard, cache }: Pick<CheckTerms, 'today' | 'shard' | 'cache'>): Promise<{ readonly checked: CheckedPaths; readonly judgement: PolicyJudgement | undefined }> {
  const found = await checkPaths([...terms.paths, file], process.cwd(), { today, shard, cache, above: policy && rulesAbove(policy.value, readRuleCatalogues()) })
  if (!policy) return { checked: found, judgement: undefined }
  const judgement = await judgePolicy(policy, terms, shard && partOf(found, policy))
  const stale = new Set(found.diagnostics.filter(({ rule, severity }) => rule === TOLD_BETTER && severity === 'error').map((item) => item.file))
  // Which input has changed says more than that the file is no longer what it would be.
  const findings = judgement.findings.filter(({ rule, file: name }) => rule !== 'policy-out-of-date' || !stale.has(name))
  const placed = await placeFindings(findings, [], [], readText)
  const own = new Set(placed.diagnostics.map((item) => item.file))
  return {
    checked: { ...found, diagnostics: [...found.diagnostics, ...placed.diagnostics].sort(compareDiagnostics), lineText: (name, line) => (own.has(name) ? placed : found).lineText(name, line) },
    judgement,
  }
}

// An engagement is in the part that its profile is in.
function partOf({ files }: CheckedPaths, { location }: PolicyFile): PolicyPart {
  const mine = new Set(files)
  return { has: ({ shown }) => mine.has(`${shown}${FILES.profile}`), hasPolicy: files.some((file) => resolve(file).replaceAll('\\', '/') === location) }
}

/** The stricter of what flags and policy say. */
export function strictest({ failOn = 'error', maxWarnings }: FailureTerms, policy: PolicyFile | undefined): FailureTerms {
  const { failOn: asked = 'error', maxWarnings: most } = policy?.value.rules ?? {}
  const limits = [maxWarnings, most].filter((limit) => limit !== undefined)
  return { failOn: laxer(failOn, asked), ...(limits.length > 0 && { maxWarnings: Math.min(...limits) }) }
}

// Failing on the lesser of two severities is stricter.
function laxer(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b
}
