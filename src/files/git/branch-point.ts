// Where the work in a repository branched off from a revision: what a policy compares with.
import { type Revision, revisionOf } from './git-revision.ts'
import { askGit, outputOfGit } from './git.ts'

/**
 * Why there is nothing to compare with: the folder lies in no repository; git does not trust whose it is; nothing is committed yet; no commit has that name;
 * the clone is shallow, so that what came before is missing; or the two have no commit in common.
 */
export type NoBranchPoint = 'no-repository' | 'not-trusted' | 'no-commits' | 'unknown' | 'shallow' | 'unrelated'

/** The latest commit that a revision by name and HEAD have in common, so that what others have done on the branch meanwhile is nobody's fault here. */
export async function branchPoint(folder: string, name: string): Promise<Revision | { readonly problem: NoBranchPoint }> {
  const inside = await askGit(folder, ['rev-parse', '--is-inside-work-tree'])
  if ('complaint' in inside) return { problem: inside.complaint.includes('dubious ownership') ? 'not-trusted' : 'no-repository' }
  const head = await revisionOf(folder, 'HEAD')
  if (!head) return { problem: 'no-commits' }
  const isShallow = (await outputOfGit(folder, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  const named = await revisionOf(folder, name)
  if (!named) return { problem: isShallow ? 'shallow' : 'unknown' }
  const common = (await outputOfGit(folder, ['merge-base', named.commit, head.commit]))?.trim() ?? ''
  if (!/^[0-9a-f]{40,64}$/.test(common)) return { problem: isShallow ? 'shallow' : 'unrelated' }
  return { commit: common, prefix: head.prefix }
}
