// Why a policy has nothing to compare with, as a finding that says what to do.
import type { NoBranchPoint } from '../../files/git/branch-point.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import { type Finding, finding } from '../../validation/rule.ts'

const RULE = 'policy-revision'

/** An error at the key of the policy that names the revision, or asks for one. Not a failure of the run: everything else is told too, in all forms. */
export function revisionProblem(policy: PolicyFile, key: string, problem: NoBranchPoint | 'not-named', { name, folder }: { readonly name: string; readonly folder: string }): Finding {
  return finding(RULE, policy, [key], { ...(key === 'since' ? {} : { at: 'key' as const }), text: `${RULE}.${problem}`, values: { name, folder } })
}
