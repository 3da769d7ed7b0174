// Where findings of earlier runs are kept, by the flags of a command.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { readCompiled } from '../../files/compiled-content.ts'
import { exactDigestOf } from '../../files/digest.ts'
import type { CacheTerms } from './check-cache.ts'

/** Flags of a command that keeps findings. */
export interface CacheFlags {
  readonly cache?: boolean | undefined
  readonly 'cache-file'?: string | undefined
}

/** Where findings are kept: in the file named, else in the person's own folder of caches, by the folder in which crmplan runs; undefined if they are not kept. The sources keep none, since nobody knows when they change. */
export function cacheTerms({ cache, 'cache-file': named }: CacheFlags, cwd: string, environment: NodeJS.ProcessEnv): CacheTerms | undefined {
  const build = cache || named !== undefined ? (readCompiled('build.json') as string | undefined) : undefined
  if (build === undefined) return undefined
  if (named !== undefined) return { build, file: resolve(cwd, named) }
  return { build, file: join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'crmplan', 'checks', `${exactDigestOf(cwd)}.cache`) }
}
