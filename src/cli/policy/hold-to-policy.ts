// A check with what a policy adds to it.
import { SEVERITIES, type Severity, compareDiagnostics } from '../../model/diagnostic.ts'
import { readRuleCatalogues } from '../../files/content.ts'
import { readText } from '../../files/read-tree.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import { rulesAbove } from '../../validation/policy/rules-above.ts'
import { type CheckedPaths, checkPaths } from '../check/check-paths.ts'
import type { FailureTerms } from '../check/exit-of-check.ts'
import { placeFindings } from '../check/place-findings.ts'
import { type PolicyJudgement, type PolicyTerms, judgePolicy } from './judge-policy.ts'

const TOLD_BETTER = 'derived-out-of-date'

/** Checks the files at some paths and the policy itself (`policy` undefined: it is not sound, and only that is told), and holds the engagements there to it. */
export async function checkByPolicy(file: string, policy: PolicyFile | undefined, terms: PolicyTerms, today: string | undefined): Promise<{ readonly checked: CheckedPaths; readonly judgement: PolicyJudgement | undefined }> {
  const found = await checkPaths([...terms.paths, file], process.cwd(), { today, above: policy && rulesAbove(policy.value, readRuleCatalogues()) })
  if (!policy) return { checked: found, judgement: undefined }
  const judgement = await judgePolicy(policy, terms)
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
