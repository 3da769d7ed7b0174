// Runs git so that nothing of the repository is run with it: repositories come from strangers.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UserError } from '../../model/user-error.ts'

const run = promisify(execFile)
const MOST_OUTPUT = 64 * 1024 * 1024

/** No fsmonitor program, no hooks, no repository hidden among the files of another, no fetching of what a partial clone lacks. Nothing that is asked here diffs or checks out, so no filter, textconv or external diff is ever reached. */
export const SAFELY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.bareRepository=explicit', '-c', 'protocol.allow=never']

/** No locks, no fetching, no questions, messages in English, since one of them is looked at; and the repository that the folder lies in, not the one whose hook has called. */
export const GIT_ENVIRONMENT = {
  GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_PREFIX: undefined,
  GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C',
}

/** What git said: its output where it worked, else its complaint. */
export type GitAnswer = { readonly output: string } | { readonly complaint: string }

/** Asks git about the repository that a folder lies in; `noGit` where git is not installed. */
export async function askGit(folder: string, words: readonly string[]): Promise<GitAnswer> {
  try {
    return { output: (await run('git', [...SAFELY, '-C', folder, ...words], { env: { ...process.env, ...GIT_ENVIRONMENT }, maxBuffer: MOST_OUTPUT })).stdout }
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string }
    if (code === 'ENOENT') throw new UserError('noGit', {}, 3)
    return { complaint: stderr ?? '' }
  }
}

/** What git prints; undefined where it says no. */
export async function outputOfGit(folder: string, words: readonly string[]): Promise<string | undefined> {
  const answer = await askGit(folder, words)
  return 'output' in answer ? answer.output : undefined
}
